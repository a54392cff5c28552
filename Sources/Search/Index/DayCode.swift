internal import KnowledgeBase

/// Days as numbers above 0.
enum DayCode {
    /// The last day there is, 9999-12-31.
    static let last = 3_652_059

    /// Days from the year 1 on.
    static func code(_ day: Day) -> Int { day.number + 719_163 }
}
