import Testing

@testable import Search

@Suite("Merging the terms of several runs of documents")
struct TermMergeTests {
    /// A term with where it stands.
    private struct Line: Equatable {
        let term: [UInt8]
        let places: [[UInt32]]
    }

    /// Terms that share beginnings, some with zeros and bytes above ASCII, by run, document and unit.
    private static let runs: [[[[[UInt8]]]]] = {
        var random = Random(seed: 3)
        return (0..<5).map { _ in
            (0..<8).map { _ in
                (0..<2).map { _ in
                    (0..<30).map { _ in (0..<Int.random(in: 1...11, using: &random)).map { _ in [0x00, 0x61, 0x61, 0x61, 0x62, 0xC3].randomElement(using: &random) ?? 0 } }
                }
            }
        }
    }()

    private static let sorted: [SortedTerms] = runs.enumerated().map { index, documents in
        var collector = PostingCollector(firstDocument: index * 8)
        for units in documents {
            for (unit, terms) in units.enumerated() {
                collector.begin(unit: unit)
                for term in terms { collector.addTerm(term) }
            }
            collector.endDocument()
        }
        return SortedTerms(collector)
    }

    private static func lines(from first: ArraySlice<UInt8>? = nil, to end: ArraySlice<UInt8>? = nil) -> [Line] {
        var merge = TermMerge(sorted, from: first, to: end), lines: [Line] = [], places: [[UInt32]] = []
        while let term = merge.next({ _, entries in places += entries.map { [$0.document, $0.unit] } }) {
            lines.append(Line(term: Array(term), places: places))
            places = []
        }
        return lines
    }

    @Test("gives each term once, in the order of the bytes, with all its places in order")
    func merges() {
        var expected: [[UInt8]: [[UInt32]]] = [:]
        for (number, units) in Self.runs.joined().enumerated() {
            for (unit, terms) in units.enumerated() { for term in Set(terms) { expected[term, default: []].append([UInt32(number), UInt32(unit)]) } }
        }
        let lines = Self.lines()
        #expect(lines.map(\.term) == expected.keys.sorted { $0.lexicographicallyPrecedes($1) })
        #expect(lines.allSatisfy { $0.places == expected[$0.term] })
    }

    @Test("gives the same in stretches as in one piece", arguments: [1, 2, 4, 7])
    func stretches(count: Int) {
        let cuts = Self.sorted[0].cuts(into: count)
        #expect(cuts.count == count - 1)
        var lines: [Line] = []
        for index in 0...cuts.count { lines += Self.lines(from: index == 0 ? nil : cuts[index - 1], to: index == cuts.count ? nil : cuts[index]) }
        #expect(lines == Self.lines())
    }

    @Test("cuts few terms into no stretches")
    func fewTerms() {
        var collector = PostingCollector(firstDocument: 0)
        #expect(SortedTerms(collector).cuts(into: 2).isEmpty)
        collector.addTerm([0x61])
        #expect(SortedTerms(collector).cuts(into: 4).isEmpty)
    }
}
