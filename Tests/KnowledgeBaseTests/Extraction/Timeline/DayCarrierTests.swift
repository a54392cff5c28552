import Testing

@testable import KnowledgeBase

@Suite struct DayCarrierTests {
    private func stamps(_ times: [String], title: String = "Timeline") -> [String] {
        let items = times.map { "- \($0) x" }.joined(separator: "\n")
        return Document.postmortem("# A\n\n## \(title)\n\n\(items)\n").incident?.timeline.map { $0.at.iso ?? $0.at.text } ?? []
    }

    @Test(arguments: [
        (["14:30", "15:30"], ["25T14:30", "25T15:30"]),
        (["23:50", "00:10"], ["25T23:50", "26T00:10"]),
        (["18:00", "06:00"], ["25T18:00", "26T06:00"]),
        (["17:59", "06:00"], ["25T17:59", "25T06:00"]),
        (["18:00", "06:01"], ["25T18:00", "25T06:01"]),
        (["14:00", "01:59"], ["25T14:00", "26T01:59"]),
        (["14:00", "02:00"], ["25T14:00", "25T02:00"]),
        (["14:30", "14:20", "14:40"], ["25T14:30", "25T14:20", "25T14:40"]),
        (["23:00", "00:10", "00:05", "23:30", "00:20"], ["25T23:00", "26T00:10", "26T00:05", "26T23:30", "27T00:20"]),
        (["24:00", "00:10"], ["26T00:00", "26T00:10"]),
    ])
    func `only a big step back is midnight`(times: [String], expected: [String]) {
        #expect(stamps(times) == expected.map { "2018-01-\($0):00" })
    }

    @Test func `a date carries over to the entries after it, and starts the clock anew`() {
        #expect(stamps(["2018-01-26 23:00", "22:00", "2018-01-27 01:00", "02:00"]) == ["2018-01-26T23:00:00", "2018-01-26T22:00:00", "2018-01-27T01:00:00", "2018-01-27T02:00:00"])
        #expect(stamps(["Jan 26 23:00", "00:10"]) == ["2018-01-26T23:00:00", "2018-01-27T00:10:00"])
    }

    @Test func `a zone named once holds for the section, one of its own for an entry`() {
        #expect(stamps(["14:30", "15:30 UTC", "16:30"], title: "Timeline (all times PST)") == ["2018-01-25T14:30:00-08:00", "2018-01-25T15:30:00+00:00", "2018-01-25T16:30:00-08:00"])
    }

    @Test func `a date in the heading holds for the section`() {
        #expect(stamps(["14:30"], title: "Timeline (2018-02-03)") == ["2018-02-03T14:30:00"])
    }

    @Test(arguments: [("All times are in UTC.", "+00:00"), ("Times in PST", "-08:00"), ("Timezone: CET", "+01:00"), ("We met in UTC land.", "")])
    func `a zone is read from a sentence before the timeline`(sentence: String, offset: String) {
        let document = Document.postmortem("# A\n\n\(sentence)\n\n## Timeline\n\n- 14:30 x\n")
        #expect(document.incident?.timeline.first?.at.iso == "2018-01-25T14:30:00\(offset)")
    }

    @Test func `the front matter's zone stands before the configured one, which stands before none`() {
        let configuration = Configuration(timezone: "Europe/Berlin")
        #expect(Document.postmortem("# A\n\n## Timeline\n\n- 14:30 x\n", configuration: configuration).incident?.timeline.first?.at.iso == "2018-01-25T14:30:00+01:00")
        #expect(Document.postmortem("---\ntimezone: America/Los_Angeles\n---\n## Timeline\n\n- 14:30 x\n", configuration: configuration).incident?.timeline.first?.at.iso == "2018-01-25T14:30:00-08:00")
    }

    @Test(arguments: [
        ("25:61", "there is no minute 61"), ("25:10", "there is no hour 25"), ("2018-02-30 14:30", "there is no day 30 in month 2"), ("2018-13-01 14:30", "there is no month 13"), ("February 30, 14:30", "there is no day 30 in month 2"),
        ("31 April 2018 14:30", "there is no day 31 in month 4"), ("14:30-25:10", "there is no hour 25"),
    ])
    func `a time that can't be is told, and its entry keeps the day`(time: String, reason: String) throws {
        let incident = try #require(Document.postmortem("# A\n\n## Timeline\n\n- \(time) x\n- 15:00 y\n").incident)
        #expect(incident.impossibleTimes.map(\.reason) == [reason])
        #expect(incident.timeline.map { $0.at.iso } == ["2018-01-25", "2018-01-25T15:00:00"])
        #expect(incident.timeline.map(\.text) == ["x", "y"])
    }

    @Test(arguments: [
        ("??:??", "2018-01-25"), ("--:--", "2018-01-25"), ("xx:xx", "2018-01-25"), ("[???]", "2018-01-25"), ("2018-02-??", nil), ("2018-02-?? ??:??", nil), ("2018-02-03 ??:??", "2018-02-03"),
    ])
    func `a time that nobody knows makes an entry without one`(time: String, at: String?) throws {
        let incident = try #require(Document.postmortem("# A\n\n## Timeline\n\n- 14:00 w\n- \(time) x\n- 15:00 y\n").incident)
        #expect(incident.timeline.map(\.text) == ["w", "x", "y"])
        #expect(incident.timeline[1].at.iso == at)
        #expect(incident.impossibleTimes.isEmpty)
    }

    @Test(arguments: ["20202-01-16", "12:345", "2018-011-25"])
    func `a time that can't be read is told, and its entry is kept`(time: String) throws {
        let incident = try #require(Document.postmortem("# A\n\n## Timeline\n\n- 14:00 w\n- \(time) x\n").incident)
        #expect(incident.timeline.map(\.written) == ["14:00", time])
        #expect(incident.impossibleTimes.map(\.text) == [time])
    }

    @Test func `a zero too many and a year cut short still tell a time`() {
        #expect(stamps(["009:38"]) == ["2018-01-25T09:38:00"])
        #expect(stamps(["11/23/201 14:30"]) == ["2017-11-23T14:30:00"])
    }

    @Test func `a day that no year has is told even where no year is known`() {
        let incident = Document.read("---\nkind: postmortem\n---\n## Timeline\n\n- February 30, 14:30 x\n- February 29, 14:30 y\n").incident
        #expect(incident?.impossibleTimes.map(\.reason) == ["there is no day 30 in month 2"])
        #expect(incident?.timeline.map { $0.at.text } == ["", "14:30"])
    }

    @Test func `without any date a time stays a time`() {
        let document = Document.read("---\nkind: postmortem\n---\n# A\n\n## Timeline\n\n- 14:30 x\n- 23:50 y\n- 00:10 z\n")
        #expect(document.incident?.timeline.map { $0.at.text } == ["14:30", "23:50", "00:10"])
        #expect(document.date == nil)
    }

    @Test func `of a range over midnight the end is on the next day`() {
        let entry = Document.postmortem("# A\n\n## Timeline\n\n- 23:50-00:10 x\n- 00:20 y\n").incident?.timeline
        #expect(entry?.first?.end?.iso == "2018-01-26T00:10:00")
        #expect(entry?.last?.at.iso == "2018-01-26T00:20:00")
    }

    @Test func `day and month of numbers follow the setting, then the document's date`() {
        #expect(stamps(["02/01/2018 14:30"]) == ["2018-02-01T14:30:00"])
        #expect(Document.postmortem("# A\n\n## Timeline\n\n- 02/01/2018 14:30 x\n", configuration: Configuration(dayBeforeMonth: true)).timelineLines == ["2018-01-02T14:30:00 x"])
    }
}
