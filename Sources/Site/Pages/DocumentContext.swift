internal import KnowledgeBase
internal import Markup

/// What the templates of documents are filled with.
struct DocumentContext: TemplateContext {
    let frame: PageFrame
    let index: Int
    let body: DocumentBody

    init(_ index: Int, on page: PageScope) {
        frame = PageFrame(page: page)
        self.index = index
        body = DocumentBody(of: index, on: page)
    }

    private var page: PageScope { frame.page }
    private var document: Document { page.document(index) }

    static let fields: [TemplateField<DocumentContext>] = [
        .text("title") { $0.document.title.value },
        .text("title_anchor") { $0.body.titleAnchor },
        .html("kind") { context in HTMLFragment { $0.kind(context.page.base.documents[context.index].kind) } },
        .html("severity") { context in
            context.document.incident?.severity.map { fact in HTMLFragment { $0.severity(fact.value) } }
        },
        .text("date") { $0.document.date?.value.description },
        .text("summary") { $0.statedSummary },
        .flag("is_draft") { $0.document.status == .draft },
        .flag("is_internal") { $0.document.visibility == .internal },
        .flag("is_yanked") { $0.document.release?.isYanked == true },
        .html("facts") { FactsPanel(page: $0.page, index: $0.index).fragment },
        .html("contents") { Contents(document: $0.document, titleAnchor: $0.body.titleAnchor).fragment },
        .html("body") { $0.body.html },
        .text("timeline_caption") { $0.timeline?.caption },
        .html("timeline") { $0.timeline?.fragment },
        .text("actions_caption") { $0.actionsCaption },
        .html("actions") { $0.actions },
        .html("related") { $0.related },
        .html("backlinks") { Backlinks(page: $0.page, index: $0.index).fragment },
        .html("provenance") { Provenance(page: $0.page, index: $0.index).fragment },
        .text("source") { $0.document.path.string },
        .text("source_address") { $0.page.sourceAddress(of: $0.document) },
    ]
}

extension DocumentContext {
    /// A summary the author wrote as such; one read out of the text stands there already.
    fileprivate var statedSummary: String? {
        document.summary.flatMap { $0.origin.source == "front matter" ? $0.value : nil }
    }

    fileprivate var timeline: TimelineSummary? {
        document.incident.flatMap { $0.timeline.isEmpty ? nil : TimelineSummary(incident: $0) }
    }

    fileprivate var actionsCaption: String? {
        let count = document.incident?.actionItems.count ?? 0
        return count == 0 ? nil : count == 1 ? "1 item" : "\(count) items"
    }

    fileprivate var actions: HTMLFragment? {
        guard let items = document.incident?.actionItems, !items.isEmpty else { return nil }
        return ActionTable(page: page, showsIncident: false).fragment(items.map { .init(document: index, item: $0) })
    }

    fileprivate var related: HTMLFragment? {
        let documents = Related(page: page, index: index).documents
        return documents.isEmpty ? nil : DocumentRows(page: page, showsKind: true).list(documents)
    }
}
