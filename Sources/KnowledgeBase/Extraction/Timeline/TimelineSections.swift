internal import Markup

/// A stretch of the tree that tells a timeline.
struct TimelineStretch {
    /// Byte range of the heading or label.
    let heading: Range<Int>
    /// What the heading says, for a date or a zone in it.
    let title: String
    /// Nodes of the tree, siblings of each other.
    let nodes: Range<Int>
}

/// Finds where a document tells its timeline.
struct TimelineSections {
    let context: ReadingContext

    /// In document order, without overlaps.
    func find() -> [TimelineStretch] {
        let stretches = Self.withoutPreludes(headed() + labelled())
        guard stretches.isEmpty else {
            var last = -1
            return stretches.sorted { $0.nodes.lowerBound < $1.nodes.lowerBound }.filter { stretch in
                guard stretch.nodes.lowerBound >= last else { return false }
                last = stretch.nodes.upperBound
                return true
            }
        }
        return timedHeadings().map { [$0] } ?? []
    }

    /// What led up to an incident is told in prose, and is its timeline only where there is no other.
    private static func withoutPreludes(_ stretches: [TimelineStretch]) -> [TimelineStretch] {
        let others = stretches.filter { !["leadup", "lead up"].contains(HeadingWords.fold($0.title)) }
        return others.isEmpty ? stretches : others
    }

    /// Sections whose heading says so. A heading that is itself a time does not end one, whatever its level.
    private func headed() -> [TimelineStretch] {
        var last = 0
        return context.sections.filter { $0.role == .timeline }.compactMap { section in
            // What lies within an earlier one is part of that.
            guard section.node >= last else { return nil }
            let start = context.tree[section.node].endIndex
            var end = section.endNode
            while end < context.tree.count, context.tree[end].kind == .heading, Self.startsWithTime(context.tree[end].plainText) || Self.isTableHead(context.tree[end].plainText),
                let next = context.section(headedBy: context.tree[end]) {
                end = next.endNode
            }
            last = end
            return TimelineStretch(heading: section.heading, title: section.title, nodes: start..<end)
        }
    }

    /// `**Timeline:**` and `Timeline:` as paragraphs, `- **Key events**` as a list item.
    private func labelled() -> [TimelineStretch] {
        var stretches: [TimelineStretch] = []
        for block in context.tree.root.children {
            if block.kind == .paragraph, block.range.count < 200, Self.isLabel(block) {
                let end = context.nextHeading(after: block.index)
                stretches.append(TimelineStretch(heading: block.range, title: block.plainText, nodes: block.endIndex..<end))
            } else if block.kind == .list {
                for item in block.children {
                    guard let first = item.firstChild, first.kind == .paragraph, first.range.count < 200, Self.isLabel(first), first.nextSibling != nil else { continue }
                    stretches.append(TimelineStretch(heading: first.range, title: first.plainText, nodes: first.endIndex..<item.endIndex))
                }
            }
        }
        return stretches
    }

    /// Two or more headings in a row that are times.
    private func timedHeadings() -> TimelineStretch? {
        let sections = context.sections
        for (position, section) in sections.enumerated() where Self.isClockHeading(section.title) {
            let run = sections[position...].prefix { Self.startsWithTime($0.title) }
            guard run.count >= 2, let last = run.last else { continue }
            return TimelineStretch(heading: section.heading, title: "", nodes: section.node..<last.endNode)
        }
        return nil
    }

    /// True when several headings in a row are times.
    var hasTimedHeadings: Bool { timedHeadings() != nil }

    /// `Time | Event` over a line of dashes without a bar: a table to its author, a heading to Markdown.
    private static func isTableHead(_ text: String) -> Bool {
        guard let bar = text.utf8.firstIndex(of: UInt8(ascii: "|")) else { return false }
        let words = HeadingWords.fold(String(text[..<bar]))
        return words.hasPrefix("time") || words.hasPrefix("date") || words == "when"
    }

    private static func isLabel(_ paragraph: MarkdownNode) -> Bool {
        let isBold = paragraph.firstChild.map { $0.kind == .strong && $0.nextSibling == nil } ?? false
        guard isBold || paragraph.lastByte == UInt8(ascii: ":") || paragraph.lastByte == UInt8(ascii: ")") else { return false }
        let text = Trim.spaces(paragraph.plainText)
        // `Timeline of May 4, 2021: (times in UTC)`.
        guard isBold || text.hasSuffix(":") || text.hasSuffix(")") && text.holds(": (") else { return false }
        return SectionRole(heading: text) == .timeline
    }

    static func startsWithTime(_ text: String) -> Bool {
        TimeNotation.read(Array(text.utf8)[...]) != nil
    }

    /// Dots are left out: `1.10 Scope` is the number of a section.
    private static func isClockHeading(_ text: String) -> Bool {
        guard let time = TimeNotation.read(Array(text.utf8)[...], dots: .none) else { return false }
        return time.clock != nil && time.fault == nil
    }
}
