internal import Markup

/// What happened, by the words of a timeline entry.
extension TimelineEntry.Event {
    /// The event that the words say most plainly; nil when they say none.
    init?(words text: String) {
        // What did not happen, or was asked for, is no event.
        if text.holds(UInt8(ascii: "?")) || Self.denials.stands(in: text.utf8.span) { return nil }
        let bytes = Array(text.utf8)
        lazy var tellsRelief = Self.tellsRelief(text)
        guard let event = Self.phrases.best(in: bytes, isMeant: { !Self.isUnmeant($0.value, at: $0.index, in: bytes) && !($0.value == .detect && tellsRelief) }) else { return nil }
        self = event
    }

    /// True where the words around say that it did not happen: `no malware was detected`, `to alert users`, `believing it to be resolved`.
    private static func isUnmeant(_ event: TimelineEntry.Event, at index: Int, in bytes: [UInt8]) -> Bool {
        var words: [[UInt8]] = [], word: [UInt8] = []
        for byte in bytes[..<index].reversed() {
            if ByteCursor.isLetter(byte) {
                word.append(byte | 0x20)
            } else if byte == UInt8(ascii: ".") || byte == UInt8(ascii: ";") || byte == UInt8(ascii: "\n") {
                break
            } else if !word.isEmpty {
                words.append(word.reversed())
                word = []
            }
            if words.count == 4 { break }
        }
        if !word.isEmpty { words.append(word.reversed()) }
        let before = words.map { String(decoding: $0, as: UTF8.self) }
        if let last = before.first, unmeant.contains(last) { return true }
        if before.contains(where: negations.contains) { return true }
        // `around the start of the outage` tells when, not what.
        return event == .start && (before.first == "the" || before.first.map(times.contains) ?? false)
    }

    /// True when the words say that all is well again.
    private static func tellsRelief(_ text: String) -> Bool {
        let said = text.lowercased()
        return reliefs.contains { said.holds($0) }
    }

    private static let denials = AnyText([" not ", "n't ", " to bring ", "nothing "])
    private static let unmeant: Set<String> = ["to", "will", "would", "should", "could", "may", "might", "can", "be", "if", "until", "once"]
    private static let negations: Set<String> = ["no", "not", "never", "without", "nobody", "believing", "thinking", "assuming", "hoping"]
    private static let times: Set<String> = ["around", "since", "before", "after", "from", "at", "during"]
    /// What is reported when it is over.
    private static let reliefs = ["seems to be working", "working again", "works again", "working now", "works now", "is fixed", "has been fixed", "back to normal", "looks good"]

    /// In order of what they outweigh: what is resolved was mitigated too.
    private static let phrases = PhraseTable<TimelineEntry.Event>([
        (.resolve, [
            "resolved", "incident closed", "all clear", "fully recovered", "back to normal", "outage ends", "end of outage", "incident over",
            "service restored", "services restored", "fully restored", "issue fixed", "all systems", "normal operation",
        ]),
        (.mitigate, [
            "mitigated", "stable again", "rolled back", "rollback complete", "back online", "is back up", "are back up", "came back up", "recovered", "recovers", "comes back",
            "came back", "workaround", "stabilised", "stabilized", "downgraded", "recovery:", "mitigation:",
        ]),
        (.start, [
            "outage begins", "outage began", "outage starts", "outage started", "start of outage", "start of the outage", "beginning of outage", "incident begins", "incident began", "incident starts",
            "incident started", "start of incident", "start of the incident", "impact begins", "impact began", "impact starts", "impact started", "start of impact", "first impact", "first customer impact",
            "first errors", "first error seen", "errors begin", "errors began", "errors start", "errors started", "begins to fail", "began to fail", "begins failing", "began failing", "starts failing", "started failing",
            "start failing", "starts to fail", "started to fail", "becomes unavailable", "became unavailable", "becomes unreachable", "became unreachable", "downtime begins", "downtime starts", "downtime started",
        ]),
        (.acknowledge, [
            "acknowledged", "acknowledges", "acks the", "acked", "takes the page", "starts investigating", "started investigating", "begins investigating",
            "joins the call", "incident declared", "declared an incident",
        ]),
        (.alert, ["alert", "paged", "pagerduty", "page received", "pages on-call", "alarm"]),
        (.detect, [
            "detected", "noticed", "notices", "users report", "user report", "reports that", "report that", "reported that", "reported by", "reports of", "report in slack",
            "first report", "discovery:", "detection:", "users complain", "we are notified", "was notified", "we received reports",
        ]),
        (.deploy, ["deployed", "deploy ", "deployment of", "released", "merged", "rolled out", "rollout", "upgraded", "pushed to prod"]),
    ])
}
