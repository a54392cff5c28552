/// Reads the terms of texts for the index. Keeps its memory from text to text.
public struct TermReader {
    private var scanner = ChunkScanner()
    private var terms = ChunkTerms()

    /// Makes a reader.
    public init() {}

    /// Calls for each term in order of the text, best forms of a chunk first; function words give none.
    ///
    /// Returns how many chunks gave terms, where each pair of ideographs counts: the length of the text.
    public mutating func read(_ text: ArraySlice<UInt8>, _ emit: (ArraySlice<UInt8>, TermForm) -> Void) -> Int {
        var count = 0
        let source = text.span
        while scanner.next(in: source) {
            if terms.isFunctionWord(scanner.chunk) { continue }
            let kind = terms.find(in: &scanner.chunk)
            for term in terms.found { emit(scanner.chunk.bytes[term.range], term.form) }
            count += kind == .cjk ? terms.found.count : min(terms.found.count, 1)
        }
        return count
    }
}
