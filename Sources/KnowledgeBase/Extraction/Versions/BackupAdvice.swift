internal import Markup

/// What an upgrade guide tells its readers to back up first.
struct BackupAdvice {
    let context: ReadingContext

    /// Things of one guide that are told apart, and what a block of advice may be long, in bytes.
    private static let limit = 20
    private static let blockLimit = 3000

    /// In the order written, each once: what orders name (`Back up the database`), else the list below a heading on backups.
    func read() -> [Fact<String>] {
        guard context.holds(Self.signs, in: context.body) else { return [] }
        var found: [Fact<String>] = [], seen: Set<String> = []
        for (text, origin) in orders + listed where found.count < Self.limit {
            if seen.insert(HeadingWords.fold(text)).inserted { found.append(Fact(text, origin)) }
        }
        return found
    }

    private static let signs = AnyText(["ack up", "ackup", "acking up", "napshot", "acked up"])

    /// What orders in paragraphs, items and headings name.
    private var orders: [(String, Origin)] {
        context.tree.root.descendants.flatMap { block -> [(String, Origin)] in
            guard block.kind == .paragraph || block.kind == .heading, block.range.count < Self.blockLimit,
                context.holds(Self.signs, in: block.range)
            else { return [] }
            return Sentences(block.plainText).all.flatMap { sentence in
                BackupWords.things(in: sentence).map { ($0, Origin(.inferred, block.kind == .heading ? block.range : context.place(of: sentence, in: block), from: block.kind == .heading ? "heading" : "text")) }
            }
        }
    }

    /// Short items of lists right below a heading that says no more than to make a backup.
    private var listed: [(String, Origin)] {
        context.sections.flatMap { section -> [(String, Origin)] in
            guard Self.headings.contains(HeadingWords.fold(section.title)) else { return [] }
            let end = min(section.endNode, context.nextHeading(after: section.node))
            let lists = context.blocks(context.tree[section.node].endIndex..<max(context.tree[section.node].endIndex, end)).filter { $0.kind == .list && !$0.isOrdered }
            return lists.flatMap(\.children).compactMap { item in
                guard let lead = item.firstChild, lead.kind == .paragraph, lead.range.count <= 120 else { return nil }
                let text = Trim.oneLine(lead.plainText)
                guard !text.isEmpty, !text.hasSuffix("."), !text.hasSuffix(":"), Trim.words(text).count <= 8, !BackupWords.isOrder(text) else { return nil }
                return (text, Origin(.inferred, lead.range, from: "text"))
            }
        }
    }

    /// Folded.
    private static let headings: Set<String> = ["backup", "backups", "back up", "backing up", "what to back up", "make a backup", "create a backup", "take a backup", "create backups", "backup first"]
}
