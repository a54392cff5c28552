/// A time of day as written.
struct WrittenClock: Hashable {
    /// Seconds since midnight; 86,400 for `24:00`.
    var second: Int
    var precision: Moment.Precision
    /// True when AM or PM was written and meant something.
    var hasMeridiem = false
    /// Why there is no such time, nil when there is.
    var fault: String?
}

/// Reads times of day as people write them.
enum ClockNotation {
    /// `14:30`, `2:30 PM`, `10:45a`, `11.57`, `14h30`, `2pm`, `1915 UTC`, seconds and fractions; no digit or letter may follow.
    static func read(_ cursor: inout ByteCursor, dots: TimeNotation.Dots, isBehindDate: Bool = false) -> WrittenClock? {
        cursor.attempt { cursor in
            guard let clock = readDigits(&cursor, dots: dots, isBehindDate: isBehindDate) else { return nil }
            if cursor.startsWith("ish"), cursor.letters() == "ish" { cursor.position += 3 }
            if cursor.peek() == 0x20, cursor.peek(1) == UInt8(ascii: "U"), cursor.peek(2) == UInt8(ascii: "h"), cursor.peek(3) == UInt8(ascii: "r"), cursor.peek(4).map({ !ByteCursor.isLetter($0) }) ?? true { cursor.position += 4 }
            guard let next = cursor.peek() else { return clock }
            return ByteCursor.isDigit(next) || next == UInt8(ascii: "%") || isWord(cursor) ? nil : clock
        }
    }

    /// True when letters follow that are no zone such as the `Z` of ISO 8601.
    private static func isWord(_ cursor: ByteCursor) -> Bool {
        guard cursor.peek().map(ByteCursor.isLetter) ?? false else { return false }
        var ahead = cursor
        return ZoneNotation.read(&ahead) == nil
    }

    private static func readDigits(_ cursor: inout ByteCursor, dots: TimeNotation.Dots, isBehindDate: Bool) -> WrittenClock? {
        let start = cursor.position
        guard let hour = cursor.number(digits: 4) else { return nil }
        let width = cursor.position - start
        // `009:38` has a zero too many, and no other meaning.
        if width == 3, hour < 24, cursor.peek() == UInt8(ascii: ":") { return minutes(after: hour, separator: UInt8(ascii: ":"), &cursor) }
        if width >= 3 { return width == 4 ? military(hour, &cursor, isBehindDate: isBehindDate) : nil }
        if cursor.peek() == UInt8(ascii: ":") { return minutes(after: hour, separator: UInt8(ascii: ":"), &cursor) }
        if dots == .all || dots == .wideHours && width == 2, cursor.peek() == UInt8(ascii: ".") { return minutes(after: hour, separator: UInt8(ascii: "."), &cursor) }
        // `9 h 28`: French spaces count only with minutes behind them.
        if cursor.peek() == 0x20, cursor.peek(1) == UInt8(ascii: "h"), cursor.peek(2) == 0x20, let tens = cursor.peek(3), ByteCursor.isDigit(tens) {
            cursor.position += 3
            return cursor.number(minimum: 2, digits: 2).map { checked(hour: hour, minute: $0, second: nil) }
        }
        if cursor.peek().map({ $0 | 0x20 }) == UInt8(ascii: "h") {
            cursor.position += 1
            let minute = cursor.number(minimum: 2, digits: 2)
            // `14h` is a time, `2h` a duration.
            return minute == nil && width < 2 ? nil : checked(hour: hour, minute: minute ?? 0, second: nil)
        }
        // `2pm`, `2 PM`: only AM or PM makes a lone number a time.
        guard (1...12).contains(hour), let isAfternoon = meridiem(&cursor) else { return nil }
        return withMeridiem(WrittenClock(second: hour * 3600, precision: .hour), isAfternoon)
    }

    private static func minutes(after hour: Int, separator: UInt8, _ cursor: inout ByteCursor) -> WrittenClock? {
        cursor.position += 1
        guard let minute = cursor.number(minimum: 2, digits: 2) else { return nil }
        var second: Int?
        if cursor.peek() == separator, let next = cursor.peek(1), ByteCursor.isDigit(next) {
            cursor.position += 1
            guard let value = cursor.number(minimum: 2, digits: 2) else { return nil }
            second = value
            if separator == UInt8(ascii: ":"), cursor.peek() == UInt8(ascii: ".") || cursor.peek() == UInt8(ascii: ","),
                let next = cursor.peek(1), ByteCursor.isDigit(next) {
                cursor.position += 1
                while let byte = cursor.peek(), ByteCursor.isDigit(byte) { cursor.position += 1 }
            }
        }
        var clock = checked(hour: hour, minute: minute, second: second)
        // A version or an amount is no time: 1.13.2, 12.75 is not told from a slip, so it is none.
        if separator == UInt8(ascii: "."), clock.fault != nil || second != nil { return nil }
        if let isAfternoon = meridiem(&cursor) { clock = withMeridiem(clock, isAfternoon) }
        return clock
    }

    /// `1915 UTC`: four digits count only with a zone or `hrs` behind them.
    private static func military(_ number: Int, _ cursor: inout ByteCursor, isBehindDate: Bool) -> WrittenClock? {
        var ahead = cursor
        guard number / 100 < 24, number % 100 < 60 else { return nil }
        ahead.skipSpaces()
        if ahead.takeWord("hrs") || ahead.takeWord("hours") || ahead.takeWord("h") {
            cursor = ahead
        } else {
            // `2024-04-01 0251:`: behind a date a colon is enough.
            var zone = cursor
            let isSetOff = isBehindDate && cursor.peek() == UInt8(ascii: ":")
            guard ZoneNotation.read(&zone) != nil || isSetOff else { return nil }
        }
        return checked(hour: number / 100, minute: number % 100, second: nil)
    }

    private static func checked(hour: Int, minute: Int, second: Int?) -> WrittenClock {
        var fault: String?
        if hour > 24 || hour == 24 && minute + (second ?? 0) > 0 { fault = "there is no hour \(hour)" }
        if minute > 59 { fault = "there is no minute \(minute)" }
        if let second, second > 60 { fault = "there is no second \(second)" }
        return WrittenClock(
            second: fault == nil ? hour * 3600 + minute * 60 + min(second ?? 0, 59) : 0, precision: second == nil ? .minute : .second, fault: fault)
    }

    /// `AM`, `p.m.`, `a`; true for the afternoon.
    static func meridiem(_ cursor: inout ByteCursor) -> Bool? {
        cursor.attempt { cursor in
            cursor.skipSpaces()
            guard let letter = cursor.peek().map({ $0 | 0x20 }), letter == UInt8(ascii: "a") || letter == UInt8(ascii: "p") else { return nil }
            let isTight = cursor.peek(-1).map(ByteCursor.isDigit) == true
            cursor.position += 1
            if cursor.take(UInt8(ascii: ".")) {
                guard cursor.peek().map({ $0 | 0x20 }) == UInt8(ascii: "m") else { return nil }
                cursor.position += 1
                _ = cursor.take(UInt8(ascii: "."))
            } else if cursor.peek().map({ $0 | 0x20 }) == UInt8(ascii: "m") {
                cursor.position += 1
            } else if !isTight {
                return nil
            }
            if let next = cursor.peek(), ByteCursor.isLetter(next) || ByteCursor.isDigit(next) { return nil }
            return letter == UInt8(ascii: "p")
        }
    }

    /// A time of the 24-hour clock keeps its hour: `13:55 PM` is 13:55.
    static func withMeridiem(_ clock: WrittenClock, _ isAfternoon: Bool) -> WrittenClock {
        var clock = clock
        let hour = clock.second / 3600
        guard clock.fault == nil, hour <= 12 else { return clock }
        if isAfternoon, hour < 12 { clock.second += 12 * 3600 }
        if !isAfternoon, hour == 12 { clock.second -= 12 * 3600 }
        clock.hasMeridiem = true
        return clock
    }
}
