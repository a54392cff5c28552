internal import KnowledgeBase

/// The headings of a body as its page has them.
///
/// The page's own heading is the first level, so the body's begin at the second; each goes one level below the
/// heading it stands under, whatever levels its author left out.
struct PageOutline {
    /// In document order.
    let headings: [PageDecoration.Heading]

    init(_ document: Document, title: Section?) {
        // Anchors that authors set by hand may be there twice, or be that of the page's own landmark.
        var taken: Set<String> = ["Content"]
        var above: [Int] = []
        headings = document.sections.map { section in
            if section.node == title?.node {
                return .init(node: section.node, anchor: section.anchor, hasID: taken.insert(section.anchor).inserted, level: 1)
            }
            while let last = above.last, last >= section.level { above.removeLast() }
            above.append(section.level)
            return .init(
                node: section.node, anchor: section.anchor, hasID: taken.insert(section.anchor).inserted, level: min(above.count + 1, 6))
        }
    }
}
