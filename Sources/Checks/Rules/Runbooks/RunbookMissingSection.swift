internal import KnowledgeBase
internal import Markup

/// A runbook for an alert that says nothing of what to do.
struct RunbookMissingSection: Rule {
    let info = RuleInfo(
        id: "runbook-missing-section",
        severity: .warning,
        kinds: [.runbook],
        profile: .recommended,
        what: "a runbook with nothing to do: no diagnosis, mitigation or escalation, no steps and no commands",
        why: "who opens it is called out and needs to know what to look at and what to do",
        help: "add a section `Diagnosis`, `Mitigation` or `Escalation`",
        bad: """
            -- runbooks/DiskFull.md --
            # DiskFull

            ## Meaning

            The disk of the primary is nearly full.
            """,
        good: """
            -- runbooks/DiskFull.md --
            # DiskFull

            ## Meaning

            The disk of the primary is nearly full.

            ## Mitigation

            Remove old logs.
            """)

    private static let roles: Set<SectionRole> = [.diagnosis, .mitigation, .escalation, .resolution, .steps, .rollback, .actionItems, .before, .after]
    /// Bytes of text that are looked at for words.
    private static let reach = 16_384
    /// Words of headings and text that tell what to do or whom to call.
    private static let words = [
        "diagnos", "mitigat", "escalat", "troubleshoot", "investigat", "resol", "fix", "how to", "step", "procedure", "restart", "recover", "contact", "debug", "verify", "workaround", "respon", "what to do", "check", "should", "need to",
        "must", "please", "run ", "run:", "restore", "rollback", "roll back", "remediat", "solution", "page ", "ask ", "you can",
    ]

    func check(_ page: LinkedDocument, in context: CheckContext, reporter: inout Reporter) {
        let document = page.document
        guard document.hasContent, document.tree.count > 1, !Self.isIndex(document), !document.sections.contains(where: { $0.role.map(Self.roles.contains) ?? false }),
            !hasSteps(document), !hasWords(document)
        else { return }
        let mark = String(repeating: "#", count: document.mainSections.first?.level ?? 2), end = document.source.bytes.count
        let gap = document.source.bytes.last == UInt8(ascii: "\n") ? "\n" : "\n\n"
        let skeleton = "\(gap)\(mark) Diagnosis\n\n<!-- What to look at? -->\n\n\(mark) Mitigation\n\n<!-- What to do? -->\n"
        reporter.report(
            "runbook does not say what to do: it has neither diagnosis, mitigation nor escalation", at: document.head,
            fixes: [Fix("add sections to be filled in", .unsafe, edits: [Fix.Edit(range: document.place(end..<end), replacement: skeleton)])].compactMap { $0 })
    }

    /// True for a page that leads to others: by its name, or when it holds next to nothing but links.
    static func isIndex(_ document: Document) -> Bool {
        let name = document.path.name.lowercased()
        if ["readme.", "index.", "_index.", "summary.", "template", "_template"].contains(where: name.hasPrefix) || name.holds("template") { return true }
        // A page that was moved, or that only points elsewhere.
        if !document.links.isEmpty, document.source.bytes.count - document.frontMatter.bodyStart < 600 { return true }
        return document.links.count >= 3 && document.links.count * 120 > document.source.bytes.count - document.frontMatter.bodyStart
    }

    /// True when the document has numbered steps or code.
    private func hasSteps(_ document: Document) -> Bool {
        document.tree.root.descendants.contains { $0.kind == .codeBlock || $0.kind == .list && $0.isOrdered || $0.kind == .item && $0.isChecked != nil || $0.kind == .code && $0.literalBytes.contains(0x20) }
    }

    private func hasWords(_ document: Document) -> Bool {
        let start = document.frontMatter.bodyStart
        let text = document.source.string(start..<min(document.source.bytes.count, start + Self.reach)).lowercased()
        return Self.words.contains { text.holds($0) }
    }
}
