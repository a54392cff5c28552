internal import KnowledgeBase
internal import Markup

/// A version that its product never had.
struct VersionUnknown: Rule {
    let info = RuleInfo(
        id: "version-unknown",
        severity: .error,
        kinds: [.postmortem, .release, .upgrade],
        profile: .recommended,
        what: "a version in front matter that is not among the product's `versions` in `debrief.yml`; silent without them",
        why: "it is linked with nothing, and readers look for a release that is not there",
        help: "correct the version, or add it to `products.<name>.versions`",
        bad: """
            -- debrief.yml --
            products:
              store: {versions: [1.3.9, 1.4.0, 1.4.1]}
            -- postmortems/2024-05-01-db-outage.md --
            ---
            product: store
            affected_versions: [1.4.O]
            no_action_items: mended in 1.4.1
            ---
            # Database outage
            """,
        good: """
            -- debrief.yml --
            products:
              store: {versions: [1.3.9, 1.4.0, 1.4.1]}
            -- postmortems/2024-05-01-db-outage.md --
            ---
            product: store
            affected_versions: [1.4.0]
            no_action_items: mended in 1.4.1
            ---
            # Database outage
            """)

    /// Versions of one document that are looked at.
    private static let limit = 200

    func check(_ context: CheckContext, reporter: inout Reporter) {
        let lists = VersionList.all(of: context.base.configuration)
        guard !lists.isEmpty else { return }
        for page in context.base.documents where info.kinds.contains(page.kind) {
            for named in NamedVersion.all(in: page.document).prefix(Self.limit) {
                guard let list = lists[MetadataNode.folded(named.product)], !list.holds(named) else { continue }
                report(named, list, in: page.document, &reporter)
            }
        }
    }

    private func report(_ named: NamedVersion, _ list: VersionList, in document: Document, _ reporter: inout Reporter) {
        let place = document.source.find(named.text, in: named.range) ?? document.source.firstLine(of: named.range)
        // A digit beside another version's is a release that is not listed yet; a letter in its place is a slip.
        let slip = list.texts.first { Self.isLookalike($0, named.text) }
        let near = slip ?? EditDistance.nearest(to: named.text, in: list.texts)
        let hint = near.map { "; did you mean `\($0)`?" } ?? ""
        let edits = near.map { [Fix.Edit(range: document.place(place), replacement: $0)] } ?? []
        reporter.report(
            "version \(named.text.quoted) of \(named.product.quoted) is not listed\(hint)", at: document.place(place),
            fixes: [near.flatMap { Fix("write `\($0)`", slip != nil ? .safe : .unsafe, edits: edits) }].compactMap { $0 })
    }

    /// True for texts that differ only in letters that look like digits: `1.4.O` and `1.4.0`.
    private static func isLookalike(_ a: String, _ b: String) -> Bool {
        func plain(_ text: String) -> [Character] { text.lowercased().map { $0 == "o" ? "0" : $0 == "l" || $0 == "i" ? "1" : $0 } }
        return a != b && plain(a) == plain(b)
    }
}
