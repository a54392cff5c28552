internal import KnowledgeBase

/// What a person asks for: words, and what narrows them.
public struct SearchQuery: Sendable {
    /// As typed.
    public let text: String
    /// Words, in their order; those of quoted parts too.
    var words: [QueryChunk] = []
    /// The words from the first to the last as they would stand in a text.
    var literal = ""
    /// What was typed but for filters and exclusions, which are blanked out.
    var rest = ""
    /// What must stand in a document literally.
    var phrases: [String] = []
    /// What a document must not have: `-word`, `-kind:release`.
    var excluded: [Exclusion] = []
    /// All of these must hold.
    public internal(set) var filters: [Filter] = []
    /// Days from and before which documents are wanted, as `DayCode` has them.
    var days: Range<Int>?
    /// How it was understood where that may surprise.
    var notes: [String] = []

    /// True for what stands in a text by no accident: three words in a row, a name, a version, an error.
    var isTelling: Bool { words.count > 2 || words.contains { $0.kind != .word } }

    /// `service:hub`.
    public struct Filter: Sendable, Hashable {
        public let facet: Facet
        public let value: String
        /// UTF-8 offsets in the query, where what is no filter after all is read as text; nil for one from elsewhere.
        let range: Range<Int>?

        /// True for a value that means the same whether a document has it or not: a kind, or whether something is left to do.
        var isOfClosedSet: Bool { facet == .state || facet == .kind && DocumentKind(rawValue: value.lowercased()) != nil }
    }

    /// `-word`, `-kind:release`.
    struct Exclusion: Sendable {
        /// Empty for a value of a facet.
        let words: [QueryChunk]
        /// nil for words.
        let filter: Filter?
        /// Without the `-`.
        let text: String
        let range: Range<Int>

        /// Terms that no wanted document has.
        var terms: [[UInt8]] { filter.map { [$0.facet.term($0.value)] } ?? words.flatMap { $0.terms(.whole) } }

        /// True for words that nearly every text has, which leave nothing out.
        var isEmpty: Bool { filter == nil && words.allSatisfy(\.isFunctionWord) }
    }
}
