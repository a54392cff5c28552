/// A file's text: valid UTF-8 bytes and where its lines start.
public struct SourceText: Sendable {
    /// Path below the content root.
    public let path: RelativePath
    /// UTF-8 without NUL; what was not is replaced by U+FFFD and told by `repairs`.
    public let bytes: [UInt8]
    /// Offset of the first byte of each line, ascending; the first is 0.
    public let lineStarts: [Int]
    /// What had to be replaced to make `bytes` text; nil for nearly every file.
    public let repairs: Repairs?
    /// Number of Unicode scalars before each stretch of so many bytes; empty for texts that are soon counted anew.
    private let scalars: [Int32]
    private static let stretch = 512

    /// Replacements made while reading, with the offset of the first in `SourceText.bytes`.
    public struct Repairs: Sendable, Hashable {
        public let invalidSequences: Int
        public let nulBytes: Int
        public let firstOffset: Int
    }

    public init(path: RelativePath, bytes raw: [UInt8]) {
        self.path = path
        let hasNUL = raw.contains(0)
        if !hasNUL, Self.isUTF8(raw) {
            bytes = raw
            repairs = nil
        } else {
            (bytes, repairs) = Self.repair(raw)
        }
        lineStarts = Self.lineStarts(of: bytes)
        scalars = bytes.count > 64 * 1024 ? Self.scalars(in: bytes) : []
    }

    public init(path: RelativePath, text: String) {
        self.init(path: path, bytes: Array(text.utf8))
    }

    /// The number of lines, at least 1.
    public var lineCount: Int { lineStarts.count }

    /// 1-based line of a byte offset; offsets past the end belong to the last line.
    public func line(at offset: Int) -> Int {
        var low = 0, high = lineStarts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if lineStarts[middle] <= offset { low = middle } else { high = middle }
        }
        return low + 1
    }

    /// 1-based line and column, the column counted in Unicode scalars.
    public func position(at offset: Int) -> (line: Int, column: Int) {
        let line = line(at: offset)
        let start = lineStarts[line - 1]
        let end = max(start, min(offset, bytes.count))
        guard !scalars.isEmpty, end - start > Self.stretch else { return (line, 1 + Self.scalars(bytes[start..<end])) }
        return (line, 1 + scalars(before: end) - scalars(before: start))
    }

    private func scalars(before offset: Int) -> Int {
        let stretch = offset / Self.stretch
        return Int(scalars[stretch]) + Self.scalars(bytes[stretch * Self.stretch..<offset])
    }

    /// Byte range of a 1-based line without its line ending; empty past the last line.
    public func lineRange(_ line: Int) -> Range<Int> {
        guard line >= 1, line <= lineStarts.count else { return bytes.count..<bytes.count }
        let start = lineStarts[line - 1]
        var end = line < lineStarts.count ? lineStarts[line] : bytes.count
        while end > start, bytes[end - 1] == UInt8(ascii: "\n") || bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
        return start..<end
    }

    /// Where a text stands first within a range, byte for byte; nil when it does not.
    public func find(_ text: String, in range: Range<Int>) -> Range<Int>? {
        let wanted = Array(text.utf8), range = range.clamped(to: 0..<bytes.count)
        guard let first = wanted.first, wanted.count <= range.count else { return nil }
        for start in range.lowerBound...(range.upperBound - wanted.count) where bytes[start] == first {
            if bytes[start..<start + wanted.count].elementsEqual(wanted) { return start..<start + wanted.count }
        }
        return nil
    }

    /// The text of a byte range, clamped to the file.
    public func string(_ range: Range<Int>) -> String {
        String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
    }
}

extension SourceText {
    private static func scalars(_ bytes: ArraySlice<UInt8>) -> Int {
        var count = 0
        for byte in bytes where byte & 0xC0 != 0x80 { count += 1 }
        return count
    }

    private static func scalars(in bytes: [UInt8]) -> [Int32] {
        var counts: [Int32] = [0]
        for start in stride(from: 0, to: bytes.count, by: stretch) {
            counts.append(counts[counts.count - 1] + Int32(scalars(bytes[start..<min(start + stretch, bytes.count)])))
        }
        return counts
    }

    private static func isUTF8(_ bytes: [UInt8]) -> Bool {
        String(validating: bytes, as: UTF8.self) != nil
    }

    private static func repair(_ raw: [UInt8]) -> ([UInt8], Repairs) {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(raw.count + 64)
        var invalid = 0, nul = 0, first: Int?
        var decoder = UTF8(), iterator = raw.makeIterator()
        func replace() {
            if first == nil { first = bytes.count }
            bytes += [0xEF, 0xBF, 0xBD]
        }
        decoding: while true {
            switch decoder.decode(&iterator) {
            case .scalarValue(let scalar) where scalar.value == 0:
                nul += 1
                replace()
            case .scalarValue(let scalar): bytes += UTF8.encode(scalar)!
            case .error:
                invalid += 1
                replace()
            case .emptyInput: break decoding
            }
        }
        return (bytes, Repairs(invalidSequences: invalid, nulBytes: nul, firstOffset: first ?? 0))
    }

    /// Lines end at LF, CRLF or a lone CR, as in CommonMark.
    private static func lineStarts(of bytes: [UInt8]) -> [Int] {
        var starts = [0]
        starts.reserveCapacity(bytes.count / 32 + 1)
        bytes.withSpan { span in
            var index = 0
            let end = span.count
            while index < end {
                let byte = span[index]
                index += 1
                if byte == 0x0A || (byte == 0x0D && !(index < end && span[index] == 0x0A)) { starts.append(index) }
            }
        }
        if starts.count > 1, starts.last == bytes.count { starts.removeLast() }
        return starts
    }
}

extension Array {
    /// Gives the elements as a span, for loops that must not pay for reference counting.
    @inline(__always)
    func withSpan<Result>(_ body: (Span<Element>) -> Result) -> Result { body(span) }
}
