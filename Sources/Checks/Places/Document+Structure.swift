internal import KnowledgeBase
internal import Markup

extension Document {
    /// True when something of the document was read: its body as Markdown, or front matter.
    var hasContent: Bool {
        !problems.contains { problem in
            switch problem {
            case .empty: frontMatter.range.isEmpty
            case .tooLarge, .tooComplex: true
            case .metadata, .encoding, .flattened: false
            }
        }
    }

    /// The sections of the highest level below the title.
    var mainSections: [Section] {
        let first = sections.first?.level == 1 ? 1 : 0
        let below = sections.dropFirst(first)
        let level = below.map(\.level).min()
        return below.filter { $0.level == level }
    }
}
