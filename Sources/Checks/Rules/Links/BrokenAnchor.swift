internal import KnowledgeBase
internal import Markup

/// A link to a heading that is not there.
struct BrokenAnchor: Rule {
    let info = RuleInfo(
        id: "broken-anchor",
        severity: .error,
        profile: .core,
        what: "a link to a part of a document that has no such heading or anchor",
        why: "the reader lands at the top of the page and has to search for the part that was meant",
        help: "correct the part after `#`, or remove it",
        bad: """
            -- postmortems/2024-05-01-db-outage.md --
            # Database outage

            We followed [the runbook](../runbooks/db.md#restarting).
            -- runbooks/db.md --
            # Database

            ## Restart

            Run `systemctl restart postgresql`.
            """,
        good: """
            -- postmortems/2024-05-01-db-outage.md --
            # Database outage

            We followed [the runbook](../runbooks/db.md#restart).
            -- runbooks/db.md --
            # Database

            ## Restart

            Run `systemctl restart postgresql`.
            """)

    func check(_ page: LinkedDocument, in context: CheckContext, reporter: inout Reporter) {
        for reference in page.references {
            guard case .missingAnchor(let index, let anchor, let suggestion) = reference.target,
                context.base.documents.indices.contains(index), !isLineOfCode(anchor)
            else { continue }
            let target = context.base.documents[index].document
            let isHere = target.path == page.document.path
            reporter.report(
                "\(isHere ? "this document" : target.path.string.quoted) has no heading with the anchor \("#\(anchor)".quoted)",
                at: page.document.place(of: reference.link),
                help: suggestion.map { "did you mean `#\($0.excerpt(100))`?" },
                notes: note(on: suggestion, in: target))
        }
    }

    private func note(on suggestion: String?, in target: Document) -> [Diagnostic.Note] {
        guard let suggestion, let section = target.sections.first(where: { $0.anchor == suggestion }) else { return [] }
        return [Diagnostic.Note(range: target.line(section.heading), text: "the anchor here is `#\(suggestion.excerpt(100))`")]
    }

    /// `#L10` and `#L10-L20` of a forge's view of code.
    private func isLineOfCode(_ anchor: String) -> Bool {
        let rest = anchor.utf8.dropFirst()
        return anchor.utf8.first == UInt8(ascii: "L") && !rest.isEmpty
            && rest.allSatisfy { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "L") }
    }
}
