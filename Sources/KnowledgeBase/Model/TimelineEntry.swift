/// One event of an incident's timeline.
public struct TimelineEntry: Sendable, Hashable {
    /// What happened, where the words say it.
    public enum Event: String, Sendable, CaseIterable {
        case start, deploy, alert, detect, acknowledge, mitigate, resolve
    }

    /// Where an entry's day comes from.
    public enum DaySource: String, Sendable {
        /// Its own date.
        case own
        /// An entry, heading or column before it.
        case carried
        /// The document's date.
        case document
        /// It is not known.
        case none
    }

    /// A day alone where the time of day is unknown or can't be.
    public let at: Moment
    /// End of a range such as `14:30-14:45`.
    public let end: Moment?
    /// The time as the author wrote it: `10:45a`, `??:??`.
    public let written: String
    public let text: String
    public let event: Event?
    /// Byte range of what was read, in the document's file.
    public let range: Range<Int>
    /// Byte range of the time as written.
    public let timeRange: Range<Int>
    /// Where its day was read.
    public let daySource: DaySource
    /// Fragment of its page, `t1` for the first.
    public let anchor: String
    /// The name of the form it was read by, for `explain`.
    public let form: String
}
