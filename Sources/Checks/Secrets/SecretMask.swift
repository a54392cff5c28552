internal import Markup

/// Puts stars in the place of secrets, as many as there are bytes, so that every place stays where it is.
struct SecretMask: Sendable {
    /// Longer values are known by any piece of so many bytes, wherever a text cuts them; shorter ones as a whole.
    private static let window = 8
    private static let least = 4
    /// Byte ranges that are covered, in order.
    private let ranges: [Range<Int>]
    /// Pieces and short values by their length, each as one number; letters are small, as an anchor writes them.
    private var pieces: [Int: Set<UInt64>] = [:]
    private let source: SourceText

    /// Covers what any scanner knows in a text, and places that were found otherwise; nil when there is nothing to cover.
    /// `secrets` are those of the text where they were found before.
    init?(_ source: SourceText, also others: [Range<Int>] = [], secrets: [Secret]? = nil) {
        let ranges = (secrets ?? Self.secrets(in: source.bytes)).map { $0.range.lowerBound + $0.shown..<$0.range.upperBound } + others
        guard !ranges.isEmpty else { return nil }
        self.ranges = ranges.map { $0.clamped(to: 0..<source.bytes.count) }.sorted { $0.lowerBound < $1.lowerBound }
        self.source = source
        for range in self.ranges {
            learn(source.bytes, range)
            // A finding quotes an address as it is read, not as it is written.
            if source.bytes[range].contains(where: { $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: "\\") }) {
                let read = Array(AddressPassword.read(source.bytes[range]).utf8)
                learn(read, 0..<read.count)
            }
        }
    }

    /// Remembers the pieces of a secret.
    private mutating func learn(_ bytes: [UInt8], _ range: Range<Int>) {
        guard range.count >= Self.least else { return }
        let length = min(range.count, Self.window)
        for start in range.lowerBound...range.upperBound - length { pieces[length, default: []].insert(Self.number(bytes, start, length)) }
    }

    /// All secrets of a text, whatever rules are on.
    static func secrets(in bytes: [UInt8]) -> [Secret] { FoundSecrets(in: bytes).all }

    /// The text with its secrets covered; line ends and spaces stay.
    var text: SourceText {
        var bytes = source.bytes
        for range in ranges { for index in range where bytes[index] > 0x20 && bytes[index] < 0x80 { bytes[index] = UInt8(ascii: "*") } }
        return SourceText(path: source.path, bytes: bytes)
    }

    /// Words of a finding with what they quote of the secrets covered, be it a part only.
    func covered(_ words: String) -> String {
        let bytes = Array(words.utf8)
        var result = bytes
        for (length, known) in pieces where length <= bytes.count {
            for start in 0...bytes.count - length where known.contains(Self.number(bytes, start, length)) {
                for index in start..<start + length { result[index] = UInt8(ascii: "*") }
            }
        }
        return result == bytes ? words : String(decoding: result, as: UTF8.self)
    }

    private static func number(_ bytes: [UInt8], _ start: Int, _ length: Int) -> UInt64 {
        var number: UInt64 = 0
        for index in start..<start + length { number = number << 8 | UInt64(ByteSet.large.contains(bytes[index]) ? bytes[index] | 0x20 : bytes[index]) }
        return number
    }
}
