internal import Markup

/// The versions that a guide says must be installed on the way.
struct RequiredStops {
    let context: ReadingContext
    /// The guide's product and title, names in which sentences may use.
    let names: [String]
    /// Where the guide leads: no stop.
    let to: String?

    /// Stops of one guide that are told apart.
    private static let limit = 100

    /// In the order written, each once: those of a section on stops, then those of sentences.
    func read() -> [UpgradeGuide.Stop] {
        guard context.holds(Self.signs, in: context.body) else { return [] }
        var stops: [UpgradeGuide.Stop] = [], seen: Set<String> = [to.map { Version($0).canonical } ?? ""]
        for stop in listed + said where stops.count < Self.limit {
            if seen.insert(stop.version.canonical).inserted { stops.append(stop) }
        }
        return stops
    }

    private static let signs = AnyText(["tops", "pgrade path", "pgrade to", "pgraded to", "e on ", "e running", "first", "First"])

    /// Items, rows and chains of versions below a heading such as `Required upgrade stops`.
    private var listed: [UpgradeGuide.Stop] {
        context.sections.flatMap { section -> [UpgradeGuide.Stop] in
            let title = HeadingWords.fold(section.title)
            guard Self.headings.contains(title) || Self.paths.contains(title) else { return [] }
            return (context.tree[section.node].endIndex..<max(context.tree[section.node].endIndex, section.endNode)).flatMap { index -> [UpgradeGuide.Stop] in
                let node = context.tree[index]
                switch node.kind {
                case .paragraph where node.range.count < 2000: return Self.headings.contains(title) && node.parent.kind == .item ? item(node) : chain(node)
                case .tableRow where Self.headings.contains(title): return node.firstChild.map { row($0, node) } ?? []
                default: return []
                }
            }
        }
    }

    /// An item that begins with a version, and why.
    private func item(_ paragraph: MarkdownNode) -> [UpgradeGuide.Stop] {
        let text = Trim.oneLine(paragraph.plainText)
        guard let first = Trim.firstWord(text), let version = Self.version(first) else { return chain(paragraph) }
        return [stop(version, note: Self.note(text.dropFirst(first.utf8.count)), paragraph.range)]
    }

    /// A row whose first cell is a version; the note is the next cell.
    private func row(_ cell: MarkdownNode, _ row: MarkdownNode) -> [UpgradeGuide.Stop] {
        let cells = row.children.map { Trim.oneLine($0.plainText) }
        guard let first = cells.first, let version = Self.version(first[...]) else { return [] }
        return [stop(version, note: cells.count > 1 ? Self.note(cells[1][...]) : nil, row.range)]
    }

    /// What lies between the ends of `1.0 → 1.4 → 1.8 → 2.0`.
    private func chain(_ paragraph: MarkdownNode) -> [UpgradeGuide.Stop] {
        let words = paragraph.plainText.split { $0 == " " || $0 == "\n" }.map(\.trimmed)
        return words.indices.compactMap { index in
            guard index > 1, index + 2 < words.count, Self.arrows.contains(words[index - 1].lowercased()), Self.arrows.contains(words[index + 1].lowercased()),
                Self.version(words[index - 2]) != nil, Self.version(words[index + 2]) != nil, let version = Self.version(words[index])
            else { return nil }
            return stop(version, note: nil, paragraph.range)
        }
    }

    /// `You must first upgrade to 1.6.10`, `upgrade to 2.3 before upgrading to 3.0`, `the cluster must first be on 2.3`.
    private var said: [UpgradeGuide.Stop] {
        context.tree.root.descendants.flatMap { block -> [UpgradeGuide.Stop] in
            guard block.kind == .paragraph, block.range.count < 3000, context.holds(Self.signs, in: block.range) else { return [] }
            return Sentences(block.plainText).all.compactMap { sentence in
                guard let (version, when) = StopSentence(names: names).read(sentence) else { return nil }
                return UpgradeGuide.Stop(version: version, when: when, note: sentence, origin: Origin(.inferred, context.place(of: sentence, in: block), from: "text"))
            }
        }
    }

    private func stop(_ version: Version, note: String?, _ range: Range<Int>) -> UpgradeGuide.Stop {
        UpgradeGuide.Stop(version: version, when: nil, note: note, origin: Origin(.inferred, range, from: "text"))
    }

    private static func version(_ word: Substring) -> Version? {
        let core = word.trimmed
        return VersionNotation.isVersion(core) ? Version(core) : nil
    }

    /// What stands behind a version, without the sign between; nil when nothing does.
    private static func note(_ text: Substring) -> String? {
        let note = Trim.outer(text) { " :-.,()".utf8.contains($0) || $0 >= 0x80 && $0 < 0xC0 || $0 == 0xE2 }
        return note.isEmpty ? nil : note
    }

    private static let arrows: Set<String> = ["->", "→", "=>", "-->", ">"]
    /// Folded headings whose items are stops.
    private static let headings: Set<String> = ["required upgrade stops", "required stops", "upgrade stops", "mandatory stops", "required versions", "mandatory upgrade stops", "required intermediate versions", "intermediate versions", "required intermediate upgrades"]
    /// Folded headings whose chains tell stops.
    private static let paths: Set<String> = ["upgrade path", "upgrade paths", "supported upgrade path", "supported upgrade paths", "required upgrade path", "upgrade sequence", "upgrade order"]
}
