internal import Markup

/// Splits a file that holds several upgrade guides, one below each heading.
struct GuideEntries {
    let context: ReadingContext
    /// The document's title, which is no part of it.
    let title: String
    /// The document's product, which headings may name.
    let product: String?
    /// True when the guide as a whole tells both its ends.
    let isWhole: Bool
    /// True when it tells where it leads.
    let isTold: Bool

    /// Guides of one file that are told apart.
    private static let limit = 500

    private struct Candidate {
        let section: Section
        let from: String?
        let to: String?
        /// What the heading names, folded; empty for nothing.
        let name: String
    }

    /// In the order written; none for a file that is one guide, or names one version only.
    func read() -> [UpgradeGuide.Entry] {
        guard !isWhole else { return [] }
        let found = outermost(named(context.sections.compactMap(candidate))).prefix(Self.limit)
        guard Set(found.map { [$0.from, $0.to] }).count >= 2 else { return [] }
        return found.indices.map { index in
            let section = found[index].section
            let next = index + 1 < found.count ? found[index + 1].section.heading.lowerBound : context.source.bytes.count
            return UpgradeGuide.Entry(
                from: found[index].from, to: found[index].to, anchor: section.anchor, heading: section.heading,
                range: section.heading.lowerBound..<max(section.heading.upperBound, min(section.body.upperBound, next)))
        }
    }

    /// `Upgrading from 1.x to 2.0`, `To 3.0`, and, where the guide as a whole leads nowhere, `Crane 2.0` and `1.15 upgrade notes`.
    private func candidate(_ section: Section) -> Candidate? {
        guard section.level <= 4, section.title != title, section.title.utf8.count < 200, section.title.utf8.contains(where: ByteCursor.isDigit), !BackwardWords.isOnGoingBack(section.title) else { return nil }
        let ends = UpgradeEnds(title: section.title)
        if ends.from != nil || ends.to != nil, !isTold || ends.from != nil && ends.to != nil {
            return Candidate(section: section, from: ends.from, to: ends.to, name: ProductTitle(section.title).nameBeforeVersion.map(MetadataNode.folded) ?? "")
        }
        guard !isTold, let heading = VersionHeading(section.title), !heading.isSpan else { return nil }
        return Candidate(section: section, from: nil, to: heading.version.text + (heading.isSeries ? ".x" : ""), name: heading.name)
    }

    /// Headings without a name, and those with one that is the product's or that several have.
    private func named(_ candidates: [Candidate]) -> [Candidate] {
        let product = product.map(MetadataNode.folded)
        var counts: [String: Int] = [:]
        for candidate in candidates { counts[candidate.name, default: 0] += 1 }
        return candidates.filter { $0.name.isEmpty || $0.name == product || counts[$0.name, default: 0] > 1 }
    }

    /// Headings below another's belong to that guide.
    private func outermost(_ candidates: [Candidate]) -> [Candidate] {
        var end = 0
        return candidates.filter { candidate in
            guard candidate.section.heading.lowerBound >= end else { return false }
            end = candidate.section.body.upperBound
            return true
        }
    }
}
