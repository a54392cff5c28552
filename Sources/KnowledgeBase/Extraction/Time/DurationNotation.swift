/// Reads lengths of time as people write them.
enum DurationNotation {
    /// `0h 25m`, `95 minutes`, `2 hours and 5 minutes`, `3-4 hours`, `< 45 mins`, `~6h`; nil for `N/A`, `?` and times of day.
    static func read(_ text: some StringProtocol) -> StatedDuration? {
        let written = String(text)
        var cursor = ByteCursor(written)
        cursor.skipSpaces()
        let isAtMost = cursor.take(UInt8(ascii: "<")) || words(["less than", "under", "up to", "at most"], &cursor)
        let isAtLeast = !isAtMost && (cursor.take(UInt8(ascii: ">")) || words(["more than", "over", "at least"], &cursor))
        let isApproximate = cursor.take(UInt8(ascii: "~")) || words(["approximately", "approx.", "approx", "about", "around", "roughly", "circa", "ca."], &cursor)
        cursor.skipSpaces()
        guard let first = amounts(&cursor) else { return nil }
        if isAtMost { return StatedDuration(text: written, range: 0...first.most, isApproximate: isApproximate) }
        if isAtLeast { return StatedDuration(text: written, range: first.least...max(first.least, 100 * 365 * 86_400), isApproximate: isApproximate) }
        return StatedDuration(text: written, range: first.least...max(first.least, first.most), isApproximate: isApproximate)
    }

    /// `2 hours and 5 minutes`, `3-4 hours`: parts that follow each other, larger units first.
    private static func amounts(_ cursor: inout ByteCursor) -> (least: Int, most: Int)? {
        var least = 0.0, most = 0.0, last = Int.max
        while let (low, high, unit) = amount(&cursor), unit < last {
            least += low * Double(unit)
            most += high * Double(unit)
            last = unit
            cursor.skipSpaces()
            _ = cursor.take(UInt8(ascii: ","))
            cursor.skipSpaces()
            if cursor.takeWord("and") { cursor.skipSpaces() }
        }
        guard last < Int.max, most <= 1e10 else { return nil }
        return (Int(least), Int(most))
    }

    private static func amount(_ cursor: inout ByteCursor) -> (low: Double, high: Double, unit: Int)? {
        cursor.attempt { cursor in
            if cursor.takeWord("an") || cursor.takeWord("a") || cursor.takeWord("one") {
                cursor.skipSpaces()
                return unit(&cursor).map { (1, 1, $0) }
            }
            guard let low = decimal(&cursor) else { return nil }
            var high = low
            let second = cursor.attempt { cursor -> Double? in
                cursor.skipSpaces()
                guard cursor.take(UInt8(ascii: "-")) || takeDash(&cursor) || cursor.takeWord("to") else { return nil }
                cursor.skipSpaces()
                return decimal(&cursor)
            }
            if let second { high = second }
            cursor.skipSpaces()
            guard let unit = unit(&cursor), high >= low else { return nil }
            return (low, high, unit)
        }
    }

    private static func takeDash(_ cursor: inout ByteCursor) -> Bool {
        guard cursor.peek() == 0xE2, cursor.peek(1) == 0x80, let third = cursor.peek(2), third == 0x93 || third == 0x94 else { return false }
        cursor.position += 3
        return true
    }

    private static func decimal(_ cursor: inout ByteCursor) -> Double? {
        guard let whole = cursor.number(digits: 7) else { return nil }
        guard cursor.peek() == UInt8(ascii: "."), let next = cursor.peek(1), ByteCursor.isDigit(next) else { return Double(whole) }
        cursor.position += 1
        let start = cursor.position
        guard let part = cursor.number(digits: 3) else { return Double(whole) }
        var scale = 1.0
        for _ in start..<cursor.position { scale *= 10 }
        return Double(whole) + Double(part) / scale
    }

    /// Seconds of the unit that stands here.
    private static func unit(_ cursor: inout ByteCursor) -> Int? {
        let letters = cursor.letters()
        let seconds: Int? = switch letters {
        case "s", "sec", "secs", "second", "seconds": 1
        case "m", "min", "mins", "minute", "minutes": 60
        case "h", "hr", "hrs", "hour", "hours": 3600
        case "d", "day", "days": 86_400
        case "w", "week", "weeks": 7 * 86_400
        default: nil
        }
        if seconds != nil { cursor.position += letters.utf8.count }
        _ = seconds != nil && cursor.take(UInt8(ascii: "."))
        return seconds
    }

    private static func words(_ choices: [String], _ cursor: inout ByteCursor) -> Bool {
        for choice in choices {
            let here = cursor.bytes[cursor.position...].prefix(choice.utf8.count).map { ByteCursor.isLetter($0) ? $0 | 0x20 : $0 }
            guard here.elementsEqual(choice.utf8) else { continue }
            cursor.position += choice.utf8.count
            cursor.skipSpaces()
            return true
        }
        return false
    }
}
