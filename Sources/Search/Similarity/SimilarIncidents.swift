public import KnowledgeBase

/// Finds incidents that resemble a document by what both name and by the rare words that tell of both.
public struct SimilarIncidents: Sendable {
    /// How many a document has at most.
    public static let limit = 5

    private let base: KnowledgeBase
    private let telling: TellingWords
    /// By document of the knowledge base.
    private let words: [[TellingWords.Word]]
    /// By word: the incidents that it tells of.
    private let incidents: [Int32: [(document: Int, weight: Float)]]
    /// What a bit of a shared word is worth.
    private let perBit: Float

    private enum Measure {
        /// Words of a document that are shown.
        static let shown = 4
        /// What a word of two titles that nobody else says is worth, in thousandths of what relates two documents, were it all of both.
        static let rarest: Float = 1050
        /// The least bits of the rarest word: few documents say little of what is rare.
        static let leastBits: Float = 7.5
        /// A score under this is no similarity.
        static let threshold = 1100
        /// Fewer services, tags and words are no similarity, and fewer services and tags without words.
        static let leastThings = 2, leastNames = 3
    }

    public init(_ base: KnowledgeBase, _ index: SearchIndex) {
        self.base = base
        telling = index.telling
        perBit = Measure.rarest / max(Measure.leastBits, Float(Ranking.idf(1, of: base.documents.count)))
        words = index.tellingWords
        var incidents: [Int32: [(document: Int, weight: Float)]] = [:]
        for document in index.order where base.documents[document].kind == .postmortem {
            for word in words[document] { incidents[word.term, default: []].append((document, word.weight)) }
        }
        self.incidents = incidents
    }

    /// The incidents that resemble a document, the most similar first; none when nothing is similar enough.
    public func similar(to document: Int) -> [SimilarIncident] {
        let shared = base.sharedNames
        var scores = shared.scores(of: document).filter { base.documents[$0.key].kind == .postmortem }
        for word in words[document] {
            for other in incidents[word.term] ?? [] { scores[other.document, default: 0] += worth(word, other.weight) }
        }
        let evidence = scores.compactMap { other, score in
            score < Measure.threshold || other == document
                ? nil : Evidence(other, names: shared.reasons(document, other), words: sharedWords(document, other), telling)
        }
        let similar = evidence.filter { $0.isEnough && $0.score >= Measure.threshold }.sorted { ($1.score, $0.document) < ($0.score, $1.document) }
        var taken: Set<Int> = [shared.group(of: document)]
        let distinct = similar.filter { taken.insert(shared.group(of: $0.document)).inserted }.prefix(Self.limit)
        let forms = WordForms(base.documents[document].document)
        return distinct.map { evidence in
            let words = evidence.words.prefix(Measure.shown).map { forms.word(ofStem: telling.terms[Int($0.term)]) }
            return SimilarIncident(document: evidence.document, names: evidence.names, words: words, score: evidence.score)
        }
    }

    /// What a document and an incident share, each thing once: a service that is a tag and a word too is one thing.
    private struct Evidence {
        let document: Int
        private(set) var names: [Reason] = []
        /// The most telling first.
        private(set) var words: [SharedWord] = []
        private(set) var score = 0

        init(_ document: Int, names: [(weight: Int, reason: Reason)], words: [SharedWord], _ telling: TellingWords) {
            self.document = document
            var whole: [[UInt8]] = [], known: [[UInt8]] = []
            for (weight, reason) in names {
                let chunks = QueryChunk.chunks(of: reason.text), terms = chunks.flatMap { $0.terms(.whole) }
                guard !terms.contains(where: whole.contains) else { continue }
                whole += terms
                known += chunks.flatMap(\.allTerms)
                self.names.append(reason)
                score += weight
            }
            let sorted = words.enumerated().sorted { ($1.element.worth, $0.offset) < ($0.element.worth, $1.offset) }.map(\.element)
            for word in sorted where !known.contains(telling.terms[Int(word.term)]) {
                self.words.append(word)
                score += word.worth
            }
        }

        /// True for one thing that tells of one failure, or several of others: a service and its tag have many failures.
        var isEnough: Bool {
            if names.contains(where: { Self.telling.contains($0.kind) }) { return true }
            return names.count >= Measure.leastNames || !words.isEmpty && names.count + words.count >= Measure.leastThings
        }

        private static let telling: Set<Reason.Kind> = [.alert, .issue, .vulnerability, .error]
    }

    private struct SharedWord {
        let term: Int32
        /// Its part of the score.
        let worth: Int
    }

    /// The words that tell of a document and of an incident, in the order of the document's.
    private func sharedWords(_ document: Int, _ incident: Int) -> [SharedWord] {
        words[document].compactMap { word in
            words[incident].first { $0.term == word.term }.map { SharedWord(term: word.term, worth: worth(word, $0.weight)) }
        }
    }

    /// What a word tells that two documents share: its rarity, less the less it tells of either.
    private func worth(_ word: TellingWords.Word, _ weight: Float) -> Int {
        Int(word.weight * weight / telling.rarities[Int(word.term)] * perBit)
    }
}
