internal import Glibc
internal import KnowledgeBase

/// The time of the machine, which only checks may go by.
enum Clock {
    /// The day in UTC.
    static var today: Day? { Day(number: time(nil) / 86_400) }
}
