import Testing

@testable import KnowledgeBase

@Suite struct DateNotationTests {
    private let context = Day(year: 2018, month: 1, day: 20)

    private func find(_ text: String, dayBeforeMonth: Bool? = nil) -> String? {
        DateNotation.find(in: text)?.resolved(near: context, dayBeforeMonth: dayBeforeMonth)?.description
    }

    @Test(arguments: [
        ("2018-01-25", "2018-01-25"), ("2018-1-5", "2018-01-05"), ("2018/01/25", "2018-01-25"), ("2018.01.25", "2018-01-25"), ("Jan 25 2018", "2018-01-25"),
        ("Jan 25, 2018", "2018-01-25"), ("Jan. 25, 2018", "2018-01-25"), ("January 25th, 2018", "2018-01-25"), ("Sep 29 2017", "2017-09-29"), ("Sept 29, 2017", "2017-09-29"),
        ("June 17th 2022", "2022-06-17"), ("Thu 10 October 2024", "2024-10-10"), ("Thursday, October 10, 2024", "2024-10-10"), ("Thursday the 10th of October 2024", "2024-10-10"),
        ("25 January 2018", "2018-01-25"), ("25th of January, 2018", "2018-01-25"), ("25-Jan-2018", "2018-01-25"), ("10/14/2022", "2022-10-14"), ("14/10/2022", "2022-10-14"),
        ("24.07.2025", "2025-07-24"), ("24/07/25", "2025-07-24"), ("on 2018-01-25T14:30", "2018-01-25"), ("(2018-01-25)", "2018-01-25"), ("March 22, around 19:30", "2018-03-22"),
        ("22 March", "2018-03-22"), ("December 31", "2017-12-31"), ("Tues. Jan 2nd", "2018-01-02"), ("MAY 5, 2018", "2018-05-05"),
    ])
    func `a date is read as people write it`(text: String, day: String) {
        #expect(find(text) == day)
    }

    @Test(arguments: [
        ("", nil as String?), ("1.8.12", nil), ("Pachyderm 1.8.12", nil), ("19.03.12", nil), ("v1.25.16 on 2024-05-01", "2024-05-01"), ("10.0.20.22", nil), ("10.0.20.22 on 2024-05-01", "2024-05-01"),
        ("24/7", nil), ("24/7/365", nil), ("1/2/3/4", nil), ("3-5", nil), ("10 minutes", nil), ("May", nil), ("maybe 5", nil), ("March 2018", nil), ("2018", nil), ("2018-01", nil),
        ("section 3.2.1", nil), ("2018-13-45", nil), ("1 in 2018", nil), ("Augustus 5", nil), ("x2018-01-25", nil), ("12:30", nil), ("201-01-25", nil),
    ])
    func `versions, ratios and names are no dates, and do not hide one behind them`(text: String, day: String?) {
        #expect(find(text) == day)
    }

    @Test func `day and month in numbers follow the setting, then the document's date`() {
        #expect(find("02/01/2018", dayBeforeMonth: true) == "2018-01-02")
        #expect(find("02/01/2018", dayBeforeMonth: false) == "2018-02-01")
        #expect(find("02/01/2018") == "2018-02-01")
        #expect(find("04/01/2018") == "2018-01-04")
        #expect(find("25/01/2018", dayBeforeMonth: false) == "2018-01-25")
        #expect(find("01/25/2018", dayBeforeMonth: true) == "2018-01-25")
    }

    @Test func `a date without a year lies next to the document's date`() {
        let newYear = Day(year: 2018, month: 1, day: 2)
        #expect(DateNotation.find(in: "Dec 30")?.resolved(near: newYear, dayBeforeMonth: nil)?.description == "2017-12-30")
        #expect(DateNotation.find(in: "Dec 30")?.resolved(near: nil, dayBeforeMonth: nil) == nil)
    }

    @Test func `29 February without a year is one that exists`() {
        #expect(DateNotation.find(in: "Feb 29")?.resolved(near: Day(year: 2023, month: 3, day: 1), dayBeforeMonth: nil)?.description == "2024-02-29")
    }
}
