@testable import Checks
import KnowledgeBase
import Testing

@Suite("The time between two moments")
struct TimeSpanTests {
    private let day = Day(year: 2024, month: 5, day: 1)

    private func at(_ hour: Int, _ minute: Int, day: Day? = nil, zone: Zone? = nil, precision: Moment.Precision = .minute) -> Moment {
        Moment(day: day ?? self.day, secondOfDay: hour * 3600 + minute * 60, zone: zone, precision: precision)
    }

    @Test("A minute back is back, within the same minute is not")
    func precision() {
        #expect(TimeSpan(from: at(14, 2), to: at(14, 1), isDated: false)?.isBackward == true)
        #expect(TimeSpan(from: at(14, 2), to: at(14, 2), isDated: false)?.isBackward == false)
        let second = Moment(day: day, secondOfDay: 14 * 3600 + 150, precision: .second)
        #expect(TimeSpan(from: second, to: at(14, 2), isDated: false)?.isBackward == false)
        #expect(TimeSpan(from: at(14, 30), to: at(14, 0, precision: .hour), isDated: false)?.isBackward == false)
    }

    @Test("Six hours back may be midnight, unless a date says otherwise")
    func midnight() {
        #expect(TimeSpan(from: at(14, 0), to: at(8, 0), isDated: false)?.mayCrossMidnight == true)
        #expect(TimeSpan(from: at(14, 0), to: at(8, 1), isDated: false)?.mayCrossMidnight == false)
        #expect(TimeSpan(from: at(14, 0), to: at(8, 0), isDated: true)?.mayCrossMidnight == false)
    }

    @Test("Zones are compared by their offsets, and not at all when only one is known")
    func zones() {
        let pdt = Zone(label: "PDT", offset: -7 * 3600)
        #expect(TimeSpan(from: at(14, 20, zone: .utc), to: at(7, 40, zone: pdt), isDated: true)?.seconds == 20 * 60)
        #expect(TimeSpan(from: at(14, 20, zone: .utc), to: at(7, 40), isDated: true) == nil)
    }

    @Test("A day alone is compared by days")
    func days() {
        let alone = Moment(day: day), next = Moment(day: day?.adding(days: 1))
        #expect(TimeSpan(from: at(14, 0), to: alone, isDated: true)?.isBackward == false)
        #expect(TimeSpan(from: next, to: at(14, 0), isDated: true)?.isBackward == true)
    }

    @Test("Lengths are said in the unit that fits")
    func words() {
        #expect(TimeSpan(from: at(14, 5), to: at(14, 1), isDated: true)?.words == "4 minutes")
        #expect(TimeSpan(from: at(14, 5), to: at(3, 5), isDated: true)?.words == "11 hours")
        #expect(TimeSpan(from: at(0, 0, day: day?.adding(days: 3)), to: at(0, 0), isDated: true)?.words == "3 days")
    }
}
