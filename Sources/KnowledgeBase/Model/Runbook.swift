/// What a runbook says of itself.
public struct Runbook: Sendable {
    /// The day somebody last read it through.
    public let reviewed: Fact<Day>?
    /// How long a review holds, in days.
    public let reviewInDays: Int?
}
