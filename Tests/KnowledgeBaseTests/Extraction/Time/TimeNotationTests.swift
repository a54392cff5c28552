import Testing

@testable import KnowledgeBase

@Suite struct TimeNotationTests {
    /// What was read, in short: `2018-01-25 14:30 PST`, ranges with `/`, and what is left of the text behind `|`.
    private func short(_ text: String) -> String? {
        var cursor = ByteCursor(text)
        guard let time = TimeNotation.read(&cursor) else { return nil }
        func clock(_ clock: WrittenClock?) -> String? { clock.map { $0.fault ?? Moment.clock($0.second % 86_400, seconds: $0.precision == .second) } }
        func day(_ day: PartialDay?) -> String? { day.map { "\($0.year.map { "\($0)-" } ?? "")\($0.month)-\($0.day)" } }
        let start = [day(time.day), clock(time.clock)].compactMap { $0 }.joined(separator: " ")
        let end = [day(time.endDay), clock(time.endClock)].compactMap { $0 }.joined(separator: " ")
        let rest = String(decoding: cursor.bytes[cursor.position...], as: UTF8.self)
        return start + (end.isEmpty ? "" : "/\(end)") + (time.zone.map { " \($0.label)" } ?? "") + (rest.isEmpty ? "" : "|\(rest)")
    }

    @Test(arguments: [
        ("14:30", "14:30"), ("4:30", "04:30"), ("14:30:15", "14:30:15"), ("14:30:15.123", "14:30:15"), ("14:30:15,123", "14:30:15"), ("11.57", "11:57"), ("09.30", "09:30"),
        ("2:30 PM", "14:30"), ("2:30PM", "14:30"), ("2:30 p.m.", "14:30"), ("2:30pm", "14:30"), ("10:45a", "10:45"), ("10:45p", "22:45"), ("12:00 AM", "00:00"), ("12:15 PM", "12:15"),
        ("2pm", "14:00"), ("2 PM", "14:00"), ("12 AM", "00:00"), ("14h30", "14:30"), ("14h", "14:00"), ("1915 UTC", "19:15 UTC"), ("1915Z", "19:15 Z"), ("0930 hrs", "09:30"),
        ("13:55 PM", "13:55"), ("0:15 AM", "00:15"), ("24:00", "00:00"), ("23:59:60", "23:59:59"), ("10.30ish", "10:30"), ("10:30ish", "10:30"), ("02.30 PM", "14:30"), ("14:30Z", "14:30 Z"),
    ])
    func `a time of day is read in every notation`(text: String, expected: String) {
        #expect(short(text) == expected)
    }

    @Test(arguments: [
        ("~16:05 x", "16:05| x"), ("~ 16:05", "16:05"), ("around 16:05", "16:05"), ("At 16:05, x", "16:05|, x"), ("approx. 16:05", "16:05"), ("By 16:05", "16:05"),
        ("Between 02:00 and 02.30 PM", "14:00/14:30"), ("from 10:00 to 11:00", "10:00/11:00"), ("[03-26 23:04] x", "3-26 23:04|] x"), ("(14:30) x", "14:30|) x"), ("March 22, around 19:30", "3-22 19:30"),
    ])
    func `words and marks before a time are passed over`(text: String, expected: String) {
        #expect(short(text) == expected)
    }

    @Test(arguments: [
        ("14:30-14:45", "14:30/14:45"), ("09:00-09:45 x", "09:00/09:45| x"), ("05:00-08:00", "05:00/08:00"), ("22:00-02:00", "22:00/02:00"), ("14:30-08:00", "14:30/08:00"), ("14:30 - 14:45", "14:30/14:45"), ("14:30–14:45", "14:30/14:45"), ("14:30 — 14:45", "14:30/14:45"),
        ("14:30 to 14:45", "14:30/14:45"), ("14:30 until 15:00", "14:30/15:00"), ("00:25 - 00:29 AM", "00:25/00:29"), ("1:10 - 2:15 PM", "13:10/14:15"), ("11:00 - 1:00 PM", "11:00/13:00"), ("11:50 - 12:15 AM", "23:50/00:15"), ("00:10 - 00:40 AM", "00:10/00:40"),
        ("16:05:57-58", "16:05:57/16:05:58"), ("23:50-00:10", "23:50/00:10"), ("10:00-11:00 UTC", "10:00/11:00 UTC"), ("10:00 UTC - 11:00 UTC", "10:00/11:00 UTC"), ("10:00 UTC-10:15 UTC", "10:00/10:15 UTC"),
        ("2018-01-25 14:30-14:45", "2018-1-25 14:30/14:45"), ("2018-01-25 23:50 - 2018-01-26 00:10", "2018-1-25 23:50/2018-1-26 00:10"), ("14:30 - deploy", "14:30| - deploy"), ("14:30 - 2 pods", "14:30| - 2 pods"),
    ])
    func `a range has an end`(text: String, expected: String) {
        #expect(short(text) == expected)
    }

    @Test(arguments: [
        ("2018-01-25 14:30", "2018-1-25 14:30"), ("2018-01-25T14:30", "2018-1-25 14:30"), ("2018-01-25T14:30:00Z", "2018-1-25 14:30:00 Z"), ("2018-01-25T14:30:00-08:00", "2018-1-25 14:30:00 -08:00"),
        ("2018-01-25T14:30-08:00", "2018-1-25 14:30 -08:00"), ("2018-01-25T05:30-08:00", "2018-1-25 05:30 -08:00"), ("2018-01-25 14:30:00-08:00", "2018-1-25 14:30:00 -08:00"), ("2018-01-25 14:30:00 +0200", "2018-1-25 14:30:00 +0200"), ("2018-01-25, 14:30", "2018-1-25 14:30"), ("2018-01-25 - 14:30", "2018-1-25 14:30"),
        ("2018-01-25 @ 14:30", "2018-1-25 14:30"), ("Jan 25 2018 14:30", "2018-1-25 14:30"), ("Jan 25, 14:30", "1-25 14:30"), ("July 11, 2025, 12:42 PM", "2025-7-11 12:42"), ("June 14th, 2022, 10:00 AM: x", "2022-6-14 10:00|: x"),
        ("Thu 10 October 2024 09:15", "2024-10-10 09:15"), ("Thursday 09:15", "09:15"), ("10/14/2022 - text", "2022-10-14| - text"), ("10/14/2022 9:15 AM", "2022-10-14 09:15"), ("14:30 on 25 January", "1-25 14:30"), ("12:42 PM, July 11, 2025", "2025-7-11 12:42"),
        ("2018-01-25", "2018-1-25"), ("2018-01-25 Between 02:00 and 02.30 PM }}", "2018-1-25 14:00/14:30| }}"), ("2018-01-25 from 10:00 to 11:00", "2018-1-25 10:00/11:00"), ("2018-01-25: text", "2018-1-25|: text"), ("24/07/25 09:10", "2025-7-24 09:10"), ("24.07.25 09:10", "2025-7-24 09:10"),
    ])
    func `a date with a time is read in either order`(text: String, expected: String) {
        #expect(short(text) == expected)
    }

    @Test(arguments: [
        ("14:30 PST", "14:30 PST"), ("2:30 PM PST", "14:30 PST"), ("14:30 (UTC)", "14:30 UTC"), ("14:30 UTC+2", "14:30 UTC+2"), ("14:30 UTC+02:00", "14:30 UTC+02:00"), ("14:30+02:00", "14:30 +02:00"), ("14:30 -0800", "14:30 -0800"),
        ("14:30:00-08:00", "14:30:00 -08:00"), ("14:30 utc", "14:30 utc"), ("14:30 et al.", "14:30| et al."), ("14:30 est une heure", "14:30| est une heure"), ("14:30 CEST: x", "14:30 CEST|: x"), ("14:30 GMT+5:30", "14:30 GMT+5:30"), ("14:30 UTCx", "14:30| UTCx"),
    ])
    func `a zone behind a time is kept as written`(text: String, expected: String) {
        #expect(short(text) == expected)
    }

    @Test(arguments: [
        "", "x 14:30", "1.8", "1.13.2", "v1.13", "TLS 1.3", "2.20.1", "0.5", "99.95% of requests", "12.5%", "3:1", "16:9 screens", "1:100000", "10:1", "12.75 EUR", "10.0.0.1", "1234", "2018", "25",
        "??:??", "--:--", "HH:MM", "1h", "5 minutes", "2 p", "10:45x", "10:45:1", "1:23:456", "14h3", "3.5 hours", "12345 UTC", "2500 UTC", "1 PMs",
    ])
    func `versions, ratios, amounts and blanks are no times`(text: String) {
        #expect(short(text) == nil)
    }

    @Test(arguments: [("25:61", "there is no minute 61"), ("25:10", "there is no hour 25"), ("24:01", "there is no hour 24"), ("12:60", "there is no minute 60"), ("12:30:61", "there is no second 61"), ("99:99", "there is no minute 99")])
    func `a time that can't be says why`(text: String, reason: String) {
        #expect(short(text) == reason)
    }
}
