internal import KnowledgeBase
internal import Markup

/// A private key, as it stands.
struct PrivateKeyBlock: Rule {
    let info = RuleInfo(
        id: "private-key-block",
        severity: .error,
        profile: .core,
        isSecret: true,
        what: "a private key: a line `-----BEGIN ... PRIVATE KEY-----` with at least 64 bytes of Base64 below it",
        why: "whoever can read the document, its history or the site can be who the key stands for",
        help: "replace the key everywhere it is trusted, then remove it here; to remove the text alone leaves it in the history",
        bad: #"""
            -- runbooks/access.md (escaped) --
            # Access

            ```
            -----BEGIN RSA PRI\x56ATE KEY-----
            Zk3vR8nWq1TyB6mXc9LdPf2HsJ7gKa4UoEi5QwNzVxCbMlKjHgFdSaPoIuYtReWq
            7pLkJhGfDsAzXcVbNmQwErTyUiOp1234uJmNhBgVfCdXsZaQ
            -----END RSA PRI\x56ATE KEY-----
            ```
            """#,
        good: #"""
            -- runbooks/access.md (escaped) --
            # Access

            The key is in the vault under `access/db`; it begins with `-----BEGIN RSA PRI\x56ATE KEY-----`.
            """#)

    func check(_ page: LinkedDocument, in context: CheckContext, reporter: inout Reporter) {
        let document = page.document
        for block in context.readings(of: page).secrets.keys {
            let header = document.source.string(block.header.lowerBound + 11..<block.header.upperBound - 5)
            reporter.report(
                "\(header.lowercased().quoted) stands here with its body", at: document.place(block.header),
                fixes: [Fix("replace the body of the key by `[redacted]`", .unsafe, edits: [Fix.Edit(range: document.place(block.body), replacement: "[redacted]")])].compactMap { $0 })
        }
    }
}
