internal import KnowledgeBase
internal import Markup

/// The anchors that a document has where GitHub shows it.
enum GithubAnchors {
    /// Those of headings, whose words all count, `{#id}` too; and those that authors set in HTML.
    static func all(of document: Document) -> Set<String> {
        var slugs = SlugTable(), anchors = document.explicitAnchors
        for node in document.tree.root.descendants where node.kind == .heading {
            let text = node.plainText
            anchors.insert(slugs.anchor(for: String(text.drop { $0 == " " })))
        }
        return anchors
    }
}
