internal import KnowledgeBase
internal import Markup

/// Headings and lists squeezed into one line.
struct FlattenedDocument: Rule {
    let info = RuleInfo(
        id: "flattened-document",
        severity: .warning,
        profile: .core,
        what: "headings and list items squeezed into one line",
        why: "other tools read one heading or paragraph, and where a heading ends that goes on with text is for us to guess",
        help: "put every heading and every list item on a line of its own; --fix does",
        bad: """
            -- postmortems/db-outage.md --
            # Database outage ## Summary The disk of the primary was full and the database stopped taking writes for forty minutes. \
            ## Timeline ### 14:30 The alert fires and the team is called. ### 15:10 Writes work again. ## Action items 1. Alert at \
            80 % of the disk 2. Rotate the logs of the primary every day 3. Practise a failover to the replica
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

    func check(_ page: LinkedDocument, in context: CheckContext, reporter: inout Reporter) {
        let document = page.document
        for case .flattened(let text) in document.problems {
            reporter.report(
                "headings and list items are squeezed into one line", at: document.line(text.line),
                label: "the line has \(counted(document.source.string(text.line).unicodeScalars.count, "character"))",
                notes: text.guesses.map { Diagnostic.Note(range: document.place($0), text: "where this heading ends is a guess") },
                fixes: fix(text, in: document).map { [$0] } ?? [])
        }
    }

    /// Puts line ends for spaces, which leaves every word where it is read.
    private func fix(_ text: FlattenedText, in document: Document) -> Fix? {
        let bytes = document.source.bytes
        let isWindows = bytes.firstIndex(of: 0x0A).map { $0 > 0 && bytes[$0 - 1] == 0x0D } ?? false
        let end = isWindows ? "\r\n" : "\n"
        let edits = text.breaks.map { lost in
            // More spaces than one are no more than one.
            var start = lost.offset, stop = lost.offset + 1
            while start > 0, bytes[start - 1] == 0x20 { start -= 1 }
            while stop < bytes.count, bytes[stop] == 0x20 { stop += 1 }
            return Fix.Edit(range: document.place(start..<stop), replacement: lost.isBlank ? end + end : end)
        }
        let items = text.items > 0 ? " and \(counted(text.items, "list item"))" : ""
        let guesses = text.guesses.isEmpty ? "" : "; where \(counted(text.guesses.count, "heading")) \(text.guesses.count == 1 ? "ends" : "end") is a guess"
        return Fix("put \(counted(text.headings, "heading"))\(items) on lines of their own\(guesses)", .safe, edits: edits)
    }
}
