import KnowledgeBase
import Testing

@testable import Site

@Suite struct TimestampTests {
    @Test(arguments: [
        (0, "1970-01-01T00:00:00Z"), (-1, "1969-12-31T23:59:59Z"), (1_516_923_300, "2018-01-25T23:35:00Z"),
        (-86_400, "1969-12-31T00:00:00Z"), (253_402_300_799, "9999-12-31T23:59:59Z"), (-62_135_596_800, "0001-01-01T00:00:00Z"),
    ])
    func `an instant is written in UTC`(instant: Int, text: String) {
        #expect(Timestamp(instant: instant)?.description == text)
    }

    @Test(arguments: [253_402_300_800, -62_135_596_801, Int.min, Int.max])
    func `an instant outside the years 1 to 9999 is none`(instant: Int) {
        #expect(Timestamp(instant: instant) == nil)
    }

    @Test func `a day begins at midnight`() throws {
        let day = try #require(Day(year: 2024, month: 2, day: 29))
        #expect(Timestamp(day).description == "2024-02-29T00:00:00Z")
    }
}
