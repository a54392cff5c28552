internal import KnowledgeBase
internal import Markup

/// Reads the guides of a product, of a file that holds several each by itself.
struct GuideReader {
    let base: KnowledgeBase
    let product: Product
    /// False where only the ends of guides are asked for.
    let readsSteps: Bool

    /// A guide, or a part of a file that is one.
    private struct Written {
        let document: Int
        let guide: UpgradeGuide
        let from: String?
        let to: String
        let range: VersionRange
        let entry: UpgradeGuide.Entry?

        /// True for what is said of this part: in it, or for the whole file by its front matter.
        func holds(_ origin: Origin) -> Bool { entry.map { origin.certainty != .inferred || $0.range.contains(origin.range.lowerBound) } ?? true }

        func own<Value>(_ fact: Fact<Value>?) -> Value? { fact.flatMap { holds($0.origin) ? $0.value : nil } }
    }

    /// Those that lead somewhere, in the order of their documents.
    var guides: [GuideRecord] {
        let written = product.documents.flatMap(written), ends = written.compactMap { end(of: $0.range) }
        return written.map { part in
            let document = base.documents[part.document].document, guide = part.guide, stated = part.from.flatMap { VersionRange($0, in: product.order) }
            return GuideRecord(
                document: part.document, anchor: part.entry?.anchor, from: stated ?? assumedStart(before: part.range, ends), to: part.range, statedFrom: stated == nil ? nil : part.from,
                statedTo: part.to, support: part.own(guide.supported), reversible: part.own(guide.reversible), backup: guide.backup.compactMap(part.own),
                downtime: part.own(guide.downtime), waitFor: part.own(guide.waitFor), stops: guide.stops.filter { part.holds($0.origin) }, fields: guide.steps.map(step), body: readsSteps ? GuideBody(document: document, part: part.entry?.range).steps : [:])
        }
    }

    private func written(_ index: Int) -> [Written] {
        // A guide that only mentions the product leads between versions of another.
        guard let guide = base.documents[index].document.upgrade, guide.product.map({ product.isNamed($0.value) }) ?? true else { return [] }
        let parts: [(String?, String?, UpgradeGuide.Entry?)] = guide.entries.isEmpty ? [(guide.from?.value, guide.to?.value, nil)] : guide.entries.map { ($0.from, $0.to, $0) }
        return parts.compactMap { from, to, entry in
            guard let to, let range = VersionRange(to, in: product.order) else { return nil }
            return Written(document: index, guide: guide, from: from, to: to, range: range, entry: entry)
        }
    }

    private func step(_ step: UpgradeGuide.Step) -> GuideStep {
        GuideStep(
            text: step.text, source: .field, isIrreversible: GuideWords.deniesWayBack(step.text), possibleIn: step.possibleIn, necessaryAsOf: step.necessaryAsOf, when: step.when)
    }

    /// The first version that a guide leads to by name.
    private func end(of range: VersionRange) -> Version? { range.named.min { product.order.precedes($0, $1) } ?? range.upper }

    /// A guide that does not say where it starts follows the one that ends next below it.
    private func assumedStart(before range: VersionRange, _ ends: [Version]) -> VersionRange? {
        guard let end = end(of: range) else { return nil }
        let before = ends.filter { (product.order.compare($0, end) ?? 0) < 0 && !$0.belongs(to: end) }.max { product.order.precedes($0, $1) }
        return VersionRange(before.map { ">=\($0) <\(end)" } ?? "<\(end)", in: product.order)
    }
}
