/// Finds the unit of a document that has most of a query.
struct UnitFinder {
    let groups: [QueryGroup]

    /// A unit with what it has of the query.
    struct Finding {
        var unit = 0
        /// 0 to 1.
        var share = 0.0
        /// How much the words weigh there.
        var weight = 0.0
        /// How many words of the query stand there as typed, but for the very common.
        var literals = 0
    }

    /// The unit with most of the query; of equals the one where the words weigh more, then the first.
    func best(in document: Int) -> Finding {
        var shares: [Int: Finding] = [:]
        let total = groups.reduce(0) { $0 + $1.weight }
        for group in groups {
            var own: [Int: Finding] = [:]
            for alternative in group.alternatives {
                let sum = alternative.lists.reduce(0) { $0 + $1.idf }
                var found: [Int: (share: Double, weight: Double)] = [:]
                for (list, idf) in alternative.lists {
                    guard let index = list.index(of: document) else { continue }
                    for position in list.unitRange(index) {
                        let known = found[Int(list.units[position])] ?? (0, 0)
                        found[Int(list.units[position])] = (known.share + alternative.strength * idf / sum, known.weight + Impact.weight(Int(list.impacts[position])))
                    }
                }
                for (unit, value) in found {
                    let known = own[unit] ?? Finding()
                    own[unit] = Finding(
                        unit: unit, share: max(known.share, value.share), weight: max(known.weight, value.weight),
                        literals: max(known.literals, alternative.isLiteral && !group.isCut ? 1 : 0))
                }
            }
            for (unit, value) in own {
                let known = shares[unit] ?? Finding()
                shares[unit] = Finding(
                    unit: unit, share: known.share + value.share * group.weight / total, weight: known.weight + value.weight,
                    literals: known.literals + value.literals)
            }
        }
        return shares.values.max { a, b in
            if a.share != b.share { return a.share < b.share }
            return a.weight == b.weight ? a.unit > b.unit : a.weight < b.weight
        } ?? Finding()
    }

    /// The share of the query that stands in a document's title or names, 0 to 1.
    func titleShare(of document: Int) -> Double {
        let total = groups.reduce(0) { $0 + $1.weight }
        var share = 0.0
        for group in groups {
            var best = 0.0
            for alternative in group.alternatives {
                let sum = alternative.lists.reduce(0) { $0 + $1.idf }
                var own = 0.0
                for (list, idf) in alternative.lists {
                    guard let index = list.index(of: document) else { continue }
                    let first = list.unitRange(index).lowerBound
                    if list.units[first] == 0, Int(list.impacts[first]) >= Impact.title { own += alternative.strength * idf / sum }
                }
                best = max(best, own)
            }
            share += best * group.weight / total
        }
        return min(1, share)
    }

    /// True when a query of one name has it pinned to this document.
    func isPinned(_ document: Int) -> Bool {
        guard groups.count == 1, let list = groups[0].alternatives.first(where: { $0.strength == 1 })?.lists.first?.list, let index = list.index(of: document) else { return false }
        return list.unitRange(index).contains { Int(list.impacts[$0]) == Impact.pinned }
    }
}
