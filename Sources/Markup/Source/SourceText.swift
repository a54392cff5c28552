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
        let hasNUL = raw.span.holds(0)
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
    public func line(at offset: Int) -> Int { max(1, lineStarts.partitioningIndex { $0 > offset }) }

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
        let wanted = text.utf8.span, range = range.clamped(to: 0..<bytes.count)
        guard !wanted.isEmpty, let offset = bytes.span.extracting(range).firstOffset(of: wanted) else { return nil }
        return range.lowerBound + offset..<range.lowerBound + offset + wanted.count
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
        (try? UTF8Span(validating: bytes.span)) != nil
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
        let span = bytes.span
        // The next of each; most files have no CR, and are looked through for one once.
        var feed = span.firstOffset(of: 0x0A), carriage = span.firstOffset(of: 0x0D)
        while feed != nil || carriage != nil {
            let end = min(feed ?? span.count, carriage ?? span.count)
            if end == feed {
                starts.append(end + 1)
                feed = span.firstOffset(of: 0x0A, from: end + 1)
            } else {
                if end + 1 != feed { starts.append(end + 1) }
                carriage = span.firstOffset(of: 0x0D, from: end + 1)
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
