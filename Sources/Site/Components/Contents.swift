internal import KnowledgeBase

/// The headings of a document, to go to one of them.
struct Contents {
    let document: Document
    /// Anchor of the heading that the page shows as its own.
    let titleAnchor: String?

    /// Documents with fewer headings need no list of them.
    private static let fewest = 3
    /// Nobody looks through more, and a page of a hundred thousand headings is large enough without them.
    private static let most = 1000

    /// Headings of the two topmost levels; empty when there are few.
    var fragment: HTMLFragment {
        let sections = document.sections.filter { $0.anchor != titleAnchor && !$0.title.isEmpty }
        let top = sections.map(\.level).min() ?? 1
        let shown = sections.filter { $0.level <= top + 1 }.prefix(Self.most)
        return HTMLFragment { html in
            guard shown.count >= Self.fewest else { return }
            html.element("ul") { html in
                for section in shown {
                    html.element("li", class: section.level == top ? "contents-top" : "contents-sub") { html in
                        html.element("a") {
                            $0.fragmentLink(section.anchor)
                            $0.text(section.title)
                        }
                    }
                }
            }
        }
    }
}
