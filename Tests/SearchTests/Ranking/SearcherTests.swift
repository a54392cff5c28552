import KnowledgeBase
import Markup
import Testing

@testable import Search

@Suite("Searching")
struct SearcherTests {
    private func sample() throws -> SampleIndex { try SampleIndex(SampleIndex.harbour) }

    @Test("what is looked for comes first", arguments: [
        // An alert's name pins its runbook, though the incident names it too.
        ("etcdNoLeader", "etcdNoLeader"),
        ("etcdnoleader", "etcdNoLeader"),
        // Symptoms are told by incidents; a release note that has all the words waits behind.
        ("quota compaction database hub", "2024-03-05-etcd-quota"),
        ("certificate expired login", "2023-11-20-login"),
        // But a version, and whoever asks for releases, means the release.
        ("2.20.1", "v2"),
        ("v2.20.1", "v2"),
        ("kind:release certificate", "v2"),
        // An error as it was printed.
        ("mvcc: database space exceeded", "2024-03-05-etcd-quota"),
        ("\"database space exceeded\"", "2024-03-05-etcd-quota"),
        // Half a word, a part of an identifier, a path.
        ("certif", "2023-11-20-login"),
        ("crashloop", "v2"),
        ("/var/lib/etcd", "etcdNoLeader"),
        ("etcdctl endpoint status --cluster", "etcdNoLeader"),
        // Mistyped words.
        ("compction", "2024-03-05-etcd-quota"),
        ("qertificate", "2023-11-20-login"),
        ("kuberentes pods", "café"),
        ("cafe", "café"),
    ])
    func first(query: String, name: String) throws {
        let names = try sample().names(query)
        #expect(names.first == name || query.hasPrefix("kuberentes") && names.prefix(2).contains(name), "\(query): \(names)")
    }

    @Test("what took a document's place stands before it, and what is superseded behind others, unless it alone is exact")
    func superseded() throws {
        let sample = try SampleIndex("""
            -- runbooks/old.md --
            ---
            superseded_by: new
            ---
            # Restart the crane
            Drain the crane, restart the crane, look at crane_load_total.
            -- runbooks/new.md --
            # Moving loads by hand
            Nobody should restart what can be drained: a crane too.
            -- runbooks/gone.md --
            ---
            status: deprecated
            ---
            # Winch
            Oil the winch drum.
            -- runbooks/winch.md --
            # Winch
            Grease the winch drum, the chain and the hook, and look at all three.
            """)
        #expect(try sample.names("restart crane").prefix(2) == ["new", "old"])
        #expect(try sample.search("restart crane").hits.map(\.isSuperseded).prefix(2) == [false, true])
        #expect(try sample.names("crane_load_total").first == "old")
        #expect(try sample.names("winch drum").first == "winch")
        #expect(try sample.names("status:superseded winch") == ["gone"])
    }

    @Test("superseded documents stand behind all others, however many there are")
    func manySuperseded() throws {
        let old = (10..<40).map { "-- old\($0).md --\n---\nstatus: superseded\n---\n# Winch drum\nOil the winch drum.\n" }
        let sample = try SampleIndex(old.joined() + "-- new.md --\n# Winch drum\nOil the drum, then the winch.\n")
        #expect(try sample.names("winch drum").first == "new")
        let scores = try sample.search("winch drum").hits.dropFirst().map(\.score)
        #expect(Set(scores).count <= 2, "those whose texts were not read must not overtake")
    }

    @Test("the name of a file, its path and its address find it first", arguments: [
        "pg_repack.md", "pg_repack", "docs/patroni/pg_repack.md", "./docs/patroni/pg_repack.md", "patroni/pg_repack.md", "https://git.example.com/acme/kb/blob/main/docs/patroni/pg_repack.md",
        "https://kb.example.com/pages/pg_repack.html", "pg repack", "/srv/kb/docs/patroni/pg_repack.md",
    ])
    func files(query: String) throws {
        let sample = try SampleIndex("""
            -- docs/patroni/pg_repack.md --
            # Reclaiming space
            How tables are made smaller without a lock.
            -- docs/README.md --
            # Index
            - [space](patroni/pg_repack.md), pg_repack
            - https://git.example.com/acme/kb/blob/main/docs/patroni/pg_repack.md
            -- docs/other.md --
            # pg_repack was used
            With pg_repack, as patroni/pg_repack.md says; pg repack is good.
            """)
        #expect(try sample.names(query).first == "pg_repack")
    }

    @Test("one quoted word in a pasted error need not stand there, and one beside few words must")
    func quotedNames() throws {
        let sample = try SampleIndex("""
            -- a.md --
            # Grants
            FATAL: no pg_hba.conf entry for host "1.2.3.4", user "x", database "y"
            -- b.md --
            # Names
            The database gitlabhq has a host.
            """)
        let results = try sample.search("FATAL: no pg_hba.conf entry for host \"gitlabhq\"")
        #expect(results.hits.first?.source == "a.md")
        #expect(results.notes.contains("a quoted word of many need not stand there"))
        #expect(try sample.names("database \"gitlabhq\"") == ["b"])
        #expect(try sample.names("the host of a database is \"has a host\"") == ["b"])
    }

    @Test("a kind that no document has finds nothing, and so does work that nobody has")
    func closedSets() throws {
        let sample = try SampleIndex("-- a.md --\n# A runbook that is open\n")
        #expect(try sample.names("kind:upgrade").isEmpty)
        #expect(try sample.names("is:open").isEmpty)
        #expect(try sample.names("kind:open") == ["a"])
    }

    @Test("what is denied is not mistyped")
    func denials() throws {
        let sample = try SampleIndex("-- a.md --\n# Delete a project\nDelete it.\n")
        #expect(try sample.search("undelete").corrections.isEmpty)
        #expect(try sample.search("nothing undelete").notes.contains("nothing has `undelete`"))
    }

    @Test("a ring of documents that take each other's place is no trouble")
    func ring() throws {
        let names = ["a", "b", "c", "d"]
        let files = names.enumerated().map { "-- \($1).md --\n---\nsuperseded_by: \(names[($0 + 1) % 4])\n---\n# Ring of cranes\n" }
        let sample = try SampleIndex(files.joined())
        #expect(try Set(sample.names("ring of cranes")) == Set(names))
    }

    @Test("an address is found, and a name in a longer one")
    func innerNames() throws {
        let sample = try SampleIndex("""
            -- postmortems/a.md --
            ---
            url: https://acme.org/blog/march-outage
            ---
            The server.read_timeout was too short for what the registry.k8s.io/kube-apiserver:v1.29.3 needs.
            -- postmortems/b.md --
            # Reads
            A timeout of a read, and the read of a timeout, at acme.org.
            """)
        #expect(try sample.names("read_timeout").first == "a")
        #expect(try sample.names("kube-apiserver") == ["a"])
        #expect(try sample.names("https://acme.org/blog/march-outage").first == "a")
    }

    @Test("a long name is found with a slip")
    func longNames() throws {
        let sample = try SampleIndex("-- runbooks/a.md --\n# StorageClientIncompatibleOperatorVersion\n")
        #expect(try sample.names("storagelcientincompatibleoperatorversion") == ["a"])
    }

    @Test("words with a mistyped ending are found, whatever is left of it", arguments: [
        ("cordoinng", "cordoning"), ("separatnig", "separating"), ("cordonigg", "cordoning"),
    ])
    func endings(query: String, word: String) throws {
        let sample = try SampleIndex("-- a.md --\n# Cordoning\nSeparating a node from others.\n")
        #expect(try sample.names(query) == ["a"])
        #expect(try sample.search(query).corrections.allSatisfy { $0.used.contains(word) })
    }

    @Test("letters swapped in the middle of a word are no trouble, however many words begin and end like it")
    func middle() throws {
        let letters = "abcdefghiklmnopqrstuvwxyz".map(String.init)
        let words = letters.flatMap { a in letters.flatMap { b in letters.prefix(8).map { "pro\(a)\(b)\($0)x zx\(a)\(b)\($0)ect" } } }
        let sample = try SampleIndex("-- a.md --\n\(words.joined(separator: " "))\n-- b.md --\nA project.\n")
        let results = try sample.search("proejct")
        #expect(results.corrections.first?.used.contains("project") == true)
        #expect(results.hits.map(\.id).contains("b"))
    }

    @Test("a version tells more of a document that names few")
    func versionLengths() throws {
        let many = (0..<60).map { "- 5.\($0).1" }.joined(separator: "\n")
        let sample = try SampleIndex("-- a.md --\n# Parts\n\(many)\n-- b.md --\n# Keys\nA key with firmware 5.7.1. \(String(repeating: "Other words of it. ", count: 90))\n")
        #expect(try sample.names("5.7.1") == ["b", "a"])
    }

    @Test("a mistyped word is announced, and one that is there is not")
    func corrections() throws {
        let sample = try sample()
        let results = try sample.search("compction stopped")
        #expect(results.corrections.map(\.word) == ["compction"])
        #expect(results.corrections.first?.used.contains("compaction") == true)
        #expect(try sample.search("compaction stopped").corrections.isEmpty)
        #expect(try sample.search("2.20.9").corrections.isEmpty, "no version is a mistyped other one")
    }

    @Test("a version is found as a version, and never as its numbers")
    func versions() throws {
        let sample = try SampleIndex("""
            -- a.md --
            # Ports
            Ports 2, 20 and 1 are open.
            -- b.md --
            # Notes
            Since v2.20.1 all is well.
            -- c.md --
            # More notes
            Since 2.20.10 all is better.
            """)
        let found = try sample.search("2.20.1").hits
        #expect(found.first?.source == "b.md", "\(found.map { ($0.source, $0.score, $0.isLiteral) })")
        #expect(try sample.names("2.20.10").first == "c")
        #expect(try !sample.names("2.20.1").contains("a") && !sample.names("2.20.10").contains("a"))
    }

    @Test("a document in which the query stands literally comes before one with its words more often")
    func literal() throws {
        let sample = try SampleIndex("""
            -- a.md --
            # Connection pool
            The pool: connection, connection, reset, reset, peer, peer, by. Peer reset of a connection in the pool.
            -- b.md --
            # Other
            It said connection reset by peer and then nothing.
            """)
        #expect(try sample.names("connection reset by peer").first == "b")
        #expect(try sample.search("connection reset by peer").hits.first?.isLiteral == true)
    }

    @Test("filters narrow, and days do", arguments: [
        ("kind:postmortem", ["2024-03-05-etcd-quota", "2023-11-20-login"]),
        ("service:gate", ["2023-11-20-login"]),
        ("severity:sev1", ["2024-03-05-etcd-quota"]),
        ("is:open", ["2024-03-05-etcd-quota"]),
        ("is:done", ["2023-11-20-login"]),
        ("status:final", ["2023-11-20-login"]),
        ("tag:storage", ["2024-03-05-etcd-quota"]),
        ("year:2023", ["2023-11-20-login"]),
        ("after:2024 kind:postmortem", ["2024-03-05-etcd-quota"]),
        ("before:2024", ["2023-11-20-login"]),
        ("after:2023-11-20 before:2023-11-21", ["2023-11-20-login"]),
        ("kind:postmortem -quota", ["2023-11-20-login"]),
        ("service:hub service:gate", ["2024-03-05-etcd-quota", "2023-11-20-login"]),
        ("service:hub severity:sev3", []),
        ("source:runbooks", ["etcdNoLeader"]),
        ("source:runbooks/etcdNoLeader.md", ["etcdNoLeader"]),
    ] as [(String, [String])])
    func filters(query: String, names: [String]) throws {
        let sample = try sample()
        #expect(try sample.names(query) == names)
        // The same with words that all of these have.
        #expect(try sample.search(query).total == names.count)
    }

    @Test("a filter for a value that nothing has is text, and says so; as an option it finds nothing")
    func unknownValues() throws {
        let sample = try sample()
        let results = try sample.search("service:quota")
        #expect(results.hits.first.map { SampleIndex.name($0.source) } == "2024-03-05-etcd-quota")
        #expect(results.notes == ["no document has service `quota`; searched for it as text"])
        var narrowing = Narrowing()
        narrowing.filters = [(.service, "quota")]
        #expect(try sample.names("database", narrowing: narrowing).isEmpty)
    }

    @Test("quoted words must stand so, and excluded ones must not, unless the whole stands in a document as it was pasted")
    func phrases() throws {
        let sample = try sample()
        #expect(try sample.names("\"space database\"").isEmpty)
        #expect(try sample.names("\"elect a leader\"") == ["etcdNoLeader"])
        #expect(try !sample.names("certificate -login").contains("2023-11-20-login") || sample.names("certificate -login").isEmpty)
        #expect(try sample.names("quota -kind:postmortem").contains("2024-03-05-etcd-quota") == false)
        #expect(try !sample.names("quota -kind:postmortem").isEmpty)
        #expect(try sample.search("quota -kind:postmortem").notes == ["without kind:postmortem"])
        #expect(try sample.names("quota -kind:nothing") == sample.names("quota"))
        #expect(try sample.search("quota -compaction").notes == ["without compaction"])
        #expect(try sample.search("etcdctl endpoint status --cluster").notes.isEmpty)
    }

    @Test("what is half typed is not exact, an exclusion is one unless it was pasted, and what no page shows is not found")
    func mended() throws {
        let sample = try SampleIndex("""
            -- postmortems/2024-01-01-one.md --
            # Exit code 137

            The job ended with exit code 137, in etcd staging.

            <!-- hidden -> zebraone
            zebratwo -->

            <script>zebrathree</script>
            -- postmortems/2024-01-02-two.md --
            # Another exit

            The job ended with exit code 1.
            -- runbooks/KubePodCrashLooping.md --
            # KubePodCrashLooping

            ## Meaning

            A pod starts again and again.
            -- postmortems/2024-01-03-three.md --
            # KubePodCrashLooping for an hour

            KubePodCrashLooping, KubePodCrashLooping and KubePodCrashLooping.
            -- pages/team.md --
            ---
            aliases: [quota]
            ---
            # Team
            -- postmortems/2024-01-04-four.md --
            # The quota was reached

            The quota was reached, see [how](../pages/no-way-back.md).
            """)
        #expect(try sample.names("exit code 1").first == "2024-01-02-two")
        #expect(try sample.names("\"exit code 1\"") == ["2024-01-02-two"])
        #expect(try !sample.names("etcd -staging").contains("2024-01-01-one"))
        #expect(try sample.names("kubepodcrashlooping").first == "KubePodCrashLooping")
        #expect(try sample.names("quota").first == "2024-01-04-four")
        #expect(try sample.search("\"how to\"").hits.isEmpty)
        #expect(try sample.search("zebraone zebratwo zebrathree").hits.isEmpty)
        #expect(try sample.search("no way back").hits.allSatisfy { !$0.isLiteral })
        #expect(try sample.search("exit xylophones").notes == ["nothing has `xylophones`"])
    }

    @Test("action items and timeline entries are found as such, with their line")
    func parts() throws {
        let sample = try sample()
        let item = try #require(try sample.search("renew certificates by a timer").hits.first)
        #expect(item.part == "action-item" && item.section == "Action items" && item.line == 9 && !item.anchor.isEmpty)
        let entry = try #require(try sample.search("compaction was started by hand").hits.first)
        #expect(entry.part == "timeline-entry" && entry.section == "Timeline" && entry.line == 12)
    }

    @Test("snippets mark what was found, on whole characters and words")
    func snippets() throws {
        let sample = try SampleIndex("""
            -- a.md --
            # Länger
            \(String(repeating: "Wörter über Wörter ", count: 40)) und dann das Zertifikat, \(String(repeating: "ößäü ", count: 60))
            """)
        let snippet = try #require(try sample.search("zertifikat").hits.first?.snippet)
        let bytes = Array(snippet.text.utf8)
        #expect(snippet.marks.map { String(decoding: bytes[$0], as: UTF8.self) } == ["Zertifikat"])
        #expect(bytes.count <= 240 && !snippet.text.contains("\u{FFFD}"))
        #expect(snippet.line == 2)
    }

    @Test("nothing is found for nothing, and newer incidents come first of equals")
    func ties() throws {
        let sample = try SampleIndex("""
            -- postmortems/2020-01-01-a.md --
            # Disk full
            -- postmortems/2022-01-01-a.md --
            # Disk full
            -- postmortems/2021-01-01-a.md --
            # Disk full
            """)
        #expect(try sample.names("") == [] && sample.names("zzzzqqq").isEmpty)
        #expect(try sample.names("disk full") == ["2022-01-01-a", "2021-01-01-a", "2020-01-01-a"])
    }

    @Test("the limit cuts the hits and not their number")
    func limits() throws {
        let results = try sample().searcher.search("kind:postmortem", limit: 1)
        #expect(results.hits.count == 1 && results.total == 2)
    }
}
