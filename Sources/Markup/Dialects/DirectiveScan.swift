/// Finds the directives of Markdown dialects, line by line, in one pass.
///
/// What it finds is a guess: a line within an indented code block or a comment looks like any other. The parser asks
/// cmark what became of every mark and gives up those that were read as something else.
struct DirectiveScan {
    /// In the order of the file.
    private(set) var marks: [DirectiveMark] = []
    /// Bytes for the list items that hold what is indented below a line; nil when the document leaves none unused.
    private(set) var listMark: [UInt8]?

    private let source: SourceText
    private var open: [Open] = []
    private var code: (mark: UInt8, count: Int)?
    private var pairs = 0
    /// Pairs that were opened and must be closed to be anything.
    private var unclosed: Set<Int> = []
    /// The directive whose options may follow on the next line.
    private var optionsOf: Int?

    private struct Open {
        let family: DirectiveLine.Family
        let pair: Int
    }

    /// Directives within each other beyond this are text.
    private static let depthLimit = 32

    /// Looks at the lines from an offset on, where one begins.
    init(_ source: SourceText, from start: Int) {
        self.source = source
        var line = source.line(at: start)
        while line <= source.lineCount {
            read(source.lineRange(line), from: start)
            line += 1
        }
        // In the order of the file, without what was never closed.
        marks = marks.filter { !unclosed.contains($0.pair) }.sorted { $0.range.lowerBound < $1.range.lowerBound }
        if marks.contains(where: \.isIndented) {
            listMark = Self.unusedListMark(source, from: start)
            if listMark == nil { marks.removeAll(where: \.isIndented) }
        }
    }

    /// True when a line may be a directive, which costs a look at each line's first byte: most documents have none.
    static func isWorthwhile(_ source: SourceText, from start: Int) -> Bool {
        source.bytes.withSpan { bytes in
            for line in source.line(at: start)..<source.lineCount + 1 {
                var index = max(start, source.lineStarts[line - 1])
                while index < bytes.count, bytes[index] == 0x20 || bytes[index] == 0x09 { index += 1 }
                guard index + 2 < bytes.count, DirectiveLine.mayBegin(bytes[index]) else { continue }
                let (first, second, third) = (bytes[index], bytes[index + 1], bytes[index + 2])
                switch first {
                case UInt8(ascii: "{"): if second == UInt8(ascii: "%") || second == first && (third == UInt8(ascii: "<") || third == UInt8(ascii: "%")) { return true }
                case UInt8(ascii: "`"), UInt8(ascii: "~"):
                    guard second == first, third == first else { continue }
                    while index < bytes.count, bytes[index] == first || bytes[index] == 0x20 { index += 1 }
                    if index < bytes.count, bytes[index] == UInt8(ascii: "{") { return true }
                default: if second == first, third == first { return true }
                }
            }
            return false
        }
    }
}

extension DirectiveMark {
    /// True for one that opens what is indented below it.
    var isIndented: Bool { if case .indented = role { true } else { false } }
}

// MARK: lines

extension DirectiveScan {
    private mutating func read(_ range: Range<Int>, from start: Int) {
        let bytes = source.bytes
        let lineStart = max(range.lowerBound, start)
        var first = lineStart
        while first < range.upperBound, bytes[first] == 0x20 || bytes[first] == 0x09 { first += 1 }
        var end = range.upperBound
        while end > first, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 { end -= 1 }
        let line = first..<end, indent = first - lineStart
        defer { if let pair = optionsOf, marks.last?.pair != pair { optionsOf = nil } }
        if let fence = code {
            if case .fence(fence.mark, let count)? = DirectiveLine(bytes[line]), count >= fence.count { code = nil }
            return
        }
        if let pair = optionsOf, isOption(bytes[line]) {
            marks.append(DirectiveMark(role: .options, pair: pair, range: line))
            return
        }
        optionsOf = nil
        guard line.count >= DirectiveLine.shortest, DirectiveLine.mayBegin(bytes[first]), let directive = DirectiveLine(bytes[line]) else {
            return closeAtEnd(of: line, indent: indent)
        }
        take(directive, at: line, indent: indent)
    }

    private mutating func take(_ directive: DirectiveLine, at line: Range<Int>, indent: Int) {
        switch directive {
        case .code(let mark, let count): code = (mark, count)
        case .fence(let mark, let count):
            let fits = { (family: DirectiveLine.Family) in
                if case .fence(mark, let opened) = family { opened <= count } else { false }
            }
            if !close(at: line, where: fits) { code = (mark, count) }
        case .close(let family): if !close(family, at: line) { closeAtEnd(of: line, indent: indent) }
        case .indented(let directive): add(.indented(directive), at: line)
        case .open(let family, let directive): begin(family, directive, at: line)
        case .openBeforeText(let family, let directive, let tag):
            guard tag.count >= DirectiveMark.size + 1 + indent else { return }
            begin(family, directive, at: tag, breaksAfter: 1 + indent)
            closeAtEnd(of: tag.upperBound..<line.upperBound, indent: indent)
        }
    }

    private mutating func begin(_ family: DirectiveLine.Family, _ directive: Directive, at range: Range<Int>, breaksAfter: Int = 0) {
        guard open.count < Self.depthLimit else { return }
        add(.open(directive), at: range, breaksAfter: breaksAfter)
        open.append(Open(family: family, pair: pairs))
        if family.mustClose { unclosed.insert(pairs) } else { optionsOf = pairs }
    }

    private mutating func add(_ role: DirectiveMark.Role, at range: Range<Int>, breaksAfter: Int = 0) {
        pairs += 1
        marks.append(DirectiveMark(role: role, pair: pairs, range: range, breaksAfter: breaksAfter))
    }

    /// `:name: value` below ` ```{note} `.
    private func isOption(_ line: ArraySlice<UInt8>) -> Bool {
        guard line.first == UInt8(ascii: ":"), let second = line.dropFirst().first, second != UInt8(ascii: ":") else { return false }
        let name = line.dropFirst().prefix { ($0 | 0x20) >= UInt8(ascii: "a") && ($0 | 0x20) <= UInt8(ascii: "z") || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }
        let rest = line[name.endIndex...]
        return !name.isEmpty && rest.first == UInt8(ascii: ":") && (rest.count == 1 || rest.dropFirst().first == 0x20)
    }
}

// MARK: ends

extension DirectiveScan {
    /// Closes what a line of colons or a tag closes: of colons the innermost with as many, else with fewer, else any.
    private mutating func close(_ family: DirectiveLine.Family, at range: Range<Int>) -> Bool {
        guard case .colons(let count) = family else { return close(at: range) { $0 == family } }
        return close(at: range) { $0 == family }
            || close(at: range) { if case .colons(let opened) = $0 { opened < count } else { false } }
            || close(at: range) { if case .colons = $0 { true } else { false } }
    }

    /// Closes the innermost that fits, and what was left open in it.
    private mutating func close(at range: Range<Int>, breaksBefore: Int = 0, where fits: (DirectiveLine.Family) -> Bool) -> Bool {
        guard let index = open.lastIndex(where: { fits($0.family) }) else { return false }
        let pair = open[index].pair
        marks.append(DirectiveMark(role: .close, pair: pair, range: range, breaksBefore: breaksBefore))
        unclosed.remove(pair)
        open.removeSubrange(index...)
        return true
    }

    /// Closes by a tag that stands behind text on its line.
    private mutating func closeAtEnd(of line: Range<Int>, indent: Int) {
        guard let last = open.last, let tag = DirectiveLine.closingTag(of: last.family, atEndOf: source.bytes[line]),
            tag.count >= DirectiveMark.size + 1 + indent
        else { return }
        _ = close(at: tag, breaksBefore: 1 + indent) { $0 == last.family }
    }
}

// MARK: list marks

extension DirectiveScan {
    /// A mark of list items that begins no line of the document, so that no list of the author's goes on in ours.
    private static func unusedListMark(_ source: SourceText, from start: Int) -> [UInt8]? {
        var used: Set<UInt8> = []
        for line in source.line(at: start)..<source.lineCount + 1 {
            var rest = source.bytes[source.lineRange(line)]
            while let first = rest.first, first == 0x20 || first == 0x09 || first == UInt8(ascii: ">") { rest.removeFirst() }
            // `- + a` begins two lists.
            while let first = rest.first, let end = markEnd(rest) {
                used.insert(first >= UInt8(ascii: "0") && first <= UInt8(ascii: "9") ? rest[end - 1] : first)
                rest = rest[end...].drop { $0 == 0x20 || $0 == 0x09 }
            }
        }
        if !used.contains(UInt8(ascii: "+")) { return [UInt8(ascii: "+")] }
        if !used.contains(UInt8(ascii: ")")) { return [UInt8(ascii: "1"), UInt8(ascii: ")")] }
        if !used.contains(UInt8(ascii: "*")) { return [UInt8(ascii: "*")] }
        return used.contains(UInt8(ascii: "-")) ? nil : [UInt8(ascii: "-")]
    }

    private static func markEnd(_ rest: ArraySlice<UInt8>) -> Int? {
        guard let first = rest.first else { return nil }
        switch first {
        case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"):
            let next = rest.startIndex + 1
            return next == rest.endIndex || rest[next] == 0x20 || rest[next] == 0x09 ? next : nil
        case UInt8(ascii: "0")...UInt8(ascii: "9"):
            let end = rest.startIndex + rest.prefix(10).prefix { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }.count
            guard end < rest.endIndex, rest[end] == UInt8(ascii: ")") || rest[end] == UInt8(ascii: ".") else { return nil }
            return end + 1
        default: return nil
        }
    }
}
