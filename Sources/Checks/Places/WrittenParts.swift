internal import KnowledgeBase
internal import Markup

/// The parts a document has, whether as a section, a bold label or a key of its front matter.
struct WrittenParts {
    /// What its parts are for.
    private(set) var roles: Set<SectionRole> = []

    /// Keys of front matter that hold a part.
    private static let keys: [(key: String, role: SectionRole)] = [
        ("summary", .summary), ("description", .summary), ("tldr", .summary), ("impact", .impact), ("customer_impact", .impact), ("root_cause", .rootCause),
        ("cause", .rootCause), ("timeline", .timeline), ("contributing_factors", .contributing), ("resolution", .resolution),
    ]
    /// Words of headings that say what a section is for, whatever stands beside them.
    private static let words: [(word: String, role: SectionRole)] = [
        ("cause", .rootCause), ("why", .rootCause), ("analysis", .rootCause), ("trigger", .rootCause), ("went wrong", .rootCause), ("problem", .rootCause),
        ("vulnerability", .rootCause), ("impact", .impact), ("affected", .impact), ("consequence", .impact), ("effect", .impact), ("damage", .impact), ("scope", .impact),
        ("timeline", .timeline), ("happened", .timeline), ("chronolog", .timeline), ("events", .timeline), ("summary", .summary), ("overview", .summary), ("background", .summary),
        ("happened", .summary), ("introduction", .summary), ("description", .summary),
    ]
    /// A longer line is no label, bytes.
    private static let labelLimit = 60

    /// Stops looking as soon as the roles found are `enough`.
    init(of document: Document, enough: (Set<SectionRole>) -> Bool = { _ in false }) {
        if document.incident?.timeline.isEmpty == false { roles.insert(.timeline) }
        let sections = document.sections.enumerated().lazy.filter { $0.offset > 0 || $0.element.level > 1 }.map(\.element)
        for section in sections { if let role = section.role { roles.insert(role) } }
        if enough(roles) { return }
        if !document.frontMatter.values.entries.isEmpty {
            for (key, role) in Self.keys where document.frontMatter.values[key]?.items.isEmpty == false { roles.insert(role) }
            if enough(roles) { return }
        }
        for section in sections where section.role == nil { addWords(of: section.title) }
        if enough(roles) { return }
        addLabels(in: document.tree)
    }

    private mutating func addWords(of title: String) {
        let title = title.lowercased()
        for (word, role) in Self.words where title.holds(word) { roles.insert(role) }
    }

    /// `**Impact**: all writes failed`, as paragraphs, list items and cells.
    private mutating func addLabels(in tree: MarkdownTree) {
        var index = 1
        while index < tree.count {
            let node = tree[index]
            index = node.kind == .paragraph || node.kind == .tableCell ? node.endIndex : index + 1
            guard node.kind == .paragraph || node.kind == .tableCell, let first = node.firstChild else { continue }
            if first.kind == .strong || first.kind == .emphasis, first.range.count <= Self.labelLimit {
                add(label: first.plainText)
            } else if first.kind == .text, let colon = first.literalBytes.prefix(Self.labelLimit).firstIndex(of: UInt8(ascii: ":")) {
                add(label: String(decoding: first.literalBytes[..<colon], as: UTF8.self))
            }
        }
    }

    private mutating func add(label: String) {
        if let role = SectionRole(heading: label) { roles.insert(role) }
    }
}
