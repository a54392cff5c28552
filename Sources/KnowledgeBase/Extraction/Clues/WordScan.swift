/// Goes through the texts of a document once, for all that single words tell: names of alerts, clues, names of the title.
///
/// Small letters, of which most texts are, are passed over, but for those that a word of the title begins with.
struct WordScan {
    /// Words that look like names of alerts.
    private(set) var alertNames: Set<String> = []
    private(set) var clues = ClueReader()
    private(set) var titleNames: TitleNames
    /// Behind the last word that was looked at as an alert's name.
    private var end = 0

    init(titleNames: TitleNames) { self.titleNames = titleNames }

    /// What follows stands in a paragraph, heading or cell of its own.
    mutating func beginBlock() { clues.beginBlock() }

    /// Reads where a link leads to.
    mutating func read(address: ArraySlice<UInt8>) { clues.read(address: address) }

    /// Reads prose; a heading's words are no use of the title's names.
    mutating func read(text: ArraySlice<UInt8>, isHeading: Bool) {
        scan(text, isCode: false, initials: isHeading ? 0 : titleNames.initials)
    }

    /// Reads code within a line, which may be an error as a whole.
    mutating func read(code: ArraySlice<UInt8>) {
        clues.read(wholeCode: code)
        scan(code, isCode: true, initials: 0)
    }

    /// `initials` has a bit for each letter that a word is looked for by.
    private mutating func scan(_ text: ArraySlice<UInt8>, isCode: Bool, initials: UInt32) {
        let bytes = text.span
        var index = 0, isStart = true
        end = 0
        while index < bytes.count {
            let byte = bytes[index]
            if isStart, byte >= 0x40, byte < 0x80, initials & (1 << UInt32(byte & 0x1F)) != 0 { titleNames.count(text, at: index) }
            if Self.isSmall(byte) {
                repeat { index &+= 1 } while unsafe index < bytes.count && Self.isSmall(bytes[unchecked: index])
                isStart = false
                continue
            }
            if ClueReader.isSign(byte) { clues.read(byte, in: text, at: text.startIndex + index, isCode: isCode) }
            if Self.isCapital(byte), index > 0, index >= end, Self.isSmall(bytes[index - 1]) { end = AlertName.collect(text, around: index, into: &alertNames) }
            isStart = !TitleNames.isNameByte(byte)
            index += 1
        }
    }

    private static func isSmall(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "a") < 26 }

    private static func isCapital(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "A") < 26 }
}
