internal import KnowledgeBase
internal import Markup

/// A token of a vendor, as it stands.
struct SecretProviderToken: Rule {
    let info = RuleInfo(
        id: "secret-provider-token",
        severity: .error,
        profile: .core,
        isSecret: true,
        what: "a token of a known vendor: AWS, GitHub, GitLab, Slack, Stripe, Google, npm, PyPI, OpenAI and forty more; of a JSON Web Token a warning",
        why: "whoever can read the document, its history or the site can use it",
        help: "withdraw the token where it was made, then replace it by a word; to remove the text alone leaves it in the history",
        bad: #"""
            -- runbooks/restart.md (escaped) --
            # Restart

            Run `curl -H "Authorization: Bearer gh\x70_Zk3vR8nWq1TyB6mXc9LdPf2HsJ7gKa4UoEi5" https://api.github.com/`.
            """#,
        good: """
            -- runbooks/restart.md --
            # Restart

            Run `curl -H "Authorization: Bearer $GITHUB_TOKEN" https://api.github.com/`.
            """)

    func check(_ page: LinkedDocument, in context: CheckContext, reporter: inout Reporter) {
        let document = page.document
        for secret in context.readings(of: page).secrets.tokens {
            guard case .token(let index) = secret.kind else { continue }
            let format = SecretFormats.all[index]
            let start = document.source.string(secret.range.lowerBound..<secret.range.lowerBound + secret.shown)
            let place = document.place(secret.range)
            reporter.report(
                "\("\(start)…".quoted) is \(format.name)", at: place, severity: format.severity,
                fixes: [Fix("replace the token by `[redacted]`", .unsafe, edits: [Fix.Edit(range: place, replacement: "[redacted]")])].compactMap { $0 })
        }
    }
}
