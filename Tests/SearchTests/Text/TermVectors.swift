import Foundation

/// The table of texts and what they are to search, shared with the browser's tests.
struct TermVectors: Decodable {
    /// A text, its terms with their forms, and its literal form.
    struct Text: Decodable {
        let text: String
        let terms: [String]
        let literal: String

        init(from decoder: any Decoder) throws {
            var row = try decoder.unkeyedContainer()
            (text, terms, literal) = (try row.decode(String.self), try row.decode([String].self), try row.decode(String.self))
        }
    }

    /// A query and its chunks.
    struct Query: Decodable {
        /// A chunk as the query has it, and what it is.
        struct Chunk: Decodable, Equatable {
            let folded: String
            let kind: String
            let isFunctionWord: Bool
            let stem: String?
            let source: String

            init(folded: String, kind: String, isFunctionWord: Bool, stem: String?, source: String) {
                (self.folded, self.kind, self.isFunctionWord, self.stem, self.source) = (folded, kind, isFunctionWord, stem, source)
            }

            init(from decoder: any Decoder) throws {
                var row = try decoder.unkeyedContainer()
                folded = try row.decode(String.self)
                kind = try row.decode(String.self)
                isFunctionWord = try row.decode(Bool.self)
                stem = try row.decodeIfPresent(String.self)
                source = try row.decode(String.self)
            }
        }

        let text: String
        let chunks: [Chunk]

        init(from decoder: any Decoder) throws {
            var row = try decoder.unkeyedContainer()
            (text, chunks) = (try row.decode(String.self), try row.decode([Chunk].self))
        }
    }

    let texts: [Text]
    /// Words and their stems.
    let stems: [[String]]
    let queries: [Query]
    /// Code points in hexadecimal and their literal forms between two letters.
    let folds: [[String]]
    /// Made by a machine.
    let hostile: [Text]

    /// Reads the table.
    static func read() throws -> TermVectors {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../Vectors/terms.json")
        return try JSONDecoder().decode(TermVectors.self, from: Data(contentsOf: file))
    }
}
