/// What documents name in common: alerts, errors, issues, versions, services.
public struct SharedNames: Sendable {
    let finder: RelationFinder

    /// How much other documents have in common with one, in thousandths of what relates two; each has something.
    public func scores(of document: Int) -> [Int: Int] { finder.scores(of: document) }

    /// What two documents both name, the most telling first, as `other` writes it, each with its part of the score.
    public func reasons(_ document: Int, _ other: Int) -> [(weight: Int, reason: Reason)] { finder.weighedReasons(document, other) }

    /// Equal for documents that are one text several times, such as a page of each version of a manual.
    public func group(of document: Int) -> Int { finder.group(of: document) }
}
