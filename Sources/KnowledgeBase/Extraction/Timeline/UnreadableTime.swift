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
