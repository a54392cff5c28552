internal import Markup

/// Names in a title, such as `Kafka` in `Kafka metrics missing`: what an incident or a runbook is about where no service is stated.
///
/// A word is a name when it is written like no word, as `CoreDNS` and `KIAM` are, or when the text writes it with a
/// capital in the middle of sentences and never without.
struct TitleNames {
    private var candidates: [Candidate] = []
    /// A bit for each letter that a candidate begins with: most words are passed over by their first.
    private(set) var initials: UInt32 = 0

    /// No names, which none of the text are.
    init() {}

    /// The words of a title that may be names.
    init(title: String) {
        // A title all in capitals tells no names.
        guard title.utf8.contains(where: { $0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "z") }) else { return }
        for word in title.utf8.split(whereSeparator: { !Self.isNameByte($0) }) {
            let bytes = Array(Trim.outer(String(Substring(word))) { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".") }.utf8)
            guard bytes.count >= 3, bytes.count <= 40, bytes[0] >= UInt8(ascii: "A"), bytes[0] <= UInt8(ascii: "Z"), candidates.count < 12 else { continue }
            let lower = bytes.map { $0 >= UInt8(ascii: "A") && $0 <= UInt8(ascii: "Z") ? $0 | 0x20 : $0 }
            guard !Self.ordinary.contains(String(decoding: lower, as: UTF8.self)), TrackerKey(String(decoding: bytes, as: UTF8.self)) == nil, !bytes.contains(where: ByteCursor.isDigit), !candidates.contains(where: { $0.lower == lower }) else { continue }
            candidates.append(Candidate(bytes: bytes, lower: lower))
        }
        initials = candidates.reduce(0) { $0 | 1 << UInt32($1.lower[0] & 0x1F) }
    }

    /// The names, by the words that were counted.
    var clues: [Clue] {
        candidates.filter(\.isName).map { Clue(kind: .name, key: String(decoding: $0.lower, as: UTF8.self), text: String(decoding: $0.bytes, as: UTF8.self)) }
    }

    private struct Candidate {
        let bytes: [UInt8]
        let lower: [UInt8]
        var asName = 0
        var asWord = 0

        var capitals: Int { bytes.count { $0 >= UInt8(ascii: "A") && $0 <= UInt8(ascii: "Z") } }

        var isName: Bool {
            // `KIAM` is `kiam` on a command line; `DOWN` is a word.
            return capitals >= 2 ? asName >= asWord : asName >= 2 && asWord == 0
        }
    }

    /// Words that stand in titles with a capital and name nothing.
    private static let ordinary: Set<String> = [
        "incident", "postmortem", "post-mortem", "mortem", "retro", "report", "outage", "issue", "the", "and", "for", "with", "from", "all", "how", "what", "when", "why", "our", "new", "not", "runbook",
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
        "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "utc", "pst", "pdt", "est", "edt", "cet", "cest", "bst", "gmt", "sev", "tbd", "todo", "faq", "rca", "url", "api", "cpu", "ram", "sla", "slo", "vm", "vms", "ip", "ips", "ui", "cli", "id", "http", "https",
    ]

    /// Counts the word that begins at an offset of a text when it is one of the title's.
    mutating func count(_ text: ArraySlice<UInt8>, at start: Int) {
        let bytes = text.span
        var end = start
        while end < bytes.count, Self.isNameByte(bytes[end]) { end += 1 }
        let isInside = start >= 2 && Self.isInner(bytes[start - 2]) && bytes[start - 1] == 0x20
        for place in candidates.indices where bytes[start] | 0x20 == candidates[place].lower[0] && end - start >= candidates[place].lower.count {
            Self.note(text[text.startIndex + start..<text.startIndex + end], isInside: isInside, &candidates[place])
        }
    }

    /// True for what stands before a space within a sentence.
    private static func isInner(_ byte: UInt8) -> Bool { ByteCursor.isLetter(byte) || ByteCursor.isDigit(byte) || byte == UInt8(ascii: ",") }

    private static func note(_ word: ArraySlice<UInt8>, isInside: Bool, _ candidate: inout Candidate) {
        let rest = word.dropFirst(candidate.lower.count)
        guard rest.first.map({ $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-") }) ?? true else { return }
        let head = word.prefix(candidate.lower.count)
        if head.elementsEqual(candidate.bytes) { candidate.asName += isInside || candidate.capitals >= 2 ? 1 : 0 } else if head.elementsEqual(candidate.lower) { candidate.asWord += 1 }
    }

    /// True for what may stand in a name.
    static func isNameByte(_ byte: UInt8) -> Bool {
        ByteCursor.isLetter(byte) || ByteCursor.isDigit(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".") || byte >= 0x80
    }
}
