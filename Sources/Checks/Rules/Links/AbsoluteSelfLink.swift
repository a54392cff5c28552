internal import KnowledgeBase
internal import Markup

/// A link to a document of the site by the site's own address.
struct AbsoluteSelfLink: Rule {
    let info = RuleInfo(
        id: "absolute-self-link",
        severity: .info,
        profile: .recommended,
        what: "a link to a file of the content that begins with the site's own `base_url`",
        why: "it leads away from every copy of the site: a preview, a branch, the files themselves",
        help: "link to the file",
        bad: """
            -- debrief.yml --
            base_url: https://kb.acme-corp.net/
            -- runbooks/db.md --
            # Database

            See [Restart](https://kb.acme-corp.net/runbooks/restart.html).
            -- runbooks/restart.md --
            # Restart
            """,
        good: """
            -- debrief.yml --
            base_url: https://kb.acme-corp.net/
            -- runbooks/db.md --
            # Database

            See [Restart](restart.md).
            -- runbooks/restart.md --
            # Restart
            """)

    func check(_ page: LinkedDocument, in context: CheckContext, reporter: inout Reporter) {
        guard let root = context.base.configuration.baseURL else { return }
        let document = page.document
        for reference in page.references where reference.link.form != .field && reference.link.destination.hasPrefix(root) {
            let target: RelativePath
            switch reference.target {
            case .document(let index, _), .missingAnchor(let index, _, _): target = context.base.documents[index].document.path
            case .asset(let path): target = path
            default: continue
            }
            let link = reference.link, place = document.address(of: link)
            let rest = link.destination.firstIndex { $0 == "#" || $0 == "?" }.map { link.destination[$0...] } ?? ""
            let address = document.address(to: target, suffix: rest)
            let fix = place.flatMap { Fix("link to `\(address.excerpt(100))`", .safe, edits: [Fix.Edit(range: document.place($0), replacement: address)]) }
            reporter.report(
                "\(link.destination.quoted) names the site itself", at: place.map(document.place) ?? document.place(of: link),
                help: "write `\(address.excerpt(100))`", fixes: fix.map { [$0] } ?? [])
        }
    }
}
