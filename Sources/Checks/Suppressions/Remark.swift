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

    /// `-file rule-a, rule-b until=2026-12-31: reason`, what stands behind the word.
    private init(_ source: SourceText, _ range: Range<Int>, from start: Int) {
        let bytes = source.bytes[range]
        let form = Form.allCases.first { bytes.starts(with: $0.suffix.utf8) } ?? .next
        let words = (range.lowerBound + form.suffix.utf8.count)..<range.upperBound
        let colon = source.bytes[words].firstIndex(of: UInt8(ascii: ":")) ?? words.upperBound
        var rules: [(text: String, range: Range<Int>)] = [], until: Suppression.Until?
        for word in source.bytes[words.lowerBound..<colon].split(whereSeparator: { $0 == 0x20 || $0 == UInt8(ascii: ",") || $0 == 0x09 }) {
            let text = String(decoding: word, as: UTF8.self), place = word.startIndex..<word.endIndex
            if text.hasPrefix("until=") {
                let day = String(text.dropFirst(6))
                until = Suppression.Until(text: day, day: day.utf8.count == 10 ? Day(startOf: day) : nil, range: place)
            } else {
                rules.append((text, place))
            }
        }
        self.form = form
        self.rules = rules
        self.until = until
        let rest = min(colon + 1, words.upperBound)..<words.upperBound
        reason = source.bytes[rest].allSatisfy { $0 == 0x20 || $0 == 0x09 } ? "" : source.string(source.firstLine(of: rest))
        self.range = start..<range.upperBound
    }
}
