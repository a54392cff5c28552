/// Dates in words, as people remember them: `january 2018`, `25 jan 2018`, `jan 25 2018`.
enum DateWords {
    /// The terms of the dates that words of a query tell, by where in the query each of their words begins.
    static func terms(in words: [QueryChunk]) -> [Int: [[UInt8]]] {
        var terms: [Int: [[UInt8]]] = [:]
        for (index, word) in words.enumerated() {
            guard let month = month(word.folded) else { continue }
            let before = index > 0 ? words[index - 1] : nil, after = words.dropFirst(index + 1).prefix(2)
            var parts = [word], day: Int?
            if let before, let number = dayOfMonth(before.folded) { (day, parts) = (number, [before, word]) }
            var rest = after[...]
            if day == nil, let next = rest.first, let number = dayOfMonth(next.folded) {
                day = number
                parts.append(next)
                rest = rest.dropFirst()
            }
            guard let year = rest.first, year.folded.utf8.count == 4, let number = Int(year.folded), (1900...2199).contains(number) else { continue }
            let text = "\(number)-\(padded(month))" + (day.map { "-\(padded($0))" } ?? "")
            for part in parts + [year] { terms[part.range.lowerBound, default: []].append(Array(text.utf8)) }
        }
        return terms
    }

    private static let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
    private static let names = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
    ]

    /// 1 to 12; nil for what is no month's name.
    private static func month(_ word: String) -> Int? {
        (names.firstIndex(of: word) ?? months.firstIndex(of: word == "sept" ? "sep" : word)).map { $0 + 1 }
    }

    /// 1 to 31, of `25` or `25th`; nil for anything else.
    private static func dayOfMonth(_ word: String) -> Int? {
        let digits = word.prefix { $0 >= "0" && $0 <= "9" }
        guard ["", "st", "nd", "rd", "th"].contains(String(word.dropFirst(digits.count))), let day = Int(digits), (1...31).contains(day) else { return nil }
        return day
    }

    private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
