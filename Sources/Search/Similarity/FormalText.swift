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
    private var lines = TermTable()
    /// By the number of a line: in how many incidents it stands, and the last of them.
    private var counts: [(incidents: Int, last: Int)] = []
    private var incidents = 0

    /// Takes the lines of an incident, but for code.
    mutating func add(_ document: Document) {
        for section in document.sections where section.role != nil { headings.insert(section.title) }
        incidents += 1
        let bytes = document.source.bytes
        var isCode = false, start = document.frontMatter.bodyStart
        while start < bytes.count {
            let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
            let text = bytes[start..<end].drop { $0 <= 0x20 }
            if text.starts(with: "```".utf8) || text.starts(with: "~~~".utf8) { isCode.toggle() }
            if !isCode, text.count > 3, text.count <= Self.longest { count(text) }
            start = end + 1
        }
    }

    private mutating func count(_ line: ArraySlice<UInt8>) {
        let number = lines.number(of: line)
        if number == counts.count { counts.append((0, 0)) }
        if counts[number].last != incidents { counts[number] = (counts[number].incidents + 1, incidents) }
    }

    /// Headings and lines of forms.
    var texts: [String] {
        headings.sorted() + counts.indices.filter { counts[$0].incidents >= Self.least }.map { String(decoding: lines[$0], as: UTF8.self) }.sorted()
    }
}
