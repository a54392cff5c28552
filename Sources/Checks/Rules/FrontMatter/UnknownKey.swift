internal import KnowledgeBase
internal import Markup

/// A key of the front matter that nothing reads.
struct UnknownKey: Rule {
    private static let keys = RuleOption("keys", .texts([]), "keys of other tools that may stand in documents which state their kind")

    let info = RuleInfo(
        id: "unknown-key",
        severity: .warning,
        profile: .recommended,
        options: [Self.keys],
        what: "a key that nothing reads: one that is nearly a known key, and in a document that states its `kind:` any other",
        why: "what stands behind it is not found by search, metrics and checks",
        help: "correct the key, begin it with `x-`, or allow it: `unknown-key: {keys: [<key>]}` in `debrief.yml`",
        bad: """
            -- postmortems/2024-05-01-db-outage.md --
            ---
            sevrity: SEV3
            no_action_items: the vendor mended it
            ---
            # Database outage
            """,
        good: """
            -- postmortems/2024-05-01-db-outage.md --
            ---
            severity: SEV3
            no_action_items: the vendor mended it
            ---
            # Database outage
            """)

    /// A shorter key is too much like too many words, letters.
    private static let shortest = 5

    func check(_ page: LinkedDocument, in context: CheckContext, reporter: inout Reporter) {
        let document = page.document
        guard !document.extra.isEmpty else { return }
        let schema = FrontMatterSchema.of(page.kind), isTyped = statesKind(document)
        let allowed = Set(context.settings.texts(Self.keys, of: info).map(MetadataNode.folded))
        let names = schema.fields.flatMap(\.names)
        for entry in document.extra {
            let key = entry.key.text, folded = MetadataNode.folded(key)
            guard schema.field(key) == nil, !key.lowercased().hasPrefix("x-"), !allowed.contains(folded), !Self.foreign.contains(folded) else { continue }
            if let near = suggestion(for: folded, among: names) {
                reporter.report(
                    "key \(key.quoted) is not known", at: document.place(entry.key.range), help: "did you mean `\(near)`?",
                    fixes: fix(entry, near, schema, in: document, context).map { [$0] } ?? [])
            } else if isTyped, FrontMatterSchema.any.field(key) == nil {
                reporter.report("key \(key.quoted) is not known for a \(page.kind.rawValue)", at: document.place(entry.key.range))
            }
        }
    }

    /// nil where the right key is there already, and where it could not hold the value.
    private func fix(_ entry: MetadataNode.Entry, _ near: String, _ schema: FrontMatterSchema, in document: Document, _ context: CheckContext) -> Fix? {
        let mended = MetadataNode.Entry(key: .init(text: near, isPlain: true, range: entry.key.range), value: entry.value)
        guard document.frontMatter.values[near] == nil, schema.field(near)?.faults(of: mended, configuration: context.base.configuration).isEmpty == true else { return nil }
        return Fix("write `\(near)` for \(entry.key.text.quoted)", .safe, edits: [.init(range: document.place(entry.key.range), replacement: near)])
    }

    private func statesKind(_ document: Document) -> Bool {
        document.kind.origin.certainty == .stated && document.frontMatter.values["kind"] != nil
    }

    private func suggestion(for key: String, among names: [String]) -> String? {
        guard key.utf8.count >= Self.shortest, FrontMatterSchema.any.field(key) == nil else { return nil }
        let byFolded = Dictionary(names.map { (MetadataNode.folded($0), $0) }) { first, _ in first }
        return EditDistance.nearest(to: key, in: byFolded.keys.filter { $0.utf8.count >= Self.shortest }.sorted()).flatMap { byFolded[$0] }
    }

    /// Keys that site generators read and that look like ours, folded.
    private static let foreign: Set<String> = [
        "layout", "permalink", "weight", "menu", "cover", "image", "toc", "comments", "category", "subtitle", "lastmod", "lastmodified", "updated", "url", "template",
        "parent", "navorder", "sidebar", "sidebarlabel", "sidebarposition", "hidetitle", "linktitle", "excerpt", "header", "hero", "authorurl", "keyword", "site", "series", "slugs", "topics", "types", "authority", "versions",
    ]
}
