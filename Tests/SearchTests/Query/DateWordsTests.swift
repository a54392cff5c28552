import Testing

@testable import Search

@Suite("Dates in words")
struct DateWordsTests {
    @Test("a month with its year, and a day before or behind the month, tell a date", arguments: [
        ("january 2018", ["2018-01"]),
        ("Jan 2018 outage", ["2018-01"]),
        ("25 jan 2018", ["2018-01-25"]),
        ("25th of january 2018", ["2018-01"]),
        ("jan 25 2018", ["2018-01-25"]),
        ("January 25th, 2018", ["2018-01-25"]),
        ("sept 2020", ["2020-09"]),
        ("outage may 2021 and june 2022", ["2021-05", "2022-06"]),
        ("may 32 2021", []),
        ("march", []),
        ("2018 january", []),
        ("jan 1800", []),
        ("jan 20188", []),
        ("1st 2018", []),
    ] as [(String, [String])])
    func dates(text: String, expected: [String]) {
        let terms = DateWords.terms(in: QueryChunk.chunks(of: text)).values.joined().map { String(decoding: $0, as: UTF8.self) }
        #expect(Set(terms) == Set(expected))
    }

    @Test("a date in words finds the same in numbers")
    func finds() throws {
        let sample = try SampleIndex("""
            -- a.md --
            # Maintenance of the hub
            It was on 2018-01-25.
            -- b.md --
            # Maintenance of the gate
            It was on 2019-01-25.
            """)
        #expect(try sample.names("maintenance 25 january 2018").first == "a")
        #expect(try sample.names("maintenance january 2019").first == "b")
    }
}
