internal import Markup

/// What happened, by the words of a timeline entry.
extension TimelineEntry.Event {
    /// The event that the words say most plainly; nil when they say none.
    init?(words text: String) {
        let words = text.lowercased()
        for (event, phrases) in Self.phrases where phrases.contains(where: words.holds) {
            self = event
            return
        }
        return nil
    }

    /// Looked for in this order: what is resolved was mitigated too.
    private static let phrases: [(TimelineEntry.Event, [String])] = [
        (.resolve, [
            "resolved", "incident closed", "all clear", "fully recovered", "back to normal", "outage ends", "end of outage", "incident over",
            "service restored", "services restored", "fully restored", "issue fixed", "all systems", "normal operation",
        ]),
        (.mitigate, ["mitigated", "stable again", "rolled back", "rollback complete", "back online", "back up", "recovered", "recovers", "comes back", "came back", "workaround", "stabilised", "stabilized", "downgraded"]),
        (.acknowledge, ["acknowledged", "acks the", "acked", "takes the page", "starts investigating", "started investigating", "begins investigating", "joins the call", "incident declared", "declared an incident"]),
        (.alert, ["alert", "paged", "pagerduty", "page received", "pages on-call", "alarm"]),
        (.detect, ["detected", "noticed", "notices", "reported", "reports", "discovered", "first detected", "report in", "users complain", "we are notified", "was notified"]),
        (.deploy, ["deployed", "deploy ", "deployment of", "released", "merged", "rolled out", "rollout", "upgraded", "pushed to prod"]),
    ]
}
