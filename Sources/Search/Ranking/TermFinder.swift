/// Finds the terms of the dictionary that a word of a query may stand for.
struct TermFinder {
    let reader: IndexReader

    /// All ways to find a word. The last word of a query may be half typed.
    func group(_ chunk: QueryChunk, isLast: Bool, dates: [[UInt8]]) throws(SearchFault) -> QueryGroup {
        var ways = Ways()
        let exact = try whole(chunk, &ways)
        if chunk.kind == .compound {
            try addParts(chunk, hasWhole: exact, &ways)
            try addFile(chunk, &ways)
        }
        if !exact, chunk.kind == .version { try add(chunk.terms(.shortened), Ranking.shortened, &ways) }
        try addPrefixes(chunk, isLast: isLast, hasWhole: exact, &ways)
        let rare = chunk.kind == .word && exact ? ways.found.first?.entries.first : nil
        if ways.found.isEmpty || !exact && chunk.kind == .compound {
            try addTypos(chunk, commonerThan: 0, &ways)
        } else if let rare, rare.documents <= Ranking.rareWord {
            try addTypos(chunk, commonerThan: rare.documents * Ranking.commonness, &ways)
        }
        try add(dates, 1, &ways)
        return try ways.group(chunk, reader)
    }

    /// Entries of alternatives, before their lists are read.
    private struct Ways {
        var found: [(entries: [DictionaryEntry], strength: Double, idfLimit: Double, isLiteral: Bool)] = []
        var corrections: [String] = []

        /// Adds a way; what its terms tell is `idfLimit` at most.
        mutating func add(_ entries: [DictionaryEntry], _ strength: Double, idfLimit: Double = .infinity, isLiteral: Bool = false) {
            found.append((entries, strength, idfLimit, isLiteral))
        }

        func group(_ chunk: QueryChunk, _ reader: IndexReader) throws(SearchFault) -> QueryGroup {
            var alternatives: [QueryGroup.Alternative] = [], weight = 0.0, terms: Set<[UInt8]> = []
            for way in found {
                var lists: [(list: PostingList, idf: Double)] = [], sum = 0.0
                for entry in way.entries {
                    let idf = min(Ranking.idf(entry.documents, of: reader.manifest.documents), way.idfLimit)
                    lists.append((try reader.postings(entry), idf))
                    sum += idf
                    terms.insert(entry.term)
                }
                alternatives.append(QueryGroup.Alternative(
                    lists: lists, isLiteral: way.isLiteral, strength: way.strength,
                    k1: way.isLiteral && chunk.kind == .compound ? Ranking.k1OfName : Ranking.k1))
                weight = max(weight, sum * way.strength)
            }
            if found.isEmpty { weight = Ranking.idf(0, of: reader.manifest.documents) }
            let isCut = found.contains { $0.entries.contains { $0.rest != nil } }
            return QueryGroup(chunk: chunk, isCut: isCut, alternatives: alternatives, weight: weight, terms: terms, corrections: corrections)
        }
    }

    /// Looks for the word as it stands; true when it is there.
    private func whole(_ chunk: QueryChunk, _ ways: inout Ways) throws(SearchFault) -> Bool {
        let terms = chunk.terms(.whole)
        let entries = try entries(terms)
        guard !entries.isEmpty else { return false }
        // A run of Chinese or Japanese is as many terms as it has pairs of characters.
        ways.add(entries, 1, isLiteral: true)
        return entries.count == terms.count
    }

    private func addParts(_ chunk: QueryChunk, hasWhole: Bool, _ ways: inout Ways) throws(SearchFault) {
        if !hasWhole { try add(chunk.terms(.segment), Ranking.segment, &ways) }
        let parts = try entries(chunk.terms(.part))
        if !parts.isEmpty { ways.add(parts, hasWhole ? Ranking.partBesideWhole : Ranking.part) }
    }

    /// Adds the name of a file, however its path is given: `pg_repack` of `docs/patroni/pg_repack.md`.
    private func addFile(_ chunk: QueryChunk, _ ways: inout Ways) throws(SearchFault) {
        guard let name = FileWords.withoutEnding(chunk.folded)?.split(separator: "/").last, let word = QueryChunk.chunks(of: String(name)).first else { return }
        let entries = try entries(word.terms(.whole))
        if !entries.isEmpty { ways.add(entries, 1) }
    }

    /// Adds terms that exist, each as a way of its own.
    private func add(_ terms: [[UInt8]], _ strength: Double, _ ways: inout Ways) throws(SearchFault) {
        for entry in try entries(terms) { ways.add([entry], strength) }
    }

    private func entries(_ terms: [[UInt8]]) throws(SearchFault) -> [DictionaryEntry] {
        var found: [DictionaryEntry] = []
        for term in terms {
            if let entry = try reader.entry(term) { found.append(entry) }
        }
        return found
    }

    /// Adds the terms that a half typed word may become, those of most documents first.
    private func addPrefixes(_ chunk: QueryChunk, isLast: Bool, hasWhole: Bool, _ ways: inout Ways) throws(SearchFault) {
        let prefix = Array(chunk.folded.utf8)
        let isNumber = chunk.kind == .version || chunk.kind == .number
        guard hasWhole ? isLast && !isNumber : true, chunk.kind != .date, chunk.kind != .cjk, prefix.count >= Ranking.shortestPrefix else { return }
        let known = Set(ways.found.flatMap { $0.entries.map(\.term) })
        let longer = try reader.entries(beginningWith: prefix, limit: Ranking.prefixShards).filter { $0.term.count > prefix.count && !known.contains($0.term) }
        let best = longer.sorted { $0.documents == $1.documents ? $0.term.lexicographicallyPrecedes($1.term) : $0.documents > $1.documents }
        let whole = hasWhole ? ways.found.first?.entries.first?.documents ?? 0 : 0
        let wanted = best.prefix(hasWhole ? Ranking.prefixTermsBesideWhole : Ranking.prefixTerms)
        let limit = idf(of: wanted, and: whole)
        for entry in wanted {
            let ratio = max(Ranking.leastPrefix, Double(prefix.count) / Double(entry.term.count))
            ways.add([entry], (isLast ? Ranking.prefixOfLast : Ranking.prefix) * ratio, idfLimit: limit, isLiteral: true)
        }
    }

    /// What a word tells that may be any of several: as much as one that all their documents have.
    private func idf(of entries: some Sequence<DictionaryEntry>, and others: Int) -> Double {
        let total = reader.manifest.documents
        return Ranking.idf(min(total, entries.reduce(others) { $0 + $1.documents }), of: total)
    }

    /// Adds the words that a mistyped one may be meant for.
    private func addTypos(_ chunk: QueryChunk, commonerThan least: Int, _ ways: inout Ways) throws(SearchFault) {
        guard let stem = chunk.terms(.whole).first, chunk.folded.utf8.count >= Ranking.shortestTypo, SpellingShards.isWord(stem[...]) else { return }
        let word = MistypedWord(typed: chunk.kind == .word ? Array(chunk.folded.utf8) : stem, stem: stem, hasForms: chunk.kind == .word)
        var best: [Candidate] = []
        for entry in try candidates(for: word) where entry.documents > least && entry.term != stem {
            if let match = word.match(entry.term) { best.append(Candidate(match, documents: entry.documents, entry: entry)) }
        }
        best.sort(by: Candidate.isBefore)
        let entries = best.prefix(Ranking.typoTerms).compactMap(\.entry)
        let idfLimit = idf(of: entries, and: 0)
        for (candidate, entry) in zip(best, entries) {
            let strength = max(Ranking.leastTypo, 1 - 2 * Double(candidate.match.distance) / Double(word.typed.count))
            ways.add([entry], strength, idfLimit: idfLimit)
            // A word that a document has is none that nothing has.
            if least == 0 { ways.corrections.append(String(decoding: candidate.match.word, as: UTF8.self)) }
        }
    }

    /// A term that a mistyped word may be meant for.
    private struct Candidate {
        let match: MistypedWord.Match
        let documents: Int
        let term: [UInt8]
        /// nil while only the spelling shards told of it.
        let entry: DictionaryEntry?

        init(_ match: MistypedWord.Match, documents: Int, entry: DictionaryEntry) {
            (self.match, self.documents, self.entry, term) = (match, documents, entry, entry.term)
        }

        init(_ match: MistypedWord.Match, documents: Int, term: [UInt8]) {
            (self.match, self.documents, self.term, entry) = (match, documents, term, nil)
        }

        /// The nearest first, of equals the more common.
        static func isBefore(_ a: Candidate, _ b: Candidate) -> Bool {
            if a.match.distance != b.match.distance { return a.match.distance < b.match.distance }
            return a.documents == b.documents ? a.term.lexicographicallyPrecedes(b.term) : a.documents > b.documents
        }
    }

    /// Words with the beginning or the end of a mistyped one: one of the two is right unless both were mistyped.
    private func candidates(for word: MistypedWord) throws(SearchFault) -> [DictionaryEntry] {
        let stem = word.stem, manifest = reader.manifest
        let half = stem.count < Ranking.twoTypos ? (stem.count - 1) / 2 : max(3, stem.count / 3)
        var head = max(2, half), tail = max(2, min(half, stem.count - 1 - head))
        while head + 2 < stem.count, manifest.dictionaryShards(beginningWith: Array(stem.prefix(head))).count > Ranking.typoShards { head += 1 }
        while tail + 2 < stem.count, manifest.spellingShards(beginningWith: stem.suffix(tail).reversed()).count > Ranking.typoShards { tail += 1 }
        var found = try reader.entries(beginningWith: Array(stem.prefix(head)), limit: Ranking.typoShards).filter { SpellingShards.isWord($0.term[...]) }
        var known = Set(found.map(\.term)), others: [Candidate] = []
        for other in try reader.words(endingWith: Array(stem.suffix(tail)), limit: Ranking.typoShards) where !known.contains(other.term) {
            if let match = word.match(other.term) { others.append(Candidate(match, documents: other.documents, term: other.term)) }
        }
        others.sort(by: Candidate.isBefore)
        let terms = others.prefix(Ranking.typoTerms).map(\.term) + Self.swaps(in: stem, from: stem.count - tail - 1, to: head)
        found += try entries(terms.filter { known.insert($0).inserted })
        return found
    }

    /// The word with two letters swapped that stand where its beginning and its end meet, so that neither is right.
    private static func swaps(in word: [UInt8], from start: Int, to end: Int) -> [[UInt8]] {
        (start..<max(start, min(end, start + Ranking.swaps))).map { index in
            var swapped = word
            swapped.swapAt(index, index + 1)
            return swapped
        }
    }
}
