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
            case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "`"), UInt8(ascii: " "), UInt8(ascii: "{"), UInt8(ascii: ">"), UInt8(ascii: "|"): cursor.position += 1
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
