import KnowledgeBase
import Markup

extension Document {
    /// The range of every fact that was read.
    var factRanges: [Range<Int>] {
        var origins: [Origin?] = [kind.origin, statedID?.origin, title.origin, date?.origin, summary?.origin, owner?.origin]
        origins += (services + aliases + alerts).map(\.origin)
        var ranges = affects.map(\.range) + versions.map(\.range) + links.map(\.range) + undefinedReferences.map(\.range) + frontMatter.faults.map(\.range)
        ranges += sections.flatMap { [$0.heading, $0.body] } + extra.flatMap { [$0.key.range, $0.value.range] }
        if let incident {
            origins += [incident.severity?.origin, incident.noActionItems?.origin] + incident.times.values.map(\.origin)
            ranges += incident.timeline.flatMap { [$0.range, $0.timeRange] } + incident.impossibleTimes.map(\.range) + incident.readings.flatMap { [$0.heading] + $0.blocks.map(\.range) }
            ranges += incident.actionItems.map(\.range) + [incident.actionSection?.heading].compactMap { $0 }
        }
        if let release {
            origins += [release.product?.origin, release.version?.origin, release.reversible?.origin] + release.fixes.map(\.origin)
            ranges += release.entries.map(\.range)
        }
        if let upgrade { origins += [upgrade.product?.origin, upgrade.from?.origin, upgrade.to?.origin, upgrade.supported?.origin, upgrade.reversible?.origin] }
        origins.append(runbook?.reviewed?.origin)
        ranges += (0..<tree.count).map { tree[$0].range }
        return ranges + origins.compactMap { $0?.range }
    }
}
