internal import Markup

/// Finds the time that a line of a timeline begins with.
struct EntryTime {
    /// Which dot times count, `11.57`: in a section with colons, `1.13` is more likely a version.
    let dots: TimeNotation.Dots

    /// Every notation.
    static let anywhere = EntryTime(dots: .all)

    /// For a section with these bytes.
    init(section bytes: ArraySlice<UInt8>) {
        let starts = LineStarts(bytes)
        dots = starts.colons > starts.narrowDots && starts.wideDots == 0 ? .wideHours : .all
    }

    private init(dots: TimeNotation.Dots) { self.dots = dots }

    /// A time and where the words behind it begin.
    typealias Found = (time: WrittenTime, rest: Int)

    /// The time at the start, behind decoration.
    func atStart(_ bytes: ArraySlice<UInt8>) -> Found? {
        var cursor = ByteCursor(bytes)
        Self.skipDecoration(&cursor)
        guard let time = TimeNotation.read(&cursor, dots: dots) else { return nil }
        // `2018-02-03 ??:??`: the day is known, the time is not.
        if time.clock == nil { UnreadableTime.skipUnknown(&cursor) }
        return (time, Self.skipSeparator(&cursor))
    }

    /// Four digits that only a column of times tells from a number: `0730`.
    func military(_ text: String) -> WrittenTime? {
        var cursor = ByteCursor(text)
        cursor.skipSpaces()
        let start = cursor.position
        guard let number = cursor.number(minimum: 4, digits: 4), number / 100 < 24, number % 100 < 60 else { return nil }
        let end = cursor.position, zone = ZoneNotation.read(&cursor)
        cursor.skipSpaces()
        guard cursor.isAtEnd else { return nil }
        return WrittenTime(clock: WrittenClock(second: number / 100 * 3600 + number % 100 * 60, precision: .minute), zone: zone, range: start..<end)
    }

    /// What stands where a time should, but is none: `??:??`, `--:--`, `2022-05-??`, `009:38`.
    func unreadableAtStart(_ bytes: ArraySlice<UInt8>) -> Found? {
        var cursor = ByteCursor(bytes)
        Self.skipDecoration(&cursor, keepsDashes: true)
        guard let time = UnreadableTime.read(&cursor) else { return nil }
        return (time, Self.skipSeparator(&cursor))
    }

    /// `First detected: 2024-07-25 12:10`: the label is part of the words. With `isWhole` nothing but the time may follow.
    func afterLabel(_ text: InlineText, line: InlineText.Line, isWhole: Bool) -> Found? {
        let line = line.range
        guard let colon = text.bytes[line].firstIndex(of: UInt8(ascii: ":")), colon > line.lowerBound, colon + 2 < line.upperBound,
            text.string(line.lowerBound..<colon).split(separator: " ").count <= 6
        else { return nil }
        var cursor = ByteCursor(text.bytes[colon + 1..<line.upperBound])
        Self.skipDecoration(&cursor)
        guard let time = TimeNotation.read(&cursor, dots: dots), time.clock != nil || cursor.isAtEnd else { return nil }
        if isWhole, !Trim.spaces(text.string(cursor.position..<line.upperBound)).utf8.allSatisfy({ $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: ")") }) { return nil }
        return (time, line.lowerBound)
    }

    private static func skipDecoration(_ cursor: inout ByteCursor, keepsDashes: Bool = false) {
        while let byte = cursor.peek() {
            switch byte {
            case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "`"), UInt8(ascii: " "), UInt8(ascii: "{"), UInt8(ascii: ">"): cursor.position += 1
            case UInt8(ascii: "[") where keepsDashes: cursor.position += 1
            case UInt8(ascii: "-") where !keepsDashes: cursor.position += 1
            default: return
            }
        }
    }

    /// Moves over what stands between a time and its words: colons, dashes, brackets, arrows.
    private static func skipSeparator(_ cursor: inout ByteCursor) -> Int {
        while let byte = cursor.peek() {
            switch byte {
            case UInt8(ascii: " "), UInt8(ascii: ":"), UInt8(ascii: "-"), UInt8(ascii: "|"), UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: ")"), UInt8(ascii: ";"),
                UInt8(ascii: "="), UInt8(ascii: ">"), UInt8(ascii: "#"), UInt8(ascii: "\t"), UInt8(ascii: "}"), UInt8(ascii: "*"):
                cursor.position += 1
            case 0xE2 where cursor.peek(1) == 0x80 && (cursor.peek(2) == 0x93 || cursor.peek(2) == 0x94): cursor.position += 3
            case 0xE2 where cursor.peek(1) == 0x86 && cursor.peek(2) == 0x92: cursor.position += 3
            default: return cursor.position
            }
        }
        return cursor.position
    }
}

/// How many lines of a section begin with times, by notation.
private struct LineStarts {
    var colons = 0, wideDots = 0, narrowDots = 0

    init(_ bytes: ArraySlice<UInt8>) {
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let end = bytes[index...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.endIndex
            count(bytes[index..<end].drop { !ByteCursor.isDigit($0) && !ByteCursor.isLetter($0) })
            index = end + 1
        }
    }

    private mutating func count(_ line: ArraySlice<UInt8>) {
        let hour = line.prefix(3).prefix(while: ByteCursor.isDigit), rest = line.dropFirst(hour.count)
        guard (1...2).contains(hour.count), let separator = rest.first, rest.dropFirst().prefix(3).prefix(while: ByteCursor.isDigit).count == 2 else { return }
        if separator == UInt8(ascii: ":") { colons += 1 }
        if separator == UInt8(ascii: ".") { if hour.count == 2 { wideDots += 1 } else { narrowDots += 1 } }
    }
}

/// Recognises what was meant for a time and can't be read as one.
enum UnreadableTime {
    /// Moves over it, and over a date and a time that stand together; nil when a word or an amount stands here.
    static func read(_ cursor: inout ByteCursor) -> WrittenTime? {
        if let time = word(&cursor) { return time }
        guard var time = token(&cursor) else { return nil }
        var ahead = cursor
        if time.isDayUnknown, ahead.skipSpaces() {
            if let clock = ClockNotation.read(&ahead, dots: .none) {
                time.clock = clock
                time.zone = ZoneNotation.read(&ahead)
                cursor = ahead
            } else if token(&ahead) != nil {
                cursor = ahead
            }
        }
        time.range = time.range.lowerBound..<cursor.position
        return time
    }

    /// `unknown - …`: a word in the place of a time, set off as a time is.
    private static func word(_ cursor: inout ByteCursor) -> WrittenTime? {
        cursor.attempt { cursor in
            let start = cursor.position
            guard cursor.takeWord("unknown") || cursor.takeWord("tbd") || cursor.takeWord("n/a") else { return nil }
            let time = WrittenTime(isUnknown: true, range: start..<cursor.position)
            _ = cursor.take(UInt8(ascii: "*"))
            let isSpaced = cursor.skipSpaces()
            guard let next = cursor.peek(), next == UInt8(ascii: ":") || isSpaced && next == UInt8(ascii: "-") else { return nil }
            return time
        }
    }

    /// Moves over `??:??`.
    static func skipUnknown(_ cursor: inout ByteCursor) {
        _ = cursor.attempt { cursor in
            cursor.skipSpaces()
            return token(&cursor).flatMap { $0.misreading == nil && !$0.isDayUnknown ? true : nil }
        }
    }

    private static func token(_ cursor: inout ByteCursor) -> WrittenTime? {
        cursor.attempt { cursor in
            let start = cursor.position
            var digits = 0, blanks = 0, colons = 0, dates = 0
            scan: while let byte = cursor.peek() {
                switch byte {
                case _ where ByteCursor.isDigit(byte): digits += 1
                case UInt8(ascii: "?"): blanks += 1
                case UInt8(ascii: ":"): colons += 1
                case UInt8(ascii: "-"), UInt8(ascii: "/"): dates += 1
                case UInt8(ascii: "x"), UInt8(ascii: "X"): blanks += 1
                default: break scan
                }
                cursor.position += 1
            }
            let width = cursor.position - start
            let isBracketed = start > cursor.bytes.startIndex && cursor.bytes[start - 1] == UInt8(ascii: "[") && cursor.peek() == UInt8(ascii: "]")
            if isBracketed, blanks >= 2, digits == 0 { return WrittenTime(isUnknown: true, range: start..<cursor.position) }
            guard (4...16).contains(width), cursor.peek().map({ !ByteCursor.isLetter($0) && $0 < 0x80 && $0 != UInt8(ascii: ".") && $0 != UInt8(ascii: "%") }) ?? true else { return nil }
            // `12:` ends with the separator, which is none of the time's.
            if cursor.peek(-1) == UInt8(ascii: ":") {
                cursor.position -= 1
                colons -= 1
            }
            let isUnknown = digits == 0 && colons == 1 && (blanks >= 2 || dates == 4)
            let isBroken = digits >= 3 && (colons >= 1 && digits <= 8 && dates == 0 || dates == 2 && colons == 0 && digits + blanks >= 6)
            guard isUnknown || isBroken else { return nil }
            return WrittenTime(isUnknown: true, isDayUnknown: dates == 2, misreading: isUnknown || blanks > 0 ? nil : "no notation of ours reads it", range: start..<cursor.position)
        }
    }
}
