/// A day as written: perhaps without a year, perhaps with day and month in either order.
struct PartialDay: Hashable {
    var year: Int?
    var month: Int
    var day: Int
    /// True for `01/02`: both numbers could be the month.
    var isAmbiguous = false

    /// The day meant, near `context` when the year is missing. nil when there is no such day.
    func resolved(near context: Day?, dayBeforeMonth: Bool?) -> Day? {
        if isAmbiguous {
            let swapped = PartialDay(year: year, month: day, day: month)
            let straight = PartialDay(year: year, month: month, day: day)
            if let dayBeforeMonth { return (dayBeforeMonth ? swapped : straight).withYear(near: context) }
            guard let context, let a = straight.withYear(near: context), let b = swapped.withYear(near: context) else {
                return straight.withYear(near: context)
            }
            return abs(b.number - context.number) < abs(a.number - context.number) ? b : a
        }
        return withYear(near: context)
    }

    private func withYear(near context: Day?) -> Day? {
        if let year { return Day(year: year, month: month, day: day) }
        guard let context else { return nil }
        return [context.year - 1, context.year, context.year + 1]
            .compactMap { Day(year: $0, month: month, day: day) }
            .min { abs($0.number - context.number) < abs($1.number - context.number) }
    }
}

/// Reads dates as people write them.
enum DateNotation {
    /// Reads a date here: ISO, `Jan 25th, 2018`, `25 January`, `10/14/2022`, `24.07.2025`; a weekday in front is passed over.
    static func read(_ cursor: inout ByteCursor) -> PartialDay? {
        guard mayBegin(cursor) else { return nil }
        return cursor.attempt { cursor in
            skipWeekday(&cursor)
            guard let day = readNumeric(&cursor) ?? readNamed(&cursor) else { return nil }
            // `2018-01-25-name` is a file name, `1/2/3/4` a path.
            if let next = cursor.peek(), ByteCursor.isDigit(next) { return nil }
            return day
        }
    }

    /// True for a digit and for what begins as a month or weekday does: all else pays for no more than this look.
    private static func mayBegin(_ cursor: ByteCursor) -> Bool {
        guard let byte = cursor.peek() else { return false }
        return ByteCursor.isDigit(byte) || cursor.stem().map { stems.contains($0) } ?? false
    }

    /// What months and weekdays begin with, as `ByteCursor.stem` gives it.
    private static let stems = (months + weekdays).compactMap { ByteCursor($0).stem() }

    /// The first date that stands in a text, nil when there is none.
    static func find(in text: some StringProtocol) -> PartialDay? {
        // There is none without the number of its day.
        guard text.utf8.contains(where: ByteCursor.isDigit) else { return nil }
        var cursor = ByteCursor(text)
        while !cursor.isAtEnd {
            let isStart = cursor.peek(-1).map { !ByteCursor.isLetter($0) && !ByteCursor.isDigit($0) } ?? true
            if isStart, let day = read(&cursor) { return day }
            cursor.position += 1
        }
        return nil
    }

    /// True for the name of a weekday, or the beginning of one.
    static func isWeekday(_ word: String) -> Bool {
        let letters = word.lowercased()
        return letters.utf8.count >= 3 && weekdays.contains { $0.hasPrefix(letters) }
    }

    /// Passes over `Thu`, `Thursday,`.
    static func skipWeekday(_ cursor: inout ByteCursor) {
        guard let stem = cursor.stem(), stems.contains(stem) else { return }
        let letters = cursor.letters()
        guard weekdays.contains(where: { $0.hasPrefix(letters) || letters == $0 }) else { return }
        var ahead = cursor
        ahead.position += letters.utf8.count
        _ = ahead.take(UInt8(ascii: ".")) || ahead.take(UInt8(ascii: ","))
        if ahead.skipSpaces() { cursor = ahead }
        _ = cursor.takeWord("the") && cursor.skipSpaces()
    }

    /// The number of a month by its name or the beginning of it.
    static func month(_ letters: String) -> Int? {
        guard letters.utf8.count >= 3 else { return nil }
        if letters == "sept" { return 9 }
        return months.firstIndex { letters.utf8.count == 3 ? $0.hasPrefix(letters) : $0 == letters }.map { $0 + 1 }
    }

    private static let weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "tues", "thur", "thurs", "weds"]
    private static let months = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
    ]

    private static func readNumeric(_ cursor: inout ByteCursor) -> PartialDay? {
        cursor.attempt { cursor in
            let start = cursor.position
            guard let first = cursor.number(digits: 4) else { return nil }
            let width = cursor.position - start
            guard let separator = cursor.peek(), separator == UInt8(ascii: "-") || separator == UInt8(ascii: "/") || separator == UInt8(ascii: ".") else { return nil }
            cursor.position += 1
            // `2025-Feb-07`.
            if width == 4, let month = takeMonth(&cursor), cursor.take(separator), let day = cursor.number(digits: 2) { return PartialDay(year: first, month: month, day: day) }
            guard let second = cursor.number(digits: 2) else { return nil }
            if width == 4 {
                guard cursor.take(separator), let third = cursor.number(digits: 2) else { return nil }
                return PartialDay(year: first, month: second, day: third)
            }
            guard width <= 2 else { return nil }
            return cursor.attempt { cursor in
                guard cursor.take(separator) else { return nil }
                let yearStart = cursor.position
                guard let year = cursor.number(minimum: 2, digits: 4), cursor.position > yearStart else { return nil }
                // `11/03/202`: of a year cut short the day and month still count.
                if cursor.position - yearStart == 3 { return (190...209).contains(year) && separator == UInt8(ascii: "/") ? ordered(first, second, year: nil, separator: separator) : nil }
                if separator == UInt8(ascii: "."), year < 100, !isBeforeClock(cursor) { return nil }
                return ordered(first, second, year: year < 100 ? 2000 + year : year, separator: separator)
            } ?? shortDate(first, second, separator: separator, then: cursor)
        }
    }

    /// `03-26` and `3/26` count only before a time.
    private static func shortDate(_ first: Int, _ second: Int, separator: UInt8, then cursor: ByteCursor) -> PartialDay? {
        guard separator != UInt8(ascii: "."), isBeforeClock(cursor) else { return nil }
        return ordered(first, second, year: nil, separator: separator)
    }

    /// True where `09:10` follows: what else could be a version or a ratio is a date there.
    private static func isBeforeClock(_ cursor: ByteCursor) -> Bool {
        var ahead = cursor
        return ahead.skipSpaces() && ahead.number(digits: 2) != nil && ahead.take(UInt8(ascii: ":"))
    }

    /// Dots mean day first; else a number over 12 decides, else it is ambiguous.
    private static func ordered(_ first: Int, _ second: Int, year: Int?, separator: UInt8) -> PartialDay? {
        if separator == UInt8(ascii: ".") || first > 12 { return PartialDay(year: year, month: second, day: first) }
        return PartialDay(year: year, month: first, day: second, isAmbiguous: second <= 12 && first != second)
    }

    private static func readNamed(_ cursor: inout ByteCursor) -> PartialDay? {
        cursor.attempt { cursor in
            if let month = takeMonth(&cursor) {
                skipJoint(&cursor)
                guard let day = takeDay(&cursor) else { return nil }
                return PartialDay(year: takeYear(&cursor), month: month, day: day)
            }
            guard let day = takeDay(&cursor) else { return nil }
            // `19. April`.
            if cursor.peek() == UInt8(ascii: "."), cursor.peek(1) == 0x20 { cursor.position += 1 }
            skipJoint(&cursor)
            if cursor.takeWord("of") { cursor.skipSpaces() }
            // Other languages put the day first; `Mars 5` and `Augustus 5` are names.
            guard let month = takeMonth(&cursor, ofAnyLanguage: true) else { return nil }
            return PartialDay(year: takeYear(&cursor), month: month, day: day)
        }
    }

    private static func takeMonth(_ cursor: inout ByteCursor, ofAnyLanguage: Bool = false) -> Int? {
        guard ofAnyLanguage || cursor.stem().map({ stems.contains($0) }) ?? false else { return nil }
        let letters = cursor.letters()
        let english = month(letters)
        guard let month = english ?? (ofAnyLanguage ? MonthNames.month(at: cursor) : nil) else { return nil }
        cursor.position += english == nil ? MonthNames.length(at: cursor) : letters.utf8.count
        _ = cursor.take(UInt8(ascii: "."))
        return month
    }

    /// 1 to 31 with `st`, `nd`, `rd`, `th`.
    private static func takeDay(_ cursor: inout ByteCursor) -> Int? {
        cursor.attempt { cursor in
            guard let day = cursor.number(digits: 2), (1...31).contains(day) else { return nil }
            if cursor.peek().map(ByteCursor.isLetter) ?? false, ["st", "nd", "rd", "th", "er"].contains(cursor.letters()) { cursor.position += 2 }
            if let next = cursor.peek(), ByteCursor.isDigit(next) || next == UInt8(ascii: ":") { return nil }
            return day
        }
    }

    private static func takeYear(_ cursor: inout ByteCursor) -> Int? {
        cursor.attempt { cursor in
            _ = cursor.take(UInt8(ascii: ","))
            skipJoint(&cursor)
            guard let year = cursor.number(minimum: 4, digits: 4), (1970...2199).contains(year) else { return nil }
            if let next = cursor.peek(), ByteCursor.isDigit(next) || next == UInt8(ascii: ":") { return nil }
            // `Feb 8 2036 UTC` is a time.
            var ahead = cursor
            if year % 100 < 60, ZoneNotation.read(&ahead) != nil { return nil }
            return year
        }
    }

    private static func skipJoint(_ cursor: inout ByteCursor) {
        if cursor.peek() == UInt8(ascii: "-") || cursor.peek() == UInt8(ascii: "/") { cursor.position += 1 } else { cursor.skipSpaces() }
    }
}
