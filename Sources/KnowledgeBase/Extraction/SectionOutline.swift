internal import Markup

/// Reads the headings of a document.
struct SectionOutline {
    /// In document order, headings inside quotes and lists too.
    let sections: [Section]
    /// Anchors taken by headings.
    let anchors: SlugTable

    init(_ tree: MarkdownTree, in source: SourceText) {
        var slugs = SlugTable()
        let headings = tree.nodes(.heading)
        var sections: [Section] = []
        sections.reserveCapacity(headings.count)
        let titles = headings.map { Self.splitAnchor($0.plainText) }
        // Stated anchors first, so that no heading's words take one away.
        let stated = titles.map { title in title.anchor.map { slugs.take($0) } }
        for (position, heading) in headings.enumerated() {
            let title = titles[position].title
            let anchor = stated[position] ?? slugs.anchor(for: title)
            let limit = heading.parent.endIndex
            let next = headings[(position + 1)...].first { $0.index >= limit || $0.headingLevel <= heading.headingLevel }
            let endNode = min(limit, next?.index ?? tree.count)
            let end = endNode < tree.count ? tree[endNode].range.lowerBound : source.bytes.count
            sections.append(
                Section(
                    level: heading.headingLevel, title: title, role: SectionRole(heading: title), anchor: anchor,
                    heading: heading.range, body: heading.range.upperBound..<max(heading.range.upperBound, end),
                    content: Self.content(tree, in: source, from: heading.endIndex, to: endNode),
                    node: heading.index, endNode: endNode))
        }
        self.sections = sections
        anchors = slugs
    }

    /// Splits `Title {#anchor}`.
    private static func splitAnchor(_ text: String) -> (title: String, anchor: String?) {
        let trimmed = Trim.spaces(text)
        guard trimmed.hasSuffix("}"), let open = trimmed.utf8.lastIndex(of: UInt8(ascii: "{")), trimmed[open...].hasPrefix("{#") else { return (trimmed, nil) }
        let anchor = trimmed[open...].dropFirst(2).dropLast()
        guard !anchor.isEmpty, !anchor.contains(where: { $0 == " " || $0 == "\"" || $0 == "<" }) else { return (trimmed, nil) }
        return (Trim.spaces(String(trimmed[..<open])), String(anchor))
    }

    /// What stands between two nodes: sub-headings alone are nothing, comments are nothing.
    private static func content(_ tree: MarkdownTree, in source: SourceText, from start: Int, to end: Int) -> Section.Content {
        var index = start
        var placeholder: Range<Int>?
        while index < end {
            let node = tree[index]
            defer { index = node.endIndex }
            switch node.kind {
            case .heading, .thematicBreak: continue
            case .htmlBlock where CommentText.isComment(node): continue
            // It belongs to what comes next.
            case .paragraph where BlockLabel.isWorthwhile(node, in: source) && BlockLabel.all(startOf: node, in: source).last?.range.upperBound ?? 0 >= node.range.upperBound: continue
            case .paragraph, .list, .blockQuote:
                if node.range.count < 160, Placeholder.isPlaceholder(node.plainText), !node.descendants.contains(where: { $0.kind == .image || $0.kind == .link }) {
                    placeholder = placeholder ?? node.range
                } else {
                    return .text
                }
            default: return .text
            }
        }
        return placeholder.map(Section.Content.placeholder) ?? .empty
    }
}
