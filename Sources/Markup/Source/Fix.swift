/// A change to the content that mends a fault: all of its edits, or none.
public struct Fix: Sendable, Hashable {
    /// Whether it may be made without anybody looking.
    public enum Applicability: String, Sendable, CaseIterable {
        /// What the document says stays the same: its words, in their order, and every fact that was read; a fact that a slip hid may come.
        case safe
        /// It may say something else afterwards, so a person has to agree.
        case unsafe
    }

    /// Other bytes in the place of some; an insertion where the range is empty.
    public struct Edit: Sendable, Hashable {
        public let range: SourceRange
        public let replacement: String

        public init(range: SourceRange, replacement: String) {
            self.range = range
            self.replacement = replacement
        }
    }

    /// What it does, one clause in the imperative: `put 4 headings on lines of their own`.
    public let summary: String
    public let applicability: Applicability
    /// By place; no two have a byte in common.
    public let edits: [Edit]

    /// nil without edits, and when two of them are about the same bytes.
    public init?(_ summary: String, _ applicability: Applicability, edits: [Edit]) {
        let edits = edits.sorted { $0.range < $1.range }
        let clash = zip(edits, edits.dropFirst()).contains { Self.clash($0.range, $1.range) }
        guard !edits.isEmpty, !clash else { return nil }
        self.summary = summary
        self.applicability = applicability
        self.edits = edits
    }

    public var isSafe: Bool { applicability == .safe }

    /// True for places that two edits can't both be made at: a byte in common, or the same point.
    public static func clash(_ a: SourceRange, _ b: SourceRange) -> Bool {
        guard a.path == b.path else { return false }
        return a.bytes.overlaps(b.bytes) || a.bytes.lowerBound == b.bytes.lowerBound || a.bytes.isEmpty && b.bytes.contains(a.bytes.lowerBound) || b.bytes.isEmpty && a.bytes.contains(b.bytes.lowerBound)
    }
}
