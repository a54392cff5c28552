internal import KnowledgeBase
internal import Markup

/// A fix that came before its fault.
struct FixedInNotNewer: Rule {
    let info = RuleInfo(
        id: "fixed-in-not-newer",
        severity: .error,
        kinds: [.postmortem, .release],
        profile: .recommended,
        what: "a version that is said to fix a fault and is not newer than the one that brought it, or that is itself affected",
        why: "readers upgrade to a version that has the fault",
        help: "correct one of the two versions",
        bad: """
            -- postmortems/2024-05-01-db-outage.md --
            ---
            product: store
            affected_versions: [1.4.0, 1.4.1]
            fixed_in: 1.4.1
            no_action_items: mended
            ---
            # Database outage
            """,
        good: """
            -- postmortems/2024-05-01-db-outage.md --
            ---
            product: store
            affected_versions: [1.4.0, 1.4.1]
            fixed_in: 1.4.2
            no_action_items: mended
            ---
            # Database outage
            """)

    private struct Written {
        let version: Version
        let range: Range<Int>

        init?(_ node: MetadataNode?) {
            guard let scalar = node?.scalar else { return nil }
            let version = Version(scalar.text)
            guard version.isComparable, version.text.utf8.allSatisfy({ $0 != 0x20 && $0 != UInt8(ascii: "*") && $0 != UInt8(ascii: ",") }), !version.text.lowercased().hasSuffix(".x") else { return nil }
            self.version = version
            range = scalar.range
        }
    }

    func check(_ page: LinkedDocument, in context: CheckContext, reporter: inout Reporter) {
        let document = page.document, values = document.frontMatter.values
        guard document.frontMatter.format != nil else { return }
        for item in values["affects"]?.items ?? [] {
            for range in item["ranges"]?.items ?? [] { checkEvents(range["events"]?.items ?? [], in: document, &reporter) }
        }
        guard let fixed = Written(values["fixed_in"]) else { return }
        if let introduced = Written(values["introduced_in"] ?? values["introduced"]) { compare(fixed, introduced, in: document, &reporter) }
        let affected = (values["affected_versions"]?.items ?? []).compactMap { Written($0) }
        guard let lowest = affected.min(by: { $0.version < $1.version }) else { return }
        if let same = affected.first(where: { $0.version.isSame(as: fixed.version) }) {
            report(fixed, "is among those affected", same, "affected", in: document, &reporter)
        } else if fixed.version < lowest.version, affected.count == (values["affected_versions"]?.items.count ?? 0) {
            report(fixed, "is older than any that is affected", lowest, "the oldest that is affected", in: document, &reporter)
        }
    }

    /// Each fix ends what was introduced before it.
    private func checkEvents(_ events: [MetadataNode], in document: Document, _ reporter: inout Reporter) {
        var introduced: Written?
        for entry in events.flatMap(\.entries) {
            switch MetadataNode.folded(entry.key.text) {
            case "introduced": introduced = Written(entry.value)
            case "fixed": if let fixed = Written(entry.value), let introduced { compare(fixed, introduced, in: document, &reporter) }
            default: break
            }
        }
    }

    private func compare(_ fixed: Written, _ introduced: Written, in document: Document, _ reporter: inout Reporter) {
        guard fixed.version < introduced.version || fixed.version.isSame(as: introduced.version) else { return }
        report(fixed, "is not newer than \(introduced.version.text.quoted), which brought the fault", introduced, "introduced", in: document, &reporter)
    }

    private func report(_ fixed: Written, _ words: String, _ other: Written, _ label: String, in document: Document, _ reporter: inout Reporter) {
        reporter.report(
            "version \(fixed.version.text.quoted) is said to fix it, but \(words)", at: document.line(fixed.range), label: "fixed",
            notes: [Diagnostic.Note(range: document.line(other.range), text: label)])
    }
}
