/// One event of an incident's timeline.
public struct TimelineEntry: Sendable, Hashable {
    /// What happened, where the words say it.
    public enum Event: String, Sendable, CaseIterable {
        case deploy, alert, detect, acknowledge, mitigate, resolve
    }

    public let at: Moment
    /// End of a range such as `14:30-14:45`.
    public let end: Moment?
    public let text: String
    public let event: Event?
    /// Byte range of what was read, in the document's file.
    public let range: Range<Int>
    /// Byte range of the time as written.
    public let timeRange: Range<Int>
    /// Fragment of its page, `t1` for the first.
    public let anchor: String
    /// The name of the form it was read by, for `explain`.
    public let form: String
}
