internal import Markup

@testable internal import Site

/// Markdown as cmark-gfm would write it: the renderer without what only a site wants.
///
/// Raw HTML and addresses of other schemes are kept from the sinks that would clean them, and put back
/// into the result, because those sinks have tests of their own.
struct PlainRendering {
    let markdown: String
    /// Extensions an example asks for; ours are always on, so what another one does is undone.
    var extensions: Set<String> = []

    var html: String {
        guard let path = RelativePath("test.md") else { return "" }
        let tree = MarkdownParser.parse(SourceText(path: path, text: markdown))
        let links = EverySchemeLinks(tree: tree, markdown: markdown, hasAutolinks: extensions.contains("autolink"))
        var renderer = MarkdownRenderer(tree, links: links)
        renderer.rawHTML = { node, html in html.text("\u{1}\(node.index)\u{2}") }
        var html = restoringHTML(renderer.render().string, of: tree).replacing(EverySchemeLinks.mark, with: "")
        // The specification's text has the attributes in another order than the program it describes.
        if markdown.contains("- [") {
            html = html.replacing(#"<input type="checkbox" disabled="" />"#, with: #"<input disabled="" type="checkbox">"#)
                .replacing(#"<input type="checkbox" checked="" disabled="" />"#, with: #"<input checked="" disabled="" type="checkbox">"#)
        }
        return html
    }

    private func restoringHTML(_ text: String, of tree: MarkdownTree) -> String {
        var result = ""
        for part in text.split(separator: "\u{1}", omittingEmptySubsequences: false).enumerated() {
            guard part.offset > 0, let end = part.element.firstIndex(of: "\u{2}"), let index = Int(part.element[..<end]) else {
                result += part.element
                continue
            }
            var rest = part.element[part.element.index(after: end)...]
            let literal = tree[index].literal
            // An HTML block brings its own line break.
            if literal.hasSuffix("\n"), rest.hasPrefix("\n") { rest = rest.dropFirst() }
            result += (extensions.contains("tagfilter") ? filteringTags(literal) : literal) + rest
        }
        return result
    }

    /// What the extension `tagfilter` does, for which the site has its sanitizer.
    private func filteringTags(_ html: String) -> String {
        ["title", "textarea", "style", "xmp", "XMP", "iframe", "noembed", "noframes", "script", "plaintext"]
            .reduce(html) { $0.replacing("<\($1)", with: "&lt;\($1)") }
    }
}

/// Lets addresses of any scheme pass by making them relative with a mark.
private struct EverySchemeLinks: LinkResolver {
    static let mark = "/kept/"
    let tree: MarkdownTree
    let markdown: String
    let hasAutolinks: Bool
    let hasWikiLinks = false
    let showsForeignImages = true

    func target(ofNode node: Int, destination: String) -> LinkTarget {
        !hasAutolinks && isAutolink(tree[node]) ? .text : .address(Self.mark + destination)
    }

    func target(ofHTML destination: String) -> LinkTarget { .address(destination) }
    func target(ofWiki destination: String) -> LinkTarget? { nil }

    /// True for a link that only the extension `autolink` makes one.
    private func isAutolink(_ node: MarkdownNode) -> Bool {
        let text = node.plainText
        return ["", "http://", "mailto:"].contains { $0 + text == node.destination }
            && !markdown.contains("<\(text)>") && !markdown.contains("[\(text)")
    }
}
