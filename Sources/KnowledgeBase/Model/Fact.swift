/// Something read out of a document, with where and how it was read.
public struct Fact<Value: Sendable>: Sendable {
    public let value: Value
    public let origin: Origin

    public init(_ value: Value, _ origin: Origin) {
        self.value = value
        self.origin = origin
    }
}

extension Fact: Equatable where Value: Equatable {}
extension Fact: Hashable where Value: Hashable {}

/// Where a fact was read and how sure it is.
public struct Origin: Sendable, Hashable {
    public enum Certainty: String, Sendable {
        /// Written as such: front matter or a labelled line.
        case stated
        /// Read out of words, headings or a file name.
        case inferred
        /// A default of ours, for want of anything written.
        case assumed
    }

    public let certainty: Certainty
    /// UTF-8 byte offsets in the document's file; empty at 0 for a file name.
    public let range: Range<Int>
    /// What it was read from: `front matter`, `file name`, `heading`, `text`, `timeline`.
    public let source: String

    public init(_ certainty: Certainty, _ range: Range<Int>, from source: String) {
        self.certainty = certainty
        self.range = range
        self.source = source
    }

    /// The same place for what is only read out of the words there.
    var inferred: Origin { Origin(certainty == .stated ? .inferred : certainty, range, from: source) }

    static func frontMatter(_ range: Range<Int>) -> Origin { Origin(.stated, range, from: "front matter") }
    static let fileName = Origin(.inferred, 0..<0, from: "file name")
}
