internal import KnowledgeBase

/// Reads a query; whatever is no filter, no quotation and no exclusion is text, so that nothing pasted can be wrong.
struct QueryReader {
    private let bytes: [UInt8]
    private var query: SearchQuery
    /// What stands between quotation marks, whether it has spaces, and how many words it has.
    private var quoted: [(phrase: String, isLong: Bool, words: Int)] = []
    /// The text with what is not searched for blanked out; offsets stay.
    private var rest: [UInt8]

    /// Reads a query. Filters at offsets in `asText`, and exclusions there, are taken for text.
    static func read(_ text: String, asText: Set<Int> = [], narrowing: Narrowing = Narrowing()) -> SearchQuery {
        var reader = QueryReader(text)
        reader.readTokens(asText)
        reader.readWords()
        reader.narrow(narrowing)
        return reader.query
    }

    private mutating func narrow(_ narrowing: Narrowing) {
        query.filters += narrowing.filters.map { SearchQuery.Filter(facet: $0.facet, value: $0.value, range: nil) }
        if let day = narrowing.after { limit(from: DayCode.code(day)) }
        if let day = narrowing.before { limit(to: DayCode.code(day)) }
    }

    private mutating func limit(from first: Int = 1, to end: Int = DayCode.last + 1) {
        let known = query.days ?? 1..<DayCode.last + 1
        let lower = max(known.lowerBound, first)
        query.days = lower..<max(lower, min(known.upperBound, end))
    }

    private init(_ text: String) {
        bytes = Array(text.utf8)
        rest = bytes
        query = SearchQuery(text: text)
    }

    private mutating func readTokens(_ asText: Set<Int>) {
        var position = 0
        while position < bytes.count {
            if bytes[position] <= 0x20 {
                position += 1
                continue
            }
            let end = tokenEnd(position)
            if !asText.contains(position) { readToken(position..<end) }
            position = end
        }
    }

    /// Behind the token that begins at an offset: up to white space, or to the closing quotation mark.
    private func tokenEnd(_ start: Int) -> Int {
        let space = bytes[start...].firstIndex { $0 <= 0x20 } ?? bytes.count
        guard let quote = bytes[start..<space].firstIndex(of: Self.quote), quote == start || bytes[quote - 1] == UInt8(ascii: ":"),
            let close = bytes[(quote + 1)...].firstIndex(of: Self.quote), close + 1 == bytes.count || bytes[close + 1] <= 0x20
        else { return space }
        return close + 1
    }

    private mutating func readToken(_ range: Range<Int>) {
        let token = bytes[range]
        if token.first == Self.quote, token.count > 2, token.last == Self.quote {
            let inside = string(token.dropFirst().dropLast()), phrase = LiteralForm.make(inside)
            if !phrase.isEmpty { quoted.append((phrase, token.contains { $0 <= 0x20 }, QueryChunk.chunks(of: inside).count)) }
        } else if token.first == UInt8(ascii: "-"), token.count > 3, Self.isLetter(token[token.startIndex + 1]) {
            let text = string(token.dropFirst()), filter = pair(token.dropFirst()).flatMap { facetFilter($0.key, $0.value, range) }
            query.excluded.append(SearchQuery.Exclusion(words: filter == nil ? QueryChunk.chunks(of: text) : [], filter: filter, text: text, range: range))
            blank(range)
        } else if let (key, value) = pair(token) {
            if let filter = facetFilter(key, value, range) { query.filters.append(filter) } else if !readDay(key, value) { return }
            blank(range)
        }
    }

    /// The key, in small letters, and the value of `key:value`; nil for another token.
    private func pair(_ token: ArraySlice<UInt8>) -> (key: String, value: String)? {
        guard let colon = token.firstIndex(of: UInt8(ascii: ":")), colon > token.startIndex, colon + 1 < token.endIndex else { return nil }
        let value = value(token[(colon + 1)...])
        return value.isEmpty ? nil : (string(token[..<colon]).lowercased(), value)
    }

    /// nil for a key that is no facet.
    private func facetFilter(_ key: String, _ value: String, _ range: Range<Int>) -> SearchQuery.Filter? {
        guard key == "is" else { return Facet(rawValue: key).map { SearchQuery.Filter(facet: $0, value: value, range: range) } }
        return SearchQuery.Filter(facet: ["open", "done"].contains(value.lowercased()) ? .state : .status, value: value, range: range)
    }

    /// Reads `before:2018` and `after:2018-05`; false for what is neither.
    private mutating func readDay(_ key: String, _ value: String) -> Bool {
        guard key == "before" || key == "after", let day = Day(firstOf: value).map(DayCode.code) else { return false }
        if key == "before" { limit(to: day) } else { limit(from: day) }
        return true
    }

    /// Reads words out of what was no filter.
    private mutating func readWords() {
        query.rest = String(decoding: rest, as: UTF8.self)
        query.words = QueryChunk.chunks(of: query.rest)
        query.literal = LiteralForm.make(query.rest)
        // An error quotes the names in it, which are others elsewhere.
        let isError = query.words.count - quoted.reduce(0) { $0 + $1.words } >= Self.wordsOfError
        query.phrases = quoted.filter { $0.isLong || !isError }.map(\.phrase)
        if query.phrases.count < quoted.count { query.notes.append("a quoted word of many need not stand there") }
    }

    /// Words beside quoted ones from which on a query is an error that somebody pasted.
    private static let wordsOfError = 4

    private mutating func blank(_ range: Range<Int>) {
        for index in range { rest[index] = 0x20 }
    }

    private func value(_ slice: ArraySlice<UInt8>) -> String {
        slice.count > 1 && slice.first == Self.quote && slice.last == Self.quote ? string(slice.dropFirst().dropLast()) : string(slice)
    }

    private func string(_ slice: ArraySlice<UInt8>) -> String { String(decoding: slice, as: UTF8.self) }

    private static let quote = UInt8(ascii: "\"")
    private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) >= UInt8(ascii: "a") && (byte | 0x20) <= UInt8(ascii: "z") || byte >= 0x80 }
}
