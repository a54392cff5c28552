/// A chunk of a query, read as the texts of the index are.
public struct QueryChunk: Sendable, Hashable {
    /// As it was typed, but folded and without outer punctuation: `v2.20.1`, `crashloopbackoff`, `restarting`.
    public let folded: String
    /// What it is.
    public let kind: ChunkKind
    /// The terms to look for, best first; none for a function word.
    public let terms: [QueryTerm]
    /// True for a word of grammar such as `the`.
    public let isFunctionWord: Bool
    /// The stem of a plain word, which is its only term; nil for other kinds.
    public let stem: String?
    /// Where it stands in the query, UTF-8 byte offsets.
    public let range: Range<Int>

    /// Reads a query.
    public static func chunks(of query: String) -> [QueryChunk] {
        var scanner = ChunkScanner()
        var terms = ChunkTerms()
        var chunks: [QueryChunk] = []
        let bytes = Array(query.utf8)
        while scanner.next(in: bytes.span) {
            chunks.append(QueryChunk(&scanner.chunk, &terms))
        }
        return chunks
    }

    private init(_ chunk: inout Chunk, _ reader: inout ChunkTerms) {
        func text(_ range: Range<Int>) -> String { String(decoding: chunk.bytes[range], as: UTF8.self) }
        folded = text(0..<chunk.count)
        range = chunk.range
        isFunctionWord = reader.isFunctionWord(chunk)
        kind = reader.find(in: &chunk)
        stem = kind == .word ? reader.found.first.map { text($0.range) } : nil
        terms = isFunctionWord ? [] : reader.found.map { QueryTerm(text: text($0.range), form: $0.form) }
    }
}
