public import KnowledgeBase
internal import Markup

extension GuideStep {
    /// The step as the guide writes it, without the mark of its list and the indentation that comes with it.
    public func markdown(in document: Document) -> String {
        guard case .blocks(let blocks) = source else { return text }
        return document.markdown(of: blocks)
    }
}

extension BreakingChange {
    /// The change as the note writes it.
    public func markdown(in document: Document) -> String { document.markdown(of: blocks) }
}

extension Document {
    /// The source of blocks that stand beside each other, as if nothing stood around them.
    fileprivate func markdown(of blocks: [Int]) -> String {
        let texts = blocks.map { index -> String in
            let range = tree[index].range
            let lines = source.string(range.clamped(to: 0..<source.bytes.count)).split(separator: "\n", omittingEmptySubsequences: false)
            let column = source.position(at: range.lowerBound).column - 1
            return ([lines.first ?? ""] + lines.dropFirst().map { line in line.dropFirst(min(column, line.prefix { $0 == " " }.count)) }).joined(separator: "\n").trimmed
        }
        return texts.joined(separator: "\n\n")
    }
}
