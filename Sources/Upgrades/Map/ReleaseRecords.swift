internal import KnowledgeBase
internal import Markup

/// Reads the releases of a product out of its notes and changelogs.
struct ReleaseRecords {
    let base: KnowledgeBase
    let product: Product

    /// Oldest first.
    var releases: [ReleaseRecord] {
        // A changelog may hold thousands of versions, so its parts and sections are looked up and not searched.
        var entries: [Int: [String: Release.Entry]] = [:], sections: [Int: [Section]] = [:]
        return product.versions.compactMap { version in
            guard let index = version.release, let release = base.documents[index].document.release else { return nil }
            let document = base.documents[index].document
            if sections[index] == nil {
                sections[index] = document.sections.filter { $0.role == .breaking }
                entries[index] = Dictionary(release.entries.map { ($0.anchor, $0) }, uniquingKeysWith: { first, _ in first })
            }
            let entry = version.releaseAnchor.flatMap { entries[index]?[$0] }
            return ReleaseRecord(
                version: version.version, document: index, anchor: version.releaseAnchor, date: entry == nil ? document.date?.value : entry?.date, endOfLife: release.endOfLife,
                isYanked: entry?.isYanked ?? release.isYanked, reversible: entry == nil ? release.reversible?.value : nil,
                isIrreversible: release.reversible?.value == .no && release.reversible?.origin.certainty == .stated,
                breaking: breaking(sections[index] ?? [], in: document, entry?.range))
        }
    }

    /// What stands in the sections on breaking changes, within a part of the document where one is given.
    private func breaking(_ sections: [Section], in document: Document, _ part: Range<Int>?) -> [BreakingChange] {
        var changes: [BreakingChange] = [], end = 0
        let start = part.map { part in sections.partitioningIndex { $0.heading.lowerBound >= part.lowerBound } } ?? 0
        for section in sections[start...].prefix(while: { part?.contains($0.heading.lowerBound) != false }) where section.node >= end {
            end = section.endNode
            var index = document.tree[section.node].endIndex
            while index < section.endNode {
                let node = document.tree[index]
                index = node.endIndex
                switch node.kind {
                case .list: changes += node.children.map { item in change(item.children.map { $0 }) }
                case .heading, .thematicBreak, .htmlBlock: break
                // Code belongs to the words before it.
                case .codeBlock where !changes.isEmpty:
                    let last = changes.removeLast()
                    changes.append(BreakingChange(text: last.text, blocks: last.blocks + [node.index], range: last.range.lowerBound..<node.range.upperBound))
                default: changes.append(change([node]))
                }
            }
        }
        // A label before a heading is no change: `(version-2)=`.
        return changes.filter { !$0.text.isEmpty && !($0.text.hasPrefix("(") && $0.text.hasSuffix(")=")) }
    }

    private func change(_ nodes: [MarkdownNode]) -> BreakingChange {
        BreakingChange(
            text: Trim.spaces(nodes.map(\.plainText).joined(separator: " ")), blocks: nodes.map(\.index),
            range: (nodes.first?.range.lowerBound ?? 0)..<(nodes.last?.range.upperBound ?? 0))
    }
}
