internal import KnowledgeBase
internal import Markup

/// A value of no known form that its name makes a secret.
struct GenericSecret: Rule {
    static let id = "generic-secret"

    let info = RuleInfo(
        id: id,
        severity: .warning,
        profile: nil,
        isSecret: true,
        what: "a random value behind a name such as `password`, `secret`, `token` or `api_key`",
        why: "whoever can read the document, its history or the site can use it",
        help: "withdraw the value, and name the variable or the vault that holds the new one",
        bad: """
            -- runbooks/restart.md --
            # Restart

            Set `api_key = "Zk3vR8nWq1TyB6mXc9LdPf2HsJ7g"` first.
            """,
        good: """
            -- runbooks/restart.md --
            # Restart

            Set `api_key = "$API_KEY"` first.
            """)

    func check(_ page: LinkedDocument, in context: CheckContext, reporter: inout Reporter) {
        let document = page.document
        for value in NamedValue.all(in: document.source.bytes) {
            reporter.report("the value of \(value.name.quoted) looks like a real one", at: document.place(value.range))
        }
    }
}
