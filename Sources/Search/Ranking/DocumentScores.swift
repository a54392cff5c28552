/// What each document has of a query, before its texts are read.
struct DocumentScores {
    /// By document.
    private(set) var scores: [Double]
    /// The share of the query that each document has, 0 to 1.
    private(set) var shares: [Double]
    /// Documents that have anything, ascending.
    private(set) var touched: [Int] = []

    /// Adds up what the groups give each document.
    init(_ groups: [QueryGroup], documents: Int, superseded: [Int]) {
        scores = Array(repeating: 0, count: documents)
        shares = scores
        var seen = Array(repeating: false, count: documents)
        let total = groups.reduce(0) { $0 + $1.weight }
        var best = scores, strength = scores
        for group in groups {
            var found: [Int] = []
            for alternative in group.alternatives { Self.add(alternative, &best, &strength, &found) }
            for document in found where best[document] > 0 {
                scores[document] += best[document]
                shares[document] += group.weight * strength[document] / total
                (best[document], strength[document]) = (0, 0)
                if !seen[document] {
                    seen[document] = true
                    touched.append(document)
                }
            }
        }
        for document in touched { scores[document] *= shares[document] }
        for document in superseded { scores[document] *= Ranking.superseded }
        touched.sort()
    }

    /// Raises `best` and `strength` to what an alternative gives.
    private static func add(_ alternative: QueryGroup.Alternative, _ best: inout [Double], _ strength: inout [Double], _ found: inout [Int]) {
        guard alternative.lists.count > 1 else {
            for (list, idf) in alternative.lists {
                for index in list.documents.indices {
                    let value = alternative.strength * idf * saturation(list, index, alternative.k1), document = Int(list.documents[index])
                    raise(document, value, alternative.strength, &best, &strength, &found)
                }
            }
            return
        }
        var sums: [Int: (value: Double, idf: Double)] = [:]
        for (list, idf) in alternative.lists {
            for index in list.documents.indices {
                let sum = sums[Int(list.documents[index])] ?? (0, 0)
                sums[Int(list.documents[index])] = (sum.value + idf * saturation(list, index, alternative.k1), sum.idf + idf)
            }
        }
        let total = alternative.lists.reduce(0) { $0 + $1.idf }
        for (document, sum) in sums {
            let coverage = sum.idf / total
            let worth = alternative.strength * coverage * coverage
            raise(document, worth * sum.value, worth, &best, &strength, &found)
        }
    }

    private static func raise(
        _ document: Int, _ value: Double, _ worth: Double, _ best: inout [Double], _ strength: inout [Double], _ found: inout [Int]
    ) {
        if best[document] == 0 { found.append(document) }
        if value > best[document] { best[document] = value }
        if worth > strength[document] { strength[document] = worth }
    }

    /// How much of its greatest worth a term has in a document, 0 to 1: more with each time it stands there, less each time.
    private static func saturation(_ list: PostingList, _ index: Int, _ k1: Double) -> Double {
        var weight = 0.0
        for position in list.unitRange(index) { weight += Impact.weight(Int(list.impacts[position])) }
        return weight / (weight + k1)
    }
}
