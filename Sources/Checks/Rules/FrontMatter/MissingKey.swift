internal import KnowledgeBase
internal import Markup

/// A document that does not tell what all of its kind should.
struct MissingKey: Rule {
    private static let options: [DocumentKind: RuleOption] = [
        .postmortem: RuleOption("postmortem", .texts(["date"]), "fields that postmortems must tell"),
        .runbook: RuleOption("runbook", .texts([]), "fields that runbooks must tell"),
        .release: RuleOption("release", .texts(["version"]), "fields that release notes must tell"),
        .upgrade: RuleOption("upgrade", .texts([]), "fields that upgrade guides must tell"),
    ]

    let info = RuleInfo(
        id: "missing-key",
        severity: .error,
        kinds: [.postmortem, .runbook, .release, .upgrade],
        profile: .recommended,
        options: [DocumentKind.postmortem, .runbook, .release, .upgrade].compactMap { Self.options[$0] },
        what: "a fact that documents of the kind must tell, in front matter or in a way that is read; a warning where the kind is not stated",
        why: "lists, search and metrics sort by it",
        help: "state it in the front matter",
        bad: """
            -- db-outage.md --
            ---
            kind: postmortem
            no_action_items: the vendor mended it
            ---
            # Database outage
            """,
        good: """
            -- db-outage.md --
            ---
            kind: postmortem
            date: 2024-05-01
            no_action_items: the vendor mended it
            ---
            # Database outage
            """)

    func check(_ page: LinkedDocument, in context: CheckContext, reporter: inout Reporter) {
        let document = page.document
        guard let option = Self.options[page.kind], document.hasContent, document.incident?.isExternal != true, document.release?.entries.isEmpty != false else { return }
        let unstated = context.settings.texts(option, of: info).filter { !isStated($0, in: document) }
        guard !unstated.isEmpty else { return }
        let told = Set(document.namedFacts.map(\.name)), missing = unstated.filter { !told.contains($0) }
        guard !missing.isEmpty else { return }
        let isCertain = document.kind.origin.certainty == .stated
        let lines = missing.map { "`\($0): \(Self.example($0))`" }.joined(separator: " and ")
        reporter.report(
            "\(Self.name(page.kind)) tells no \(missing.map { "`\($0)`" }.joined(separator: " and no "))", at: document.head,
            severity: isCertain ? info.severity : .warning, help: "add \(lines) to the front matter")
    }

    private func isStated(_ name: String, in document: Document) -> Bool {
        let names = FrontMatterSchema.of(document.kind.value).field(name)?.names ?? [name]
        return names.contains { document.frontMatter.values[$0].map { !$0.items.isEmpty } ?? false }
    }

    private static func name(_ kind: DocumentKind) -> String {
        kind == .upgrade ? "an upgrade guide" : "a \(kind.traits.singular.lowercased())"
    }

    private static func example(_ name: String) -> String {
        switch name {
        case "date": "2024-05-01"
        case "severity": "SEV2"
        case "version", "to", "from": "\"1.4.2\""
        default: "<\(name)>"
        }
    }
}
