import Markup
import Testing

@testable import Search

@Suite("Scores of queries")
struct SearchEvaluationTests {
    private static func scores(_ ranks: [Int?]) -> QueryScores {
        var scores = QueryScores()
        for rank in ranks { scores.add(rank: rank) }
        return scores
    }

    @Test("are the mean of 1/rank and the shares within 1, 3 and 10")
    func values() {
        let scores = Self.scores([1, 2, 4, 10, nil, 11])
        #expect(scores.count == 6)
        #expect(abs(scores.value(.mrr) - (1 + 0.5 + 0.25 + 0.1) / 6) < 1e-12)
        #expect(scores.value(.success1) == 1.0 / 6 && scores.value(.success3) == 2.0 / 6 && scores.value(.success10) == 4.0 / 6)
        #expect(Self.scores([]).value(.mrr) == 0)
    }

    @Test("rounded down to two digits are reached by what was measured")
    func rounding() {
        var ranks: [Int?] = []
        for rank in [1, 3, nil, 7, 1, 9, 6, 1, 2, nil, 1] as [Int?] {
            ranks.append(rank)
            let scores = Self.scores(ranks)
            for measure in SearchMeasure.allCases {
                let hundredths = scores.hundredths(measure)
                #expect(scores.meets(Double(hundredths) / 100, measure))
                #expect(!scores.meets(Double(hundredths + 1) / 100, measure))
            }
        }
        #expect(Self.scores(Array(repeating: 1, count: 29) + Array(repeating: nil, count: 71)).meets(0.29, .success1))
    }

    @Test("fall short where a threshold is above them, of all queries and of a class")
    func shortfalls() throws {
        let sample = try SampleIndex(SampleIndex.harbour)
        let alert = GoldenQueries.Query(text: "etcdNoLeader", expected: ["runbooks/etcdNoLeader.md"], className: "alert")
        let wrong = GoldenQueries.Query(text: "certificate", expected: ["notes/café.md"], className: "word")
        func evaluation(_ thresholds: [SearchMeasure: Double], _ classes: [String: [SearchMeasure: Double]]) throws -> SearchEvaluation {
            try SearchEvaluation(GoldenQueries(queries: [alert, wrong], thresholds: thresholds, classThresholds: classes)) { query throws(SearchFault) in
                try sample.searcher.search(query, limit: 10)
            }
        }
        let fine = try evaluation([.mrr: 0.5], ["alert": [.success1: 1]])
        #expect(fine.shortfalls.isEmpty && fine.outcomes.map(\.rank) == [1, nil])
        #expect(fine.classes.map(\.name) == ["alert", "word"] && fine.all.count == 2)
        #expect(fine.outcomes[1].first?.source == "postmortems/2023-11-20-login.md")
        let short = try evaluation([.mrr: 0.51, .success10: 0.5], ["word": [.success3: 0.1]])
        #expect(short.shortfalls.map(\.className) == [nil, "word"] && short.shortfalls.map(\.measure) == [.mrr, .success3])
    }
}
