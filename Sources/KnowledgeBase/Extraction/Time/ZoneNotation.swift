/// Time zones as people write them.
enum ZoneNotation {
    /// Names whose offset is certain, hours east of UTC.
    private static let offsets: [String: Double] = [
        "utc": 0, "gmt": 0, "z": 0, "wet": 0, "west": 1, "cet": 1, "mez": 1, "mesz": 2, "cest": 2, "eet": 2, "eest": 3, "bst": 1,
        "est": -5, "edt": -4, "cdt": -5, "mst": -7, "mdt": -6, "pst": -8, "pdt": -7, "akst": -9, "akdt": -8, "hst": -10,
        "jst": 9, "kst": 9, "aest": 10, "aedt": 11, "acst": 9.5, "nzst": 12, "nzdt": 13, "sgt": 8, "hkt": 8, "msk": 3, "wib": 7,
    ]
    /// Names that do not say whether it is summer, or that two countries use.
    private static let uncertain: Set<String> = ["pt", "et", "ct", "mt", "cst", "ist", "pacific", "eastern", "central"]

    /// Letters of the longest name.
    private static let longest = 7

    /// Reads a zone here: a name, `UTC+2`, `+02:00`, `(PST)`. A name must end as a word.
    ///
    /// `-08:00` is the end of a range for people; only behind ISO 8601's `T` is it a zone.
    static func read(_ cursor: inout ByteCursor, isISO: Bool = false) -> Zone? {
        cursor.attempt { cursor in
            let isSpaced = cursor.skipSpaces()
            let isBracketed = cursor.take(UInt8(ascii: "(")) || cursor.take(UInt8(ascii: "["))
            let start = cursor.position
            guard let offset = named(&cursor) ?? numeric(&cursor, allowsClock: isISO, allowsMinus: isISO || isSpaced) else { return nil }
            let label = String(decoding: cursor.bytes[start..<cursor.position], as: UTF8.self)
            if isBracketed, !(cursor.take(UInt8(ascii: ")")) || cursor.take(UInt8(ascii: "]"))) { return nil }
            return Zone(label: label, offset: offset.seconds)
        }
    }

    /// The zone of a label on its own, IANA names by the rules of the system for that moment.
    static func zone(_ label: String) -> Zone {
        var cursor = ByteCursor(label)
        if let zone = read(&cursor, isISO: true), cursor.isAtEnd { return Zone(label: label, offset: zone.offset) }
        return Zone(label: label, offset: nil)
    }

    /// A zone that is stated in a sentence or heading: `All times in UTC`, `Timeline (PST)`, `times are in CET`.
    static func stated(in text: some StringProtocol) -> Zone? {
        if let place = placeName(in: text) { return Zone(label: place, offset: nil) }
        let words = words(of: Substring(text))
        for (index, word) in words.enumerated() where word.utf8.count <= longest {
            let name = word.lowercased()
            guard offsets[name] != nil || uncertain.contains(name), name != "z" else { continue }
            // `et al.`, `pt` and the like only in capitals.
            guard word == word.uppercased() || index > 0 && words[index - 1].lowercased() == "in" else { continue }
            return Zone(label: String(word), offset: seconds(name))
        }
        return nil
    }

    /// Letters and digits with the signs of an offset; by bytes where that is the same.
    private static func words(of text: Substring) -> [Substring] {
        guard text.utf8.allSatisfy({ $0 < 0x80 }) else { return text.split { !($0.isLetter || $0.isNumber || $0 == "+" || $0 == "-" || $0 == ":") } }
        return text.utf8.split { byte in
            !(ByteCursor.isLetter(byte) || ByteCursor.isDigit(byte) || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ":"))
        }.map { Substring($0) }
    }

    /// `America/Los_Angeles`, `US/Pacific`: an IANA name, which has rules of its own.
    private static func placeName(in text: some StringProtocol) -> String? {
        guard text.utf8.contains(UInt8(ascii: "/")) else { return nil }
        return text.split { !($0.isLetter || $0.isNumber || $0 == "/" || $0 == "_" || $0 == "-" || $0 == "+") }
            .first { word in ianaAreas.contains { word.hasPrefix($0) && word.utf8.count > $0.utf8.count + 1 } && ZoneRules.isKnown(String(word)) }.map { String($0) }
    }

    private static let ianaAreas = ["Africa/", "America/", "Antarctica/", "Asia/", "Atlantic/", "Australia/", "Europe/", "Indian/", "Pacific/", "US/", "Canada/", "Etc/"]

    private static func seconds(_ name: String) -> Int? { offsets[name].map { Int($0 * 3600) } }

    private struct Offset { let seconds: Int? }

    private static func named(_ cursor: inout ByteCursor) -> Offset? {
        guard cursor.peek().map(ByteCursor.isLetter) ?? false else { return nil }
        return cursor.attempt { cursor in
            let letters = cursor.letters()
            guard letters.utf8.count <= longest, let hours = seconds(letters) ?? (uncertain.contains(letters) ? Int.min : nil) else { return nil }
            let original = cursor.bytes[cursor.position..<cursor.position + letters.utf8.count]
            // Lower case only where it can be no other word.
            let isUpper = original.allSatisfy { $0 & 0x20 == 0 }
            guard isUpper || ["utc", "gmt", "pst", "pdt", "cet", "cest", "edt"].contains(letters) || letters == "pacific" && original.first == UInt8(ascii: "P") else { return nil }
            cursor.position += letters.utf8.count
            if let next = cursor.peek(), ByteCursor.isLetter(next) || ByteCursor.isDigit(next) { return nil }
            if hours == 0, let more = numeric(&cursor, allowsClock: true, allowsMinus: true) { return more }
            return Offset(seconds: hours == Int.min ? nil : hours)
        }
    }

    /// `+02:00`, `-0800`, `+2`. `allowsClock` lets a minus stand before hours with a colon.
    private static func numeric(_ cursor: inout ByteCursor, allowsClock: Bool, allowsMinus: Bool) -> Offset? {
        cursor.attempt { cursor in
            let isMinus = cursor.peek() == UInt8(ascii: "-")
            if isMinus, !allowsMinus { return nil }
            let isAfterName = cursor.position > cursor.bytes.startIndex && cursor.peek(-1).map(ByteCursor.isLetter) == true
            guard cursor.take(UInt8(ascii: "+")) || cursor.take(UInt8(ascii: "-")) else { return nil }
            guard let hours = cursor.number(minimum: isAfterName ? 1 : 2, digits: 2), hours <= (isMinus ? 12 : 14) else { return nil }
            let isColon = cursor.take(UInt8(ascii: ":"))
            if isMinus, isColon, !allowsClock { return nil }
            let minutes = cursor.number(minimum: 2, digits: 2)
            // No place is off by other minutes, so `10:00 UTC-10:10` is a range.
            guard minutes != nil || isAfterName && !isColon, [0, 30, 45].contains(minutes ?? 0) else { return nil }
            if let next = cursor.peek(), ByteCursor.isDigit(next) || ByteCursor.isLetter(next) || next == UInt8(ascii: ":") { return nil }
            return Offset(seconds: (hours * 3600 + (minutes ?? 0) * 60) * (isMinus ? -1 : 1))
        }
    }
}
