import Markup
import Testing

@testable import Search

@Suite("Proposed queries")
struct QueryProposalsTests {
    @Test("are words of titles, errors, alerts and versions, each meant for one document")
    func proposes() throws {
        let sample = try SampleIndex(SampleIndex.harbour)
        let queries = try QueryProposals(sample.base, searcher: sample.searcher, jobs: 2).queries
        let lines = queries.map { "\($0.className ?? ""): \($0.text) -> \($0.expected.joined())" }
        #expect(lines.contains("error: mvcc: database space exceeded -> postmortems/2024-03-05-etcd-quota.md"))
        #expect(lines.contains("alert: etcdNoLeader -> runbooks/etcdNoLeader.md"))
        #expect(lines.contains("version: 2.20.1 -> releases/v2.20.1.md"))
        #expect(lines.contains("title: database hub room -> postmortems/2024-03-05-etcd-quota.md"), "\(lines)")
    }

    @Test("leave out what two documents have")
    func unique() throws {
        let sample = try SampleIndex("""
            -- postmortems/a.md --
            # Disk full again today
            It said `no space left on device`.
            -- postmortems/b.md --
            # Disk full again today
            Somebody read: no space left on device.
            -- runbooks/x.md --
            # DiskFull
            -- runbooks/old/x.md --
            # DiskFull
            """)
        #expect(try QueryProposals(sample.base, searcher: sample.searcher, jobs: 1).queries.isEmpty)
    }

    @Test("make a file that is read back and passes")
    func roundTrip() throws {
        let sample = try SampleIndex(SearchIndexTests.many + "\n-- postmortems/q.md --\n# Quotes \"and\" back\\slashes everywhere\nIt said `error: \"a\\b\" was refused`.\n")
        let proposals = try QueryProposals(sample.base, searcher: sample.searcher, jobs: 1)
        #expect(proposals.queries.count <= 60 && proposals.queries.count > 3)
        func evaluation(_ golden: GoldenQueries) throws -> SearchEvaluation {
            try SearchEvaluation(golden) { query throws(SearchFault) in try sample.searcher.search(query, limit: 10) }
        }
        let text = proposals.yaml(reaching: try evaluation(GoldenQueries(queries: proposals.queries)))
        let (golden, faults) = GoldenQueries.read(SourceText(path: RelativePath(trusted: "q.yml"), text: text), documents: KnownDocuments(sample.base))
        #expect(faults.isEmpty && golden.queries == proposals.queries && golden.hasThresholds)
        #expect(try evaluation(golden).shortfalls.isEmpty)
        let again = try QueryProposals(sample.base, searcher: sample.searcher, jobs: 8)
        #expect(again.queries == proposals.queries)
    }
}
