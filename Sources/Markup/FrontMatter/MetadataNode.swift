/// A value of front matter or configuration as it was written, with its place.
///
/// Scalars stay text: `2.20` is never a number, because the field that reads it knows what it is.
public indirect enum MetadataNode: Sendable, Hashable {
    case scalar(Scalar)
    case list([MetadataNode], range: Range<Int>)
    case map([Entry], range: Range<Int>)

    /// A single value.
    public struct Scalar: Sendable, Hashable {
        /// The text, escapes resolved.
        public let text: String
        /// True when it stood without quotes.
        public let isPlain: Bool
        /// Byte range in the file, quotes included.
        public let range: Range<Int>

        public init(text: String, isPlain: Bool, range: Range<Int>) {
            self.text = text
            self.isPlain = isPlain
            self.range = range
        }

        /// True for an empty plain scalar, `~` and `null`: a key without a value.
        public var isNull: Bool { isPlain && (text.isEmpty || text == "~" || text.utf8.count == 4 && text.lowercased() == "null") }
    }

    /// A key with its value.
    public struct Entry: Sendable, Hashable {
        public let key: Scalar
        public let value: MetadataNode

        public init(key: Scalar, value: MetadataNode) {
            self.key = key
            self.value = value
        }
    }

    /// Byte range in the file.
    public var range: Range<Int> {
        switch self {
        case .scalar(let scalar): scalar.range
        case .list(_, let range), .map(_, let range): range
        }
    }

    /// The entries of a map, none for other values.
    public var entries: [Entry] {
        if case .map(let entries, _) = self { entries } else { [] }
    }

    /// The scalar with a value, nil for lists, maps and null.
    public var scalar: Scalar? {
        if case .scalar(let scalar) = self, !scalar.isNull { scalar } else { nil }
    }

    /// The items of a list; a scalar with a value is a list of one.
    public var items: [MetadataNode] {
        switch self {
        case .list(let items, _): items
        case .scalar(let scalar): scalar.isNull ? [] : [self]
        case .map: [self]
        }
    }

    /// The value of the first key that is `name` but for case, `-`, `_` and spaces.
    public subscript(name: String) -> MetadataNode? {
        guard case .map(let entries, _) = self else { return nil }
        let all = entries.span
        for index in all.indices where Self.areOne(all[index].key.text, name) { return all[index].value }
        return nil
    }

    /// True for two keys that are the same when folded.
    public static func areOne(_ a: String, _ b: String) -> Bool {
        let left = a.utf8.span, right = b.utf8.span
        var first = 0, second = 0
        while true {
            while first < left.count, isLeftOut(left[first]) { first += 1 }
            while second < right.count, isLeftOut(right[second]) { second += 1 }
            guard first < left.count, second < right.count else { return first == left.count && second == right.count }
            if left[first] >= 0x80 || right[second] >= 0x80 { return folded(a) == folded(b) }
            guard small(left[first]) == small(right[second]) else { return false }
            first += 1
            second += 1
        }
    }

    /// A key without case, `-`, `_` and spaces: `resolvedWhen` and `resolved_when` are one.
    public static func folded(_ key: String) -> String {
        let bytes = key.utf8.span
        var isFolded = true
        for index in bytes.indices {
            if bytes[index] >= 0x80 { return String(decoding: key.lowercased().utf8.filter { !isLeftOut($0) }, as: UTF8.self) }
            if isLeftOut(bytes[index]) || isUpper(bytes[index]) { isFolded = false }
        }
        if isFolded { return key }
        var folded: [UInt8] = []
        folded.reserveCapacity(bytes.count)
        for index in bytes.indices where !isLeftOut(bytes[index]) { folded.append(small(bytes[index])) }
        return String(decoding: folded, as: UTF8.self)
    }

    private static func isLeftOut(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: " ") }

    private static func small(_ byte: UInt8) -> UInt8 { isUpper(byte) ? byte | 0x20 : byte }

    private static func isUpper(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") }
}
