internal import KnowledgeBase
internal import Markup
internal import Search

/// What the templates of documents are filled with; each part is made once.
struct DocumentContext: TemplateContext {
    let frame: PageFrame
    private let index: Int
    private let body: DocumentBody
    private let facts: HTMLFragment
    private let contents: HTMLFragment
    private let related: HTMLFragment
    private let similar: HTMLFragment
    private let backlinks: HTMLFragment
    private let provenance: HTMLFragment
    private let readings: HTMLFragment
    private let timelineCaption: String?
    private let timeline: HTMLFragment
    private let actions: HTMLFragment
    private let components: HTMLFragment
    private let incidents: HTMLFragment
    private let steps: HTMLFragment
    private let stops: HTMLFragment

    init(_ index: Int, on page: PageScope) {
        let document = page.document(index), none = HTMLFragment { _ in }
        frame = PageFrame(page: page)
        self.index = index
        body = DocumentBody(of: index, on: page)
        facts = FactsPanel(page: page, index: index).fragment
        contents = Contents(document: document, headings: body.headings).fragment
        let neighbours = Related(page: page, index: index)
        related = Self.list(neighbours.documents.map { ($0.document, ReasonWords(reasons: $0.reasons)) }, showsKind: true, on: page)
        similar = Self.list(neighbours.incidents.map { ($0.document, ReasonWords(reasons: $0.names, words: $0.words)) }, showsKind: false, on: page)
        backlinks = Backlinks(page: page, index: index).fragment
        provenance = Provenance(page: page, index: index).fragment
        readings = SectionReadings(page: page, index: index).fragment
        timelineCaption = document.incident.flatMap { TimelineSummary(incident: $0).caption }
        timeline = document.incident.map { TimelineSummary(incident: $0).fragment } ?? none
        actions = Self.actions(of: index, on: page)
        components = document.release.map { ComponentTable(components: $0.components).fragment } ?? none
        incidents = document.release == nil ? none : KnownIncidents(page: page, index: index).fragment
        steps = document.upgrade.map { UpgradePath(guide: $0).steps } ?? none
        stops = document.upgrade.map { UpgradePath(guide: $0).stops } ?? none
    }

    private var document: Document { frame.page.document(index) }

    static let fields: [TemplateField<DocumentContext>] = [
        .text("title") { $0.document.title.value },
        .text("title_anchor") { $0.body.titleAnchor },
        .html("kind") { context in HTMLFragment { $0.kind(context.document.kind.value) } },
        .html("severity") { context in
            context.document.incident?.severity.map { fact in HTMLFragment { $0.severity(fact.value) } }
        },
        .text("date") { $0.document.date?.value.description },
        .text("summary") { $0.statedSummary },
        .flag("is_draft") { $0.document.status == .draft },
        .flag("is_superseded") { $0.frame.page.base.documents[$0.index].isSuperseded },
        .html("successor") { $0.successor },
        .flag("is_internal") { $0.document.visibility == .internal },
        .flag("is_yanked") { $0.document.release?.isYanked == true },
        .html("facts") { $0.facts },
        .html("contents") { $0.contents },
        .html("body") { $0.body.html },
        .text("timeline_caption") { $0.timelineCaption },
        .html("timeline") { $0.timeline },
        .text("actions_caption") { $0.actionsCaption },
        .html("actions") { $0.actions },
        .html("components") { $0.components },
        .html("incidents") { $0.incidents },
        .html("stops") { $0.stops },
        .html("steps") { $0.steps },
        .html("similar") { $0.similar },
        .html("related") { $0.related },
        .html("backlinks") { $0.backlinks },
        .html("provenance") { $0.provenance },
        .html("readings") { $0.readings },
        .text("source") { $0.document.path.string },
        .text("source_address") { $0.frame.page.sourceAddress(of: $0.document) },
    ]
}

extension DocumentContext {
    /// A summary the author wrote as such; one read out of the text stands there already.
    private var statedSummary: String? {
        document.summary.flatMap { $0.origin.source == "front matter" ? $0.value : nil }
    }

    private var actionsCaption: String? {
        let count = document.incident?.actionItems.count ?? 0
        return count == 0 ? nil : count == 1 ? "1 item" : "\(count) items"
    }

    /// A link to what took its place, be it on another site.
    private var successor: HTMLFragment? {
        let linked = frame.page.base.documents[index]
        if let successor = linked.successor?.document {
            return HTMLFragment { html in
                html.documentLink(successor, on: frame.page)
                guard let day = frame.page.site.cards[successor].day else { return }
                html.text(" of ")
                html.time(day, iso: day)
            }
        }
        for case .external(let address) in linked.references.lazy.filter({ $0.link.relation == .supersededBy }).map(\.target) {
            return HTMLFragment { $0.externalLink(address) }
        }
        return nil
    }

    private static func actions(of index: Int, on page: PageScope) -> HTMLFragment {
        let items = page.document(index).incident?.actionItems ?? []
        guard !items.isEmpty else { return HTMLFragment { _ in } }
        return ActionTable(page: page, showsIncident: false).fragment(items.map { .init(document: index, item: $0) })
    }

    /// Documents with the reason why each stands there.
    private static func list(_ documents: [(document: Int, reasons: ReasonWords)], showsKind: Bool, on page: PageScope) -> HTMLFragment {
        guard !documents.isEmpty else { return HTMLFragment { _ in } }
        let reasons = Dictionary(uniqueKeysWithValues: documents.map { ($0.document, $0.reasons.fragment) })
        return DocumentRows(page: page, showsKind: showsKind, reasons: reasons).list(documents.map(\.document))
    }
}
