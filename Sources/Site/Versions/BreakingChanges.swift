internal import KnowledgeBase
internal import Markup
internal import Upgrades

/// What breaks with a release, in the words of its note.
struct BreakingChanges {
    let page: PageScope
    let release: ReleaseRecord

    /// Nobody reads more on a page that is about other things too.
    private static let limit = 100

    /// The changes as a list, and a link to where the note has them; empty when nothing breaks.
    var fragment: HTMLFragment {
        let linked = page.base.documents[release.document]
        return HTMLFragment { html in
            guard let first = release.breaking.first, let last = release.breaking.last else { return }
            var renderer = MarkdownRenderer(
                linked.document.tree, links: DocumentLinks(linked, within: first.range.lowerBound..<last.range.upperBound, on: page),
                decoration: PageDecoration(source: linked.document.source), isExcerpt: true)
            html.element("section", class: "group") { html in
                html.element("h2", text: "Breaking changes")
                html.element("ul", class: "prose breaking") { html in
                    for change in release.breaking.prefix(Self.limit) {
                        let text = renderer.render(change.blocks)
                        html.element("li") { $0.append(text) }
                        html.newline()
                    }
                }
                html.element("p", class: "remark") { html in
                    if release.breaking.count > Self.limit { html.text("and \(release.breaking.count - Self.limit) more. ") }
                    html.text("From ")
                    html.documentLink(release.document, on: page, anchor: linked.document.section(at: first.range.lowerBound)?.anchor)
                }
            }
            html.newline()
        }
    }
}

extension Document {
    /// The section that a place of the file stands in, the innermost; nil before the first heading.
    func section(at offset: Int) -> Section? {
        let next = sections.partitioningIndex { $0.heading.lowerBound > offset }
        return next > 0 ? sections[next - 1] : nil
    }
}
