internal import Markup

/// Finds the time within the words of a timeline entry, so that a report points at it and not at the whole line.
struct WrittenTime {
    private let source: SourceText
    /// Bytes of a line that are looked at.
    private static let reach = 1000
    private let words: [Range<Int>]

    /// The first run of times and dates on the first line of a range; nil when it holds none.
    static func place(in range: Range<Int>, of source: SourceText) -> Range<Int>? {
        WrittenTime(source.firstLine(of: range.lowerBound..<min(range.upperBound, range.lowerBound + reach)), source).run
    }

    private init(_ line: Range<Int>, _ source: SourceText) {
        self.source = source
        words = source.bytes[line].split(whereSeparator: Self.isGap).map { $0.startIndex..<$0.endIndex }
    }

    /// What a word may be to a time.
    private enum Role {
        /// `14:02`, `2024-05-01`, `1st`, `2pm`.
        case time
        /// `May`, `January`.
        case month
        /// `UTC`, `PM`, `-`: goes on with a time before it.
        case link
        /// `1`, `2024`: part of a date when a month is near, `1915` part of a time before a zone.
        case number
        case other
    }

    private var run: Range<Int>? {
        let roles = words.map(role)
        let isPart = roles.indices.map { index in
            switch roles[index] {
            case .time, .month, .link: true
            case .number: roles[max(0, index - 2)..<min(roles.count, index + 2)].contains(.month) || roles[index...].dropFirst().first == .link
            case .other: false
            }
        }
        guard let first = roles.indices.first(where: { isPart[$0] && roles[$0] != .link }) else { return nil }
        let last = roles.indices[first...].first { !isPart[$0] } ?? roles.count
        return trimmed(words[first].lowerBound..<words[last - 1].upperBound)
    }

    private func role(of word: Range<Int>) -> Role {
        let text = source.bytes[trimmed(word)]
        guard let first = text.first else { return .link }
        guard Self.isDigit(first) else {
            let name = String(decoding: text, as: UTF8.self).lowercased()
            if Self.months.contains(name.prefix(3)), name.utf8.count <= 9, !Self.isSmall(first) { return .month }
            return Self.links.contains(name) || first == UInt8(ascii: "+") ? .link : .other
        }
        let rest = text.drop(while: Self.isDigit)
        if rest.isEmpty { return .number }
        if rest.count(where: { Self.isSmall($0 | 0x20) }) <= 3, rest.contains(where: Self.isDigit) { return .time }
        return Self.suffixes.contains(String(decoding: rest, as: UTF8.self).lowercased()) ? .time : .other
    }

    /// Without the marks of lists, headings, emphasis and sentences around it.
    private func trimmed(_ range: Range<Int>) -> Range<Int> {
        var range = range
        while let first = source.bytes[range].first, Self.marks.contains(first) { range.removeFirst() }
        while let last = source.bytes[range].last, Self.marks.contains(last) { range.removeLast() }
        return range
    }
}

extension WrittenTime {
    private static let months: Set<Substring> = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
    private static let links: Set<String> = [
        "am", "pm", "a.m", "p.m", "utc", "gmt", "pst", "pdt", "pt", "mst", "mdt", "mt", "cst", "cdt", "ct", "est", "edt", "et", "bst",
        "cet", "cest", "ist", "jst", "aest", "aedt", "sgt", "to", "until", "at", "and", "–", "—",
    ]
    private static let suffixes: Set<String> = ["st", "nd", "rd", "th", "am", "pm", "a", "p", "h", "hrs", "ish"]
    private static let marks = Set(" \t#*_`[](),:;.|-~<>".utf8)

    private static func isGap(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == UInt8(ascii: "|") }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

    private static func isSmall(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z") }
}

extension Range<Int> {
    /// Moves the start by one.
    fileprivate mutating func removeFirst() { self = lowerBound + 1..<upperBound }

    /// Moves the end by one.
    fileprivate mutating func removeLast() { self = lowerBound..<upperBound - 1 }
}
