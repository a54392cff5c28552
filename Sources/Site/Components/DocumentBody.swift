internal import KnowledgeBase
internal import Markup

/// A document's text as HTML.
struct DocumentBody {
    let html: HTMLFragment
    /// Anchor of the first heading, which the page shows as its own; nil when the body keeps it.
    let titleAnchor: String?
    /// The headings, in the order of the document's sections; empty for a document without structure.
    let headings: [PageDecoration.Heading]

    /// How much of a document without structure is shown, bytes.
    private static let excerptLimit = 256 * 1024

    /// The body for the document's own page, where timeline entries and action items have anchors; `isExcerpt` leaves these out.
    init(of index: Int, on page: PageScope, isExcerpt: Bool = false) {
        let linked = page.base.documents[index], document = linked.document
        if let fault = Self.fault(of: document) {
            html = Self.plainText(of: document, because: fault)
            titleAnchor = nil
            headings = []
            return
        }
        let title = document.sections.first.flatMap { Self.isTitle($0, of: document) ? $0 : nil }
        titleAnchor = title?.anchor
        headings = PageOutline(document, title: title).headings
        let decoration = PageDecoration(
            headings: headings,
            skippedHeading: title?.node,
            anchors: isExcerpt ? [] : Self.anchors(of: document.incident) + Self.anchors(of: document) + Self.labels(of: document),
            labels: Dictionary(document.labels.map { ($0.node, 1) }, uniquingKeysWith: +),
            source: document.source)
        var renderer = MarkdownRenderer(document.tree, links: DocumentLinks(linked, on: page), decoration: decoration)
        html = renderer.render()
    }

    /// A template's place for the title, or spelled the same but for case, spaces and marks: `KubeProxyDown` is the title `KubeProxy Down`.
    private static func isTitle(_ section: Section, of document: Document) -> Bool {
        guard section.level == 1 else { return false }
        if section.standsForTitle { return true }
        let (heading, title) = (folded(section.title), folded(document.title.value))
        return heading == title && !title.isEmpty || section.title == document.title.value
    }

    private static func folded(_ text: String) -> String {
        String(String.UnicodeScalarView(text.lowercased().unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }))
    }

    private static func anchors(of incident: Incident?) -> [AnchorQueue.Anchor] {
        guard let incident else { return [] }
        return incident.timeline.map { .init(offset: $0.range.lowerBound, id: $0.anchor) }
            + incident.actionItems.map { .init(offset: $0.range.lowerBound, id: $0.anchor) }
    }

    /// Releases of a changelog that have no heading.
    private static func anchors(of document: Document) -> [AnchorQueue.Anchor] {
        let entries = document.release?.entries ?? []
        guard !entries.isEmpty else { return [] }
        let headings = Set(document.sections.map(\.anchor))
        return entries.filter { !headings.contains($0.anchor) }.map { .init(offset: $0.range.lowerBound, id: $0.anchor) }
    }

    /// Labels that no heading has as its anchor, each once, as anchors that authors set.
    private static func labels(of document: Document) -> [AnchorQueue.Anchor] {
        var seen: Set<String> = []
        return document.labels.filter { document.explicitAnchors.contains($0.name) && seen.insert($0.name).inserted }
            .map { .init(offset: document.tree[$0.node].range.lowerBound, id: "user-content-\($0.name)") }
    }

    /// Why a document has no structure to lay out; nil when it has.
    private static func fault(of document: Document) -> String? {
        for problem in document.problems {
            if case .tooLarge = problem { return "too large" }
            if case .tooComplex = problem { return "too complex" }
        }
        return nil
    }

    private static func plainText(of document: Document, because fault: String) -> HTMLFragment {
        let bytes = document.source.bytes[min(document.frontMatter.bodyStart, document.source.bytes.count)...]
        var end = min(bytes.startIndex + excerptLimit, bytes.endIndex)
        // Never within a character.
        while end < bytes.endIndex, bytes[end] & 0xC0 == 0x80 { end -= 1 }
        let limit = end < bytes.endIndex ? ", up to \(excerptLimit / 1024) KiB" : ""
        return HTMLFragment { html in
            html.element("p", class: "banner", text: "This document is \(fault) to be laid out. Its text is shown as it is\(limit).")
            html.element("pre", class: "plain") {
                $0.attribute("tabindex", 0)
                $0.text(bytes[bytes.startIndex..<end])
            }
        }
    }
}
