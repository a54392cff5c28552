extension Span<UInt8> {
    /// The first offset of a byte from `start` on; nil when there is none.
    func offset(of byte: UInt8, from start: Int) -> Int? {
        var index = start
        while index < count {
            if self[index] == byte { return index }
            index += 1
        }
        return nil
    }

    /// The first offset of a text from `start` on; nil when there is none. `rare` is the index of its byte that texts hold least.
    func offset(of text: StaticString, rare: Int, from start: Int) -> Int? {
        let wanted = Array(text.description.utf8)
        var index = start + rare
        while let found = offset(of: wanted[rare], from: index) {
            let first = found - rare
            if first >= start, first + wanted.count <= count, wanted.indices.allSatisfy({ self[first + $0] == wanted[$0] }) { return first }
            index = found + 1
        }
        return nil
    }
}
