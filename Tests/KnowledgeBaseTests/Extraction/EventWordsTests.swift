import Testing

@testable import KnowledgeBase

@Suite struct EventWordsTests {
    @Test(arguments: [
        ("We deployed 2.20.1", TimelineEntry.Event.deploy), ("PagerDuty alert fires", .alert), ("A user reported errors", .detect), ("On-call acknowledged the page", .acknowledge), ("Rolled back", .mitigate),
        ("Incident resolved", .resolve), ("INCIDENT RESOLVED", .resolve), ("Deployed the fix, back to normal", .resolve), ("The alert was acknowledged", .acknowledge), ("Tag is cut <START OF OUTAGE>", .start), ("Fix lands. <END OF OUTAGE>", .resolve), ("Replacement pod is stuck (outage starts)", .start), ("crate builds started failing", .start),
        ("**Discovery:** no metrics in Grafana", .detect), ("We no longer see errors. Issue resolved", .resolve),
    ])
    func `an entry's words say what happened`(text: String, event: TimelineEntry.Event) {
        #expect(TimelineEntry.Event(words: text) == event)
    }

    @Test(arguments: [
        "", "Lunch", "We looked at graphs", "Predeployed", "é漢", "No malware was detected", "A banner is added to alert users", "Taking the jam to be resolved, the crew goes home", "Space will be recovered",
        "The logs around the start of the outage are read", "Sam reports that the fix seems to be working", "Was it deployed?",
    ])
    func `other words say nothing`(text: String) {
        #expect(TimelineEntry.Event(words: text) == nil)
    }
}
