internal import KnowledgeBase

/// The time from one moment of a document to another.
struct TimeSpan {
    /// Whole seconds, negative when time goes back.
    let seconds: Int
    /// True when time goes back, beyond what the precision of the two leaves open.
    let isBackward: Bool
    /// True when a clock went back so far that it may well be the next day.
    let mayCrossMidnight: Bool

    /// A clock that goes back at least this far is past midnight.
    private static let midnightStep = 6 * 3600

    /// nil when the two can't be compared: a zone or a day is known of one only.
    ///
    /// `isDated` is true when the later moment's own words name its day; a step back within `tolerance` seconds is none.
    init?(from previous: Moment, to next: Moment, isDated: Bool, tolerance: Int = 0) {
        guard let seconds = Self.seconds(from: previous, to: next) else { return nil }
        self.seconds = seconds
        isBackward = seconds < -max(tolerance, Self.slack(previous), Self.slack(next))
        mayCrossMidnight = seconds <= -Self.midnightStep && !isDated && previous.day == next.day
            && previous.secondOfDay != nil && next.secondOfDay != nil
    }

    /// The length in words: `4 minutes`, `2 hours`, `3 days`.
    var words: String {
        let length = abs(seconds)
        switch length {
        case ..<60: return counted(length, "second")
        case ..<7200: return counted(length / 60, "minute")
        case ..<172_800: return counted(length / 3600, "hour")
        default: return counted(length / 86_400, "day")
        }
    }
}

extension TimeSpan {
    private static func seconds(from previous: Moment, to next: Moment) -> Int? {
        if previous.secondOfDay == nil || next.secondOfDay == nil {
            guard let from = previous.day, let to = next.day else { return nil }
            return (to.number - from.number) * 86_400
        }
        if let seconds = next.seconds(since: previous) { return seconds }
        guard previous.day == nil, next.day == nil, previous.zone == next.zone,
            let from = previous.secondOfDay, let to = next.secondOfDay
        else { return nil }
        return to - from
    }

    /// Seconds that a moment may be later than it is written: `14:02:30` is in the minute `14:02`.
    private static func slack(_ moment: Moment) -> Int {
        switch moment.precision {
        case .second, .day: 0
        case .minute: 59
        case .hour: 3599
        }
    }
}
