public import KnowledgeBase
internal import Markup

/// Queries that a knowledge base proposes for itself, each meant for one document: words of titles, errors, alerts, versions.
///
/// The same content gives the same queries.
public struct QueryProposals: Sendable {
    /// Sixty at most, by class.
    public let queries: [GoldenQueries.Query]

    /// How many of a class are proposed, but for titles, which take what the others leave.
    private static let share = 15, limit = 60, titles = 30
    /// Words of a title that make a query.
    private static let titleWords = 3
    /// Candidates for each error that is proposed: some stand in other documents too.
    private static let reserve = 4

    /// Proposes queries; `searcher` says how rare a word is.
    public init(_ base: KnowledgeBase, searcher: Searcher, jobs: Int) throws(SearchFault) {
        let others = Self.errors(base, jobs: jobs) + Self.alerts(base) + Self.versions(base)
        queries = try Self.titles(base, searcher, limit: min(Self.titles, Self.limit - others.count)) + others
    }

    /// Words of titles that stand together in no other title.
    private static func titles(_ base: KnowledgeBase, _ searcher: Searcher, limit: Int) throws(SearchFault) -> [GoldenQueries.Query] {
        let titles = base.documents.map { QueryChunk.chunks(of: $0.document.title.value) }
        var holders: [String: Set<Int>] = [:]
        for (index, title) in titles.enumerated() {
            for chunk in title { for term in chunk.terms { holders[term.text, default: []].insert(index) } }
        }
        var candidates: [GoldenQueries.Query] = []
        for (index, title) in titles.enumerated() where base.documents[index].kind != .release {
            var seen: Set<String> = [], words: [(chunk: QueryChunk, count: Int)] = []
            for chunk in title where Self.isTelling(chunk) && seen.insert(chunk.folded).inserted {
                words.append((chunk, try searcher.frequency(of: chunk)))
            }
            let rarest = words.sorted { ($0.count, $0.chunk.range.lowerBound) < ($1.count, $1.chunk.range.lowerBound) }.prefix(titleWords).map(\.chunk)
            guard rarest.count == titleWords else { continue }
            let common = rarest.map { holders[$0.terms.first?.text ?? ""] ?? [] }.reduce(nil as Set<Int>?) { $0?.intersection($1) ?? $1 }
            guard common == [index] else { continue }
            let text = rarest.sorted { $0.range.lowerBound < $1.range.lowerBound }.map(\.folded).joined(separator: " ")
            candidates.append(query(text, index, "title", base))
        }
        return spread(candidates, limit)
    }

    /// True for words of three letters or more; parts of ids are no words.
    private static func isTelling(_ chunk: QueryChunk) -> Bool {
        chunk.kind == .word && !chunk.isFunctionWord && chunk.folded.utf8.count > 2 && !chunk.folded.utf8.contains(where: Chunk.isDigit)
    }

    /// Errors that one document quotes and no other has anywhere in its text.
    private static func errors(_ base: KnowledgeBase, jobs: Int) -> [GoldenQueries.Query] {
        var holders: [String: (document: Int, text: String, count: Int)] = [:]
        for (index, linked) in base.documents.enumerated() {
            for error in linked.document.errors { holders[error.key, default: (index, error.text, 0)].count += 1 }
        }
        let unique = holders.values.filter { $0.count == 1 && QueryChunk.chunks(of: $0.text).count > 1 }
        let chosen = spread(unique.sorted { ($0.document, $0.text) < ($1.document, $1.text) }, share * reserve)
        let literals = chosen.map { LiteralForm.make($0.text) }
        let found = concurrentMap(base.documents, jobs: jobs) { linked in
            let match = LiteralMatch(SearchDocument(linked, services: [], number: { $0 }))
            return literals.indices.filter { match.unit(with: literals[$0]) != nil }
        }
        var counts = Array(repeating: 0, count: chosen.count)
        for index in found.joined() { counts[index] += 1 }
        let verified = chosen.indices.filter { counts[$0] == 1 }.map { chosen[$0] }
        return spread(verified, share).map { query($0.text, $0.document, "error", base) }
    }

    /// Alerts that have one runbook.
    private static func alerts(_ base: KnowledgeBase) -> [GoldenQueries.Query] {
        let own = base.alerts.filter { $0.runbooks.count == 1 }
        return spread(own, share).map { query($0.name, $0.runbooks[0], "alert", base) }
    }

    /// Versions that one release has, whatever the product; the newest of each document.
    private static func versions(_ base: KnowledgeBase) -> [GoldenQueries.Query] {
        let released = base.products.flatMap { product in product.versions.compactMap { version in version.release.map { (version.version.text, $0) } } }
        let documents = Dictionary(grouping: released, by: \.0)
        var newest: [Int: String] = [:]
        for (version, document) in released where documents[version]?.count == 1 && version.utf8.contains(UInt8(ascii: ".")) { newest[document] = version }
        return spread(newest.sorted { $0.key < $1.key }, share).map { query($0.value, $0.key, "version", base) }
    }

    private static func query(_ text: String, _ document: Int, _ className: String, _ base: KnowledgeBase) -> GoldenQueries.Query {
        GoldenQueries.Query(text: text, expected: [base.documents[document].document.path.string], className: className)
    }

    /// At most `limit` of the candidates, from all parts of their list.
    private static func spread<Candidate>(_ candidates: [Candidate], _ limit: Int) -> [Candidate] {
        guard candidates.count > limit else { return candidates }
        return (0..<max(0, limit)).map { candidates[candidates.count * $0 / limit] }
    }
}

extension QueryProposals {
    /// The queries as a file, with what they reach now as thresholds.
    public func yaml(reaching evaluation: SearchEvaluation) -> String {
        var lines = ["# Queries and the documents that answer them. `debrief eval` fails when search gets worse than the thresholds.", "thresholds:"]
        lines += SearchMeasure.allCases.map { "  \($0.rawValue): \(Self.decimal(evaluation.all.hundredths($0)))" }
        lines.append("classes:")
        lines += evaluation.classes.map { "  \($0.name): {mrr: \(Self.decimal($0.scores.hundredths(.mrr)))}" }
        lines.append("queries:")
        for query in queries {
            lines.append("  - query: \(Self.quoted(query.text))")
            lines.append("    expect: \(Self.quoted(query.expected.joined()))")
            lines.append("    class: \(query.className ?? "")")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func decimal(_ hundredths: Int) -> String {
        hundredths >= 100 ? "1.00" : "0.\(hundredths < 10 ? "0" : "")\(hundredths)"
    }

    /// In quotation marks, as YAML reads it back whatever it holds.
    private static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case "\u{85}", "\u{2028}", "\u{2029}", "\u{FEFF}": quoted += " "
            default: quoted.unicodeScalars.append(scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) ? " " : scalar)
            }
        }
        return quoted + "\""
    }
}
