internal import KnowledgeBase
internal import Markup

/// A postmortem without action items and without a word why.
struct MissingActionItems: Rule {
    let info = RuleInfo(
        id: "missing-action-items",
        severity: .error,
        kinds: [.postmortem],
        profile: .recommended,
        what: "a postmortem without a single action item; an error unless its status is draft or in-review",
        why: "without an owned action the same incident tends to come back",
        help: "list what will be done, with an owner each, or say why nothing is: `no_action_items: \"<why>\"` in the front matter",
        bad: """
            -- postmortems/2024-05-01-db-outage.md --
            # Database outage

            The disk was full.

            ## Follow-up

            TBD
            """,
        good: """
            -- postmortems/2024-05-01-db-outage.md --
            # Database outage

            The disk was full.

            ## Follow-up

            - [ ] Alert at 80 % of the disk (@ana, due 2024-06-01)
            """)

    func check(_ page: LinkedDocument, in context: CheckContext, reporter: inout Reporter) {
        let document = page.document
        guard let incident = document.ownIncident, incident.noActionItems == nil, incident.actionItems.allSatisfy({ isCopied($0, in: document) }) else { return }
        if let section = incident.actionSection {
            report(section, of: document, &reporter)
        } else if let section = document.sections.last(where: mayHoldActions) {
            reportUnread(section.title, at: section.heading, in: document, &reporter)
        } else {
            reportAbsence(in: document, &reporter)
        }
    }

    /// `Lessons learned and improvements`: words that only a section with actions has.
    private func mayHoldActions(_ section: Section) -> Bool {
        let title = section.title.lowercased()
        return section.content == .text && ["improvement", "recommendation", "prevent", "remediat", "next step", "follow-up"].contains { title.contains($0) }
    }
}

extension MissingActionItems {
    private func report(_ section: Incident.ActionSection, of document: Document, _ reporter: inout Reporter) {
        let label: String
        switch section.state {
        case .hasItems: label = "this section holds only the words of an example"
        case .empty: label = "this section is empty"
        case .saysNone: label = "this section says that there are none, and not why"
        case .placeholder: label = "this section holds only template text"
        case .unread: return reportUnread(section.title, at: section.heading, in: document, &reporter)
        }
        reporter.report(
            summary(for: document), at: document.line(section.heading), severity: severity(of: document), label: label,
            help: "add `\(item(for: document))` below it, or \(alternative)")
    }

    /// Text that may well hold actions, though not in a form that can be read, is no error.
    private func reportUnread(_ title: String, at heading: Range<Int>, in document: Document, _ reporter: inout Reporter) {
        reporter.report(
            "no action item can be read from \(title.quoted)", at: document.line(heading), severity: min(severity(of: document), .warning),
            label: "this section has text, but no list or table of action items",
            help: "list each action as an item below a heading `Action items`: `\(item(for: document))`")
    }

    private func reportAbsence(in document: Document, _ reporter: inout Reporter) {
        let main = document.mainSections
        let mark = String(repeating: "#", count: main.first?.level ?? 2)
        let place = main.last.map { " after \($0.title.quoted)" } ?? " at the end"
        let notes = main.last.map { [Diagnostic.Note(range: document.line($0.heading), text: "it could follow this section")] }
        reporter.report(
            summary(for: document), at: document.head, severity: severity(of: document), label: "there is no section for them",
            help: "add a section `\(mark) Action items`\(place) with `\(item(for: document))`, or \(alternative)", notes: notes ?? [])
    }

    /// True for the item of our own help, pasted as it was.
    private func isCopied(_ item: ActionItem, in document: Document) -> Bool {
        document.source.find("<what>", in: item.range) != nil
    }

    private func severity(of document: Document) -> Diagnostic.Severity {
        switch document.status {
        case .draft: .info
        case .inReview: .warning
        case .final, .closed, .superseded, nil: info.severity
        }
    }

    private func summary(for document: Document) -> String {
        switch document.status {
        case .draft: "no action items yet in a draft postmortem"
        case .inReview: "no action items in a postmortem under review"
        case .final, .closed, .superseded, nil: "no action items in a published postmortem"
        }
    }

    private var alternative: String { "`no_action_items: \"<why>\"` in the front matter" }

    /// An item to copy, due a month after the incident.
    private func item(for document: Document) -> String {
        let due = document.date?.value.adding(days: 31).map { "\($0)" } ?? "<day>"
        return "- [ ] <what> (@owner, due \(due))"
    }
}
