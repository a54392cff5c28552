internal import KnowledgeBase
internal import Markup

/// A range of versions that holds none, or an upgrade guide that leads backwards.
struct VersionRangeInvalid: Rule {
    let info = RuleInfo(
        id: "version-range-invalid",
        severity: .error,
        kinds: [.postmortem, .release, .upgrade],
        profile: .core,
        what: "a range of versions in `affects`, `affected_versions`, `from` or `to` that is empty or can't be read, a range in OSV's words without a beginning, or a guide whose `from` lies after its `to`",
        why: "nobody's version lies in it, so the page of no version shows the document, and no plan uses the guide",
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
        if document.kind.value == .upgrade { checkDirection(of: document, context.base.configuration, &reporter) }
        let keys = document.kind.value == .upgrade ? ["from", "to"] : ["affects", "affected_versions"]
        for key in keys {
            for item in document.frontMatter.values[key]?.items ?? [] {
                if let scalar = item.scalar { check(scalar, in: document, &reporter) } else { checkRanges(item, in: document, &reporter) }
            }
        }
    }

    /// A guide must not begin behind its end. One with an empty range is told so already.
    private func checkDirection(of document: Document, _ configuration: Configuration, _ reporter: inout Reporter) {
        guard let from = document.frontMatter.values["from"]?.scalar, let to = document.frontMatter.values["to"]?.scalar else { return }
        guard let start = VersionRange(from.text), let end = VersionRange(to.text), !WrittenRange.isEmpty(from.text), !WrittenRange.isEmpty(to.text) else { return }
        guard start.liesAfter(end, in: Self.order(of: document.upgrade?.product?.value, configuration)) else { return }
        reporter.report(
            "guide leads backwards, from \(from.text.quoted) to \(to.text.quoted)", at: document.line(from.range), help: "correct one of the two, or swap them",
            notes: [Diagnostic.Note(range: document.line(to.range), text: "where it leads")])
    }

    /// The order that the settings give the versions of a product, else that of numbers.
    private static func order(of product: String?, _ configuration: Configuration) -> VersionOrder {
        guard let product else { return .standard }
        let settings = configuration.products.first { settings in ([settings.id, settings.name] + settings.aliases).contains { MetadataNode.areOne($0, product) } }
        return settings.map { VersionOrder(listed: $0.order.map { Version($0) }) } ?? .standard
    }

    private func check(_ scalar: MetadataNode.Scalar, in document: Document, _ reporter: inout Reporter) {
        let isRead = document.kind.value == .upgrade && VersionRange(scalar.text) != nil, place = document.line(scalar.range)
        guard let fault = WrittenRange.fault(in: scalar.text) else { return }
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
