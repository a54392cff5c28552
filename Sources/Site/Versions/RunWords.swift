internal import KnowledgeBase

/// What the bar of an incident shows, in words: `2.19.0 to 2.20.0, first fixed in 2.20.1`.
struct RunWords {
    let history: ProductHistory
    /// Index into `KnowledgeBase.documents`.
    let document: Int
    let affected: AffectedRuns

    /// More stretches than these are counted.
    private static let limit = 6

    /// Never empty.
    var text: String {
        guard let incident = history.incident(document), !incident.isSilent else { return "Nothing is said of versions: it may affect any." }
        var parts = affected.runs.prefix(Self.limit).map(words)
        if affected.runs.count > Self.limit { parts.append("\(affected.runs.count - Self.limit) more stretches") }
        if parts.isEmpty { parts.append(affected.unknown == 0 ? "No version that is known here is affected" : "Affected versions can't be compared") }
        if affected.unknown > 0 { parts.append("unknown for \(affected.unknown) version\(affected.unknown == 1 ? "" : "s")") }
        if let last = affected.runs.last.map({ history.product.versions[$0.versions.upperBound - 1].version }) {
            parts.append(incident.firstFix(after: last, in: history.product.order).map { "first fixed in \($0)" } ?? "no fix is known")
        }
        return parts.joined(separator: ", ")
    }

    private func words(for run: AffectedRuns.Run) -> String {
        let versions = history.product.versions, count = versions.count
        let (first, last) = (versions[run.versions.lowerBound].version, versions[run.versions.upperBound - 1].version)
        let stretch: String
        switch (run.versions.lowerBound == 0, run.versions.upperBound == count) {
        case (true, true) where count > 1: stretch = "all versions"
        case (true, false) where run.versions.count > 1: stretch = "all up to \(last)"
        case (false, true) where run.versions.count > 1: stretch = "\(first) and later"
        default: stretch = run.versions.count == 1 ? first.text : "\(first) to \(last)"
        }
        return run.isConditional ? "\(stretch) on a condition" : stretch
    }
}
