/// Cuts a text into chunks, one at a time.
struct ChunkScanner {
    /// The chunk that `next(in:)` found.
    var chunk = Chunk()
    private var position = 0
    private let ascii = Self.ascii
    private static let ascii = (0..<0x80).map { FoldedScalar($0) }

    /// Finds the next chunk of a text; false at its end, and then it can begin with another text.
    mutating func next(in source: Span<UInt8>) -> Bool {
        chunk.clear()
        while position < source.count {
            let start = position
            let byte = source[start]
            if byte < 0x80 {
                let scalar = ascii[Int(byte)]
                guard take(scalar, at: start..<start + 1) else { break }
                position = scalar.kind.isWord ? endOfRun(source, after: start) : start + 1
                if position > start + 1 { chunk.takeRun(source, start + 1..<position, ascii) }
            } else {
                let decoded = DecodedScalar(source, at: start)
                let end = start + decoded.width
                guard take(FoldedScalar(decoded.value), at: start..<end) else { break }
                position = end
            }
        }
        if chunk.isEmpty {
            position = 0
            return false
        }
        chunk.close()
        return true
    }
}

extension ChunkScanner {
    /// False when the chunk ends before this scalar.
    @inline(__always)
    private mutating func take(_ scalar: FoldedScalar, at place: Range<Int>) -> Bool {
        switch scalar.kind {
        case .lower, .upper, .digit, .letter, .ideograph: return chunk.takeWord(scalar, at: place)
        case .mark:
            chunk.takeMark(at: place)
            return true
        case .joiner, .apostrophe: return chunk.isEmpty || chunk.takeInner(scalar, at: place)
        case .other: return chunk.isEmpty
        }
    }

    /// The end of the ASCII letters and digits around a place.
    @inline(__always)
    private func endOfRun(_ source: Span<UInt8>, after start: Int) -> Int {
        var end = start + 1
        while end < source.count, source[end] < 0x80, ascii[Int(source[end])].kind.isWord { end += 1 }
        return end
    }
}
