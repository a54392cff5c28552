import KnowledgeBase
import Testing

@Suite struct DayTests {
    @Test(arguments: [(1970, 1, 1, 0), (1970, 1, 2, 1), (1969, 12, 31, -1), (2000, 2, 29, 11_016), (2024, 2, 29, 19_782), (1, 1, 1, -719_162), (9999, 12, 31, 2_932_896)])
    func `a day is a number from 1970 on, and back`(year: Int, month: Int, day: Int, number: Int) throws {
        let value = try #require(Day(year: year, month: month, day: day))
        #expect(value.number == number)
        #expect(Day(number: number) == value)
    }

    @Test(arguments: [(2023, 2, 29), (1900, 2, 29), (2024, 4, 31), (2024, 0, 1), (2024, 13, 1), (2024, 1, 0), (2024, 1, 32), (0, 1, 1), (10_000, 1, 1)])
    func `a day that does not exist is none`(year: Int, month: Int, day: Int) {
        #expect(Day(year: year, month: month, day: day) == nil)
    }

    @Test func `every day of four centuries follows the one before`() throws {
        var day = try #require(Day(year: 1900, month: 1, day: 1))
        for _ in 0..<146_097 {
            let next = try #require(day.adding(days: 1))
            guard next > day, next.number == day.number + 1 else {
                Issue.record("\(day) is followed by \(next)")
                return
            }
            day = next
        }
        #expect(day.description == "2300-01-01")
    }

    @Test func `there is no day after the last`() {
        #expect(Day(year: 9999, month: 12, day: 31)?.adding(days: 1) == nil)
        #expect(Day(year: 1, month: 1, day: 1)?.adding(days: -1) == nil)
    }

    @Test func `a day is written as ISO 8601 has it`() {
        #expect(Day(year: 987, month: 6, day: 5)?.description == "0987-06-05")
    }
}
