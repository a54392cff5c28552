internal import Markup

/// Splits a changelog into the releases it tells of.
struct ChangelogEntries {
    let context: ReadingContext
    /// The version the file is called after; the others in it are of its series, or those of its parts.
    let own: Version?
    /// The document's product, which headings may name.
    let product: String?

    /// Versions of one changelog that are told apart, newest first as they are written; each gets a page.
    private static let limit = 2000

    private struct Candidate {
        let section: Section
        let heading: VersionHeading
    }

    func read() -> [Release.Entry] {
        let candidates = candidates
        if candidates.isEmpty { return Array(boldLines().prefix(Self.limit)) }
        let releases = outermost(named(candidates))
        guard let own else { return releases.prefix(Self.limit).map(entry) }
        let series = own.text + "."
        let parts = releases.filter { !$0.heading.isSpan && $0.heading.version.text.hasPrefix(series) }
        if parts.count > 1, parts.count * 2 > releases.count { return parts.prefix(Self.limit).map(entry) }
        return releases.first { $0.heading.version.isSame(as: own) }.map { [entry($0)] } ?? []
    }

    private var candidates: [Candidate] {
        context.sections.compactMap { section in
            guard section.level <= 4, let heading = VersionHeading(section.title) else { return nil }
            return Candidate(section: section, heading: heading)
        }
    }

    /// Headings that begin with a version; `TLS 1.3` names one only where the name is the product's or several headings have it.
    private func named(_ candidates: [Candidate]) -> [Candidate] {
        var counts: [String: Int] = [:]
        for candidate in candidates { counts[candidate.heading.name, default: 0] += 1 }
        let product = product.map(MetadataNode.folded)
        return candidates.filter { candidate in
            let heading = candidate.heading
            // `1.2.0 to 1.2.1` in the notes of 1.2 heads a list of changes.
            if heading.isSpan, own != nil { return !heading.name.isEmpty }
            return heading.name.isEmpty || heading.name == product || counts[heading.name, default: 0] > 1 || heading.isSpan
        }
    }

    /// A heading below another's belongs to that release, unless the upper one is a series: `4.4` above `4.4.0` and `4.4.1`.
    private func outermost(_ candidates: [Candidate]) -> [Candidate] {
        var kept: [Candidate] = []
        var open: Candidate?
        for candidate in candidates {
            if let upper = open, upper.section.body.contains(candidate.section.heading.lowerBound) {
                let isPart = candidate.heading.version.text.hasPrefix(upper.heading.version.text + ".") && candidate.section.level > upper.section.level
                guard isPart else { continue }
                if kept.last?.section.node == upper.section.node { kept.removeLast() }
                kept.append(candidate)
            } else {
                open = candidate
                kept.append(candidate)
            }
        }
        return kept
    }

    /// Releases without headings: `**v1.2.0** (2024-05-01)` in a line of its own, two at least.
    private func boldLines() -> [Release.Entry] {
        var found: [(block: MarkdownNode, version: Version)] = []
        for block in context.tree.root.children where block.kind == .paragraph && block.range.count < 120 {
            guard let strong = block.firstChild, strong.kind == .strong, let heading = VersionHeading(strong.plainText), heading.name.isEmpty, !heading.isSpan,
                block.plainText.utf8.count - strong.plainText.utf8.count <= 30
            else { continue }
            found.append((block, heading.version))
        }
        guard found.count >= 2 else { return [] }
        var anchors = Set(context.sections.map(\.anchor))
        return found.indices.compactMap { index in
            let (block, version) = found[index], anchor = "release-" + DocumentNames.fileSafe(version.text)
            guard anchors.insert(anchor).inserted else { return nil }
            let end = index + 1 < found.count ? found[index + 1].block.range.lowerBound : context.source.bytes.count
            let text = block.plainText, date = DateNotation.find(in: text).flatMap { $0.resolved(near: nil, dayBeforeMonth: context.configuration.dayBeforeMonth) }
            return Release.Entry(version: version, date: date, anchor: anchor, isYanked: text.lowercased().holds("yanked"), range: block.range.lowerBound..<end)
        }
    }

    private func entry(_ candidate: Candidate) -> Release.Entry {
        let section = candidate.section
        let date = DateNotation.find(in: section.title).flatMap { $0.resolved(near: nil, dayBeforeMonth: context.configuration.dayBeforeMonth) }
        return Release.Entry(
            version: candidate.heading.version, date: date, anchor: section.anchor, isYanked: section.title.lowercased().holds("yanked"),
            range: section.heading.lowerBound..<section.body.upperBound)
    }
}
