internal import KnowledgeBase

/// The headings of a document, to go to one of them.
struct Contents {
    let document: Document
    /// As the page has them, in the order of the document's sections.
    let headings: [PageDecoration.Heading]

    /// Documents with fewer headings need no list of them.
    private static let fewest = 3
    /// With more than these the lower level is left out.
    private static let most = 60
    /// Nobody looks through more.
    private static let limit = 1000

    /// Headings of the two topmost levels; empty when there are few.
    var fragment: HTMLFragment {
        let all = zip(document.sections, headings).filter { !$0.title.isEmpty && (2...3).contains($1.level) && $1.hasID }
        let shown = (all.count > Self.most ? all.filter { $1.level == 2 } : all).prefix(Self.limit)
        return HTMLFragment { html in
            guard shown.count >= Self.fewest else { return }
            html.element("ul") { html in
                for (section, heading) in shown {
                    html.element("li", class: heading.level == 2 ? "contents-top" : "contents-sub") { html in
                        html.element("a") {
                            $0.fragmentLink(section.anchor)
                            $0.text(section.title)
                        }
                    }
                    html.newline()
                }
            }
        }
    }
}
