/// Finds the terms of one chunk after another; best forms first, none twice, each of at most 64 bytes.
struct ChunkTerms {
    /// A term as a range of the chunk's bytes.
    struct Found {
        let range: Range<Int>
        let form: TermForm
    }

    /// A stretch between joiners and changes of case.
    private struct Part {
        let range: Range<Int>
        /// True when the part before it stands in the same piece between joiners.
        let isInner: Bool
    }

    /// What `find(in:)` found.
    private(set) var found: [Found] = []
    private var pieces: [Range<Int>] = []
    /// Names of several pieces within a longer chunk: `read_timeout` of `server.read_timeout`.
    private var names: [Range<Int>] = []
    private var parts: [Part] = []
    private var shortened: [Range<Int>] = []
    private let functionWords = FunctionWords()

    /// Longer terms are dropped.
    private static let limit = 64
    /// How many terms back the same term is looked for: more than a chunk of 64 bytes has.
    private static let memory = 128

    /// Finds the terms; appends those to the chunk's bytes that do not stand in it.
    mutating func find(in chunk: inout Chunk) -> ChunkKind {
        found.removeAll(keepingCapacity: true)
        if chunk.isIdeographic {
            addBigrams(chunk)
            return .cjk
        }
        if !chunk.hasJoiners, !chunk.hasBothCases { return addWord(&chunk) }
        if chunk.count <= Self.limit {
            if let date = DateShape(chunk, at: 0), date.end == chunk.count {
                add(day(date, &chunk), .whole, chunk)
                addShortened(chunk)
                return .date
            }
            if let version = VersionShape(chunk, at: 0, isAlone: true) {
                add(range(of: version), .whole, chunk)
                addShortened(chunk)
                return .version
            }
        }
        split(&chunk)
        if !chunk.hasJoiners, parts.count == 1 { return addWord(&chunk) }
        addCompound(&chunk)
        return .compound
    }

    /// True for a plain word of grammar, which gives no terms.
    func isFunctionWord(_ chunk: borrowing Chunk) -> Bool {
        !chunk.hasJoiners && chunk.count <= FunctionWords.longest && functionWords.contains(chunk.bytes[..<chunk.count])
    }
}

extension ChunkTerms {
    private mutating func add(_ range: Range<Int>, _ form: TermForm, _ chunk: Chunk) {
        guard range.count <= Self.limit else { return }
        for other in found.suffix(Self.memory) where other.range.count == range.count {
            if other.range == range || chunk.bytes[other.range] == chunk.bytes[range] { return }
        }
        found.append(Found(range: range, form: form))
    }

    private mutating func addWord(_ chunk: inout Chunk) -> ChunkKind {
        guard chunk.count <= Self.limit else { return .word }
        let isNumber = chunk.bytes.allSatisfy(Chunk.isDigit)
        if !isNumber { Stem.apply(to: &chunk.bytes, from: 0) }
        found.append(Found(range: 0..<chunk.bytes.count, form: .whole))
        return isNumber ? .number : .word
    }

    private mutating func addBigrams(_ chunk: Chunk) {
        var before: Int?
        var index = 0
        while index < chunk.count {
            let end = index + Self.width(chunk, index)
            if let before { add(before..<end, .whole, chunk) } else if end == chunk.count { add(index..<end, .whole, chunk) }
            before = index
            index = end
        }
    }

    private mutating func addCompound(_ chunk: inout Chunk) {
        let isShort = chunk.count <= Self.limit
        if isShort { add(0..<chunk.count, .whole, chunk) }
        for piece in pieces { add(piece, .segment, chunk) }
        for name in names { add(name, .segment, chunk) }
        if isShort { addPairs(&chunk) }
        for index in parts.indices {
            let part = parts[index].range
            if part.count > Self.width(chunk, part.lowerBound), !functionWords.contains(chunk.bytes[part]) { add(stem(part, &chunk), .part, chunk) }
        }
        addShortened(chunk)
    }

    /// Neighbours, and all of a piece, as they'd be read if they were written as one small word.
    private mutating func addPairs(_ chunk: inout Chunk) {
        var start = 0
        for index in parts.indices {
            if !parts[index].isInner {
                start = parts[index].range.lowerBound
                continue
            }
            let end = parts[index].range.upperBound
            add(stem(parts[index - 1].range.lowerBound..<end, &chunk), .pair, chunk)
            let isLast = index + 1 == parts.count || !parts[index + 1].isInner
            if isLast { add(stem(start..<end, &chunk), .pair, chunk) }
        }
    }

    private mutating func addShortened(_ chunk: Chunk) {
        for range in shortened { add(range, .shortened, chunk) }
        shortened.removeAll(keepingCapacity: true)
    }

    /// The range itself, or that of its stem behind the chunk.
    private func stem(_ range: Range<Int>, _ chunk: inout Chunk) -> Range<Int> {
        guard range.count <= Self.limit else { return range }
        let start = chunk.appendCopy(of: range)
        Stem.apply(to: &chunk.bytes, from: start)
        return start..<chunk.bytes.count
    }

    /// The range of a day with hyphens, and its shorter forms.
    private mutating func day(_ date: DateShape, _ chunk: inout Chunk) -> Range<Int> {
        var start = date.start
        if date.hasSlashes {
            start = chunk.appendCopy(of: date.start..<date.end)
            chunk.bytes[start + 4] = UInt8(ascii: "-")
            chunk.bytes[start + 7] = UInt8(ascii: "-")
        }
        shortened.append(start..<start + 7)
        shortened.append(start..<start + 4)
        return start..<start + date.end - date.start
    }

    /// The range of a version, and its shorter forms.
    private mutating func range(of version: VersionShape) -> Range<Int> {
        shortened.append(version.start..<version.numbersEnd)
        shortened.append(version.start..<version.secondEnd)
        return version.start..<version.end
    }

    /// Collects dates, versions, pieces with changes of case and names, and the parts of what is neither date nor version.
    private mutating func split(_ chunk: inout Chunk) {
        pieces.removeAll(keepingCapacity: true)
        names.removeAll(keepingCapacity: true)
        parts.removeAll(keepingCapacity: true)
        shortened.removeAll(keepingCapacity: true)
        let mayHoldNumbers = chunk.hasJoiners
        // Where the pieces that `-` and `_` join begin and end, and how many there are.
        var name: (range: Range<Int>, pieces: Int)?
        var index = 0
        while index < chunk.count {
            if chunk.kinds[index] == .joiner {
                if !Self.isInNames(chunk.bytes[index]) { addName(&name) }
                index += 1
            } else if mayHoldNumbers, let date = DateShape(chunk, at: index) {
                addName(&name)
                pieces.append(day(date, &chunk))
                index = date.end
            } else if mayHoldNumbers, index == 0 || chunk.bytes[index - 1] != UInt8(ascii: "."), let version = VersionShape(chunk, at: index, isAlone: false) {
                addName(&name)
                pieces.append(range(of: version))
                index = version.end
            } else {
                let end = splitPiece(chunk, at: index)
                name = ((name?.range.lowerBound ?? index)..<end, (name?.pieces ?? 0) + 1)
                index = end
            }
        }
        addName(&name)
    }

    /// Ends a name; of one piece it is that piece.
    private mutating func addName(_ name: inout (range: Range<Int>, pieces: Int)?) {
        if let name, name.pieces > 1 { names.append(name.range) }
        name = nil
    }

    /// True for the joiners of names in code: `read_timeout`, `kube-system`; others stand between names.
    private static func isInNames(_ joiner: UInt8) -> Bool { joiner == UInt8(ascii: "_") || joiner == UInt8(ascii: "-") }

    private mutating func splitPiece(_ chunk: Chunk, at start: Int) -> Int {
        var partStart = start
        var index = start + 1
        while !chunk.isEndOfPiece(index) {
            if chunk.isHump(index, inPieceFrom: start) {
                parts.append(Part(range: partStart..<index, isInner: partStart > start))
                partStart = index
            }
            index += 1
        }
        parts.append(Part(range: partStart..<index, isInner: partStart > start))
        if partStart > start, chunk.count <= Self.limit { pieces.append(start..<index) }
        return index
    }

    private static func width(_ chunk: Chunk, _ index: Int) -> Int {
        switch chunk.bytes[index] {
        case ..<0x80: 1
        case ..<0xE0: 2
        case ..<0xF0: 3
        default: 4
        }
    }
}
