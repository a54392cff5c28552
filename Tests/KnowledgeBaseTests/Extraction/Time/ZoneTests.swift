import Testing

@testable import KnowledgeBase

@Suite struct ZoneTests {
    @Test(arguments: [
        ("UTC", 0), ("GMT", 0), ("Z", 0), ("PST", -8 * 60), ("PDT", -7 * 60), ("EST", -5 * 60), ("CET", 60), ("CEST", 120), ("BST", 60), ("JST", 540), ("ACST", 570), ("NZDT", 780),
        ("UTC+2", 120), ("UTC-08:00", -480), ("GMT+5:30", 330), ("+02:00", 120), ("-0800", -480), ("+05:45", 345), ("PT", nil), ("IST", nil), ("CST", nil), ("Europe/Berlin", nil), ("local time", nil), ("+25:00", nil),
    ] as [(String, Int?)])
    func `a label has an offset where that is certain`(label: String, minutes: Int?) {
        #expect(ZoneNotation.zone(label).offset == minutes.map { $0 * 60 })
        #expect(ZoneNotation.zone(label).label == label)
    }

    @Test(arguments: [
        ("Timeline (all times PST)", "PST"), ("All times are in UTC.", "UTC"), ("Times in utc", "utc"), ("Timeline (UTC)", "UTC"), ("times are CEST", "CEST"), ("Everything went west", nil), ("We met et al.", nil), ("Timeline", nil), ("Plan Z", nil),
    ] as [(String, String?)])
    func `a zone is found in a sentence, and words are no zones`(text: String, label: String?) {
        #expect(ZoneNotation.stated(in: text)?.label == label)
    }

    @Test(arguments: [(2018, 1, 25, -8), (2018, 7, 25, -7), (2018, 3, 11, -8)])
    func `a place has the offset of that day`(year: Int, month: Int, day: Int, hours: Int) {
        let moment = Moment(day: Day(year: year, month: month, day: day), secondOfDay: 3600)
        #expect(ZoneRules.resolve(moment, timezone: "America/Los_Angeles").zone?.offset == hours * 3600)
    }

    @Test func `a zone as written stands before the configured one`() {
        let moment = Moment(day: Day(year: 2018, month: 1, day: 25), secondOfDay: 0, zone: .utc)
        #expect(ZoneRules.resolve(moment, timezone: "America/Los_Angeles").zone == .utc)
        #expect(ZoneRules.resolve(Moment(day: nil, secondOfDay: 0), timezone: "UTC").zone == nil)
    }
}
