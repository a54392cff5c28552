internal import Markup

/// Answers queries from the files of an index, whatever holds them.
///
/// Keeps what it read; one for each thread.
public final class Searcher {
    private let reader: IndexReader
    private let finder: TermFinder

    /// Reads the index's manifest.
    public init(_ source: any ShardSource) throws(SearchFault) {
        reader = try IndexReader(source)
        finder = TermFinder(reader: reader)
    }

    /// The number of documents that are searched.
    public var documents: Int { reader.manifest.documents }

    /// The id and path of each document, newest first.
    public func names() throws(SearchFault) -> [(id: String, path: String)] {
        var names: [(id: String, path: String)] = []
        for number in 0..<documents {
            let document = try reader.document(number, unit: 0, isKept: false)
            names.append((document.id, document.source))
        }
        return names
    }

    /// How many documents have a word.
    func frequency(of chunk: QueryChunk) throws(SearchFault) -> Int {
        guard let term = chunk.terms(.whole).first else { return 0 }
        return try reader.entry(term)?.documents ?? 0
    }

    /// The best hits of a query, `limit` at most.
    ///
    /// What begins with `-` is a word of the text where the whole query stands literally in a document: part of a command.
    public func search(_ text: String, narrowing: Narrowing = Narrowing(), limit: Int) throws(SearchFault) -> SearchResults {
        var query = try known(text, asText: [], narrowing)
        if !query.excluded.isEmpty {
            // With no other words an exclusion is none of a command's.
            if !query.words.isEmpty {
                let pasted = try known(text, asText: Set(query.excluded.map(\.range.lowerBound)), narrowing)
                let ranked = try rank(pasted, limit)
                if ranked.candidates.contains(where: \.isVerbatim) { return try results(of: pasted, ranked, limit: limit) }
            }
            query.notes += query.excluded.filter { !$0.isEmpty }.map { "without \($0.text)" }
        }
        let found = try results(of: query, try rank(query, limit), limit: limit)
        guard found.hits.isEmpty, !query.phrases.isEmpty, query.literal != query.phrases.joined(separator: " ") else { return found }
        // Quotation marks of an error message quote nothing.
        query.notes.append("what is quoted stands nowhere so; searched for its words")
        query.phrases = []
        return try results(of: query, try rank(query, limit), limit: limit)
    }

    /// A document that may be a hit.
    private struct Candidate {
        let document: Int
        var score: Double
        var unit = 0
        var isPinned = false
        /// True when all words stand in one unit, so that the query may stand there literally.
        var mayBeLiteral = false
        var isLiteral = false
        /// True when the query is so telling that documents with it literally come before all others.
        var isExact = false
        /// True when it stands there with its punctuation.
        var isVerbatim = false
        var meetsPhrases = false
        /// Number of the document that took its place, once its text was looked through.
        var successor: Int?
    }

    /// What a query finds, before it is shown.
    private struct Ranked {
        let groups: [QueryGroup]
        var candidates: [Candidate] = []
        /// Numbers of all hits, ascending.
        var documents: [Int] = []
        var notes: [String] = []
    }

    /// Reads a query; a filter for a value that no document has is text.
    private func known(_ text: String, asText: Set<Int>, _ narrowing: Narrowing) throws(SearchFault) -> SearchQuery {
        let query = QueryReader.read(text, asText: asText, narrowing: narrowing)
        var unknown: [String] = [], offsets = asText
        for filter in query.filters {
            guard let range = filter.range, try reader.entry(filter.facet.term(filter.value)) == nil else { continue }
            // What every knowledge base might have is meant as a filter.
            if filter.isOfClosedSet { continue }
            unknown.append("no document has \(filter.facet.rawValue) `\(filter.value)`; searched for it as text")
            offsets.insert(range.lowerBound)
        }
        guard !unknown.isEmpty else { return query }
        var again = QueryReader.read(text, asText: offsets, narrowing: narrowing)
        again.notes += unknown
        return again
    }
}

extension Searcher {
    private func rank(_ query: SearchQuery, _ limit: Int) throws(SearchFault) -> Ranked {
        let allowed = try allowed(by: query)
        let groups = try groups(of: query)
        var ranked = Ranked(groups: groups)
        guard !groups.isEmpty else {
            guard !query.phrases.isEmpty || !query.filters.isEmpty || query.days != nil || !query.excluded.isEmpty else {
                if !query.words.isEmpty { ranked.notes.append("`\(query.literal)` has only words that nearly every text has") }
                return ranked
            }
            ranked.documents = (0..<documents).filter { allowed?[$0] ?? true }
            ranked.candidates = ranked.documents.map { Candidate(document: $0, score: 0) }
            if !query.phrases.isEmpty { try lookThroughTexts(query, limit, &ranked) }
            return ranked
        }
        let scores = DocumentScores(groups, documents: documents, superseded: reader.manifest.superseded)
        let possible = scores.touched.filter { allowed?[$0] ?? true }
        let least = (possible.map { scores.shares[$0] }.max() ?? 0) * Ranking.leastShare
        ranked.documents = possible.filter { scores.shares[$0] >= least }
        ranked.candidates = ranked.documents.map { Candidate(document: $0, score: scores.scores[$0]) }
        ranked.candidates.sort(by: Self.isBefore)
        weighUnits(&ranked)
        try lookThroughTexts(query, limit, &ranked)
        return ranked
    }

    private static func isBefore(_ a: Candidate, _ b: Candidate) -> Bool {
        if a.isPinned != b.isPinned { return a.isPinned }
        if a.isExact != b.isExact { return a.isExact }
        return a.score == b.score ? a.document < b.document : a.score > b.score
    }

    /// The words of a query that can be looked for.
    private func groups(of query: SearchQuery) throws(SearchFault) -> [QueryGroup] {
        let telling = query.words.filter { !$0.isFunctionWord }
        var seen: Set<String> = [], groups: [QueryGroup] = []
        let dates = DateWords.terms(in: query.words)
        let distinct = telling.filter { seen.insert($0.folded).inserted }
        for chunk in Self.most(distinct, count: Ranking.words, by: { $0.folded.utf8.count }) {
            groups.append(try finder.group(chunk, isLast: chunk.range == telling.last?.range, dates: dates[chunk.range.lowerBound] ?? []))
        }
        return Self.most(groups, count: Ranking.tellingWords, by: \.weight)
    }

    /// The items with the greatest values, in their own order; of equals the first.
    private static func most<Item>(_ items: [Item], count: Int, by value: (Item) -> some Comparable) -> [Item] {
        guard items.count > count else { return items }
        let order = items.indices.sorted { a, b in
            let (left, right) = (value(items[a]), value(items[b]))
            return left == right ? a < b : left > right
        }
        return order.prefix(count).sorted().map { items[$0] }
    }

    /// Gives the best candidates more the more of the query stands together.
    private func weighUnits(_ ranked: inout Ranked) {
        let finder = UnitFinder(groups: ranked.groups)
        let count = min(ranked.candidates.count, Ranking.unitCandidates)
        // A word whose list is cut may stand in any document.
        let listed = ranked.groups.count { !$0.isCut }
        for index in 0..<count {
            let best = finder.best(in: ranked.candidates[index].document)
            ranked.candidates[index].unit = best.unit
            ranked.candidates[index].mayBeLiteral = best.literals == listed
            ranked.candidates[index].score *= 1 + Ranking.unitShare * min(1, best.share) + Ranking.titleShare * finder.titleShare(of: ranked.candidates[index].document)
            ranked.candidates[index].isPinned = finder.isPinned(ranked.candidates[index].document)
        }
        ranked.candidates[..<count].sort(by: Self.isBefore)
    }

    /// Looks for the query as it was typed, and for what was quoted, in the texts of the best candidates.
    ///
    /// Ten are looked through in any case, for they are shown. More are where they may hold what was asked for literally.
    private func lookThroughTexts(_ query: SearchQuery, _ limit: Int, _ ranked: inout Ranked) throws(SearchFault) {
        var looked: [Int] = [], rest = ArraySlice(ranked.candidates.indices)
        let isPhrase = !query.phrases.isEmpty, mayGoOn = isPhrase || query.words.count > 2
        repeat {
            let isFirst = looked.isEmpty
            let batch = rest.filter { isFirst || isPhrase || ranked.candidates[$0].mayBeLiteral }.prefix(Ranking.textBatch)
            guard let last = batch.last else { break }
            for index in batch {
                try lookThrough(query, ranked.groups, &ranked.candidates[index])
                looked.append(index)
            }
            rest = rest.drop { $0 <= last }
            let found = looked.count { isPhrase ? ranked.candidates[$0].meetsPhrases : ranked.candidates[$0].isLiteral }
            if !mayGoOn || found >= (isPhrase ? limit + 1 : 1) { break }
        } while looked.count < Ranking.textLimit || isPhrase && looked.count < limit * 2
        Self.raiseSuccessors(&ranked.candidates, looked)
        if isPhrase {
            if looked.count < ranked.candidates.count { ranked.notes.append("only the best \(looked.count) documents were looked through for the quoted words") }
            ranked.candidates = ranked.candidates.filter(\.meetsPhrases)
            ranked.documents = ranked.candidates.map(\.document).sorted()
        }
        ranked.candidates.sort(by: Self.isBefore)
    }

    /// Puts what took a document's place before it, where the texts of both were looked through; an exact hit stays before one that is not.
    private static func raiseSuccessors(_ candidates: inout [Candidate], _ looked: [Int]) {
        for index in looked {
            let candidate = candidates[index]
            guard let successor = candidate.successor, let next = looked.first(where: { candidates[$0].document == successor }),
                candidates[next].score <= candidate.score, candidates[next].isExact || !candidate.isExact else { continue }
            candidates[next].score = candidate.score * Ranking.succession
            if candidate.isPinned { candidates[next].isPinned = true }
        }
    }

    private func lookThrough(_ query: SearchQuery, _ groups: [QueryGroup], _ candidate: inout Candidate) throws(SearchFault) {
        let document = try reader.document(candidate.document, unit: candidate.unit), match = LiteralMatch(document)
        candidate.score *= 1 + Ranking.titleCoverage * TitleCoverage.share(of: document.title, in: groups)
        if !query.literal.isEmpty {
            // 2.20.1 is no half typed 2.20.10, and what is half typed is not exact.
            let whole = match.unit(with: query.literal, isWhole: true)
            if let unit = whole ?? (query.words.last?.kind == .version ? nil : match.unit(with: query.literal)) {
                candidate.isLiteral = true
                candidate.isExact = query.isTelling && whole != nil
                candidate.unit = unit
                candidate.score *= Ranking.literal
                candidate.isVerbatim = match.hasVerbatim(query.rest, inUnit: unit)
                if candidate.isVerbatim { candidate.score *= Ranking.verbatim }
            }
        }
        if NameMatch(document).matches(query.literal) { candidate.isPinned = true }
        candidate.successor = document.successor
        if !query.phrases.isEmpty { try lookForPhrases(query.phrases, &candidate) }
    }

    /// Looks for what was quoted in all parts of a document.
    private func lookForPhrases(_ phrases: [String], _ candidate: inout Candidate) throws(SearchFault) {
        var units: [Int?] = Array(repeating: nil, count: phrases.count)
        for first in reader.manifest.firstUnits(of: candidate.document) where units.contains(nil) {
            let match = LiteralMatch(try reader.document(candidate.document, unit: first))
            for (index, phrase) in phrases.enumerated() where units[index] == nil { units[index] = match.unit(with: phrase, isWhole: true) }
        }
        candidate.meetsPhrases = !units.contains(nil)
        if let unit = units[0] { candidate.unit = unit }
    }
}

extension Searcher {
    /// Which documents the filters and exclusions let through; nil for all.
    private func allowed(by query: SearchQuery) throws(SearchFault) -> [Bool]? {
        guard !query.filters.isEmpty || query.days != nil || !query.excluded.isEmpty else { return nil }
        var allowed = Array(repeating: true, count: documents)
        for (_, filters) in Dictionary(grouping: query.filters, by: \.facet) {
            var some = Array(repeating: false, count: documents)
            for filter in filters {
                guard let entry = try reader.entry(filter.facet.term(filter.value)) else { continue }
                for document in try reader.documents(entry) { some[Int(document)] = true }
            }
            for document in allowed.indices where !some[document] { allowed[document] = false }
        }
        if let days = query.days {
            for (document, day) in try reader.days().enumerated() where !days.contains(day) { allowed[document] = false }
        }
        for exclusion in query.excluded {
            for term in exclusion.terms {
                guard let entry = try reader.entry(term) else { continue }
                for document in try reader.documents(entry) { allowed[Int(document)] = false }
            }
        }
        return allowed
    }

    /// The hits as they are shown.
    private func results(of query: SearchQuery, _ ranked: Ranked, limit: Int) throws(SearchFault) -> SearchResults {
        var hits: [SearchHit] = []
        let superseded = Set(reader.manifest.superseded)
        let maker = SnippetMaker(groups: ranked.groups, literal: query.phrases.first ?? query.literal)
        for candidate in ranked.candidates.prefix(limit) {
            let document = try reader.document(candidate.document, unit: candidate.unit)
            guard let unit = document.unit(candidate.unit), let snippet = maker.snippet(of: candidate.unit, in: document) else { continue }
            hits.append(
                SearchHit(
                    number: candidate.document, document: document, unit: unit, score: candidate.score, isLiteral: candidate.isLiteral,
                    isSuperseded: superseded.contains(candidate.document), snippet: snippet))
        }
        let corrections = ranked.groups.filter { !$0.corrections.isEmpty }.map { SearchResults.Correction(word: $0.chunk.folded, used: $0.corrections) }
        let missing = ranked.groups.filter(\.alternatives.isEmpty).map { "nothing has `\($0.chunk.folded)`" }
        return SearchResults(
            hits: hits, total: ranked.documents.count, documents: ranked.documents, corrections: corrections,
            notes: query.notes + ranked.notes + (hits.isEmpty && ranked.groups.count < 2 ? [] : missing))
    }
}
