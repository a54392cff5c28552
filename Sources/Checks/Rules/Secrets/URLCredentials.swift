internal import KnowledgeBase
internal import Markup

/// A password within an address.
struct URLCredentials: Rule {
    let info = RuleInfo(
        id: "url-credentials",
        severity: .warning,
        profile: .recommended,
        isSecret: true,
        what: "a user and a password within an address: `scheme://user:password@host`",
        why: "whoever can read the document, its history or the site can log in there",
        help: "change the password, and name the variable or the vault that holds the new one",
        bad: """
            -- runbooks/restart.md --
            # Restart

            Connect with `psql postgres://app:v7Kq2mZt@db.acme-corp.net/orders`.
            """,
        good: """
            -- runbooks/restart.md --
            # Restart

            Connect with `psql postgres://app:$DB_PASSWORD@db.acme-corp.net/orders`.
            """)

    func check(_ page: LinkedDocument, in context: CheckContext, reporter: inout Reporter) {
        let document = page.document
        for address in context.readings(of: page).secrets.addresses {
            let place = document.place(address.password)
            reporter.report(
                "the address of \(address.host.quoted) holds the password of \(address.user.quoted)", at: place,
                fixes: [Fix("replace the password by `[redacted]`", .unsafe, edits: [Fix.Edit(range: place, replacement: "[redacted]")])].compactMap { $0 })
        }
    }
}
