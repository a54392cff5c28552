internal import KnowledgeBase
internal import Markup

/// A reference link without its definition.
struct UnknownReference: Rule {
    let info = RuleInfo(
        id: "unknown-reference",
        severity: .warning,
        profile: .recommended,
        what: "a reference link `[text][label]` whose label is never defined",
        why: "without a definition the brackets are shown as they stand and nothing is linked",
        help: "add a line `[label]: <address>` to the document, or put code in backticks",
        bad: """
            -- postmortems/2024-05-01-db-outage.md --
            # Database outage

            See [the runbook][restart].
            """,
        good: """
            -- postmortems/2024-05-01-db-outage.md --
            # Database outage

            See [the runbook][restart].

            [restart]: https://example.com/restart
            """)

    func check(_ page: LinkedDocument, in context: CheckContext, reporter: inout Reporter) {
        for reference in page.document.undefinedReferences where isName(reference.label) && !isTag(reference, in: page.document) {
            reporter.report(
                "reference \("[\(reference.label)]".quoted) has no definition", at: page.document.line(whole(reference, in: page.document.source)),
                help: "add a line `[\(reference.label.excerpt(60))]: <address>` to the document, or put code in backticks")
        }
    }

    /// The range up to the bracket that closes the label.
    private func whole(_ reference: UndefinedReference, in source: SourceText) -> Range<Int> {
        let rest = "\(reference.label)]".utf8, end = reference.range.upperBound
        let isFollowed = end <= source.bytes.count && source.bytes[end...].starts(with: rest)
        return isFollowed ? reference.range.lowerBound..<end + rest.count : reference.range
    }

    /// True for two tags before a title, as commits have them, at the start of a list item: `- [Add-on][metrics] Bump it to 2.1`.
    private func isTag(_ reference: UndefinedReference, in document: Document) -> Bool {
        let bytes = document.source.bytes, whole = whole(reference, in: document.source)
        guard whole != reference.range, whole.upperBound + 1 < bytes.count, bytes[whole.upperBound] == 0x20 else { return false }
        // Titles begin with a capital.
        guard (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(bytes[whole.upperBound + 1]) else { return false }
        let before = bytes[document.source.lineRange(document.source.line(at: whole.lowerBound)).lowerBound..<whole.lowerBound]
        guard before.last == 0x20, before.contains(where: { "-*+.)".utf8.contains($0) }) else { return false }
        return before.allSatisfy { "-*+.) \t".utf8.contains($0) || ByteSet.digits.contains($0) }
    }

    /// False for `[0]` and `["key"]`, which are code, and for footnotes.
    private func isName(_ label: String) -> Bool {
        label.unicodeScalars.contains { $0.properties.isAlphabetic } && !label.utf8.contains { "\"'$=".utf8.contains($0) } && !label.hasPrefix("^")
    }
}
