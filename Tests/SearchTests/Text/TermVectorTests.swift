import Search
import Testing

@Suite("Terms by the table that the browser is tested with")
struct TermVectorTests {
    private let vectors: TermVectors

    init() throws { vectors = try TermVectors.read() }

    @Test("texts give their terms, in order")
    func terms() {
        var reader = TermReader()
        for row in vectors.texts + vectors.hostile {
            var terms: [String] = []
            _ = reader.read(Array(row.text.utf8)[...]) { terms.append("\(String(decoding: $0, as: UTF8.self)) \($1)") }
            #expect(terms == row.terms, "\(row.text)")
        }
    }

    @Test("texts have their literal forms")
    func literalForms() {
        for row in vectors.texts + vectors.hostile { #expect(LiteralForm.make(row.text) == row.literal, "\(row.text)") }
    }

    @Test("words have their stems, and a stem's own length is not less than three")
    func stems() {
        for row in vectors.stems {
            #expect(Stem.make(row[0]) == row[1])
            #expect(row[1].utf8.count >= min(3, row[0].utf8.count))
        }
    }

    @Test("queries have their chunks, at their places")
    func chunks() {
        for row in vectors.queries {
            let bytes = Array(row.text.utf8)
            let chunks = QueryChunk.chunks(of: row.text).map {
                TermVectors.Query.Chunk(
                    folded: $0.folded, kind: "\($0.kind)", isFunctionWord: $0.isFunctionWord, stem: $0.stem,
                    source: String(decoding: bytes[$0.range], as: UTF8.self))
            }
            #expect(chunks == row.chunks, "\(row.text)")
        }
    }

    @Test("each code point of the fold tables is folded")
    func folds() throws {
        #expect(vectors.folds.count > 700)
        for row in vectors.folds {
            let scalar = try #require(UInt32(row[0], radix: 16).flatMap(Unicode.Scalar.init))
            #expect(LiteralForm.make("x\(scalar)y") == "x\(row[1])y", "\(row[0])")
        }
    }

    @Test("a query's terms are those that a text of the same words has")
    func queriesAreReadAsTexts() {
        var reader = TermReader()
        for row in vectors.texts + vectors.hostile {
            var terms: [String] = []
            _ = reader.read(Array(row.text.utf8)[...]) { terms.append("\(String(decoding: $0, as: UTF8.self)) \($1)") }
            #expect(QueryChunk.chunks(of: row.text).flatMap(\.terms).map { "\($0.text) \($0.form)" } == terms, "\(row.text)")
        }
    }
}
