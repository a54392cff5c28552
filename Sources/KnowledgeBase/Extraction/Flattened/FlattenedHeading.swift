/// Where a heading ends whose line goes on with the text below it.
///
/// A time is one, and so are words that headings are known by. Else the heading ends where a list begins or where a
/// sentence does, by its capital letter, which is a guess; and where there is none, with its first word. A heading that
/// is too short takes nothing from the text but a word or two; one that is too long would swallow it.
struct FlattenedHeading {
    /// Offset of the space behind it, or the end of the text.
    private(set) var end: Int
    /// True when nothing but a capital letter tells.
    private(set) var isGuess = false

    /// A word of the text, bytes of the file.
    private struct Word {
        let range: Range<Int>
        let first: UInt8
        let last: UInt8

        var isCapital: Bool { first >= UInt8(ascii: "A") && first <= UInt8(ascii: "Z") }
        var isSmall: Bool { first >= UInt8(ascii: "a") && first <= UInt8(ascii: "z") }
        var endsSentence: Bool { [UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ":"), UInt8(ascii: ";")].contains(last) }
    }

    /// A heading has no more words than this, but for a title.
    private static let wordLimit = 8
    /// A whole text that is no longer than this, bytes, may be a heading with nothing below it.
    static let lengthLimit = 70
    private static let titleLimit = 160

    /// `text` goes up to the next heading or to the end.
    init(_ text: ArraySlice<UInt8>, level: Int, isBeforeHeading: Bool) {
        end = text.endIndex
        let words = Self.words(text)
        if level == 1, isBeforeHeading, text.count <= Self.titleLimit, !words.dropLast().contains(where: { $0.last == UInt8(ascii: ".") }) { return }
        let markup = Self.startOfMarkup(words, in: text, level: level)
        let head = words[..<(markup ?? words.count)]
        // A title may begin with a date, and with any words.
        if level > 1, let time = Self.endOfTime(text) {
            end = time
        } else if level > 1, let known = Self.endOfKnownWords(head, in: text) {
            end = known
        } else if markup != nil, let last = head.last {
            end = head.count <= 4 || level == 1 ? last.range.upperBound : Self.startOfSentence(head, in: text) ?? last.range.upperBound
        } else if !Self.isShort(text, head) || !isBeforeHeading {
            guess(head, in: text)
        }
    }

    private mutating func guess(_ words: ArraySlice<Word>, in text: ArraySlice<UInt8>) {
        guard let first = words.first else { return }
        isGuess = true
        end = Self.startOfSentence(words, in: text) ?? first.range.upperBound
    }
}

extension FlattenedHeading {
    /// True for a text that begins with a time or with words that headings are known by.
    static func isKnown(_ text: ArraySlice<UInt8>) -> Bool { endOfTime(text) != nil || endOfKnownWords(words(text)[...], in: text) != nil }

    private static func words(_ text: ArraySlice<UInt8>) -> [Word] {
        // As many as can matter.
        text.prefix(2 * titleLimit).split(separator: 0x20).compactMap { word in
            guard let first = word.first, let last = word.last else { return nil }
            return Word(range: word.startIndex..<word.endIndex, first: first, last: last)
        }
    }

    /// `2018-01-25 14:30` and `14:30 - 14:45`; a dash behind it goes on with words.
    private static func endOfTime(_ text: ArraySlice<UInt8>) -> Int? {
        guard let time = TimeNotation.read(text.prefix(titleLimit), dots: .none), time.range.lowerBound == text.startIndex else { return nil }
        let end = time.range.upperBound
        guard end < text.endIndex else { return end }
        guard text[end] == 0x20 else { return text[end] == UInt8(ascii: ":") && end + 1 < text.endIndex && text[end + 1] == 0x20 ? end + 1 : nil }
        return end
    }

    /// Headings of postmortems that have no role, folded.
    private static let others: Set<String> = [
        "issue summary", "stats", "process", "attendees", "monitoring", "background", "participants", "references", "glossary", "metadata", "status", "authors", "details", "notes",
        "appendix", "links", "faq", "q a", "supporting information", "what went poorly", "what went badly", "people", "people involved", "incident details", 
        "technical improvements", "documentation improvements", "process improvements", "symptoms", "context", "introduction", "date", "severity", "duration", "communication", "update", "updates",
    ]

    /// The longest run of words that is a known heading, with the brackets behind it.
    private static func endOfKnownWords(_ words: ArraySlice<Word>, in text: ArraySlice<UInt8>) -> Int? {
        guard let first = words.first else { return nil }
        var known: Int?, last = ""
        for (index, word) in words.prefix(wordLimit).enumerated() {
            let run = String(decoding: text[first.range.lowerBound..<word.range.upperBound], as: UTF8.self), folded = HeadingWords.fold(run)
            // Words in brackets and marks add nothing to it.
            if folded != last, SectionRole.isKnown(heading: run) || others.contains(folded) { known = index }
            last = folded
            if word.endsSentence { break }
        }
        guard let known else { return nil }
        var end = known
        if known + 1 < words.count, words[known + 1].first == UInt8(ascii: "(") {
            let close = words[(known + 1)...].prefix(wordLimit).firstIndex { $0.last == UInt8(ascii: ")") || text[$0.range].suffix(2).elementsEqual("):".utf8) }
            if let close { end = close }
        }
        guard end + 1 < words.count, !words[known].endsSentence else { return words[end].range.upperBound }
        // `Timeline of the incident` goes on, and so may `Fix forward`; `Impact users` does not.
        if isJoint(words[end + 1], in: text) { return isShort(text, words) ? text.endIndex : startOfSentence(words, in: text) }
        if words[end + 1].isSmall, let sentence = startOfSentence(words, in: text), sentence > words[end].range.upperBound { return sentence }
        return words[end].range.upperBound
    }

    /// The end of the words before the first that begins a sentence; nil when all up to the limit may be one.
    private static func startOfSentence(_ words: ArraySlice<Word>, in text: ArraySlice<UInt8>) -> Int? {
        let limit = min(words.count, wordLimit)
        let stop = words[..<limit].firstIndex(where: \.endsSentence).map { $0 + 1 } ?? limit
        let sentence = (1..<max(1, stop)).first { index in
            let word = words[index], before = words[index - 1]
            guard word.isCapital, !isJoint(before, in: text) else { return false }
            return starters.contains(String(decoding: text[word.range], as: UTF8.self)) || before.isSmall || index + 1 < words.count && words[index + 1].isSmall
        }
        if let sentence { return words[sentence - 1].range.upperBound }
        // `What went well?` ends itself, `Nothing was lost.` is no heading.
        guard stop < limit || stop == words.count, let last = words[..<stop].last, last.endsSentence, last.last != UInt8(ascii: ".") else { return nil }
        return last.range.upperBound
    }

    /// Words that begin sentences and end no heading.
    private static let starters: Set<String> = [
        "A", "After", "All", "An", "As", "At", "Because", "Before", "Both", "By", "Due", "During", "Each", "Every", "For", "From", "He", "I", "If", "In", "It", "No", "None", "Nothing",
        "On", "Once", "Only", "Our", "Several", "She", "Since", "Some", "That", "The", "There", "These", "They", "This", "Those", "Until", "We", "When", "While", "You",
    ]

    /// Index of the first word that no heading has: a list that begins soon, a label, an address, a picture.
    private static func startOfMarkup(_ words: [Word], in text: ArraySlice<UInt8>, level: Int) -> Int? {
        for (index, word) in words.prefix(level == 1 ? words.count : wordLimit).enumerated() where index > 0 {
            let bytes = text[word.range]
            // `Incident retro - search` is a title.
            let isList = FlattenedList.isMark(bytes) && index < 5 && (level > 1 || bytes.count > 1) && index + 1 < words.count
            if isList || markup.contains(where: { bytes.starts(with: $0.utf8) }) { return index }
            if words[index - 1].endsSentence { return nil }
        }
        return nil
    }

    private static let markup = ["**", "__", "http://", "https://", "![", "|", "<", ">"]

    /// True for so few words that they may be a heading and nothing else.
    private static func isShort(_ text: ArraySlice<UInt8>, _ words: ArraySlice<Word>) -> Bool {
        text.count <= lengthLimit && words.count <= wordLimit && !words.contains { $0.last == UInt8(ascii: ".") }
    }

    /// A word behind which a heading goes on: `Impact on Grafana users`.
    private static func isJoint(_ word: Word, in text: ArraySlice<UInt8>) -> Bool {
        joints.contains { text[word.range].elementsEqual($0.utf8) }
    }

    private static let joints = ["of", "and", "&", "for", "to", "in", "with", "on", "from", "by", "the", "a", "an", "or", "our", "their", "vs", "-", "–", "—"]
}
