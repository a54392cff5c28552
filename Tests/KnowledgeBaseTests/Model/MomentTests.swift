import KnowledgeBase
import Testing

@Suite struct MomentTests {
    private let day = Day(year: 2018, month: 1, day: 25)
    private let pst = Zone(label: "PST", offset: -8 * 3600)

    @Test func `ISO text has what is known and nothing else`() {
        #expect(Moment(day: day).iso == "2018-01-25")
        #expect(Moment(day: day, secondOfDay: 52_200).iso == "2018-01-25T14:30:00")
        #expect(Moment(day: day, secondOfDay: 52_200, zone: pst).iso == "2018-01-25T14:30:00-08:00")
        #expect(Moment(day: day, secondOfDay: 52_200, zone: .utc).iso == "2018-01-25T14:30:00+00:00")
        #expect(Moment(day: day, secondOfDay: 52_200, zone: Zone(label: "PT", offset: nil)).iso == "2018-01-25T14:30:00")
        #expect(Moment(day: nil, secondOfDay: 52_200).iso == nil)
    }

    @Test func `text for people keeps the zone as written`() {
        #expect(Moment(day: day, secondOfDay: 52_200, zone: pst).text == "2018-01-25 14:30 PST")
        #expect(Moment(day: day, secondOfDay: 52_201, precision: .second).text == "2018-01-25 14:30:01")
        #expect(Moment(day: nil, secondOfDay: 52_200).text == "14:30")
        #expect(Moment(day: day).text == "2018-01-25")
    }

    @Test func `two moments are compared only where that is certain`() {
        let plain = Moment(day: day, secondOfDay: 0), later = Moment(day: day, secondOfDay: 60)
        let utc = Moment(day: day, secondOfDay: 8 * 3600, zone: .utc), inPST = Moment(day: day, secondOfDay: 60, zone: pst)
        let pacific = Moment(day: day, secondOfDay: 60, zone: Zone(label: "PT", offset: nil))
        #expect(later.seconds(since: plain) == 60)
        #expect(plain.seconds(since: later) == -60)
        #expect(inPST.seconds(since: utc) == 60)
        #expect(inPST.seconds(since: plain) == nil)
        #expect(pacific.seconds(since: plain) == nil)
        #expect(pacific.seconds(since: pacific) == 0)
        #expect(later.seconds(since: Moment(day: day)) == nil)
        #expect(later.seconds(since: Moment(day: nil, secondOfDay: 0)) == nil)
    }

    @Test(arguments: [(0, "+00:00"), (19_800, "+05:30"), (-12_600, "-03:30"), (50_400, "+14:00")])
    func `an offset is written with hours and minutes`(seconds: Int, text: String) {
        #expect(Zone(label: "x", offset: seconds).offsetText == text)
    }
}
