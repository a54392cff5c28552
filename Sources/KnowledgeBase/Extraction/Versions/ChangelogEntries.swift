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
        if candidates.isEmpty {
            let lines = boldLines(below: [])
            return Array((lines.isEmpty ? items() : lines).prefix(Self.limit))
        }
        if let lines = linesOfSeries(candidates) { return Array(lines.prefix(Self.limit)) }
        let releases = outermost(told(named(candidates)))
        guard let own else { return entries(of: releases.prefix(Self.limit)) }
        let series = own.text + "."
        let parts = releases.filter { !$0.heading.isSpan && $0.heading.version.text.hasPrefix(series) }
        if parts.count > 1, parts.count * 2 > releases.count { return entries(of: parts.prefix(Self.limit)) }
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

    /// `Changes in 1.2` heads a release where nothing else does.
    private func told(_ candidates: [Candidate]) -> [Candidate] {
        guard candidates.contains(where: \.heading.isLed) else { return candidates }
        let plain = Set(candidates.lazy.filter { !$0.heading.isLed }.map(\.heading.version.text))
        return candidates.filter { !$0.heading.isLed || !plain.contains($0.heading.version.text) }
    }

    /// A heading below another's belongs to that release, unless the upper one is a series, as `4.4` above `4.4.0` and `4.4.1`, or both are
    /// earlier and later releases with dates: some tools write patches a level down.
    private func outermost(_ candidates: [Candidate]) -> [Candidate] {
        var kept: [Candidate] = []
        var open: Candidate?
        for candidate in candidates {
            if let upper = open, upper.section.body.contains(candidate.section.heading.lowerBound) {
                let isPart = Self.isSeries(upper.heading, of: candidate.heading.version) && candidate.section.level > upper.section.level
                guard isPart || isReleaseOfItsOwn(candidate, below: upper) else { continue }
                if isPart, kept.last?.section.node == upper.section.node { kept.removeLast() }
                kept.append(candidate)
            } else {
                open = candidate
                kept.append(candidate)
            }
        }
        return kept
    }

    private func isReleaseOfItsOwn(_ candidate: Candidate, below upper: Candidate) -> Bool {
        let (heading, other) = (candidate.heading, upper.heading)
        guard heading.name == other.name, !heading.isLed, !heading.isSpan, !heading.version.isSame(as: other.version) else { return false }
        return [candidate, upper].allSatisfy { $0.heading.date(in: $0.section.title, context.configuration) != nil }
    }

    private static func isSeries(_ heading: VersionHeading, of version: Version) -> Bool { version.text.hasPrefix(heading.version.text + ".") }

    /// Releases in bold lines where all headings are series that they belong to; nil where headings are releases.
    private func linesOfSeries(_ candidates: [Candidate]) -> [Release.Entry]? {
        guard candidates.allSatisfy({ $0.heading.isSeries || $0.heading.version.text.utf8.count { $0 == UInt8(ascii: ".") } == 1 }) else { return nil }
        let lines = boldLines(below: candidates)
        let isBelow = lines.allSatisfy { line in
            candidates.contains { $0.section.body.contains(line.range.lowerBound) && Self.isSeries($0.heading, of: line.version) }
        }
        return lines.isEmpty || !isBelow ? nil : lines
    }

    /// A release whose line is no heading.
    private struct Line {
        let block: MarkdownNode
        let heading: VersionHeading
        /// The line, for its date.
        let text: String
    }

    /// Releases without headings: `**v1.2.0** (2024-05-01)`, `**2024-05-01 - Crane 1.2.0 - "motto"**` in a line of its own, two at least.
    private func boldLines(below candidates: [Candidate]) -> [Release.Entry] {
        let lines = context.tree.root.children.compactMap { block -> Line? in
            guard block.kind == .paragraph, block.range.count < 200, let strong = block.firstChild, strong.kind == .strong else { return nil }
            let inner = strong.plainText, text = block.plainText
            guard let heading = VersionHeading(inner), !heading.isSpan, !heading.isSeries, text.utf8.count - inner.utf8.count <= 30 else { return nil }
            return Line(block: block, heading: heading, text: text)
        }
        let kept = withName(lines)
        guard kept.count >= 2 else { return [] }
        return entries(kept, ends: candidates.map(\.section.heading.lowerBound))
    }

    /// Releases as items of the outermost lists, `1.2.0 (2024-05-01)` with the changes below or behind: three at least, most with changes.
    private func items() -> [Release.Entry] {
        let lists = context.tree.root.children.filter { $0.kind == .list }
        guard !lists.isEmpty, context.sections.count <= 3 else { return [] }
        var lines: [Line] = [], filled = 0
        for list in lists {
            var isOpen = false
            for item in list.children where item.kind == .item {
                guard let lead = item.firstChild, lead.kind == .paragraph else { continue }
                let text = lead.range.count < 120 ? lead.plainText : ""
                if let heading = VersionHeading(text), !heading.isSpan, !heading.isSeries, !heading.isLed, Self.isBare(heading) {
                    lines.append(Line(block: item, heading: heading, text: text))
                    isOpen = lead.endIndex >= item.endIndex
                    if !isOpen { filled += 1 }
                } else if isOpen {
                    isOpen = false
                    filled += 1
                }
            }
        }
        let kept = withName(lines)
        guard kept.count >= 3, filled * 3 >= kept.count * 2 else { return [] }
        return entries(kept, ends: lists.map { $0.range.upperBound })
    }

    /// True when nothing stands beside the version but a date and words on the release.
    private static func isBare(_ heading: VersionHeading) -> Bool {
        heading.rest.split(separator: " ").count { $0.utf8.contains(where: ByteCursor.isLetter) } <= 3
    }

    /// Lines without a name, and those with one that is the product's or that several have.
    private func withName(_ lines: [Line]) -> [Line] {
        let product = product.map(MetadataNode.folded)
        var counts: [String: Int] = [:]
        for line in lines { counts[line.heading.name, default: 0] += 1 }
        return lines.filter { line in
            line.heading.name.isEmpty || line.heading.name == product || counts[line.heading.name, default: 0] > 1
        }
    }

    /// The releases that lines begin, each up to the next or to where something else begins.
    private func entries(_ lines: [Line], ends: [Int]) -> [Release.Entry] {
        var anchors = Set(context.sections.map(\.anchor))
        let ends = ends.sorted()
        return lines.indices.compactMap { index in
            let line = lines[index], version = line.heading.version, anchor = "release-" + DocumentNames.fileSafe(version.text), start = line.block.range.lowerBound
            guard anchors.insert(anchor).inserted else { return nil }
            let next = index + 1 < lines.count ? lines[index + 1].block.range.lowerBound : context.source.bytes.count
            let end = min(next, ends.first { $0 > start } ?? next)
            let date = line.heading.date(in: line.text, context.configuration) ?? VersionHeading(line.text)?.date(in: line.text, context.configuration)
            return Release.Entry(version: version, date: date, anchor: anchor, isYanked: line.text.lowercased().holds("yanked"), range: start..<max(end, start))
        }
    }

    /// The release of a heading; two of `1.5.1 / 1.5.2`, which share what stands below.
    private func entries(of candidates: some Sequence<Candidate>) -> [Release.Entry] {
        var taken = Set(context.sections.map(\.anchor))
        let candidates = Array(candidates)
        return candidates.indices.flatMap { index in
            entries(candidates[index], end: index + 1 < candidates.count ? candidates[index + 1].section.heading.lowerBound : context.source.bytes.count, &taken)
        }
    }

    private func entries(_ candidate: Candidate, end: Int, _ taken: inout Set<String>) -> [Release.Entry] {
        let first = entry(candidate, end: end)
        return [first] + candidate.heading.others.compactMap { version in
            let anchor = "release-" + DocumentNames.fileSafe(version.text), body = min(candidate.section.body.lowerBound, first.range.upperBound)..<first.range.upperBound
            return !taken.insert(anchor).inserted ? nil : Release.Entry(version: version, date: first.date, anchor: anchor, isYanked: first.isYanked, range: body)
        }
    }

    /// Its part of the text, up to `end` where that comes first.
    private func entry(_ candidate: Candidate, end: Int = .max) -> Release.Entry {
        let section = candidate.section
        return Release.Entry(
            version: candidate.heading.version, date: candidate.heading.date(in: section.title, context.configuration), anchor: section.anchor, isYanked: section.title.lowercased().holds("yanked"),
            range: section.heading.lowerBound..<max(section.heading.upperBound, min(section.body.upperBound, end)))
    }
}
