internal import KnowledgeBase
internal import Markup

/// Headings and lists squeezed into one line.
struct FlattenedDocument: Rule {
    let info = RuleInfo(
        id: "flattened-document",
        severity: .warning,
        profile: .core,
        what: "headings and list items squeezed into one line",
        why: "Markdown reads them as one heading or paragraph, so sections, times and action items may be missed",
        help: "put every heading and every list item on a line of its own",
        bad: """
            -- postmortems/db-outage.md --
            # Database outage ## Summary The disk of the primary was full and the database stopped taking writes for forty minutes. ## Timeline ### 14:30 The alert fires and the team is called. ### 15:10 Writes work again. ## Action items 1. Alert at 80 % of the disk 2. Rotate the logs of the primary every day 3. Practise a failover to the replica
            """,
        good: """
            -- postmortems/db-outage.md --
            # Database outage

            ## Summary

            The disk of the primary was full and the database stopped taking writes.

            ## Timeline

            ### 14:30

            The alert fires.

            ## Action items

            1. Alert at 80 % of the disk
            2. Rotate the logs
            """)

    func check(_ page: LinkedDocument, in base: KnowledgeBase, reporter: inout Reporter) {
        for case .flattened(let text) in page.document.problems {
            let range = text.line
            reporter.report(
                "headings and list items are squeezed into one line", at: page.document.line(range),
                label: "the line has \(counted(page.document.source.string(range).unicodeScalars.count, "character"))")
        }
    }
}
