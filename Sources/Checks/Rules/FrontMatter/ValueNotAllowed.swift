internal import KnowledgeBase
internal import Markup

/// A word that its field does not know.
struct ValueNotAllowed: Rule {
    private static let services = RuleOption("services", .texts([]), "all services there are; others are reported where any are listed")
    private static let teams = RuleOption("teams", .texts([]), "all teams there are, for `owner`; others are reported where any are listed")
    private static let tags = RuleOption("tags", .texts([]), "all tags there are; others are reported where any are listed")

    let info = RuleInfo(
        id: "value-not-allowed",
        severity: .error,
        profile: .recommended,
        options: [Self.services, Self.teams, Self.tags],
        what: "a severity, status, kind or visibility that means nothing; a service, team or tag that the settings don't list",
        why: "it is shown under a name of its own, or not read at all",
        help: "write one of the known values, or add this one to the settings",
        bad: """
            -- postmortems/2024-05-01-db-outage.md --
            ---
            severity: catastrophe
            status: finl
            no_action_items: the vendor mended it
            ---
            # Database outage
            """,
        good: """
            -- postmortems/2024-05-01-db-outage.md --
            ---
            severity: SEV1
            status: final
            no_action_items: the vendor mended it
            ---
            # Database outage
            """)

    func check(_ page: LinkedDocument, in context: CheckContext, reporter: inout Reporter) {
        let document = page.document
        for fault in context.readings(of: page).fieldFaults {
            guard case .notAllowed(let allowed, let suggestion) = fault.reason, let scalar = fault.value.scalar else { continue }
            report(scalar, of: fault.field.name, allowed, suggestion, in: document, &reporter)
        }
        check(document, "services", Self.services, context, &reporter)
        check(document, "owner", Self.teams, context, &reporter)
        check(document, "tags", Self.tags, context, &reporter)
    }
}

extension ValueNotAllowed {
    /// Holds the values of a field against a list of the settings; an empty list knows nothing.
    private func check(_ document: Document, _ name: String, _ option: RuleOption, _ context: CheckContext, _ reporter: inout Reporter) {
        let known = context.settings.texts(option, of: info)
        guard !known.isEmpty, let field = FrontMatterSchema.of(document.kind.value).field(name) else { return }
        let folded = Set(known.map(MetadataNode.folded))
        for entry in document.frontMatter.values.entries where field.names.contains(where: { MetadataNode.folded($0) == MetadataNode.folded(entry.key.text) }) {
            for scalar in entry.value.items.compactMap(\.scalar) {
                for part in Self.parts(scalar.text) where !folded.contains(MetadataNode.folded(part)) {
                    let nearest = EditDistance.nearest(to: part, in: known)
                    report(scalar, part, of: field.name, known, nearest, in: document, &reporter)
                }
            }
        }
    }

    /// The texts between commas.
    private static func parts(_ text: String) -> [String] {
        text.split(separator: ",").map { part in String(part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()) }.filter { !$0.isEmpty }
    }

    private func report(
        _ scalar: MetadataNode.Scalar, _ part: String? = nil, of name: String, _ allowed: [String], _ suggestion: String?, in document: Document, _ reporter: inout Reporter
    ) {
        let text = part ?? scalar.text, range = document.source.find(text, in: scalar.range) ?? scalar.range
        let expected = allowed.count <= 8 ? "expected one of \(allowed.map { "`\($0)`" }.joined(separator: ", "))" : "which is none of the \(allowed.count) known"
        let fixes = suggestion.flatMap { Fix("write `\($0)` for \(text.quoted)", .unsafe, edits: [.init(range: document.place(range), replacement: $0)]) }
        reporter.report(
            "`\(name)` is \(text.quoted), \(expected)", at: document.place(range), help: suggestion.map { "did you mean `\($0)`?" }, fixes: fixes.map { [$0] } ?? [])
    }
}
