import KnowledgeBase
import Markup
import Testing

@testable import Search

@Suite("Similar incidents")
struct SimilarIncidentsTests {
    /// Incidents of one form about different things, so that words of the form are in many.
    private static func incidents(_ extra: String) -> String {
        let subjects = ["printer", "elevator", "coffee", "heating", "window", "garden", "kitchen", "parking", "lighting", "roof"]
        return (0..<60).map { number in
            """
            -- postmortems/2020-01-\(10 + number % 18)-\(subjects[number % 10])\(number).md --
            # The \(subjects[number % 10]) \(number) was broken
            ## Things we would do otherwise
            Unusual\(String(UnicodeScalar(UInt8(97 + number % 26)))) words\(String(UnicodeScalar(UInt8(97 + number / 26)))) here.
            """
        }.joined(separator: "\n") + "\n" + extra
    }

    private static func similar(_ files: String, to path: String, jobs: Int = 1) throws -> [(path: String, names: [String], words: [String])] {
        let sample = try SampleIndex(files, jobs: jobs)
        let document = try #require(sample.base.documents.firstIndex { $0.document.path.string == path })
        return SimilarIncidents(sample.base, sample.index).similar(to: document).map { incident in
            (sample.base.documents[incident.document].document.path.string, incident.names.map { "\($0.kind.rawValue) \($0.text)" }, incident.words)
        }
    }

    private static let pair = """
        -- postmortems/2024-01-01-a.md --
        # Compaction of etcd exceeded its quota
        ## Things we would do otherwise
        The quota was reached as compaction had stopped and revisions piled up in etcd.
        -- postmortems/2024-02-01-b.md --
        # Etcd reached the quota again
        ## Things we would do otherwise
        Compaction of revisions was switched off, so etcd ran into its quotas.
        -- runbooks/quota.md --
        # Quota of etcd
        When revisions pile up, etcd reaches the quota: start compaction.
        """

    @Test("are those of which the same rare words tell, and the words are named as people write them")
    func words() throws {
        let found = try Self.similar(Self.incidents(Self.pair), to: "postmortems/2024-01-01-a.md")
        #expect(found.map(\.path) == ["postmortems/2024-02-01-b.md"])
        let words = Set(found.first?.words ?? [])
        #expect(words.isSuperset(of: ["quota", "compaction"]) && words.isDisjoint(with: ["things", "otherwise", "would"]), "\(words)")
    }

    @Test("help a runbook to its incidents, and incidents never to the runbook")
    func runbook() throws {
        let found = try Self.similar(Self.incidents(Self.pair), to: "runbooks/quota.md")
        #expect(Set(found.map(\.path)) == ["postmortems/2024-01-01-a.md", "postmortems/2024-02-01-b.md"])
    }

    @Test("are not those that share the words of a form only")
    func form() throws {
        #expect(try Self.similar(Self.incidents(""), to: "postmortems/2020-01-10-printer0.md").isEmpty)
    }

    @Test("are those that name the same alert, and say so")
    func names() throws {
        let found = try Self.similar(Self.incidents("""
            -- postmortems/2024-01-01-a.md --
            ---
            alerts: [HubDown]
            services: [hub]
            ---
            # The hub went away
            -- postmortems/2024-02-01-b.md --
            ---
            alerts: [HubDown]
            services: [hub]
            ---
            # Nobody could work
            """), to: "postmortems/2024-01-01-a.md")
        #expect(found.map(\.path) == ["postmortems/2024-02-01-b.md"] && found.first?.names == ["alert HubDown", "service hub"])
    }

    @Test("are no copies of the document, and no copies of each other")
    func copies() throws {
        let a = "# Compaction of etcd exceeded its quota\nCompaction had stopped, revisions piled up, and the quota with them."
        let b = "# Etcd reached the quota again\nCompaction of revisions was off, and etcd was full."
        let found = try Self.similar(Self.incidents("""
            -- postmortems/2024-01-01-quota.md --
            \(a)
            -- postmortems/old/2024-01-01-quota.md --
            \(a)
            -- postmortems/2024-02-01-again.md --
            \(b)
            -- postmortems/old/2024-02-01-again.md --
            \(b)
            """), to: "postmortems/2024-01-01-quota.md")
        #expect(found.map(\.path) == ["postmortems/2024-02-01-again.md"])
    }

    @Test("are not those that the same people wrote")
    func people() throws {
        let found = try Self.similar(Self.incidents("""
            -- postmortems/2024-01-01-a.md --
            ---
            authors: [Wilhelmina Featherstone, Archibald Quimby]
            ---
            # A fuse blew
            Wilhelmina Featherstone and Archibald Quimby looked at it.
            -- postmortems/2024-02-01-b.md --
            ---
            authors: [Wilhelmina Featherstone, Archibald Quimby]
            ---
            # Rain came in
            Wilhelmina Featherstone and Archibald Quimby were there too.
            """), to: "postmortems/2024-01-01-a.md")
        #expect(found.isEmpty)
    }

    @Test("are the same for any number of threads")
    func threads() throws {
        let files = Self.incidents(Self.pair)
        let one = try Self.similar(files, to: "postmortems/2024-01-01-a.md"), eight = try Self.similar(files, to: "postmortems/2024-01-01-a.md", jobs: 8)
        #expect(one.map(\.path) == eight.map(\.path) && one.map(\.words) == eight.map(\.words))
    }

    @Test("are compared by the same words for any number of threads, where documents have more rare words than are kept")
    func rareWords() throws {
        var random = Random(seed: 5)
        let letters = Array("bcdfghjklmnprtvz"), files = (0..<100).map { number in
            let words = (0..<120).map { _ in "x\(String((0..<3).map { _ in letters.randomElement(using: &random) ?? "q" }))ok" }
            return "-- postmortems/2020-01-11-\(number).md --\n# Case \(number)\n\(words.joined(separator: " "))\n"
        }.joined()
        let one = try Self.comparedWords(files, jobs: 1)
        #expect(one.allSatisfy { $0.count == 12 })
        for jobs in [2, 5] { #expect(try Self.comparedWords(files, jobs: jobs) == one, "\(jobs) jobs") }
    }

    /// By document: the words it is compared by, with what they tell.
    private static func comparedWords(_ files: String, jobs: Int) throws -> [[String]] {
        let index = try SampleIndex(files, jobs: jobs).index
        return index.tellingWords.map { words in words.map { "\(String(decoding: index.telling.terms[Int($0.term)], as: UTF8.self)) \($0.weight)" } }
    }

    @Test("words stand for their stems as the document writes them", arguments: [
        ("retry", "Many Retries failed", "retries"), ("databas", "The DATABASE is down", "database"), ("quota", "No such thing", "quota"), ("crashloopbackoff", "pod/CrashLoopBackOff", "crashloopbackoff"),
    ])
    func forms(stem: String, text: String, word: String) throws {
        let sample = try SampleIndex("-- a.md --\n# Title\n\(text)\n")
        #expect(WordForms(sample.base.documents[0].document).word(ofStem: Array(stem.utf8)) == word)
    }
}
