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

    /// Links within one document, as those of a list of contents.
    func check(_ page: LinkedDocument, in context: CheckContext, reporter: inout Reporter) {
        let links = Self.links(of: page, in: context.base) { $0 == page.document.path }
        guard !links.isEmpty else { return }
        let anchors = GithubAnchors.all(of: page.document)
        for link in links where !anchors.holds(link.fragment) { report(link, from: page.document, anchors, &reporter) }
    }

    /// Links to other documents, whose anchors are told once.
    func check(_ context: CheckContext, reporter: inout Reporter) {
        var known: [RelativePath: GithubAnchors] = [:]
        for page in context.base.documents {
            for link in Self.links(of: page, in: context.base, where: { $0 != page.document.path }) {
                let anchors = known[link.target.path] ?? GithubAnchors.all(of: link.target)
                known[link.target.path] = anchors
                if !anchors.holds(link.fragment) { report(link, from: page.document, anchors, &reporter) }
            }
        }
    }

    /// A link to a part of a document that the site finds.
    private struct PartLink {
        let link: Link
        let target: Document
        /// As written.
        let fragment: String
        /// As the page has it.
        let anchor: String
    }

    private static func links(of page: LinkedDocument, in base: KnowledgeBase, where isWanted: (RelativePath) -> Bool) -> [PartLink] {
        page.references.compactMap { reference in
            guard case .document(let index, let anchor?) = reference.target, reference.link.form == .inline || reference.link.form == .html else { return nil }
            let target = base.documents[index].document
            guard isWanted(target.path), let fragment = fragment(of: reference.link) else { return nil }
            return PartLink(link: reference.link, target: target, fragment: fragment, anchor: anchor)
        }
    }

    private func report(_ link: PartLink, from document: Document, _ anchors: GithubAnchors, _ reporter: inout Reporter) {
        let help = anchors.holds(link.anchor) ? "write `#\(link.anchor.excerpt(80))`, which is an anchor of both" : nil
        let place = link.target.path == document.path ? "this document" : link.target.path.string.quoted
        reporter.report("\(place) has no anchor \("#\(link.fragment)".quoted) on GitHub", at: document.place(of: link.link), help: help)
    }

    /// What stands behind the `#`, escapes resolved; nil when there is nothing.
    private static func fragment(of link: Link) -> String? {
        guard let hash = link.destination.utf8.firstIndex(of: UInt8(ascii: "#")) else { return nil }
        let text = String(link.destination[link.destination.utf8.index(after: hash)...])
        return text.isEmpty ? nil : PercentEscapes.resolved(text)
    }
}
