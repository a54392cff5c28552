internal import KnowledgeBase
internal import Markup

/// A range of versions that holds none.
struct VersionRangeInvalid: Rule {
    let info = RuleInfo(
        id: "version-range-invalid",
        severity: .error,
        kinds: [.postmortem, .release, .upgrade],
        profile: .core,
        what: "a range of versions in `affects`, `affected_versions`, `from` or `to` that is empty or can't be read, or a range in OSV's words without a beginning",
        why: "nobody's version lies in it, so the page of no version shows the document",
        help: "write bounds such as `>=1.4 <1.8`",
        bad: """
            -- postmortems/2024-05-01-db-outage.md --
            ---
            affects: store >=2.0 <1.8
            no_action_items: mended in 2.1
            ---
            # Database outage
            """,
        good: """
            -- postmortems/2024-05-01-db-outage.md --
            ---
            affects: store >=1.8 <2.0
            no_action_items: mended in 2.1
            ---
            # Database outage
            """)

    private static let eventKeys = ["introduced", "fixed", "last_affected", "limit"]

    func check(_ page: LinkedDocument, in context: CheckContext, reporter: inout Reporter) {
        let document = page.document
        guard document.frontMatter.format != nil else { return }
        let keys = document.kind.value == .upgrade ? ["from", "to"] : ["affects", "affected_versions"]
        for key in keys {
            for item in document.frontMatter.values[key]?.items ?? [] {
                if let scalar = item.scalar { check(scalar, in: document, &reporter) } else { checkRanges(item, in: document, &reporter) }
            }
        }
    }

    private func check(_ scalar: MetadataNode.Scalar, in document: Document, _ reporter: inout Reporter) {
        let isRead = document.kind.value == .upgrade && VersionRange(scalar.text) != nil, place = document.line(scalar.range)
        guard let fault = scalar.text.split(separator: "||").lazy.compactMap({ WrittenRange($0).fault }).first else { return }
        switch fault {
        case .empty(let lower, let upper): reporter.report("no version is both \(lower.quoted) and \(upper.quoted)", at: place)
        case .sign(let sign, let meant): reporter.report("sign \(sign.quoted) of a range of versions is none, expected `\(meant)`", at: place)
        // Guides have more signs than `affects`.
        case .unreadSign where isRead: break
        case .unreadSign(let sign):
            reporter.report("sign \(sign.quoted) of a range of versions is not read, expected `>=`, `>`, `<`, `<=` or `=`", at: place, severity: .warning)
        case .dangling(let sign): reporter.report("sign \(sign.quoted) has no version behind it", at: place)
        }
    }

    /// A list of events in OSV's words (OSV schema 1.7, `affected[].ranges[].events`).
    private func checkRanges(_ item: MetadataNode, in document: Document, _ reporter: inout Reporter) {
        for range in item["ranges"]?.items ?? [] {
            guard let list = range["events"] else { continue }
            let entries = list.items.flatMap(\.entries), keys = entries.map { MetadataNode.folded($0.key.text) }
            for (entry, key) in zip(entries, keys) where !Self.eventKeys.contains(where: { MetadataNode.folded($0) == key }) {
                let hint = EditDistance.nearest(to: entry.key.text, in: Self.eventKeys).map { "; did you mean `\($0)`?" } ?? ""
                reporter.report("event \(entry.key.text.quoted) of a range of versions is none\(hint)", at: document.line(entry.key.range))
            }
            guard !entries.isEmpty else { continue }
            if !keys.contains("introduced") {
                reporter.report("range of versions has no event `introduced`, so nothing is in it", at: document.line(list.range), help: "add `introduced: \"0\"` if all versions before are affected")
            }
            if keys.contains("fixed"), let index = keys.firstIndex(of: "lastaffected") {
                reporter.report("range of versions has both `fixed` and `last_affected`, expected one of them", at: document.line(entries[index].key.range))
            }
        }
    }
}
