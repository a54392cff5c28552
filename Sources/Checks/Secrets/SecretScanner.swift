/// Finds tokens of known formats in one pass over a text.
///
/// A run of bytes is measured once however many prefixes stand in it.
struct SecretScanner {
    private let bytes: [UInt8]
    /// The run of each set that was measured last.
    private var runs: [ByteSet: Range<Int>] = [:]

    /// An address that is signed tells by which key, not the key.
    private static let signer = Array("X-Amz-Credential=".utf8)

    private static let prefixes = PrefixScan(SecretFormats.all.map(\.prefix))

    /// Indexes of formats by the first byte of their prefix, the longest prefix first.
    private static let byFirst: [[Int]] = {
        var byFirst = [[Int]](repeating: [], count: 256)
        for (index, format) in SecretFormats.all.enumerated() { byFirst[Int(format.prefix[0])].append(index) }
        return byFirst.map { $0.sorted { (-SecretFormats.all[$0].prefix.count, $0) < (-SecretFormats.all[$1].prefix.count, $1) } }
    }()

    private init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// Tokens in order of place, no two with a byte in common.
    static func tokens(in bytes: [UInt8]) -> [Secret] {
        var scanner = SecretScanner(bytes)
        return scanner.scan()
    }

    private mutating func scan() -> [Secret] {
        var secrets: [Secret] = []
        var index = 0
        while let start = Self.prefixes.next(in: bytes.span, from: index) {
            index = start + 1
            guard let found = token(at: start), found.range.lowerBound >= secrets.last?.range.upperBound ?? 0 else { continue }
            secrets.append(found)
            index = found.range.upperBound
        }
        return secrets
    }

    /// The token whose prefix stands at an offset.
    private mutating func token(at start: Int) -> Secret? {
        for format in Self.byFirst[Int(bytes[start])] where bytes[start...].starts(with: SecretFormats.all[format].prefix) {
            if let range = range(of: SecretFormats.all[format], at: start), ExampleValue.isRandom(bytes[range], SecretFormats.all[format], prefixAt: start) {
                return Secret(kind: .token(format), range: range)
            }
        }
        return nil
    }

    /// The bytes of a token of this format; nil when another thing stands here.
    private mutating func range(of format: SecretFormat, at start: Int) -> Range<Int>? {
        var first = start
        if case .run(let set, let length)? = format.lead {
            while first > 0, start - first <= length.upperBound, set.contains(bytes[first - 1]) { first -= 1 }
            guard length.contains(start - first) else { return nil }
        } else if first > 0, Self.joins(bytes[first - 1]) || bytes[..<first].suffix(Self.signer.count).elementsEqual(Self.signer) {
            return nil
        }
        var end = start + format.prefix.count
        for (index, part) in format.parts.enumerated() {
            switch part {
            case .literal(let literal):
                guard bytes[end...].starts(with: literal) else { return nil }
                end += literal.count
            case .run(let set, let length):
                let stop = runEnd(of: set, from: end)
                // Two runs with nothing between, such as digits and letters, are told apart by the length of the first.
                let isLimited = index + 1 < format.parts.count && format.parts[index + 1].isRun
                guard stop - end >= length.lowerBound, isLimited || stop - end <= length.upperBound else { return nil }
                end = min(stop, end + length.upperBound)
            }
        }
        if end < bytes.count, Self.joins(bytes[end]) { return nil }
        return first..<end
    }

    /// The first offset from `start` on that is not of the set.
    private mutating func runEnd(of set: ByteSet, from start: Int) -> Int {
        if let known = runs[set], known.contains(start) { return known.upperBound }
        let end = bytes[start...].firstIndex { !set.contains($0) } ?? bytes.count
        runs[set] = start..<end
        return end
    }

    /// True for bytes that make a longer word of what they stand beside.
    private static func joins(_ byte: UInt8) -> Bool { ByteSet.word.contains(byte) }
}
