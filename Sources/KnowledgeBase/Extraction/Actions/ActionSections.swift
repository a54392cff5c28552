internal import Markup

/// A stretch of the tree that holds action items.
struct ActionStretch {
    let title: String
    /// Byte range of the heading or label.
    let heading: Range<Int>
    /// Nodes of the tree, siblings of each other.
    let nodes: Range<Int>
}

/// Finds where a document keeps its action items.
struct ActionSections {
    let context: ReadingContext

    /// In document order, without overlaps.
    func find() -> [ActionStretch] {
        var stretches: [ActionStretch] = []
        var last = 0
        for stretch in (headed() + labelled()).sorted(by: { $0.nodes.lowerBound < $1.nodes.lowerBound }) where stretch.nodes.lowerBound >= last {
            stretches.append(stretch)
            last = stretch.nodes.upperBound
        }
        return stretches
    }

    private func headed() -> [ActionStretch] {
        context.sections.filter { $0.role == .actionItems }.map { section in
            ActionStretch(title: section.title, heading: section.heading, nodes: context.tree[section.node].endIndex..<section.endNode)
        }
    }

    /// `**Action items:**` as a paragraph, `- **Review actions**:` as a list item.
    private func labelled() -> [ActionStretch] {
        var stretches: [ActionStretch] = []
        for block in context.tree.root.children {
            if block.kind == .paragraph, block.range.count < 120, Self.isLabel(block) || Self.isPlainLabel(block) {
                let end = context.nextHeading(after: block.index)
                stretches.append(ActionStretch(title: block.plainText, heading: block.range, nodes: block.endIndex..<end))
            } else if block.kind == .list {
                for item in block.children {
                    guard let first = item.firstChild, first.kind == .paragraph, first.range.count < 120, Self.isLabel(first) else { continue }
                    stretches.append(ActionStretch(title: first.plainText, heading: first.range, nodes: first.endIndex..<item.endIndex))
                }
            }
        }
        return stretches
    }

    /// `Action items` alone on its line right above a list: a heading that lost its marks.
    private static func isPlainLabel(_ paragraph: MarkdownNode) -> Bool {
        guard paragraph.range.count < 40, paragraph.nextSibling?.kind == .list else { return false }
        return HeadingWords.fold(paragraph.plainText).hasPrefix("action") && SectionRole(heading: paragraph.plainText) == .actionItems
    }

    private static func isLabel(_ paragraph: MarkdownNode) -> Bool {
        guard let first = paragraph.firstChild, first.kind == .strong else { return false }
        let text = Trim.spaces(paragraph.plainText)
        // `**Alex**: fix it` is an item.
        guard first.nextSibling == nil || text.hasSuffix(":") || text.hasSuffix(")") else { return false }
        return SectionRole(heading: text) == .actionItems
    }
}
