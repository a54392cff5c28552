/// How well queries are answered, a number from 0 to 1.
public enum SearchMeasure: String, Sendable, CaseIterable {
    /// The mean of 1/rank of the first expected document among ten hits.
    case mrr
    /// The share of queries whose expected document is the first hit, among the first three, among ten.
    case success1 = "success@1"
    case success3 = "success@3"
    case success10 = "success@10"

    /// Hits that are looked at.
    public static let depth = 10
}
