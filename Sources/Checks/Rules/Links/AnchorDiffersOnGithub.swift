internal import KnowledgeBase
internal import Markup

/// A link to a part of a document that works on the site and not on GitHub.
struct AnchorDiffersOnGithub: Rule {
    let info = RuleInfo(
        id: "anchor-differs-on-github",
        severity: .info,
        profile: .recommended,
        what: "a link to a part of a document by an anchor that the site has and GitHub has not: one set by `{#id}`, one of a timeline entry or action item, or one spelled by another tool's rule",
        why: "who follows it on GitHub lands at the top of the page",
        help: "link to the anchor that GitHub gives, or set it with `<a id=\"...\"></a>`",
        bad: """
            -- runbooks/db.md --
            # Database

            See [how to restart it](#restart).

            ## Restart the database {#restart}
            """,
        good: """
            -- runbooks/db.md --
            # Database

            See [how to restart it](#restart-the-database).

            ## Restart the database
            """)

    func check(_ context: CheckContext, reporter: inout Reporter) {
        var known: [Int: Set<String>] = [:]
        for page in context.base.documents {
            for reference in page.references where reference.link.form == .inline || reference.link.form == .html {
                guard case .document(let index, let anchor?) = reference.target, let fragment = Self.fragment(of: reference.link) else { continue }
                let target = context.base.documents[index].document
                let anchors = known[index] ?? GithubAnchors.all(of: target)
                known[index] = anchors
                guard !anchors.contains(fragment), !anchors.contains(fragment.lowercased()) else { continue }
                let help = anchors.contains(anchor) ? "write `#\(anchor.excerpt(80))`, which is an anchor of both" : nil
                reporter.report(
                    "\(target.path == page.document.path ? "this document" : target.path.string.quoted) has no anchor \("#\(fragment)".quoted) on GitHub", at: page.document.place(of: reference.link), help: help)
            }
        }
    }

    /// What stands behind the `#`, escapes resolved; nil when there is nothing.
    private static func fragment(of link: Link) -> String? {
        guard let hash = link.destination.utf8.firstIndex(of: UInt8(ascii: "#")) else { return nil }
        let text = String(link.destination[link.destination.utf8.index(after: hash)...])
        return text.isEmpty ? nil : PercentEscapes.resolved(text)
    }
}
