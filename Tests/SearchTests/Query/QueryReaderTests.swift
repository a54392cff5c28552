import KnowledgeBase
import Testing

@testable import Search

@Suite("The language of queries")
struct QueryReaderTests {
    /// What is read out of a query, as one line.
    private static func summary(_ text: String) -> String {
        let query = QueryReader.read(text)
        var parts = query.words.map(\.folded)
        parts += query.phrases.map { "\"\($0)\"" }
        parts += query.excluded.map { exclusion in "-" + (exclusion.filter.map { "\($0.facet.rawValue)=\($0.value)" } ?? exclusion.text) }
        parts += query.filters.map { "\($0.facet.rawValue):\($0.value)" }
        if let days = query.days { parts.append("\(days.lowerBound)..<\(days.upperBound)") }
        return parts.joined(separator: " ")
    }

    @Test("words, quotations, exclusions and filters are told apart, and all else is text", arguments: [
        ("etcd no leader", "etcd no leader"),
        ("\"no leader\" etcd", "no leader etcd \"no leader\""),
        ("\"no leader", "no leader"),
        ("no\"leader\"", "no leader"),
        ("etcd -quota", "etcd -quota"),
        ("etcd -kind:release", "etcd -kind=release"),
        ("-service:\"the hub\" -is:open", "-service=the hub -state=open"),
        ("-yamux:keepalive -before:2018", "-yamux:keepalive -before:2018"),
        ("-9", "9"),
        ("a -- b", "a b"),
        ("tar -x", "tar x"),
        ("service:hub etcd", "etcd service:hub"),
        ("Service:Hub", "service:Hub"),
        ("service:\"the hub\" etcd", "etcd service:the hub"),
        ("kind:runbook severity:sev1 tag:x owner:@ana alert:A version:2.20 year:2024 status:draft source:docs", "kind:runbook severity:sev1 tag:x owner:@ana alert:A version:2.20 year:2024 status:draft source:docs"),
        ("is:open", "state:open"),
        ("is:done", "state:done"),
        ("is:draft", "status:draft"),
        ("service:", "service"),
        (":hub", "hub"),
        ("yamux: keepalive failed", "yamux keepalive failed"),
        ("yamux:keepalive", "yamux:keepalive"),
        ("https://x.org/a", "https://x.org/a"),
        ("before:soon", "before:soon"),
        ("after:2024-13", "after:2024-13"),
        ("std::bad_alloc", "std::bad_alloc"),
    ])
    func reads(text: String, expected: String) {
        #expect(Self.summary(text) == expected)
    }

    @Test("days limit from and to, and the narrower of two counts", arguments: [
        ("after:2024-05-17", 2024, 5, 17, nil),
        ("after:2024-05", 2024, 5, 1, nil),
        ("after:2024", 2024, 1, 1, nil),
        ("after:2023 after:2024", 2024, 1, 1, nil),
        ("after:2024 after:2023", 2024, 1, 1, nil),
        ("after:2024-02 before:2024-03", 2024, 2, 1, 29),
        ("after:2024-05 before:2024-03", 2024, 5, 1, 0),
    ] as [(String, Int, Int, Int, Int?)])
    func limits(text: String, year: Int, month: Int, day: Int, count: Int?) throws {
        let days = try #require(QueryReader.read(text).days), first = try #require(Day(year: year, month: month, day: day))
        #expect(days.lowerBound == DayCode.code(first))
        #expect(days.count == count ?? DayCode.last + 1 - days.lowerBound)
    }

    @Test("filters at given places are text")
    func filtersAsText() {
        let query = QueryReader.read("go service:nowhere", asText: [3])
        #expect(query.filters.isEmpty && query.words.map(\.folded) == ["go", "service:nowhere"])
        #expect(query.literal == "go service nowhere")
    }

    @Test("a query tells enough to come first literally when it is more than two plain words")
    func telling() {
        for (text, isTelling) in [("disk full", false), ("the disk full", true), ("CrashLoopBackOff", true), ("2.20.1", true), ("quota", false)] {
            #expect(QueryReader.read(text).isTelling == isTelling, "\(text)")
        }
    }

    /// What people paste, and what nobody should.
    static let pastes = [
        "", " ", "\"", "\"\"", "\"\"\"", "-", "--", "-\"", "-\"a b\"", ":", "::", "a:", ":a", "service:\"", "service:\"\"", "before:", "before:\"\"", "is:", "is:\"open",
        "\u{0}", "\u{1}service=hub", "\u{FEFF}etcd", "e\u{301}tcd", "\u{202E}dcte", "🙂🙂", "日本語のログ", "ÿ", "\r\n\t", "\\", "%s%n", "' OR 1=1 --", "<script>", "{{x}}", "$(rm -rf)", "`a`", "NEAR(a b)", "a AND NOT",
        "before:0000", "after:9999-12-31", "before:99999", "version:<1.8", "kind:kind:kind", "-service:hub", "-before:2024", "\"-quota\"", "*", "?", "[a-z]+", "((((", "a\u{0}b", "-\u{0}\u{0}\u{0}",
        "panic: runtime error: invalid memory address or nil pointer dereference [signal SIGSEGV: segmentation violation code=0x1 addr=0x0 pc=0x0]",
        "curl -H 'Host: x' https://127.0.0.1:8443/healthz?full=1#top -k --retry 3",
    ]

    @Test("nothing that is pasted is a fault", arguments: pastes)
    func pasted(text: String) throws {
        let sample = try SampleIndex(SampleIndex.harbour)
        _ = try sample.search(text)
        _ = try sample.search(text + " " + text)
        _ = try sample.search(String(repeating: text, count: 200))
    }

    @Test("no mixture of what means something is a fault")
    func mixtures() throws {
        let sample = try SampleIndex(SampleIndex.harbour)
        let pieces = ["\"", "-", ":", " ", "service", "is:open", "before:2024", "quota", "2.20.1", "hub", "'", "\u{0}", "é", "🙂", "-quota", "日本", "after:", "etcd", "\n", "jan", "2018", "25"]
        for seed in 0..<400 as Range<UInt64> {
            var random = Random(seed: seed)
            let text = (0..<Int.random(in: 1...12, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
            #expect(throws: Never.self, "\(String(reflecting: text)), seed \(seed)") { try sample.search(text) }
        }
    }
}
