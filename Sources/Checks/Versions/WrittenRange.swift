internal import KnowledgeBase

/// A range of versions as somebody wrote it, `>=1.4 <1.8`, and what is wrong with it.
struct WrittenRange {
    /// What keeps a range from holding any version.
    enum Fault: Equatable {
        /// A sign that is none, with the one that was meant.
        case sign(String, meant: String)
        /// A sign of another notation.
        case unreadSign(String)
        /// A sign without a version behind it.
        case dangling(String)
        /// The end lies before the start.
        case empty(lower: String, upper: String)
    }

    /// nil when nothing is wrong, and for words that are no range.
    let fault: Fault?

    /// What is wrong with the first faulty alternative of a text, `1.2 || >=1.4 <1.8`; nil when nothing is.
    static func fault(in text: String) -> Fault? { text.split(separator: "||").lazy.compactMap { WrittenRange($0).fault }.first }

    /// True when the bounds of an alternative leave no version.
    static func isEmpty(_ text: String) -> Bool { if case .empty = fault(in: text) { true } else { false } }

    private struct Bound {
        let sign: Substring
        let version: Version
    }

    init(_ text: some StringProtocol) {
        var bounds: [Bound] = [], words = text.split { $0 == " " || $0 == "," }.map { Substring($0) }[...]
        var fault: Fault?
        while let word = words.popFirst(), fault == nil, bounds.count < Self.limit {
            let sign = word.prefix { "<>=~^!".contains($0) }
            guard !sign.isEmpty else { continue }
            var rest = word.dropFirst(sign.count)
            if rest.isEmpty, let next = words.popFirst() { rest = next }
            let version = Version(rest)
            if let meant = Self.slips[String(sign)] { fault = .sign(String(sign), meant: meant) } else if !Self.signs.contains(String(sign)) { fault = .unreadSign(String(sign)) } else if !version.isComparable { fault = .dangling(String(sign)) }
            bounds.append(Bound(sign: sign, version: version))
        }
        self.fault = fault ?? Self.emptiness(bounds)
    }

    /// A range of more bounds is not looked at further.
    private static let limit = 64
    private static let signs: Set<String> = [">=", ">", "<", "<=", "=", "=="]
    private static let slips = ["=>": ">=", "=<": "<=", "><": "<", "<>": "<", ">>": ">", "<<": "<", "===": "=="]

    private static func emptiness(_ bounds: [Bound]) -> Fault? {
        for lower in bounds where lower.sign.hasPrefix(">") || lower.sign.hasPrefix("=") {
            for upper in bounds where upper.sign.hasPrefix("<") {
                let isSame = lower.version.isSame(as: upper.version), isStrict = lower.sign == ">" || upper.sign == "<"
                if isSame ? isStrict : upper.version < lower.version { return .empty(lower: "\(lower.sign)\(lower.version)", upper: "\(upper.sign)\(upper.version)") }
            }
        }
        return nil
    }
}
