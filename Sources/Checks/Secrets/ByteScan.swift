internal import Markup

extension Span<UInt8> {
    /// The first offset of a text from `start` on; nil when there is none. `rare` is the index of its byte that texts hold least.
    func offset(of text: StaticString, rare: Int, from start: Int) -> Int? {
        let wanted = Array(text.description.utf8)
        var index = start + rare
        while let found = firstOffset(of: wanted[rare], from: index) {
            let first = found - rare
            if first >= start, first + wanted.count <= count, wanted.indices.allSatisfy({ self[first + $0] == wanted[$0] }) { return first }
            index = found + 1
        }
        return nil
    }
}
