internal import KnowledgeBase
internal import Markup

/// Words of a template that were never replaced.
struct TemplatePlaceholder: Rule {
    let info = RuleInfo(
        id: "template-placeholder",
        severity: .warning,
        kinds: [.postmortem, .runbook, .release, .upgrade],
        profile: .recommended,
        what: "words of a template outside of code: `TBD`, `YYYY-MM-DD`, `<your ...>`, `[insert ...]`, `lorem ipsum`",
        why: "the author meant to replace them, so something is missing here",
        help: "replace it by what is meant, or put it in backticks where it is meant as it stands",
        bad: """
            -- postmortems/2024-05-01-db-outage.md --
            # Database outage

            The outage began on YYYY-MM-DD and was found by <your team>.
            """,
        good: """
            -- postmortems/2024-05-01-db-outage.md --
            # Database outage

            The outage began on 2024-05-01 and was found by the storage team.
            """)

    func check(_ page: LinkedDocument, in context: CheckContext, reporter: inout Reporter) {
        let document = page.document
        guard PlaceholderWords.occur(in: document.source.bytes), document.hasContent else { return }
        let empty = emptySections(of: document)
        for range in places(in: document) where !empty.contains(range.lowerBound) {
            reporter.report("placeholder \(document.source.string(range).quoted) was never replaced", at: document.place(range))
        }
    }
}

extension TemplatePlaceholder {
    /// Byte ranges of all placeholders in the file, in order.
    private func places(in document: Document) -> [Range<Int>] {
        var places = metadataPlaces(in: document.frontMatter.values, of: document.source)
        let tree = document.tree
        var block = 0..<0, cursor = 0
        for node in tree.root.descendants {
            if !node.kind.isInline {
                (block, cursor) = (node.range, node.range.lowerBound)
                continue
            }
            guard node.kind == .text || node.kind == .htmlInline else { continue }
            let text = Array(node.literalBytes)
            for range in PlaceholderWords.ranges(in: text) where isMeant(range, in: text, of: node) {
                let place = SourceSearch(document.source).find(text[range], near: node.range, in: block, after: cursor)
                cursor = place.upperBound
                places.append(place)
            }
        }
        return places
    }

    private func metadataPlaces(in node: MetadataNode, of source: SourceText) -> [Range<Int>] {
        switch node {
        case .map(let entries, _): return entries.flatMap { metadataPlaces(in: $0.value, of: source) }
        case .list(let items, _): return items.flatMap { metadataPlaces(in: $0, of: source) }
        case .scalar(let scalar):
            let text = Array(scalar.text.utf8)
            var cursor = scalar.range.lowerBound
            return PlaceholderWords.ranges(in: text).map { range in
                let place = SourceSearch(source).find(text[range], near: scalar.range, in: scalar.range, after: cursor)
                cursor = place.upperBound
                return place
            }
        }
    }

    /// False inside an HTML tag's attributes, in an address, and where the text speaks of a date's format.
    private func isMeant(_ range: Range<Int>, in text: [UInt8], of node: MarkdownNode) -> Bool {
        if node.kind == .htmlInline { return range == 0..<text.count }
        if node.parent.kind == .link, node.parent.destination.contains(node.literal) { return false }
        let isDay = text[range.lowerBound] | 0x20 == UInt8(ascii: "y")
        return !isDay || !node.literal.lowercased().contains("format")
    }

    /// `empty-section` speaks of a section that holds nothing else.
    private func emptySections(of document: Document) -> RangeCover {
        guard document.kind.value == .postmortem || document.kind.value == .runbook else { return RangeCover([]) }
        return RangeCover(document.sections.compactMap { section in
            if case .placeholder = section.content { section.body } else { nil }
        })
    }
}
