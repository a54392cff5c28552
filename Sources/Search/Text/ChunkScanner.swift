/// Cuts a text into chunks, one at a time.
struct ChunkScanner {
    /// The chunk that `next(in:)` found.
    var chunk = Chunk()
    private var position = 0

    /// Finds the next chunk of a text; false at its end, and then it can begin with another text.
    mutating func next(in source: Span<UInt8>) -> Bool {
        chunk.clear()
        while position < source.count {
            var end = position + 1
            let scalar: FoldedScalar
            if source[position] < 0x80 {
                scalar = Self.ascii[Int(source[position])]
            } else {
                let decoded = DecodedScalar(source, at: position)
                end = position + decoded.width
                scalar = FoldedScalar(decoded.value)
            }
            guard take(scalar, at: position..<end) else { break }
            position = end
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

    private static let ascii = (0..<0x80).map { FoldedScalar($0) }
}
