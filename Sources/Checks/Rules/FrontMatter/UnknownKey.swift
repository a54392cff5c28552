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
        what: "a key that nothing reads: one that is nearly a known key, in a document that states its `kind:` any other, and any other in an item of `affects`, `stops` or `steps`",
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

    /// Fields whose items hold keys of ours alone.
    private static let closed = ["affects", "stops", "steps"]

    func check(_ page: LinkedDocument, in context: CheckContext, reporter: inout Reporter) {
        let document = page.document, schema = FrontMatterSchema.of(page.kind)
        let allowed = Set(context.settings.texts(Self.keys, of: info).map(MetadataNode.folded))
        for name in Self.closed {
            guard let value = document.frontMatter.values[name], let field = schema.field(name) else { continue }
            checkItems(value, of: field, allowed: allowed, in: document, context, &reporter)
        }
        guard !document.extra.isEmpty else { return }
        let isTyped = statesKind(document)
        let names = schema.fields.flatMap(\.names)
        for entry in document.extra {
            let key = entry.key.text, folded = MetadataNode.folded(key)
            guard schema.field(key) == nil, !Self.isPrivate(key), !allowed.contains(folded), !Self.foreign.contains(folded) else { continue }
            if let near = suggestion(for: folded, among: names) {
                reporter.report(
                    "key \(key.quoted) is not known", at: document.place(entry.key.range), help: "did you mean `\(near)`?",
                    fixes: fix(entry, near, schema.field(near), beside: document.frontMatter.values, in: document, context).map { [$0] } ?? [])
            } else if isTyped, FrontMatterSchema.any.field(key) == nil {
                reporter.report("key \(key.quoted) is not known for a \(page.kind.rawValue)", at: document.place(entry.key.range))
            }
        }
    }

    /// Keys in the items of a field, and in the items of their fields.
    private func checkItems(_ value: MetadataNode, of parent: FrontMatterField, allowed: Set<String>, in document: Document, _ context: CheckContext, _ reporter: inout Reporter) {
        guard case .records(let fields) = parent.shape else { return }
        let names = fields.map(\.name)
        for item in value.items {
            for entry in item.entries {
                let key = entry.key.text, folded = MetadataNode.folded(key)
                if let field = fields.first(where: { $0.isNamed(key) }) {
                    checkItems(entry.value, of: field, allowed: allowed, in: document, context, &reporter)
                } else if !Self.isPrivate(key), !allowed.contains(folded) {
                    let near = nearest(to: folded, among: names, shortest: 1)
                    reporter.report(
                        "key \(key.quoted) is not known for an item of `\(parent.name)`", at: document.place(entry.key.range),
                        help: near.map { "did you mean `\($0)`?" } ?? "an item has \(names.map { "`\($0)`" }.joined(separator: ", "))",
                        fixes: near.flatMap { near in fix(entry, near, fields.first { $0.name == near }, beside: item, in: document, context) }.map { [$0] } ?? [])
                }
            }
        }
    }

    private static func isPrivate(_ key: String) -> Bool { key.lowercased().hasPrefix("x-") }

    /// nil where the right key is there already, and where it could not hold the value.
    private func fix(_ entry: MetadataNode.Entry, _ near: String, _ field: FrontMatterField?, beside map: MetadataNode, in document: Document, _ context: CheckContext) -> Fix? {
        let mended = MetadataNode.Entry(key: .init(text: near, isPlain: true, range: entry.key.range), value: entry.value)
        guard map[near] == nil, field?.faults(of: mended, configuration: context.base.configuration).isEmpty == true else { return nil }
        return Fix("write `\(near)` for \(entry.key.text.quoted)", .safe, edits: [.init(range: document.place(entry.key.range), replacement: near)])
    }

    private func statesKind(_ document: Document) -> Bool {
        document.kind.origin.certainty == .stated && document.frontMatter.values["kind"] != nil
    }

    private func suggestion(for key: String, among names: [String]) -> String? {
        guard key.utf8.count >= Self.shortest, FrontMatterSchema.any.field(key) == nil else { return nil }
        return nearest(to: key, among: names, shortest: Self.shortest)
    }

    private func nearest(to key: String, among names: [String], shortest: Int) -> String? {
        let byFolded = Dictionary(names.map { (MetadataNode.folded($0), $0) }) { first, _ in first }
        return EditDistance.nearest(to: key, in: byFolded.keys.filter { $0.utf8.count >= shortest }.sorted()).flatMap { byFolded[$0] }
    }

    /// Keys that site generators read and that look like ours, folded.
    private static let foreign: Set<String> = [
        "layout", "permalink", "weight", "menu", "cover", "image", "toc", "comments", "category", "subtitle", "lastmod", "lastmodified", "updated", "url", "template",
        "parent", "navorder", "sidebar", "sidebarlabel", "sidebarposition", "hidetitle", "linktitle", "excerpt", "header", "hero", "authorurl", "keyword", "site", "series", "slugs", "topics", "types", "authority", "versions",
    ]
}
