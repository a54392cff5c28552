/// Gathers clues from the text of a document, one piece of it after the other.
struct ClueReader {
    /// In the order of the text, each once, as written first.
    private(set) var clues: [Clue] = []
    private var known: Set<Key> = []
    /// Where the last address of the block leads: a bare number behind it is an issue there.
    private var repository: String?

    private struct Key: Hashable {
        let kind: Reason.Kind
        let key: String
    }

    /// What follows stands in a paragraph, heading or cell of its own.
    mutating func beginBlock() { repository = nil }

    /// Reads a text in code, which may be an error as a whole.
    mutating func read(wholeCode code: ArraySlice<UInt8>) {
        if let error = ErrorText(code: code) { add(.error, error.key, error.text) }
    }

    /// Reads where a link leads to.
    mutating func read(address: ArraySlice<UInt8>) {
        guard let address = IssueAddress(address) else { return }
        repository = address.repository ?? repository
        if let key = address.key { add(.issue, key, address.text) }
    }

    /// Reads around a sign: issues, keys of trackers, vulnerabilities, errors in quotation marks or by name.
    mutating func read(_ sign: UInt8, in text: ArraySlice<UInt8>, at index: Int, isCode: Bool) {
        switch sign {
        case UInt8(ascii: "#"), UInt8(ascii: "!"):
            if !isCode, let issue = IssueNumber(in: text, at: index) { add(.issue, issue.isBare ? (repository ?? "") + issue.key : issue.key, issue.text) }
        case UInt8(ascii: "-"):
            if let key = TrackerKey(in: text, at: index) { add(key.kind, key.text.lowercased(), key.text) }
        case UInt8(ascii: "E"):
            if let name = ErrorText.name(in: text, at: index) { add(.error, name.lowercased(), name) }
        case UInt8(ascii: "5"):
            if let status = ErrorText.status(in: text, at: index) { add(.error, status.lowercased(), status) }
        case UInt8(ascii: "\""), 0xE2:
            if !isCode, let quote = Quote(in: text, at: index) {
                if let error = ErrorText(quote: text[quote.inside]) { add(.error, error.key, error.text) }
            }
        default: break
        }
    }

    /// The bytes that tell of a clue: a test of one bit, as most bytes are none of them.
    @inline(__always)
    static func isSign(_ byte: UInt8) -> Bool {
        // `!`, `"`, `#`, `-`, `5`; `E` is the only letter, 0xE2 begins a quotation mark.
        let low: UInt64 = 1 << 0x21 | 1 << 0x22 | 1 << 0x23 | 1 << 0x2D | 1 << 0x35
        return byte < 0x40 ? low & (1 << UInt64(byte & 0x3F)) != 0 : byte == UInt8(ascii: "E") || byte == 0xE2
    }

    private mutating func add(_ kind: Reason.Kind, _ key: String, _ text: String) {
        if known.insert(Key(kind: kind, key: key)).inserted { clues.append(Clue(kind: kind, key: key, text: text)) }
    }
}

/// Text between quotation marks: `"x"` or `“x”`.
struct Quote {
    /// Without the marks.
    let inside: Range<Int>

    /// nil when no quotation begins here, or it does not end within 200 bytes of the same text.
    init?(in text: ArraySlice<UInt8>, at start: Int) {
        let isStraight = text[start] == UInt8(ascii: "\"")
        if isStraight, start > text.startIndex, text[start - 1] > 0x20, text[start - 1] != UInt8(ascii: "(") { return nil }
        let open = isStraight ? start + 1 : start + 3
        guard isStraight || open <= text.endIndex && text[start + 1] == 0x80 && text[start + 2] == 0x9C else { return nil }
        var index = open
        while index < text.endIndex, index - open <= 200 {
            let isEnd = isStraight ? text[index] == UInt8(ascii: "\"") : text[index] == 0xE2 && index + 2 < text.endIndex && text[index + 1] == 0x80 && text[index + 2] == 0x9D
            if isEnd {
                inside = open..<index
                return
            }
            index += 1
        }
        return nil
    }
}
