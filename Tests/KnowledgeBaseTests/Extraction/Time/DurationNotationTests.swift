import Testing

@testable import KnowledgeBase

@Suite struct DurationNotationTests {
    @Test(arguments: [
        ("84 minutes", 5040), ("0h 16m", 960), ("1 hour and 48 minutes", 6480), ("11 Days", 950_400), ("4 hours 42 minutes", 16_920), ("20 hours 20 minutes.", 73_200),
        ("279 minutes [^3]", 16_740), ("1h30m", 5400), ("90s", 90), ("1.5 hours", 5400), ("an hour", 3600), ("2 weeks", 1_209_600), ("0 minutes", 0), ("16h 45m", 60_300),
    ])
    func `a length of time is read`(text: String, seconds: Int) {
        #expect(DurationNotation.read(text)?.exact == seconds)
    }

    @Test(arguments: [
        ("1-2 hours", 3600...7200, false), ("1-1.5 hours", 3600...5400, false), ("2 to 3 days", 172_800...259_200, false), ("< 60 mins", 0...3600, false), ("less than 5 minutes", 0...300, false),
        ("~2 hours", 7200...7200, true), ("about an hour", 3600...3600, true),
    ])
    func `a range and an estimate are no exact length`(text: String, range: ClosedRange<Int>, isApproximate: Bool) {
        let duration = DurationNotation.read(text)
        #expect(duration?.range == range)
        #expect(duration?.isApproximate == isApproximate)
        #expect(duration?.exact == nil)
    }

    @Test(arguments: ["N/A", "?", "", "ZZZ", "14:30", "minutes", "12", "unknown", "3 apples", "99999999999 days"])
    func `other words are none`(text: String) {
        #expect(DurationNotation.read(text) == nil)
    }

    @Test func `five minutes or one in twenty more or less is the same`() {
        #expect(DurationNotation.read("84 minutes")?.agrees(with: 84 * 60 + 299) == true)
        #expect(DurationNotation.read("84 minutes")?.agrees(with: 90 * 60) == false)
        #expect(DurationNotation.read("100 hours")?.agrees(with: 104 * 3600) == true)
    }
}
