internal import KnowledgeBase
internal import Markup

/// Finds what incidents have in common because they were written in one form: headings, labels, instructions.
struct FormalText {
    /// Lines of this many incidents are no accident.
    private static let least = 4
    /// Longer lines are told apart by more than a form.
    private static let longest = 160

    /// Headings of known parts.
    private var headings: Set<String> = []
    /// In how many incidents a line stands.
    private var counts: [ArraySlice<UInt8>: Int] = [:]

    /// Takes the lines of an incident, but for code.
    mutating func add(_ document: Document) {
        for section in document.sections where section.role != nil { headings.insert(section.title) }
        let bytes = document.source.bytes[document.frontMatter.bodyStart...]
        var seen: Set<ArraySlice<UInt8>> = [], isCode = false
        for line in bytes.split(separator: UInt8(ascii: "\n")) {
            let text = line.drop { $0 <= 0x20 }
            if text.starts(with: "```".utf8) || text.starts(with: "~~~".utf8) { isCode.toggle() }
            guard !isCode, text.count > 3, text.count <= Self.longest, seen.insert(text).inserted else { continue }
            counts[text, default: 0] += 1
        }
    }

    /// Headings and lines of forms.
    var texts: [String] {
        headings.sorted() + counts.filter { $0.value >= Self.least }.map { String(decoding: $0.key, as: UTF8.self) }.sorted()
    }
}
