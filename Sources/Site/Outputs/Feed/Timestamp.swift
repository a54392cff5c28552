internal import KnowledgeBase

/// A point in time as feeds write it: `2018-01-25T15:30:00Z` (RFC 3339).
struct Timestamp: Comparable, CustomStringConvertible {
    /// Seconds since 1970-01-01T00:00Z.
    let instant: Int
    /// The day in UTC.
    let day: Day

    /// Midnight at the start of a day.
    init(_ day: Day) {
        instant = day.number * 86_400
        self.day = day
    }

    /// nil outside the years 1 to 9999.
    init?(instant: Int) {
        let (days, rest) = instant.quotientAndRemainder(dividingBy: 86_400)
        guard let day = Day(number: rest < 0 ? days - 1 : days) else { return nil }
        self.instant = instant
        self.day = day
    }

    var description: String {
        let second = instant - day.number * 86_400
        return "\(day)T\(Self.twoDigits(second / 3600)):\(Self.twoDigits(second / 60 % 60)):\(Self.twoDigits(second % 60))Z"
    }

    static func < (a: Self, b: Self) -> Bool { a.instant < b.instant }

    private static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}
