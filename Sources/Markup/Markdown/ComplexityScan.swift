/// Tells in one pass whether a Markdown body may cost cmark-gfm far more than its size.
///
/// Debian's cmark-gfm 0.29.0.gfm.6 has inputs whose time or memory grows with their square or worse (CVE-2023-22483,
/// -22484, -22486, -24824, -26485, -37463): 16 KiB of a wide table take over 10 seconds and 1.7 GB. Each limit below
/// bounds what one of them is made of. What stays below all of them takes milliseconds; what does not is no fault,
/// only nothing to be parsed without a guard. Of 3,887 real documents 5 are over a limit of a line or a block.
public struct ComplexityScan {
    /// What is more than usual.
    public enum Excess: String, Sendable, CaseIterable {
        /// Markers of quotes and lists at the start of one line.
        case leadingMarkers
        /// `|` in one line.
        case pipes
        /// Tags in one block.
        case angles
        case brackets
        /// `*` and `_` in one block.
        case emphasis
        /// `~~` in one block.
        case tildes
        /// `www.` in one block.
        case webAddresses
        /// `@` in one block.
        case mailAddresses
        /// `)` in a row.
        case closingParentheses
        /// Lines of only `|`, `:` and `-` in one block.
        case tableRules
        /// Columns times lines: of a block, or of all blocks together.
        case tableCells
        /// What references could grow to.
        case references
        /// Depth of nesting that indentation allows, times lines.
        case nesting
        /// Bytes of the body.
        case size
    }

    /// Blocks under this many bytes are too small to do harm.
    private static let blockSize = 1500
    /// Above this the other limits have not been measured.
    private static let sizeLimit = 256 * 1024

    private var line = Line()
    private var block = Block()
    private var body = Body()
    private var excess: Excess?

    /// The first limit that the body of a file, from a byte offset on, is over; nil for nearly every document.
    public static func excess(in source: SourceText, from start: Int) -> Excess? {
        guard source.bytes.count - start <= sizeLimit else { return .size }
        return source.bytes.withSpan { bytes in
            var scan = ComplexityScan()
            scan.read(bytes, from: min(start, bytes.count))
            return scan.excess
        }
    }
}

extension ComplexityScan {
    /// What is counted from one line end to the next.
    private struct Line {
        var pipes = 0
    }

    /// What is counted from one blank line to the next.
    private struct Block {
        var start = 0
        var lines = 0
        var widest = 0
        var angles = 0, brackets = 0, emphasis = 0, tildes = 0, webAddresses = 0, mailAddresses = 0
        var parentheses = 0, longestParentheses = 0
        var tableRules = 0
        var definesReference = false
    }

    /// What is counted over all blocks.
    private struct Body {
        var lines = 0
        var deepest = 0
        var cells = 0
        var brackets = 0
        var definesReference = false
        /// Bytes of the largest block that defines a reference.
        var definitions = 0
        /// Bytes times `[` of the block where that is most.
        var mostReferences = 0
    }

    private mutating func read(_ bytes: Span<UInt8>, from start: Int) {
        let counted = Self.counted.span
        var index = start
        block.start = start
        while index < bytes.count, excess == nil {
            body.lines += 1
            guard beginLine(bytes, at: index) else {
                endBlock(at: index)
                index = Self.nextLine(bytes, after: index)
                block = Block()
                block.start = index
                continue
            }
            index = readLine(bytes, from: index, counting: counted)
        }
        endBlock(at: bytes.count)
        endBody()
    }

    /// Counts a line's bytes; gives the start of the next line.
    private mutating func readLine(_ bytes: Span<UInt8>, from start: Int, counting counted: Span<Bool>) -> Int {
        var index = start
        while index < bytes.count {
            // Below the count, and a byte is below the size of the table.
            let byte = unsafe bytes[unchecked: index]
            index &+= 1
            guard unsafe counted[unchecked: Int(byte)] else { continue }
            if byte == 0x0A || byte == 0x0D { break }
            count(byte, bytes, after: index)
        }
        endLine()
        return index
    }

    /// For each byte, whether `count` looks at it or it ends a line: most are none of these.
    private static let counted: [Bool] = (0...255).map { "\n\r)*.:<@[_|~".utf8.contains($0) }

    /// Counts a byte that stands before `index`.
    private mutating func count(_ byte: UInt8, _ bytes: Span<UInt8>, after index: Int) {
        switch byte {
        case UInt8(ascii: "|"): line.pipes += 1
        case UInt8(ascii: "<"): block.angles += 1
        case UInt8(ascii: "["): block.brackets += 1
        case UInt8(ascii: "*"), UInt8(ascii: "_"): block.emphasis += 1
        case UInt8(ascii: "@"): block.mailAddresses += 1
        case UInt8(ascii: "~"): if index >= 2, bytes[index - 2] == byte { block.tildes += 1 }
        case UInt8(ascii: ":"): if index >= 2, bytes[index - 2] == UInt8(ascii: "]") { block.definesReference = true }
        case UInt8(ascii: "."): if Self.isWeb(bytes, before: index - 1) { block.webAddresses += 1 }
        default:
            let isInRow = index >= 2 && bytes[index - 2] == UInt8(ascii: ")")
            block.parentheses = isInRow ? block.parentheses + 1 : 1
            block.longestParentheses = max(block.longestParentheses, block.parentheses)
        }
    }

    private static func isWeb(_ bytes: Span<UInt8>, before index: Int) -> Bool {
        index >= 3 && bytes[index - 1] == UInt8(ascii: "w") && bytes[index - 2] == UInt8(ascii: "w") && bytes[index - 3] == UInt8(ascii: "w")
    }

    private static func nextLine(_ bytes: Span<UInt8>, after start: Int) -> Int {
        var index = start
        while index < bytes.count, bytes[index] != 0x0A, bytes[index] != 0x0D { index += 1 }
        return min(index + 1, bytes.count)
    }
}

// MARK: limits

extension ComplexityScan {
    private mutating func endLine() {
        block.lines += 1
        block.widest = max(block.widest, line.pipes)
        if line.pipes > 256 { excess = excess ?? .pipes }
        line = Line()
    }

    private mutating func endBlock(at end: Int) {
        guard block.lines > 0 else { return }
        let size = end - block.start
        let cells = block.widest == 0 ? 0 : (block.widest + 1) * block.lines
        body.cells += cells
        body.brackets += block.brackets
        if block.definesReference {
            body.definesReference = true
            body.definitions = max(body.definitions, size)
        }
        guard size >= Self.blockSize else { return }
        body.mostReferences = max(body.mostReferences, size * block.brackets)
        excess = excess ?? excessOfBlock(cells: cells)
    }

    private func excessOfBlock(cells: Int) -> Excess? {
        if block.angles > 1000 { return .angles }
        if block.brackets > 2000 { return .brackets }
        if block.emphasis > 6000 { return .emphasis }
        if block.tildes > 1000 { return .tildes }
        if block.webAddresses > 400 { return .webAddresses }
        if block.mailAddresses > 1500 { return .mailAddresses }
        if block.longestParentheses > 128 { return .closingParentheses }
        if block.tableRules > 32 { return .tableRules }
        return cells > 100_000 ? .tableCells : nil
    }

    /// What no block shows alone: tables, definitions and lists that small blocks add to.
    private mutating func endBody() {
        guard excess == nil else { return }
        if body.cells > 200_000 { excess = .tableCells }
        if body.deepest * body.lines > 2 << 20 { excess = .nesting }
        guard body.definesReference else { return }
        if body.mostReferences > 1 << 20 || body.definitions * body.brackets > 32 << 20 { excess = .references }
    }
}

// MARK: starts of lines

extension ComplexityScan {
    /// Reads what stands before a line's text; false for a blank line.
    private mutating func beginLine(_ bytes: Span<UInt8>, at start: Int) -> Bool {
        var index = start, columns = 0, markers = 0
        while index < bytes.count {
            switch bytes[index] {
            case 0x20: columns += 1
            case 0x09: columns += 4
            case UInt8(ascii: ">"): markers += 1
            default:
                guard let end = Self.listMarker(bytes, at: index) else {
                    return endOfStart(bytes, from: start, to: index, depth: markers + columns / 2, markers: markers)
                }
                markers += 1
                index = end - 1
            }
            index += 1
        }
        return endOfStart(bytes, from: start, to: index, depth: markers + columns / 2, markers: markers)
    }

    private mutating func endOfStart(_ bytes: Span<UInt8>, from start: Int, to index: Int, depth: Int, markers: Int) -> Bool {
        let isEnd = index >= bytes.count || bytes[index] == 0x0A || bytes[index] == 0x0D
        if isEnd, markers == 0 { return false }
        body.deepest = max(body.deepest, depth)
        if markers > 24 { excess = excess ?? .leadingMarkers }
        if Self.isTableRule(bytes, from: start) { block.tableRules += 1 }
        return true
    }

    /// The end of `-`, `+`, `*`, `1.` or `1)` with white space behind it; nil when there is none.
    private static func listMarker(_ bytes: Span<UInt8>, at start: Int) -> Int? {
        var index = start
        switch bytes[start] {
        case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"): index += 1
        case UInt8(ascii: "0")...UInt8(ascii: "9"):
            while index < bytes.count, index - start < 10, bytes[index] >= UInt8(ascii: "0"), bytes[index] <= UInt8(ascii: "9") { index += 1 }
            guard index < bytes.count, bytes[index] == UInt8(ascii: ".") || bytes[index] == UInt8(ascii: ")") else { return nil }
            index += 1
        default: return nil
        }
        return index == bytes.count || isSpace(bytes[index]) ? index : nil
    }

    /// True for a line of only `|`, `:`, `-`, white space and quotes' markers.
    private static func isTableRule(_ bytes: Span<UInt8>, from start: Int) -> Bool {
        var index = start, isRule = false
        while index < bytes.count, bytes[index] != 0x0A, bytes[index] != 0x0D {
            switch bytes[index] {
            case UInt8(ascii: "|"), UInt8(ascii: ":"), UInt8(ascii: "-"): isRule = true
            case UInt8(ascii: ">"): break
            default: guard isSpace(bytes[index]) else { return false }
            }
            index += 1
        }
        return isRule
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte >= 0x09 && byte <= 0x0D }
}
