internal import Markup

/// Names in a title, such as `Kafka` in `Kafka metrics missing`: what an incident or a runbook is about where no service is stated.
///
/// A word is a name when it is written like no word, as `CoreDNS` and `KIAM` are, or when the text writes it with a
/// capital in the middle of sentences and never without.
enum TitleNames {
    static func clues(title: String, in tree: MarkdownTree) -> [Clue] {
        var candidates: [Candidate] = []
        for word in title.utf8.split(whereSeparator: { !isNameByte($0) }) {
            let bytes = Array(Trim.outer(String(Substring(word))) { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".") }.utf8)
            guard bytes.count >= 3, bytes.count <= 40, bytes[0] >= UInt8(ascii: "A"), bytes[0] <= UInt8(ascii: "Z"), candidates.count < 12 else { continue }
            let lower = bytes.map { $0 >= UInt8(ascii: "A") && $0 <= UInt8(ascii: "Z") ? $0 | 0x20 : $0 }
            guard !ordinary.contains(String(decoding: lower, as: UTF8.self)), TrackerKey(String(decoding: bytes, as: UTF8.self)) == nil, !bytes.contains(where: ByteCursor.isDigit), !candidates.contains(where: { $0.lower == lower }) else { continue }
            candidates.append(Candidate(bytes: bytes, lower: lower))
        }
        // A title all in capitals tells no names.
        guard !candidates.isEmpty, title.utf8.contains(where: { $0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "z") }) else { return [] }
        count(&candidates, tree)
        return candidates.filter(\.isName).map { Clue(kind: .name, key: String(decoding: $0.lower, as: UTF8.self), text: String(decoding: $0.bytes, as: UTF8.self)) }
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

    private static func count(_ candidates: inout [Candidate], _ tree: MarkdownTree) {
        // A bit for each letter that a candidate begins with: most words are passed over by their first.
        let letters = candidates.reduce(into: UInt32(0)) { $0 |= 1 << UInt32($1.lower[0] & 0x1F) }
        for index in 0..<tree.count where tree[index].kind == .text {
            let node = tree[index]
            guard node.parent.kind != .heading else { continue }
            let text = node.literalBytes
            count(&candidates, text, letters)
        }
    }

    private static func count(_ candidates: inout [Candidate], _ text: ArraySlice<UInt8>, _ letters: UInt32) {
        let bytes = text.span
        for start in bytes.indices {
            let byte = bytes[start]
            guard byte >= 0x40, byte < 0x80, letters & (1 << UInt32(byte & 0x1F)) != 0, start == 0 || !isNameByte(bytes[start - 1]) else { continue }
            var end = start
            while end < bytes.count, isNameByte(bytes[end]) { end += 1 }
            let isInside = start >= 2 && isInner(bytes[start - 2]) && bytes[start - 1] == 0x20
            for place in candidates.indices where byte | 0x20 == candidates[place].lower[0] && end - start >= candidates[place].lower.count {
                note(text[text.startIndex + start..<text.startIndex + end], isInside: isInside, &candidates[place])
            }
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

    private static func isNameByte(_ byte: UInt8) -> Bool {
        ByteCursor.isLetter(byte) || ByteCursor.isDigit(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".") || byte >= 0x80
    }
}
