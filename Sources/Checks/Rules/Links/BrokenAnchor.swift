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
                notes: note(on: suggestion, in: target), fixes: fix(anchor, suggestion, reference.link, in: page.document, of: target).map { [$0] } ?? [])
        }
    }

    /// The anchor that a slip of the pen was meant to be; safe where no other is as near and all numbers are the same.
    private func fix(_ anchor: String, _ suggestion: String?, _ link: Link, in document: Document, of target: Document) -> Fix? {
        guard let suggestion, let place = document.address(of: link), let hash = link.destination.utf8.firstIndex(of: UInt8(ascii: "#")) else { return nil }
        let digits = { (text: String) in text.utf8.filter { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") } }
        let isSlip = target.sections.count <= Self.mostHeadings && digits(anchor) == digits(suggestion) && anchor.utf8.count >= 5
            && EditDistance.nearest(to: anchor, in: target.sections.map(\.anchor) + target.explicitAnchors) == suggestion
        guard isSlip || EditDistance.between(anchor, suggestion, limit: max(3, anchor.utf8.count / 6)) != nil else { return nil }
        let start = place.lowerBound + link.destination.utf8.distance(from: link.destination.utf8.startIndex, to: hash) + 1
        return Fix(
            "write `#\(suggestion.excerpt(100))`", isSlip ? .safe : .unsafe,
            edits: [Fix.Edit(range: document.place(start..<place.upperBound), replacement: suggestion)])
    }

    /// With more headings than these no fix is safe: each link would be compared with all.
    private static let mostHeadings = 500

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
