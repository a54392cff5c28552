import KnowledgeBase
import Testing

@Suite struct IncidentReaderTests {
    private func severity(_ label: String, _ configuration: Configuration = Configuration()) -> Severity? {
        Document.postmortem("---\nseverity: \(label)\n---\n", configuration: configuration).incident?.severity?.value
    }

    @Test(arguments: [
        ("SEV1", 1), ("sev-2", 2), ("P3", 3), ("S4", 4), ("5", 5), ("Severity 2", 2), ("critical", 1), ("Major", 2), ("medium", 3), ("low", 4), ("SEV0", 1), ("SEV9", 5), ("High (P2)", 2), ("purple", nil), ("SEV12", nil),
    ] as [(String, Int?)])
    func `a label of severity has a level from 1 to 5, or none`(label: String, level: Int?) {
        #expect(severity(label) == Severity(label: label, level: level))
    }

    @Test func `configured labels stand before those we know`() {
        let configuration = Configuration(severities: ["sev1": 3, "purple": 1])
        #expect(severity("SEV-1", configuration)?.level == 3)
        #expect(severity("Purple", configuration)?.level == 1)
    }

    @Test func `stated times stand before those the timeline tells`() throws {
        let incident = try #require(
            Document.postmortem(
                """
                ---
                timezone: UTC
                started: 14:00
                resolvedWhen: 2018-01-25 16:30 PST
                ---
                # A

                ## Timeline

                - 14:30 Alert fires
                - 14:35 Sam acknowledged it
                - 15:00 Rolled back
                - 15:30 Resolved
                """
            ).incident)
        let iso = incident.times.mapValues { $0.value.iso }
        #expect(iso[.started] == "2018-01-25T14:00:00+00:00")
        #expect(iso[.detected] == "2018-01-25T14:30:00+00:00")
        #expect(iso[.acknowledged] == "2018-01-25T14:35:00+00:00")
        #expect(iso[.mitigated] == "2018-01-25T15:00:00+00:00")
        #expect(iso[.resolved] == "2018-01-25T16:30:00-08:00")
        #expect(incident.times[.started]?.origin.certainty == .stated)
        #expect(incident.times[.detected]?.origin.certainty == .inferred)
        #expect(incident.duration(from: .detected, to: .mitigated) == 1800)
        #expect(incident.duration(from: .started, to: .resolved) == 37_800)
        #expect(incident.duration(from: .resolved, to: .started) == nil)
    }

    @Test func `labelled lines tell times, if they tell the day`() {
        let times = Document.postmortem("# A\n\n- Incident from: 2018-01-25 10:00\n- Incident to: 2018-01-25 11:30\n").incident?.times ?? [:]
        #expect(times[.started]?.value.iso == "2018-01-25T10:00:00")
        #expect(times[.resolved]?.value.iso == "2018-01-25T11:30:00")
    }

    @Test func `a stated time that can't be is told`() {
        let incident = Document.postmortem("---\nstarted: 2018-01-25 25:10\nresolved: 2018-02-30\n---\n").incident
        #expect(incident?.impossibleTimes.map(\.text) == ["2018-01-25 25:10", "2018-02-30"])
        #expect(incident?.times.isEmpty == true)
    }

    @Test func `alerts that detected it count as its alerts`() {
        #expect(Document.postmortem("---\ndetection: {method: monitoring, alerts: [NodeDown]}\n---\n").alerts.map(\.value) == ["NodeDown"])
    }

    @Test func `a stub about somebody else's incident is external`() {
        #expect(Document.postmortem("---\nsource: https://acme.org/outage\n---\nShort.\n").incident?.isExternal == true)
        #expect(Document.postmortem("---\nexternal: true\n---\n## Timeline\n").incident?.isExternal == true)
        #expect(Document.postmortem("# A\n\n## Timeline\n").incident?.isExternal == false)
    }

    @Test(arguments: ["source", "url", "source_url", "link"])
    func `the report that a summary is of is a link`(key: String) {
        let links = Document.postmortem("---\n\(key): https://acme.org/outage\n---\nShort.\n").links
        #expect(links.map(\.destination) == ["https://acme.org/outage"])
        #expect(links.map(\.relation) == [.source])
        let external = Document.postmortem("---\nexternal: true\n\(key): HTTPS://acme.org/outage\n---\nShort.\n")
        #expect(external.links.count == 1 && external.extra.isEmpty)
        #expect(Document.postmortem("---\n\(key): INC-1234\n---\nShort.\n").extra.count == 1)
        for other in ["javascript:alert(1)", "/outage", "[a, b]"] { #expect(Document.postmortem("---\n\(key): \(other)\n---\nShort.\n").links.isEmpty) }
    }
}
