/// What stands between spaces and punctuation, folded: a word, an identifier, a version, a run of ideographs.
struct Chunk {
    /// The folded text; who reads terms from it appends terms that do not stand in it.
    var bytes: [UInt8] = []
    /// The kind of each byte's scalar.
    private(set) var kinds: [ScalarKind] = []
    /// The length of the folded text.
    private(set) var count = 0
    /// Where it stands in the source, UTF-8 byte offsets.
    private(set) var range = 0..<0
    /// True for a run of ideographs.
    private(set) var isIdeographic = false
    /// True when joiners stand inside.
    private(set) var hasJoiners = false
    /// True when capitals and small letters both occur.
    var hasBothCases: Bool { hasLower && hasUpper }

    private var hasLower = false
    private var hasUpper = false
    private var endsWithApostrophe = false
    /// Where the text after the last apostrophe begins, 0 for none.
    private var apostrophe = 0
    /// The end in the source if the trailing `#` or `++` is kept.
    private var tailEnd = 0

    /// True when nothing was taken yet.
    var isEmpty: Bool { count == 0 }

    /// True for an ASCII digit at an index of the folded text.
    func isDigit(_ index: Int) -> Bool { Self.isDigit(bytes[index]) }

    /// True at the end of the folded text and before a joiner.
    func isEndOfPiece(_ index: Int) -> Bool { index == count || kinds[index] == .joiner }

    /// True where a part begins inside a piece: `Back` of `loopBack`, `Pod` of `HTTPPod`, `Sum` of `sha256Sum`; not `s` of `APIs` nor `Mi` of `64Mi`.
    func isHump(_ index: Int, inPieceFrom start: Int) -> Bool {
        guard kinds[index] == .upper else { return false }
        if kinds[index - 1] == .lower { return true }
        guard index + 1 < count, kinds[index + 1] == .lower else { return false }
        let isPlural = bytes[index + 1] == UInt8(ascii: "s") && (index + 2 == count || kinds[index + 2] != .lower)
        if isPlural { return false }
        var before = index - 1
        while before > start, kinds[before] == .digit { before -= 1 }
        return kinds[before] == .upper || kinds[before] == .lower && before < index - 1
    }

    /// True for `0` to `9`.
    static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

    /// True for `a` to `z`.
    static func isLetter(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z") }

    /// Copies a part behind everything, where it can be changed to another term, and returns where it begins.
    mutating func appendCopy(of range: Range<Int>) -> Int {
        let start = bytes.count
        // Byte by byte: a slice of the bytes would share them and make the array copy itself.
        for index in range { bytes.append(bytes[index]) }
        return start
    }

    /// Forgets the text and keeps the memory.
    mutating func clear() {
        bytes.removeAll(keepingCapacity: true)
        kinds.removeAll(keepingCapacity: true)
        (apostrophe, count, tailEnd, range) = (0, 0, 0, 0..<0)
        (isIdeographic, hasJoiners, hasLower, hasUpper, endsWithApostrophe) = (false, false, false, false, false)
    }

    /// Takes a word character or ideograph and the joiners before it; false when it begins another chunk.
    @inline(__always)
    mutating func takeWord(_ scalar: FoldedScalar, at place: Range<Int>) -> Bool {
        let isIdeograph = scalar.kind == .ideograph
        if count == 0 {
            isIdeographic = isIdeograph
            range = place
        } else {
            if isIdeograph != isIdeographic { return false }
            if bytes.count > count { hasJoiners = true }
            if endsWithApostrophe {
                apostrophe = count
                endsWithApostrophe = false
            }
            range = range.lowerBound..<place.upperBound
        }
        if scalar.kind == .upper { hasUpper = true } else if scalar.kind == .lower { hasLower = true }
        append(scalar)
        // No change of case is seen in O'Brien and l'API.
        if apostrophe == count, count > 0, scalar.kind == .upper { kinds[count] = .letter }
        count = bytes.count
        return true
    }

    /// Takes letters and digits of ASCII that follow one that was taken.
    @inline(__always)
    mutating func takeRun(_ source: Span<UInt8>, _ place: Range<Int>, _ ascii: [FoldedScalar]) {
        let new = count..<count + place.count
        let offset = place.lowerBound - count
        count = new.upperBound
        bytes.append(contentsOf: repeatElement(0, count: place.count))
        kinds.append(contentsOf: repeatElement(.digit, count: place.count))
        var newBytes = bytes.mutableSpan
        for index in new { newBytes[index] = UInt8(truncatingIfNeeded: ascii[Int(source[index + offset])].first) }
        var newKinds = kinds.mutableSpan
        var sawLower = false, sawUpper = false
        for index in new {
            let kind = ascii[Int(source[index + offset])].kind
            newKinds[index] = kind
            sawLower = sawLower || kind == .lower
            sawUpper = sawUpper || kind == .upper
        }
        hasLower = hasLower || sawLower
        hasUpper = hasUpper || sawUpper
        range = range.lowerBound..<place.upperBound
    }

    /// Takes a joiner or apostrophe that counts only if a word character follows; false when it ends the chunk.
    mutating func takeInner(_ scalar: FoldedScalar, at place: Range<Int>) -> Bool {
        if isIdeographic || endsWithApostrophe { return false }
        if scalar.kind == .apostrophe {
            endsWithApostrophe = bytes.count == count
            return endsWithApostrophe
        }
        append(scalar)
        if bytes.count - count == (bytes[count] == UInt8(ascii: "#") ? 1 : 2) { tailEnd = place.upperBound }
        return true
    }

    /// Takes a mark, which only makes the chunk longer in its source.
    mutating func takeMark(at place: Range<Int>) {
        if isEmpty { return }
        if range.upperBound == place.lowerBound { range = range.lowerBound..<place.upperBound }
        if tailEnd == place.lowerBound { tailEnd = place.upperBound }
    }

    /// Lets outer punctuation and a genitive's `s` fall off; keeps the end of `c++` and `f#`.
    mutating func close() {
        if apostrophe > 0, apostrophe == count - 1, bytes[apostrophe] == UInt8(ascii: "s") {
            count = apostrophe
        } else if bytes.count > count, count <= 2, apostrophe == 0, isOnlyLetters {
            let tail = tailLength
            if tail > 0 {
                count += tail
                range = range.lowerBound..<tailEnd
            }
        }
        if bytes.count > count {
            kinds.removeLast(bytes.count - count)
            bytes.removeLast(bytes.count - count)
        }
    }
}

extension Chunk {
    @inline(__always)
    private mutating func append(_ scalar: FoldedScalar) {
        scalar.append(to: &bytes)
        while kinds.count < bytes.count { kinds.append(scalar.kind) }
    }

    private var isOnlyLetters: Bool { kinds[..<count].allSatisfy { $0 == .lower || $0 == .upper } }

    /// 2 for `++`, 1 for `#`, 0 for anything else that follows the text.
    private var tailLength: Int {
        let tail = bytes[count...]
        let sign = tail[count]
        let length = tail.prefix { $0 == sign }.count
        return sign == UInt8(ascii: "+") && length == 2 ? 2 : sign == UInt8(ascii: "#") && length == 1 ? 1 : 0
    }
}
