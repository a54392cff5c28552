@testable import Checks
import Markup
import Testing

@Suite("Times as they are written")
struct WrittenTimeTests {
    private func found(_ line: String) -> String? {
        let source = SourceText(path: RelativePath(trusted: "a.md"), text: line)
        return WrittenTime.place(in: 0..<source.bytes.count, of: source).map { source.string($0) }
    }

    @Test("The time is found in the line of an entry", arguments: [
        ("- 14:02 UTC: the disk is full", "14:02 UTC"), ("### 15:30", "15:30"), ("### 1:12 AM ###", "1:12 AM"),
        ("| 2020-01-20 13:50 | Full |", "2020-01-20 13:50"), ("11.57 Deployment of 3 nodes", "11.57"), ("10/14/2022 - text", "10/14/2022"),
        ("- **00:27 UTC:** text", "00:27 UTC"), ("**June 14th, 2022, 10:00 AM:** text", "June 14th, 2022, 10:00 AM"),
        ("14:02 5xx errors", "14:02"), ("14:02 DB is down", "14:02"), ("1915 UTC: all clear", "1915 UTC"), ("- 14:30-14:45 text", "14:30-14:45"),
        ("- 14:30 – 14:45 text", "14:30 – 14:45"), ("- First detected: 2024-07-25 12:10", "2024-07-25 12:10"), ("2pm the team", "2pm"),
        ("### July 11, 2025, 12:42 PM", "July 11, 2025, 12:42 PM"), ("[03-26 23:04] text", "03-26 23:04"), ("25:61 text", "25:61"),
        ("2024-05-01T14:00:00Z", "2024-05-01T14:00:00Z"), ("~14:00 text", "14:00"), ("Oct 31 | 23:25 | The", "Oct 31 | 23:25"),
    ])
    func finds(line: String, time: String) {
        #expect(found(line) == time)
    }

    @Test("A line without a time has none", arguments: ["", "the disk is full", "![10-31-2021 graph](a.jpg)", "3 nodes", "may be full", "v1.2"])
    func findsNothing(line: String) {
        #expect(found(line) == nil)
    }

    @Test("A time is told from a date", arguments: [
        ("14:30 UTC", false), ("14:30-14:45", false), ("14:30:10-14:45:20", false), ("2024-05-01 14:30", true), ("01/05/24", true), ("May 1, 14:30", true),
        ("11.57", false), ("Sat 14:30", false), ("", false), ("14:30-07:00", false),
    ])
    func days(text: String, isDay: Bool) {
        let source = SourceText(path: RelativePath(trusted: "a.md"), text: text)
        #expect(WrittenDay.isPart(of: 0..<source.bytes.count, in: source) == isDay)
    }
}
