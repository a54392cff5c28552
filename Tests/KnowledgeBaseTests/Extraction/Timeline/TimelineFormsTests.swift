import KnowledgeBase
import Testing

/// Each form of timeline, as documents of 25 January 2018 have it.
@Suite struct TimelineFormsTests {
    private func lines(_ body: String) -> [String] { Document.postmortem("# Lost volumes\n\n## Timeline\n\n\(body)\n").timelineLines }

    @Test func `headings that are times`() {
        #expect(
            lines("### 2018-01-25 14:30\n\nDeployed.\n\n### 15:30\n\nAlert.\n\nA second paragraph.\n\n### 16:00 - Calm ###\n\n## Impact\n\n17:00 is no entry")
                == ["2018-01-25T14:30:00 Deployed.", "2018-01-25T15:30:00 Alert. A second paragraph.", "2018-01-25T16:00:00 Calm"])
    }

    @Test func `headings that are times do not end a timeline, whatever their level`() {
        #expect(lines("## July 11, 2017, 12:42 PM\n\nA\n\n### 12:49 PM\n\nB\n\n## Impact\n\nC") == ["2017-07-11T12:42:00 A", "2017-07-11T12:49:00 B"])
    }

    @Test func `rows of a table`() {
        #expect(
            lines("| Time | Event |\n|---|---|\n| 2018-01-25 13:50 | Node *down* |\n| 14:05 | Up |\n|  | nothing |\n")
                == ["2018-01-25T13:50:00 Node down", "2018-01-25T14:05:00 Up nothing"])
    }

    @Test func `rows of a table with date and time in two columns`() {
        #expect(lines("| Date | Time (UTC) | What |\n|--|--|--|\n| 2018-01-26 | 13:50 | a |\n| | 14:00 | b |") == ["2018-01-26T13:50:00+00:00 a", "2018-01-26T14:00:00+00:00 b"])
    }

    @Test func `rows of a table whose header names neither`() {
        #expect(lines("| | |\n|--|--|\n| 13:50 | a |\n| 14:00 | b |") == ["2018-01-25T13:50:00 a", "2018-01-25T14:00:00 b"])
    }

    @Test func `rows with a day alone`() {
        #expect(lines("| Date | Event |\n|--|--|\n| 2018-01-25 | a |\n| 2018-01-26 | b |") == ["2018-01-25 a", "2018-01-26 b"])
    }

    @Test(arguments: [
        "13:11 text\n\n13:12 more", "13:11 text\n13:12 more", "13:11 text<br>13:12 more", "13:11 text  \n13:12 more", "13.11 text\n13.12 more", "13:11: text\n\n13:12: more",
        "- 13:11: text\n- 13:12: more", "- 13:11 - text\n- 13:12 - more", "* **13:11** - text\n* **13:12:** more", "- **13:11 text**\n- **13:12 more**", "1. 13:11 text\n2. 13:12 more",
        "**13:11:** text\n\n**13:12:** more", "`13:11` text\n\n`13:12` more", "[13:11] text\n\n[13:12] more", "13:11 → text\n\n13:12 => more", "13:11 – text\n\n13:12 — more", "13:11\ntext\n\n13:12\nmore",
        "- 13:11\n  text\n- 13:12\n  more", "- 1:11 PM text\n- 1:12 PM more", "> 13:11 text\n>\n> 13:12 more", "-   13:11   text\n-   13:12   more", "- 13:11 text\n\n- 13:12 more", "13:11 | text\n\n13:12 | more",
        "_13:11_ text\n\n_13:12_ more", "- 2018-01-25 13:11: text\n- 2018-01-25 13:12: more", "- Jan 25, 13:11: text\n- Jan 25, 13:12: more", "- [x] 13:11 text\n- [x] 13:12 more",
    ])
    func `lines, items and bold times`(body: String) {
        #expect(lines(body) == ["2018-01-25T13:11:00 text", "2018-01-25T13:12:00 more"])
    }

    @Test func `an entry goes on until the next`() {
        #expect(lines("- 13:11 It broke\n  and went on\n- 13:12 Fixed") == ["2018-01-25T13:11:00 It broke and went on", "2018-01-25T13:12:00 Fixed"])
        #expect(lines("13:11 It broke\nand went on.\n\n13:12 Fixed") == ["2018-01-25T13:11:00 It broke and went on.", "2018-01-25T13:12:00 Fixed"])
    }

    @Test func `a list broken by a fence or an image goes on`() {
        #expect(lines("- 13:11 a\n\n```\n13:15 log line\n```\n\n- 13:12 b\n\n![13:16](x.png)\n\n- 13:13 c") == ["2018-01-25T13:11:00 a", "2018-01-25T13:12:00 b 13:16", "2018-01-25T13:13:00 c"])
    }

    @Test func `a date over items is theirs`() {
        #expect(lines("- 2018-01-26\n  - 13:11 a\n  - 13:12 b\n- 2018-01-27\n  - 09:00 c") == ["2018-01-26T13:11:00 a", "2018-01-26T13:12:00 b", "2018-01-27T09:00:00 c"])
        #expect(lines("**January 26**\n\n- 13:11 a\n\n**January 27**\n\n- 09:00 b") == ["2018-01-26T13:11:00 a", "2018-01-27T09:00:00 b"])
        #expect(lines("### 2018-01-26\n\n- 13:11 a\n\n### 2018-01-27\n\n- 09:00 b") == ["2018-01-26T13:11:00 a", "2018-01-27T09:00:00 b"])
    }

    @Test func `lines with a date first`() {
        #expect(lines("01/26/2018 - a\n\n01/27/2018 - b") == ["2018-01-26 a", "2018-01-27 b"])
    }

    @Test func `a label before a time is part of the words`() {
        #expect(lines("- First detected: 2018-01-25 12:10\n- Resolved: 2018-01-25 13:10") == ["2018-01-25T12:10:00 First detected: 2018-01-25 12:10", "2018-01-25T13:10:00 Resolved: 2018-01-25 13:10"])
    }

    @Test func `a range keeps its end`() throws {
        let entry = try #require(Document.postmortem("# A\n\n## Timeline\n\n- 14:30-14:45 x\n").incident?.timeline.first)
        #expect(entry.at.iso == "2018-01-25T14:30:00")
        #expect(entry.end?.iso == "2018-01-25T14:45:00")
        #expect(entry.text == "x")
    }

    @Test(arguments: [
        "```\n13:11 a log line\n```", "Every 2-3 minutes until 16.57 we saw it.", "v1.13 was released", "1.13.2 was released", "Availability was 99.95%.", "- ratio 3:1 of readers", "- 10:1 readers to writers",
        "- ??:?? unknown", "- --:-- unknown", "- TLS 1.3 only", "- HH:MM what happened", "", "- 10.0.0.1 was down", "- 3 pods", "- [ ] todo",
    ])
    func `what looks like a time is no entry`(body: String) {
        #expect(lines(body) == [])
    }

    @Test(arguments: [
        ("## Timeline of events", true), ("## Timeline (all times PST)", true), ("## Leadup", true), ("## Chronology", true), ("## Sequence of events", true), ("### 3. Timeline", true), ("## ⏱ Timeline", true),
        ("**Timeline:**", true), ("Timeline:", true), ("## Issue Timeline", true), ("## Impact", false), ("**Impact:**", false),
    ])
    func `a timeline is found by its heading or label`(heading: String, isTimeline: Bool) {
        let document = Document.postmortem("# Lost volumes\n\n\(heading)\n\n- 13:11 a\n- 13:12 b\n")
        #expect((document.incident?.timeline.count == 2) == isTimeline)
        #expect((document.incident?.readings.filter { $0.purpose == .timeline }.count == 1) == isTimeline)
    }

    @Test func `a bold list label heads a timeline`() {
        #expect(Document.postmortem("# A\n\n- **Key events**\n  - 13:11 a\n  - 13:12 b\n").timelineLines == ["2018-01-25T13:11:00 a", "2018-01-25T13:12:00 b"])
    }

    @Test func `two timed headings make a timeline, numbered sections do not`() {
        #expect(Document.postmortem("# A\n\n## 13:11\n\na\n\n## 13:12\n\nb\n").timelineLines == ["2018-01-25T13:11:00 a", "2018-01-25T13:12:00 b"])
        #expect(Document.postmortem("# A\n\n## 1.10 Scope\n\na\n\n## 1.11 Cause\n\nb\n").timelineLines == [])
        #expect(Document.postmortem("# A\n\n## 13:11\n\na\n").timelineLines == [])
    }

    @Test func `several timelines follow each other`() {
        #expect(Document.postmortem("# A\n\n## Timeline\n\n- 13:11 a\n\n## Impact\n\n## Timeline of the fix\n\n- 15:00 b\n").timelineLines == ["2018-01-25T13:11:00 a", "2018-01-25T15:00:00 b"])
    }

    @Test func `an entry knows its form, its place and its anchor`() throws {
        let document = Document.postmortem("---\na: b\n---\n# A\n\n## Timeline\n\n- **13:11 UTC** - Deployed\n- 13:12 more\n\n## t2\n")
        let entries = try #require(document.incident?.timeline)
        #expect(entries.map(\.anchor) == ["t1", "t2-entry"])
        #expect(entries.map(\.form) == ["list item with a time", "list item with a time"])
        #expect(entries.map { document.string($0.range).contains("13:1") } == [true, true])
        #expect(entries.map { document.string($0.timeRange) } == ["13:11 UTC", "13:12"])
        #expect(entries.map(\.event) == [.deploy, nil])
    }

    @Test(arguments: [
        "*13:11*: text\\\n*13:12*: more", "3. **13:11** text\n3. **13:12** more", "* [13:11] text\n* [13:12] more", "- `13:11` - text\n- `13:12` - more", "- 13:11, text\n- 13:12, more", "13:11\ntext<br>\n13:12\n\\- more",
        "| Time | Type | Event |\n|--|--|--|\n| 1311 | | text |\n| 1312 | | more |", "| **Time** | **Event** |\n|--|--|\n| **13:11** | text |\n| **13:12** | more |", "*2018-01-25/13:11*: text\\\n*2018-01-25 13:12*: more",
        "### 25. January, 13:11\n\ntext\n\n### 13:12\n\nmore", "**Date: 2018-01-25**\n\n- 13:11 text\n- 13:12 more", "**January 25, 2018 (Thursday)**\n- **13:11:** text\n- **13:12:** more", "2018-01-25\n\n- 13:11 text\n- 13:12 more",
        "```\n13:11 text\n13:12 more\n```", "Started: 13:11", "- 25-01-2018 - 13:11 - text\n- 25-01-2018 - 13:12 - more", "- 13:11 25th Jan 2018 - text\n- 13:12 25th Jan 2018 - more",
    ])
    func `forms that fewer teams use`(body: String) {
        let expected = body.hasPrefix("Started") ? ["2018-01-25T13:11:00 Started: 13:11"] : ["2018-01-25T13:11:00 text", "2018-01-25T13:12:00 more"]
        #expect(lines(body) == expected)
    }

    @Test func `a date for all entries is not changed by one with its own`() {
        #expect(
            lines("Unless a line has a day of its own, the events are of 2018-02-03, with times in UTC.\n\n- 2018-02-02 09:00: a\n- 10:00: b")
                == ["2018-02-02T09:00:00+00:00 a", "2018-02-03T10:00:00+00:00 b"])
        #expect(lines("All clock times here are PST, of February 6th 2018\n\n- 10:00: a") == ["2018-02-06T10:00:00-08:00 a"])
    }

    @Test func `a zone is named by its place too`() {
        #expect(lines("All times US/Pacific\n\n- 10:00: a") == ["2018-01-25T10:00:00-08:00 a"])
    }

    @Test func `a time with a dot and one digit counts where such times stand, not beside others`() {
        #expect(lines("12.57 a\n\n1.05 b") == ["2018-01-25T12:57:00 a", "2018-01-25T01:05:00 b"])
        #expect(lines("- 12:57 a\n- 13:05 b\n- 1.13 was released") == ["2018-01-25T12:57:00 a", "2018-01-25T13:05:00 b"])
    }

    @Test func `a word in the place of a time is an entry among others`() {
        #expect(lines("### 2018-01-26\n\n- `13:11` - a\n- `unknown` - b").last?.hasSuffix(" b") == true)
    }

    @Test func `rows of the template are none, rows without a time go on`() {
        #expect(lines("| Time | Event |\n|--|--|\n| 13:11 | a |\n| HH:MM | TBD |\n| | and more |") == ["2018-01-25T13:11:00 a and more"])
    }

    @Test func `what led up to it is the timeline only where there is no other`() {
        #expect(lines("- 13:11 a\n\n## Leadup\n\nOn 2018-01-20 we deployed.") == ["2018-01-25T13:11:00 a"])
    }

    @Test func `a label with a date holds until the next`() {
        #expect(
            lines("Timeline of January 26, 2018: (times in UTC)\n\n- 14:57 a\n\nTimeline of January 27, 2018:\n\n- 09:00 b")
                == ["2018-01-26T14:57:00+00:00 a", "2018-01-27T09:00:00+00:00 b"])
        #expect(lines("2018-01-26 **(all times in UTC)**\n\n- 14:57 a") == ["2018-01-26T14:57:00+00:00 a"])
    }

    @Test(arguments: [
        "2018-01-26 1311: text\n\n1312 UTC: more", "Jan 26 1311 UTC: text\n\n1312 UTC: more", "- 26 janvier, 13:11 : text\n- environ 13:12 : more", "**26. Januar 2018**\n\n- kl. 13:11 text\n- 13:12 more",
        "- 2018-Jan-26 13:11 text\n- 13 h 12 : more", "| Time | Event\n\n| 13:11 | text\n| 13:12 | more",
    ])
    func `dates and times of other languages and habits`(body: String) {
        let entries = Document.postmortem("# A\n\n## Timeline\n\n\(body)\n").incident?.timeline ?? []
        #expect(entries.map(\.text) == ["text", "more"])
        #expect(entries.map { ($0.at.secondOfDay ?? 0) / 60 } == [791, 792])
        #expect(entries.first?.at.day == Day(year: 2018, month: 1, day: body.hasPrefix("|") ? 25 : 26))
    }

    @Test func `a table without a bar in its second line is read as its author meant it`() {
        #expect(
            Document.postmortem("# A\n\n## Timeline\n\nTime (UTC) | Event\n-----\n13:11 | a\n13:12 | b\n").timelineLines.map { String($0.suffix(3)) } == [" a", " b"].map { "0\($0)" })
    }

    @Test(arguments: ["All times are CET.\n13:52 - a\n14:00 - b", "(all times CET)\n13:52 a<br>14:00 b", "13:52 MEZ a\n\n14:00 MEZ b", "13:52 Uhr CET: a\n\n14:00 Uhr CET: b"])
    func `a sentence on the zone does not swallow the entries behind it`(body: String) {
        #expect(lines(body).map { String($0.dropFirst(11)) } == ["13:52:00+01:00 a", "14:00:00+01:00 b"])
    }

    @Test func `what looks about in approximation is a time`() {
        #expect(lines("c. 2.00 requests rise\n\nca. 7.00 they fall") == ["2018-01-25T02:00:00 requests rise", "2018-01-25T07:00:00 they fall"])
    }
}
