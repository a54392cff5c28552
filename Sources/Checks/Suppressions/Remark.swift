internal import KnowledgeBase
internal import Markup

/// The words of a remark.
struct Remark {
    /// How far it reaches.
    enum Form: CaseIterable {
        case start, end, file
        /// The block that follows.
        case next

        /// What follows the word.
        var suffix: String {
            switch self {
            case .start: "-start"
            case .end: "-end"
            case .file: "-file"
            case .next: ""
            }
        }
    }

    let form: Form
    /// Ids as written, with their byte ranges.
    let rules: [(text: String, range: Range<Int>)]
    let reason: String
    let until: Suppression.Until?
    /// Byte range of words that are a reason, but for the colon that should stand before them.
    let bareReason: Range<Int>?
    /// Byte range from our word to the end of the line or comment.
    let range: Range<Int>

    /// All remarks between the ends of a comment, one behind each of our words.
    static func all(in source: SourceText, _ place: Range<Int>) -> [Remark] {
        var remarks: [Remark] = [], start = place.lowerBound
        let word = Array("debrief-ignore".utf8)
        while let found = source.bytes.offset(of: word, in: start..<place.upperBound) {
            var end = found
            while end < place.upperBound, source.bytes[end] != 0x0A, !source.bytes[end...].starts(with: "-->".utf8) { end += 1 }
            remarks.append(Remark(source, found + word.count..<end, from: found))
            start = end
        }
        return remarks
    }

    /// Rules that are read from one remark; whoever names more means a file of them.
    static let limit = 50

    /// `-file rule-a, rule-b until=2026-12-31: reason`, what stands behind the word.
    private init(_ source: SourceText, _ range: Range<Int>, from start: Int) {
        let bytes = source.bytes[range]
        let form = Form.allCases.first { bytes.starts(with: $0.suffix.utf8) } ?? .next
        let words = (range.lowerBound + form.suffix.utf8.count)..<range.upperBound
        let colon = source.bytes[words].firstIndex(of: UInt8(ascii: ":"))
        var rules: [(text: String, range: Range<Int>)] = [], until: Suppression.Until?, bare: Range<Int>?
        var offset = words.lowerBound
        while rules.count < Self.limit, let (place, hasComma) = Self.word(in: source.bytes, offset..<(colon ?? words.upperBound)) {
            let text = source.string(place)
            if text.hasPrefix("until=") {
                let day = String(text.dropFirst(6))
                until = Suppression.Until(text: day, day: day.utf8.count == 10 ? Day(startOf: day) : nil, range: place)
            } else if colon == nil, !rules.isEmpty, !hasComma, RuleSet.rule(named: text) == nil {
                bare = source.firstLine(of: place.lowerBound..<words.upperBound)
                break
            } else {
                rules.append((text, place))
            }
            offset = place.upperBound
        }
        self.form = form
        self.rules = rules
        self.until = until
        bareReason = bare
        let rest = bare ?? (colon.map { $0 + 1 } ?? words.upperBound)..<words.upperBound
        reason = source.bytes[rest].allSatisfy(Self.isBlank) ? "" : source.string(source.firstLine(of: rest))
        self.range = start..<range.upperBound
    }

    /// The next word, and whether a comma stands before it.
    private static func word(in bytes: [UInt8], _ range: Range<Int>) -> (place: Range<Int>, hasComma: Bool)? {
        var start = range.lowerBound, hasComma = false
        while start < range.upperBound, isBlank(bytes[start]) || bytes[start] == UInt8(ascii: ",") {
            if bytes[start] == UInt8(ascii: ",") { hasComma = true }
            start += 1
        }
        var end = start
        while end < range.upperBound, !isBlank(bytes[end]), bytes[end] != UInt8(ascii: ",") { end += 1 }
        return start < end ? (start..<end, hasComma) : nil
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }
}
