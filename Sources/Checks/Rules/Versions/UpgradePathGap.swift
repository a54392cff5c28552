internal import KnowledgeBase
internal import Markup

/// A step between versions that no upgrade guide leads over.
struct UpgradePathGap: Rule {
    let info = RuleInfo(
        id: "upgrade-path-gap",
        severity: .warning,
        kinds: [.upgrade],
        profile: .recommended,
        what: "upgrade guides of a product, three at least, of which none leads from where one ends to where the next begins; within a major series no guide is needed with `within: major` in `debrief.yml`",
        why: "who is on the older version finds no way to the newer",
        help: "write the guide between them, or widen `from` of the one that can be used too",
        bad: """
            -- upgrades/1.4-1.5.md --
            # Upgrade store from 1.4 to 1.5
            -- upgrades/1.5-1.6.md --
            # Upgrade store from 1.5 to 1.6
            -- upgrades/1.7-1.8.md --
            # Upgrade store from 1.7 to 1.8
            """,
        good: """
            -- upgrades/1.4-1.5.md --
            # Upgrade store from 1.4 to 1.5
            -- upgrades/1.5-1.6.md --
            # Upgrade store from 1.5 to 1.6
            -- upgrades/1.6-1.8.md --
            # Upgrade store from 1.6 to 1.8
            """)

    /// A guide as a step.
    private struct Step {
        /// nil for a guide for all that came before.
        let from: Series?
        let to: Series
        let document: Document
        /// As written.
        let start: String
        let end: String
    }

    func check(_ context: CheckContext, reporter: inout Reporter) {
        var products: [String: [Step]] = [:]
        for page in context.base.documents where page.kind == .upgrade {
            guard let guide = page.document.upgrade, let product = guide.product, let step = step(guide, page.document) else { continue }
            products[MetadataNode.folded(product.value), default: []].append(step)
        }
        // Within a major series no guide is needed where the settings say so.
        let free = Set(context.base.configuration.products.filter { $0.upgrades.within == .major }.flatMap { [$0.id, $0.name] + $0.aliases }.map(MetadataNode.folded))
        for (product, steps) in products where Set(steps.map { "\($0.start) \($0.end)" }).count >= 3 { check(steps, isFree: free.contains(product), &reporter) }
    }

    /// nil for a guide without ends, and for one of which `version-range-invalid` tells that an end holds no version.
    private func step(_ guide: UpgradeGuide, _ document: Document) -> Step? {
        guard let end = guide.to?.value, let to = Series(end), ![guide.from?.value, end].contains(where: { $0.map(WrittenRange.isEmpty) == true }) else { return nil }
        guard let start = guide.from?.value else { return Step(from: nil, to: to, document: document, start: "", end: end) }
        if start.hasPrefix("<") { return Step(from: nil, to: to, document: document, start: start, end: end) }
        guard let from = Series(start), from < to else { return nil }
        return Step(from: from, to: to, document: document, start: start, end: end)
    }

    private func check(_ steps: [Step], isFree: Bool, _ reporter: inout Reporter) {
        let sorted = steps.sorted { a, b in
            guard let left = a.from, let right = b.from else { return a.from == nil && b.from != nil }
            return left == right ? a.document.path < b.document.path : left < right
        }
        guard var furthest = sorted.first else { return }
        var told: Set<String> = []
        for step in sorted.dropFirst() {
            if let from = step.from, furthest.to < from, !(isFree && from.major == furthest.to.major), told.insert(step.start).inserted {
                reporter.report(
                    "no upgrade guide leads from \(furthest.end.quoted) to \(step.start.quoted)", at: place(of: step, step.document.upgrade?.from), label: "begins after the gap",
                    notes: [Diagnostic.Note(range: place(of: furthest, furthest.document.upgrade?.to), text: "ends before the gap")])
            }
            if furthest.to < step.to { furthest = step }
        }
    }

    private func place(of step: Step, _ end: Fact<String>?) -> SourceRange {
        end.map { $0.origin.range }.flatMap { $0.isEmpty ? nil : step.document.line($0) } ?? step.document.head
    }
}

/// The first two numbers of a version: guides are written for these.
private struct Series: Comparable {
    let major: Int
    private let minor: Int

    /// nil for what has no number in front.
    init?(_ text: String) {
        let version = text.drop { "<>=v ".contains($0) }
        let parts = version.split(separator: ".")
        guard let first = parts.first, let major = Int(first) else { return nil }
        self.major = major
        minor = parts.count > 1 ? Int(parts[1].prefix { $0.isNumber }) ?? 0 : 0
    }

    static func < (a: Self, b: Self) -> Bool { (a.major, a.minor) < (b.major, b.minor) }
}
