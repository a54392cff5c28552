internal import KnowledgeBase
internal import Markup

/// Reads the steps of a guide's body, by the sections they stand in.
struct GuideBody {
    let document: Document
    /// The part that is read, of a document that holds several guides; nil for all of it.
    let part: Range<Int>?

    private static let phases: [(SectionRole, GuideStep.Phase)] = [(.before, .before), (.steps, .during), (.after, .after), (.rollback, .rollback)]

    /// By when they are done, each in the order of the document. A guide without such sections is to be read section by section.
    var steps: [GuideStep.Phase: [GuideStep]] {
        var steps: [GuideStep.Phase: [GuideStep]] = [:]
        for (role, phase) in Self.phases {
            // A section within one of the same role is a part of it.
            var end = 0
            for section in sectionsOfPart where section.role == role && section.node >= end {
                steps[phase, default: []] += self.steps(in: section)
                end = section.endNode
            }
        }
        if steps[.during] == nil, steps[.before] == nil, steps[.after] == nil { steps[.during] = sections }
        return steps
    }

    private var sectionsOfPart: [Section] { part.map { part in document.sections.filter { part.contains($0.heading.lowerBound) } } ?? document.sections }

    /// Headings of the highest level below the title, each to be read; the list of a guide that has none.
    private var sections: [GuideStep] {
        // The heading of a part stands for the title.
        let inner = part == nil ? sectionsOfPart : Array(sectionsOfPart.dropFirst())
        let candidates = inner.filter { $0.content == .text && $0.role != .rollback && $0.node > 0 && $0.title != document.title.value }
        guard let level = candidates.map(\.level).min() else { return lead }
        return candidates.filter { $0.level == level }.flatMap(parts).map { section in
            GuideStep(text: section.title, source: .section(section.anchor), range: section.heading, isIrreversible: deniesWayBack(section))
        }
    }

    /// Lists and commands of a guide without headings.
    private var lead: [GuideStep] {
        let nodes = document.tree.root.children.filter { node in node.kind != .heading && part?.contains(node.range.lowerBound) != false }
        return blocks(nodes).filter(\.isAction)
    }

    /// The sections of a section that is only their common heading; else itself.
    private func parts(of section: Section) -> [Section] {
        let first = document.tree[section.node].endIndex
        guard first < section.endNode, document.tree[first].kind == .heading else { return [section] }
        let start = document.sections.partitioningIndex { $0.node > section.node }
        let inner = document.sections[start...].prefix { $0.node < section.endNode }.filter { $0.level == section.level + 1 && $0.content == .text }
        return inner.isEmpty ? [section] : Array(inner)
    }

    private func deniesWayBack(_ section: Section) -> Bool {
        nodes(in: section).contains { $0.kind == .paragraph && GuideWords.deniesWayBack($0.plainText) }
    }

    private func steps(in section: Section) -> [GuideStep] { blocks(nodes(in: section)) }

    /// What stands in a section, its own heading left out.
    private func nodes(in section: Section) -> [MarkdownNode] {
        var nodes: [MarkdownNode] = [], index = document.tree[section.node].endIndex
        while index < section.endNode {
            nodes.append(document.tree[index])
            index = document.tree[index].endIndex
        }
        return nodes
    }

    /// An item of a list is a step, and so are commands with the paragraph that introduces them; what else stands there is to be known.
    private func blocks(_ nodes: [MarkdownNode]) -> [GuideStep] {
        var steps: [GuideStep] = [], paragraph: MarkdownNode?
        func flush() {
            // Where a guide was taken from is nothing to know on the way.
            if let node = paragraph, !node.plainText.hasPrefix("Source:") { steps.append(step([node], isAction: false)) }
            paragraph = nil
        }
        for node in nodes {
            switch node.kind {
            case .list:
                flush()
                steps += node.children.map { item in step(item.children.map { $0 }, isAction: true) }.filter { !$0.text.isEmpty }
            case .codeBlock:
                steps.append(step([paragraph, node].compactMap(\.self), isAction: true))
                paragraph = nil
            case .paragraph:
                flush()
                paragraph = node
            case .heading, .thematicBreak: flush()
            default:
                flush()
                steps.append(step([node], isAction: false))
            }
        }
        flush()
        return steps
    }

    private func step(_ nodes: [MarkdownNode], isAction: Bool) -> GuideStep {
        let text = nodes.map(\.plainText).joined(separator: " ")
        let range = (nodes.first?.range.lowerBound ?? 0)..<(nodes.last?.range.upperBound ?? 0)
        return GuideStep(
            text: Trim.spaces(text), source: .blocks(nodes.map(\.index)), range: range, isAction: isAction,
            isIrreversible: nodes.contains { $0.kind != .codeBlock && GuideWords.deniesWayBack($0.plainText) })
    }
}
