internal import KnowledgeBase
internal import Markup

/// The anchors that a document has where GitHub shows it.
struct GithubAnchors {
    private let anchors: Set<String>

    /// Those of headings, whose words all count, `{#id}` too; and those that authors set in HTML. Labels of MyST are none.
    static func all(of document: Document) -> GithubAnchors {
        var slugs = SlugTable(), anchors = document.explicitAnchors.subtracting(document.labels.lazy.map(\.name))
        for section in document.sections {
            let text = document.tree[section.node].plainText
            anchors.insert(slugs.anchor(for: String(text.drop { $0 == " " })))
        }
        return GithubAnchors(anchors: anchors)
    }

    /// True for an anchor of it, whatever the case, with or without the prefix that GitHub writes; footnotes have others there.
    func holds(_ fragment: String) -> Bool {
        if anchors.contains(fragment) || anchors.contains(fragment.lowercased()) { return true }
        return fragment.hasPrefix("user-content-") && anchors.contains(String(fragment.dropFirst(13)))
    }
}
