internal import KnowledgeBase
internal import Markup

/// A heading with nothing below it.
struct EmptySection: Rule {
    let info = RuleInfo(
        id: "empty-section",
        severity: .warning,
        kinds: [.postmortem, .runbook],
        profile: .recommended,
        what: "a heading followed by nothing, or only by words that wait to be replaced",
        why: "a reader in a hurry looks there and finds nothing",
        help: "write the section, or remove its heading",
        bad: """
            -- runbooks/restart.md --
            # Restart

            ## Diagnosis

            ## Mitigation

            Run `systemctl restart api`.
            """,
        good: """
            -- runbooks/restart.md --
            # Restart

            ## Mitigation

            Run `systemctl restart api`.
            """)

    func check(_ page: LinkedDocument, in context: CheckContext, reporter: inout Reporter) {
        let document = page.document
        let entries = RangeCover((document.incident?.timeline.map(\.range) ?? []) + (document.incident?.actionItems.map(\.range) ?? []))
        for (index, section) in document.sections.enumerated() where section.content != .text {
            // A title over other headings of its level holds them all.
            if index == 0, section.level == 1, document.sections.count > 1 { continue }
            guard !hasChild(index, in: document.sections), !isLeftToOthers(section, in: document, entries) else { continue }
            let place = document.line(section.heading)
            if case .placeholder(let range) = section.content {
                let words = document.source.string(document.source.firstLine(of: range))
                reporter.report("section \(section.title.quoted) holds only a placeholder, \(words.quoted)", at: place)
            } else {
                reporter.report("section \(section.title.quoted) is empty", at: place)
            }
        }
    }

    /// The child headings answer for themselves.
    private func hasChild(_ index: Int, in sections: [Section]) -> Bool {
        index + 1 < sections.count && sections[index + 1].node < sections[index].endNode
    }

    /// True for a heading that is itself an entry or an item, and where `missing-action-items` speaks.
    private func isLeftToOthers(_ section: Section, in document: Document, _ entries: RangeCover) -> Bool {
        if section.title.isEmpty { return true }
        guard let incident = document.incident else { return false }
        if incident.actionItems.isEmpty, section.role == .actionItems || incident.actionSection?.heading == section.heading { return true }
        return entries.overlaps(section.heading)
    }
}
