public import KnowledgeBase
internal import Markup

extension GuideStep {
    /// The step as the guide writes it, without the mark of its list and the indentation that comes with it.
    ///
    /// `addresses` are what stands in the place of some parts of the document, in their order.
    public func markdown(in document: Document, addresses: [(range: Range<Int>, text: String)]) -> String {
        guard case .blocks(let blocks) = source else { return text }
        return document.markdown(of: blocks, addresses)
    }
}

extension BreakingChange {
    /// The change as the note writes it.
    public func markdown(in document: Document, addresses: [(range: Range<Int>, text: String)]) -> String { document.markdown(of: blocks, addresses) }
}

extension Document {
    /// The source of blocks that stand beside each other, as if nothing stood around them.
    fileprivate func markdown(of blocks: [Int], _ addresses: [(range: Range<Int>, text: String)]) -> String {
        let texts = blocks.map { index -> String in
            let range = tree[index].range.clamped(to: 0..<source.bytes.count)
            let lines = text(range, addresses).split(separator: "\n", omittingEmptySubsequences: false)
            let column = source.position(at: range.lowerBound).column - 1
            return Trim.spaces(([lines.first ?? ""] + lines.dropFirst().map { line in line.dropFirst(min(column, line.prefix { $0 == " " }.count)) }).joined(separator: "\n"))
        }
        return texts.joined(separator: "\n\n")
    }

    /// A part of the source with other addresses.
    private func text(_ range: Range<Int>, _ addresses: [(range: Range<Int>, text: String)]) -> String {
        var text = "", place = range.lowerBound
        for address in addresses[addresses.partitioningIndex(where: { $0.range.lowerBound >= range.lowerBound })...] {
            guard address.range.upperBound <= range.upperBound else { break }
            guard address.range.lowerBound >= place else { continue }
            text += source.string(place..<address.range.lowerBound) + address.text
            place = address.range.upperBound
        }
        return text + source.string(place..<range.upperBound)
    }
}
