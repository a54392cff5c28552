internal import KnowledgeBase
internal import Markup

/// A public document that leads to one which is not published.
struct UnpublishedLeak: Rule {
    let info = RuleInfo(
        id: "unpublished-leak",
        severity: .error,
        profile: .core,
        what: "a published document that links to, embeds or names in its front matter one that is not: a draft, or one marked `visibility: internal`",
        why: "the name and the words of the link are published, and the link leads nowhere",
        help: "remove the link, publish the other document, or mark this one as internal too",
        bad: """
            -- postmortems/2024-05-01-db-outage.md --
            # Database outage

            Who had access is in [the security review](../reviews/access.md).
            -- reviews/access.md --
            ---
            visibility: internal
            ---
            # Who had access
            """,
        good: """
            -- postmortems/2024-05-01-db-outage.md --
            ---
            visibility: internal
            ---
            # Database outage

            Who had access is in [the security review](../reviews/access.md).
            -- reviews/access.md --
            ---
            visibility: internal
            ---
            # Who had access
            """)

    func check(_ page: LinkedDocument, in context: CheckContext, reporter: inout Reporter) {
        let base = context.base, document = page.document
        guard document.isPublished(by: base.configuration) else { return }
        for reference in page.references {
            let index: Int
            switch reference.target {
            case .document(let target, _), .missingAnchor(let target, _, _): index = target
            default: continue
            }
            let target = base.documents[index].document
            guard !target.isPublished(by: base.configuration) else { continue }
            let mark = Self.mark(of: target)
            let verb = reference.link.form == .field ? "names" : reference.link.relation == .embeds ? "embeds" : "links to"
            reporter.report(
                "this document is published and \(verb) \(target.path.string.quoted), which is \(mark.words)", at: document.place(of: reference.link),
                notes: [Diagnostic.Note(range: mark.place, text: "\(mark.words) by this")])
        }
    }

    /// Why a document is not published, and where it says so.
    private static func mark(of document: Document) -> (words: String, place: SourceRange) {
        let values = document.frontMatter.values
        let keys = document.visibility == .internal ? ["visibility", "internal"] : ["draft", "published", "status"]
        let node = keys.lazy.compactMap { values[$0] }.first
        return (document.visibility == .internal ? "internal" : "a draft", node.map { document.place($0.range) } ?? document.head)
    }
}
