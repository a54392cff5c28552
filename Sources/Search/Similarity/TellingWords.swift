internal import KnowledgeBase
internal import Markup

/// The words that each document is told apart by: rare ones, those of its title and headings and those said often before others.
struct TellingWords: Sendable {
    /// A word of a document.
    struct Word: Sendable {
        /// Number of the word, into `terms`.
        let term: Int32
        /// How much it tells of the document: its rarity in bits, times where and how often it stands there, 0 to 1.
        let weight: Float
    }

    /// The words' stems, by number.
    private(set) var terms: [[UInt8]] = []
    /// By word: its rarity in bits.
    private(set) var rarities: [Float] = []
    /// By document: the most telling first, `kept` at most.
    private var words: [[Word]]
    /// Words of templates' headings, which say nothing of what stands below them.
    private let formal: Set<[UInt8]>
    /// A word that more documents have tells nothing.
    private let mostDocuments: Int
    /// By document: the first with the same title and day, of which it is a copy.
    private let originals: [Int32]
    /// How many words are kept of each document until all are known.
    private static let kept = 24

    /// Makes ready for the words of a knowledge base, whose documents have the numbers of `order`.
    init(_ base: KnowledgeBase, order: [Int]) {
        words = Array(repeating: [], count: order.count)
        originals = Self.originals(base, order)
        formal = Self.formalWords(base, order, originals)
        mostDocuments = min(max(3, order.count / 25), 150)
    }

    /// Adds a term with the documents that have it.
    mutating func add(_ term: ArraySlice<UInt8>, _ list: PostingList) {
        guard list.documents.count > 1, list.documents.count <= mostDocuments * 4, Self.isWord(term) else { return }
        let count = list.documents.count { originals[Int($0)] == $0 || list.index(of: Int(originals[Int($0)])) == nil }
        guard count > 1, count <= mostDocuments, !formal.contains(Array(term)) else { return }
        let number = Int32(terms.count), rarity = Float(Ranking.idf(count, of: words.count))
        terms.append(Array(term))
        rarities.append(rarity)
        for index in list.documents.indices {
            var sum: Float = 0
            for position in list.unitRange(index) { sum += Float(Impact.weight(Int(list.impacts[position]))) }
            keep(Word(term: number, weight: rarity * sum / (sum + 2)), of: Int(list.documents[index]))
        }
    }

    /// Adds the terms that come after these, with the documents that have them.
    mutating func append(_ later: TellingWords) {
        let first = Int32(terms.count)
        terms += later.terms
        rarities += later.rarities
        for document in words.indices {
            for word in later.words[document] { keep(Word(term: first + word.term, weight: word.weight), of: document) }
        }
    }

    /// The most telling words of each document of the knowledge base, in its order; no names of people, none a part of another.
    func words(of base: KnowledgeBase, order: [Int], limit: Int, jobs: Int) -> [[Word]] {
        let chosen = concurrentMap(Array(order.enumerated()), jobs: jobs) { number, document in
            chosenWords(of: number, without: Self.people(of: base.documents[document].document), limit: limit)
        }
        var words: [[Word]] = Array(repeating: [], count: order.count)
        for (document, chosen) in zip(order, chosen) { words[document] = chosen }
        return words
    }

    private func chosenWords(of number: Int, without people: Set<[UInt8]>, limit: Int) -> [Word] {
        var chosen: [Word] = []
        // A name stands in the way of words that hold it, as far as names are chosen at all.
        for word in words[number] where chosen.count < limit + people.count {
            let term = terms[Int(word.term)]
            if chosen.contains(where: { Self.overlap(term, terms[Int($0.term)]) }) { continue }
            chosen.append(word)
        }
        return Array(chosen.lazy.filter { !people.contains(terms[Int($0.term)]) }.prefix(limit))
    }

    private mutating func keep(_ word: Word, of document: Int) {
        let count = words[document].count
        if count == Self.kept {
            guard words[document][count - 1].weight < word.weight else { return }
            words[document].removeLast()
        }
        // Equals stay in the order of their terms.
        let place = words[document].partitioningIndex { $0.weight < word.weight }
        words[document].insert(word, at: place)
    }

    /// True when one of two words holds the other: `crashloop` and `crashloopbackoff`.
    private static func overlap(_ a: [UInt8], _ b: [UInt8]) -> Bool {
        a.count < b.count ? b.offset(of: a, in: 0..<b.count) != nil : a.offset(of: b, in: 0..<a.count) != nil
    }

    /// True for words and names without digits; numbers, versions and days tell of another thing than what went wrong.
    private static func isWord(_ term: ArraySlice<UInt8>) -> Bool {
        (4...40).contains(term.count) && term.allSatisfy { $0 >= 0x80 || Chunk.isLetter($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }
    }

    /// Words of headings that we know as parts of a form, of lines that several incidents have, of folders and kinds, and of the calendar.
    private static func formalWords(_ base: KnowledgeBase, _ order: [Int], _ originals: [Int32]) -> Set<[UInt8]> {
        var formal = FormalText()
        // A copy repeats all lines of its original.
        for (number, index) in order.enumerated() where base.documents[index].kind == .postmortem && originals[number] == Int32(number) {
            formal.add(base.documents[index].document)
        }
        let places = Set(base.documents.flatMap { $0.document.path.parts.dropLast().map { String($0) } }).sorted()
        let kinds = DocumentKind.allCases.map(\.traits.singular)
        return Set((formal.texts + places + kinds + [calendar]).lazy.flatMap { QueryChunk.chunks(of: $0) }.flatMap(\.allTerms))
    }

    private static func originals(_ base: KnowledgeBase, _ order: [Int]) -> [Int32] {
        var firsts: [String: Int32] = [:]
        return order.enumerated().map { number, index in
            let document = base.documents[index].document, key = "\(document.title.value)\n\(document.date?.value.description ?? "")"
            let first = firsts[key] ?? Int32(number)
            firsts[key] = first
            return first
        }
    }

    /// The words of people's names in a document, but for those of its title.
    private static func people(of document: Document) -> Set<[UInt8]> {
        let names = document.authors + [document.owner?.value].compactMap(\.self) + (document.incident?.actionItems ?? []).compactMap(\.owner)
        guard !names.isEmpty else { return [] }
        return Set(names.flatMap { QueryChunk.chunks(of: $0) }.flatMap(\.allTerms)).subtracting(QueryChunk.chunks(of: document.title.value).flatMap(\.allTerms))
    }

    private static let calendar = """
        january february march april may june july august september october november december sept \
        monday tuesday wednesday thursday friday saturday sunday weekend
        """
}
