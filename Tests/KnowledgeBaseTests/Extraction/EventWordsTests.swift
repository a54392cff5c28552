import Testing

@testable import KnowledgeBase

@Suite struct EventWordsTests {
    @Test(arguments: [
        ("We deployed 2.20.1", TimelineEntry.Event.deploy), ("PagerDuty alert fires", .alert), ("A user reported errors", .detect), ("On-call acknowledged the page", .acknowledge), ("Rolled back", .mitigate),
        ("Incident resolved", .resolve), ("INCIDENT RESOLVED", .resolve), ("Deployed the fix, back to normal", .resolve), ("The alert was acknowledged", .acknowledge),
    ])
    func `an entry's words say what happened`(text: String, event: TimelineEntry.Event) {
        #expect(TimelineEntry.Event(words: text) == event)
    }

    @Test(arguments: ["", "Lunch", "We looked at graphs", "Predeployed", "é漢"])
    func `other words say nothing`(text: String) {
        #expect(TimelineEntry.Event(words: text) == nil)
    }
}
