/// A time as written: what was there, before it is placed among others.
struct WrittenTime {
    var day: PartialDay?
    var clock: WrittenClock?
    var endDay: PartialDay?
    var endClock: WrittenClock?
    var zone: Zone?
    /// True for `??:??`: the author does not know, or it can't be read.
    var isUnknown = false
    /// True when that holds for the date: the one carried over is not meant.
    var isDayUnknown = false
    /// Why it can't be read, nil when it can.
    var misreading: String?
    /// Offsets in the text it was read from.
    var range: Range<Int>

    /// Why it can't be, nil when it can.
    var fault: String? { misreading ?? clock?.fault ?? endClock?.fault }
}

/// Reads dates with times as people write them.
enum TimeNotation {
    /// Which times with a dot count: `11.57`.
    enum Dots {
        case all
        /// Only those whose hour has two digits: `1.13` is a version or the number of a section.
        case wideHours
        case none
    }

    /// Reads a date, a time or both at the start of `bytes`; nil when there is neither.
    static func read(_ bytes: ArraySlice<UInt8>, dots: Dots = .all) -> WrittenTime? {
        var cursor = ByteCursor(bytes)
        return read(&cursor, dots: dots)
    }

    /// Reads a date, a time or both at the cursor and moves behind it.
    static func read(_ cursor: inout ByteCursor, dots: Dots = .all) -> WrittenTime? {
        cursor.attempt { cursor in
            skipHedges(&cursor)
            let start = cursor.position
            var time = WrittenTime(range: start..<start)
            time.day = DateNotation.read(&cursor)
            if time.day == nil { DateNotation.skipWeekday(&cursor) }
            readClock(&cursor, dots: dots, into: &time)
            guard time.day != nil || time.clock != nil else { return nil }
            if time.day == nil { readDayBehind(&cursor, into: &time) }
            time.range = start..<cursor.position
            return time
        }
    }

    /// Passes over `~`, `around`, `at` and the like.
    private static func skipHedges(_ cursor: inout ByteCursor) {
        cursor.skipSpaces()
        while let byte = cursor.peek(), !ByteCursor.isDigit(byte) {
            if cursor.take(UInt8(ascii: "~")) || cursor.take(UInt8(ascii: "[")) || cursor.take(UInt8(ascii: "(")) {
                cursor.skipSpaces()
                continue
            }
            let isHedge = cursor.takeWord("around") || cursor.takeWord("about") || cursor.takeWord("approx.") || cursor.takeWord("approx")
                || cursor.takeWord("approximately") || cursor.takeWord("circa") || cursor.takeWord("at") || cursor.takeWord("on")
                || cursor.takeWord("between") || cursor.takeWord("from") || cursor.takeWord("by") || cursor.takeWord("ca.") || cursor.takeWord("ca") || cursor.takeWord("c.")
                || cursor.takeWord("vers") || cursor.takeWord("environ") || cursor.takeWord("kl.") || cursor.takeWord("kl") || cursor.takeWord("um") || cursor.takeWord("gegen")
            guard isHedge, cursor.skipSpaces() else { return }
        }
    }

    private static func readClock(_ cursor: inout ByteCursor, dots: Dots, into time: inout WrittenTime) {
        let found = cursor.attempt { cursor -> (WrittenClock, Zone?)? in
            let isISO = time.day != nil && cursor.peek().map { $0 | 0x20 } == UInt8(ascii: "t")
            if time.day != nil, !skipBetween(&cursor) { return nil }
            guard let clock = ClockNotation.read(&cursor, dots: dots, isBehindDate: time.day != nil) else { return nil }
            // With seconds, `14:30:00-08:00` can't be a range: its end would have them too.
            return (clock, ZoneNotation.read(&cursor, isISO: isISO || clock.precision == .second))
        }
        guard let (clock, zone) = found else { return }
        time.clock = clock
        time.zone = zone
        readEnd(&cursor, into: &time)
    }

    /// What may stand between a date and its time: `T`, spaces, a comma, `at`, `around`, a dash or colon with spaces.
    private static func skipBetween(_ cursor: inout ByteCursor) -> Bool {
        if let next = cursor.peek(1), cursor.peek().map({ $0 | 0x20 }) == UInt8(ascii: "t"), ByteCursor.isDigit(next) {
            cursor.position += 1
            return true
        }
        // `2023-01-04/11:34`.
        if cursor.peek() == UInt8(ascii: "/"), let next = cursor.peek(1), ByteCursor.isDigit(next) {
            cursor.position += 1
            return true
        }
        let isComma = cursor.take(UInt8(ascii: ",")) || cursor.take(UInt8(ascii: ":")) || cursor.take(UInt8(ascii: ";")) || cursor.take(UInt8(ascii: "]"))
        let isSpace = cursor.skipSpaces()
        if cursor.take(UInt8(ascii: "-")) || cursor.take(UInt8(ascii: "|")) { cursor.skipSpaces() }
        if cursor.takeWord("at") || cursor.takeWord("around") || cursor.takeWord("about") || cursor.takeWord("approx") || cursor.takeWord("between") || cursor.takeWord("from") { cursor.skipSpaces() }
        if cursor.take(UInt8(ascii: "@")) { cursor.skipSpaces() }
        _ = cursor.take(UInt8(ascii: "~"))
        if cursor.take(UInt8(ascii: "(")) { return true }
        return isComma || isSpace
    }

    /// The end of a range: `14:30-14:45`, `14:30 to 14:45`, `16:05:57-58`.
    private static func readEnd(_ cursor: inout ByteCursor, into time: inout WrittenTime) {
        guard let start = time.clock else { return }
        let end = cursor.attempt { cursor -> (PartialDay?, WrittenClock, Zone?)? in
            cursor.skipSpaces()
            guard skipDash(&cursor) || cursor.takeWord("to") || cursor.takeWord("until") || cursor.takeWord("till") || cursor.takeWord("and") else { return nil }
            cursor.skipSpaces()
            _ = cursor.take(UInt8(ascii: "~"))
            let day = DateNotation.read(&cursor)
            if day != nil, !skipBetween(&cursor) { return nil }
            if let clock = ClockNotation.read(&cursor, dots: .all) { return (day, clock, ZoneNotation.read(&cursor)) }
            guard start.precision == .second, let seconds = cursor.number(minimum: 2, digits: 2), seconds < 60 else { return nil }
            return (nil, WrittenClock(second: start.second / 60 * 60 + seconds, precision: .second), ZoneNotation.read(&cursor))
        }
        guard let end else { return }
        time.endDay = end.0
        time.endClock = end.1
        time.zone = time.zone ?? end.2
        // `00:25 - 00:29 AM`, `1:10 - 2:15 PM`: the half of the day holds for both.
        if end.1.hasMeridiem, !start.hasMeridiem, start.second < 12 * 3600, end.1.second >= 12 * 3600, end.1.second - start.second >= 12 * 3600 {
            time.clock = ClockNotation.withMeridiem(start, true)
        }
        // `11:50 - 12:15 AM`: what ends right after midnight began before it.
        if end.1.hasMeridiem, !start.hasMeridiem, end.1.second < 3600, start.second < 12 * 3600, start.second > end.1.second {
            time.clock = ClockNotation.withMeridiem(start, true)
        }
    }

    private static func skipDash(_ cursor: inout ByteCursor) -> Bool {
        if cursor.take(UInt8(ascii: "-")) { return true }
        // En and em dash.
        guard cursor.peek() == 0xE2, cursor.peek(1) == 0x80, let third = cursor.peek(2), third == 0x93 || third == 0x94 else { return false }
        cursor.position += 3
        return true
    }

    /// `14:30 on 25 January`, `12:42 PM, July 11, 2025`.
    private static func readDayBehind(_ cursor: inout ByteCursor, into time: inout WrittenTime) {
        time.day = cursor.attempt { cursor in
            _ = cursor.take(UInt8(ascii: ","))
            cursor.skipSpaces()
            _ = cursor.takeWord("on") && cursor.skipSpaces()
            _ = cursor.take(UInt8(ascii: "("))
            guard let day = DateNotation.read(&cursor) else { return nil }
            _ = cursor.take(UInt8(ascii: ")"))
            return day
        }
    }
}
