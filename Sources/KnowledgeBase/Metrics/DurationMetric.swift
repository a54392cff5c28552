/// How long incidents took between two milestones, from those that tell it: never more is claimed than is known.
public struct DurationMetric: Sendable, Hashable {
    public let span: Incident.Span
    /// Incidents looked at.
    public let incidents: Int
    /// Whole seconds of those that are known, ascending.
    public let values: [Int]
    /// How many of them rest on a milestone that was inferred.
    public let inferred: Int

    /// The value below which a share lies, by linear interpolation between neighbours (type 7); nil for fewer than five values,
    /// of which a list says more.
    public func quantile(_ share: Double) -> Int? {
        guard values.count >= 5, (0...1).contains(share) else { return nil }
        let place = Double(values.count - 1) * share, low = Int(place)
        let next = min(low + 1, values.count - 1)
        return values[low] + Int((Double(values[next] - values[low]) * (place - Double(low))).rounded())
    }
}

extension KnowledgeBase {
    /// Lengths of incidents, one metric a span. Incidents of others, which a stub only points at, do not count.
    public var durationMetrics: [DurationMetric] {
        let incidents = documents.compactMap(\.document.incident).filter { !$0.isExternal }
        return Incident.Span.allCases.map { span in
            let known = incidents.compactMap { incident in
                incident.duration(span).map { (seconds: $0, isInferred: [span.start, span.end].contains { incident.times[$0]?.origin.certainty != .stated }) }
            }
            return DurationMetric(span: span, incidents: incidents.count, values: known.map(\.seconds).sorted(), inferred: known.count(where: \.isInferred))
        }
    }
}
