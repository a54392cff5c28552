internal import KnowledgeBase
internal import Markup

/// Puts the words of documents into a collector, each weighed by where it stands.
struct DocumentIndexer {
    private(set) var collector: PostingCollector
    private var reader = TermReader()

    init(firstDocument: Int) { collector = PostingCollector(firstDocument: firstDocument) }

    /// What a word is worth by where it stands; a word of the body is worth 1.
    private enum Weight {
        static let title: Float = 6
        static let alert: Float = 8
        static let heading: Float = 3
        static let fact: Float = 3
        static let summary: Float = 2
        static let fileName: Float = 4
        static let folder: Float = 1
        static let person: Float = 1
        static let address: Float = 0.5
        /// A release note names everything that ever went wrong, and must not stand before those that tell of it.
        static let releaseBody: Float = 0.6
        /// Sections that tell what went wrong, how it was seen and what helped.
        static let tellingSection: Float = 1.3
    }

    /// Adds a document; they come in the order of their numbers.
    mutating func add(_ linked: LinkedDocument, units: [SearchUnit], topics: DocumentTopics, facets: FacetValues) {
        collector.begin(unit: 0)
        addFacts(of: linked.document, topics: topics)
        addFacets(facets, of: linked.document)
        for (number, unit) in units.enumerated() {
            if number > 0 { collector.begin(unit: number) }
            if unit.kind == .section { fixed(unit.heading, linked.kind == .release ? Weight.heading * Weight.releaseBody : Weight.heading) }
            let role = unit.kind == .section ? SectionRole(heading: unit.heading) : nil
            let weight = linked.kind == .release ? Weight.releaseBody : role.map(Self.isTelling) == true ? Weight.tellingSection : 1
            for block in unit.blocks { collector.addBody(block.text, weight: block.isAddress ? weight * Weight.address : weight, reader: &reader) }
        }
        collector.endDocument()
    }

    private mutating func addFacts(of document: Document, topics: DocumentTopics) {
        fixed(document.title.value, Weight.title)
        let aliases = document.aliases.map(\.value), isRunbook = document.kind.value == .runbook
        for name in topics.ownAlerts + (isRunbook ? aliases : []) { collector.addPin(name, weight: Weight.alert, reader: &reader) }
        for alias in isRunbook ? [] : aliases { fixed(alias, Weight.alert) }
        for alert in document.alerts where !topics.ownAlerts.contains(alert.value) { fixed(alert.value, Weight.fact) }
        for text in topics.services + document.tags { fixed(text, Weight.fact) }
        if let severity = document.incident?.severity?.value.label { fixed(severity, Weight.fact) }
        if let date = document.date { fixed(date.value.description, Weight.fact) }
        if let release = document.release, let version = release.version { fixed(version.value.text, Weight.title) }
        for text in [document.release?.product?.value].compactMap(\.self) { fixed(text, Weight.fact) }
        if let summary = document.summary { fixed(summary.value, Weight.summary) }
        for text in document.authors + [document.owner?.value].compactMap(\.self) { fixed(text, Weight.person) }
        fixed(document.kind.value.traits.singular, Weight.person)
        let parts = document.path.string.split(separator: "/")
        if let name = parts.last { fixed(name.prefix { $0 != "." }, Weight.fileName) }
        for folder in parts.dropLast() { fixed(folder, Weight.folder) }
    }

    private mutating func addFacets(_ facets: FacetValues, of document: Document) {
        for facet in Facet.allCases {
            for value in facets.values[facet] ?? [] { collector.addTerm(facet.term(value)) }
        }
        for (facet, value) in facets.synonyms(document) { collector.addTerm(facet.term(value)) }
    }

    private mutating func fixed(_ text: some StringProtocol, _ weight: Float) {
        collector.addFixed(text.utf8, weight: weight, reader: &reader)
    }

    private static func isTelling(_ role: SectionRole) -> Bool {
        switch role {
        case .rootCause, .contributing, .detection, .resolution, .meaning, .diagnosis, .mitigation: true
        default: false
        }
    }
}
