/// Finds tokens of known formats in one pass over a text.
///
/// Three bytes are looked at together: a table tells from the last two whether a prefix can begin here, and how far to go
/// when none can, so that most bytes of a text are never read. A run of bytes is measured once however many prefixes
/// stand in it.
struct SecretScanner {
    private let bytes: [UInt8]
    /// The run of each set that was measured last.
    private var runs: [ByteSet: Range<Int>] = [:]

    /// An address that is signed tells by which key, not the key.
    private static let signer = Array("X-Amz-Credential=".utf8)

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
        while let start = Prefixes.shared.next(in: bytes.span, from: index) {
            index = start + 1
            guard let found = token(at: start), found.range.lowerBound >= secrets.last?.range.upperBound ?? 0 else { continue }
            secrets.append(found)
            index = found.range.upperBound
        }
        return secrets
    }

    /// The token whose prefix stands at an offset.
    private mutating func token(at start: Int) -> Secret? {
        for format in Prefixes.shared.formats(at: bytes[start]) where bytes[start...].starts(with: SecretFormats.all[format].prefix) {
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

extension SecretScanner {
    /// Where prefixes can be, by the bytes of their beginnings.
    private struct Prefixes: Sendable {
        /// How far to go when these two bytes are the last of three: 0 where a prefix may begin.
        private let steps: [UInt8]
        /// Indexes of formats by the first byte of their prefix, the longest prefix first.
        private let byFirst: [[Int]]

        static let shared = Prefixes()

        private init() {
            var steps = [UInt8](repeating: 2, count: 65_536), byFirst = [[Int]](repeating: [], count: 256)
            for (index, format) in SecretFormats.all.enumerated() {
                let prefix = format.prefix
                steps[Self.pair(prefix[0], prefix[1])] = min(steps[Self.pair(prefix[0], prefix[1])], 1)
                steps[Self.pair(prefix[1], prefix[2])] = 0
                byFirst[Int(prefix[0])].append(index)
            }
            self.steps = steps
            self.byFirst = byFirst.map { $0.sorted { (-SecretFormats.all[$0].prefix.count, $0) < (-SecretFormats.all[$1].prefix.count, $1) } }
        }

        /// The next offset at which a prefix may begin.
        func next(in text: Span<UInt8>, from start: Int) -> Int? {
            let steps = steps.span
            var index = start
            while index + 2 < text.count {
                let step = steps[Self.pair(text[index + 1], text[index + 2])]
                if step == 0, !byFirst[Int(text[index])].isEmpty { return index }
                index += max(1, Int(step))
            }
            return nil
        }

        func formats(at byte: UInt8) -> [Int] { byFirst[Int(byte)] }

        @inline(__always)
        private static func pair(_ a: UInt8, _ b: UInt8) -> Int { Int(a) << 8 | Int(b) }
    }
}
