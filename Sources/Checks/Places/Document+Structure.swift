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

    /// What a postmortem of the team's own tells; nil for other kinds, for what can't be read, and for a note about somebody else's incident.
    var ownIncident: Incident? {
        guard let incident, !incident.isExternal, !isSummaryOfOthers, hasContent else { return nil }
        return incident
    }

    /// True when it names its source and has no sections of its own.
    private var isSummaryOfOthers: Bool {
        guard sectionsBelowTitle.isEmpty, let source = frontMatter.values["source"]?.scalar?.text else { return false }
        return source.holds("://")
    }

    /// The sections of the highest level below the title.
    var mainSections: [Section] {
        let below = sectionsBelowTitle
        let level = below.map(\.level).min()
        return below.filter { $0.level == level }
    }

    private var sectionsBelowTitle: ArraySlice<Section> { sections.dropFirst(sections.first?.level == 1 ? 1 : 0) }
}
