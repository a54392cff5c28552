internal import KnowledgeBase
internal import Markup

extension Document {
    /// True when the document has a body that was read as Markdown.
    var hasText: Bool {
        !problems.contains { problem in
            switch problem {
            case .empty, .tooLarge: true
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
