/// A stretch of a line that cmark must not read as it is, and what it is to read instead.
struct DirectiveMark {
    /// What the stretch is.
    enum Role {
        /// Opens what a mark with the same `pair` closes, or the end of its parent.
        case open(Directive)
        case close
        /// Opens what is indented below it.
        case indented(Directive)
        /// Options of a directive, which no reader is to see.
        case options
    }

    let role: Role
    /// What an opening mark and its closing mark share.
    let pair: Int
    /// Bytes of the source.
    let range: Range<Int>
    /// Bytes of it that become a line end and the indentation of the next line; 0 when it begins its line.
    var breaksBefore = 0
    /// Likewise at its end; 0 when it ends its line.
    var breaksAfter = 0

    /// Where cmark finds an HTML block if it took the mark for what it is; nil for options, which it sees nothing of.
    var htmlOffset: Int? {
        switch role {
        case .open, .close: range.lowerBound + breaksBefore
        case .indented: range.lowerBound + Self.contentIndent
        case .options: nil
        }
    }

    /// Columns from the mark of a list item to its content, which is what MkDocs indents by.
    static let contentIndent = 4
    /// `<?>` is an HTML block of its own: one may begin where a paragraph is, and it ends on its line.
    private static let block: [UInt8] = [UInt8(ascii: "<"), UInt8(ascii: "?"), UInt8(ascii: ">")]
    /// Bytes a mark needs besides line breaks and indentation.
    static let size = 3

    /// Writes over the stretch, byte for byte, so that nothing behind it moves.
    func write(to bytes: inout [UInt8], listMark: [UInt8]) {
        for index in range { bytes[index] = 0x20 }
        switch role {
        case .options: break
        case .indented:
            bytes.replaceSubrange(range.lowerBound..<range.lowerBound + listMark.count, with: listMark)
            put(Self.block, at: range.lowerBound + Self.contentIndent, in: &bytes)
        case .open, .close:
            let start = range.lowerBound + breaksBefore
            if breaksBefore > 0 { bytes[range.lowerBound] = 0x0A }
            put(Self.block, at: start, in: &bytes)
            if breaksAfter > 0 { bytes[range.upperBound - breaksAfter] = 0x0A }
        }
    }

    private func put(_ text: [UInt8], at offset: Int, in bytes: inout [UInt8]) {
        for (index, byte) in text.enumerated() { bytes[offset + index] = byte }
    }
}
