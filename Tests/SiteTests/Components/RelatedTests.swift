internal import KnowledgeBase
internal import Testing

@testable internal import Site

struct RelatedTests {
    private static func words(_ reasons: [(Reason.Kind, String)]) -> String {
        ReasonWords(reasons: reasons.map { Reason(kind: $0.0, text: $0.1) }).fragment.string
    }

    @Test func `why two documents are related is said in a sentence`() {
        #expect(Self.words([(.service, "etcd")]) == "Both name etcd")
        #expect(Self.words([(.service, "etcd"), (.issue, "#140")]) == "Both name etcd and issue #140")
        #expect(Self.words([(.alert, "HubDown"), (.error, "a < b failed"), (.tag, "disk")]) == "Both name the alert HubDown, <code>a &lt; b failed</code> and the tag disk")
        #expect(Self.words((1...6).map { (.issue, "#1\($0)") }) == "Both name issue #11, issue #12, issue #13, issue #14 and 2 more")
    }

    @Test func `the page says it, and the page of an alert leads to its part of the runbook`() throws {
        let site = try SampleSite(
            """
            -- postmortems/a.md --
            # The disk is full
            HubDiskFillingUp fired, see #140.
            -- postmortems/b.md --
            # The disk is full again
            As in #140.
            -- runbooks/hub.md --
            # Alerts of the hub
            ## HubDiskFillingUp
            Look.
            ## HubTooManyRestarts
            Look.
            """)
        #expect(site.page("incidents/a.html").contains("Both name issue #140"))
        #expect(site.page("incidents/a.html").contains("Both name the alert HubDiskFillingUp"))
        #expect(site.page("alerts/HubDiskFillingUp.html").contains("runbooks/hub.html#hubdiskfillingup"))
    }

    @Test func `an incident like this one is listed once, as similar, and not where it is linked already`() throws {
        let incident = "---\nalerts: [HubDown]\nservices: [hub]\n---\n"
        let site = try SampleSite(
            """
            -- postmortems/a.md --
            \(incident)# The hub went away
            -- postmortems/b.md --
            \(incident)# Nobody could work
            -- postmortems/c.md --
            \(incident)# It went away again
            As [before](b.md).
            """)
        let page = site.page("incidents/a.html"), linking = site.page("incidents/c.html")
        #expect(page.contains("<h2>Similar incidents</h2>") && !page.contains("<h2>Related</h2>"))
        #expect(page.ranges(of: ">Nobody could work</a>").count == 1 && page.contains("Both name the alert HubDown and hub"))
        let similar = linking.split(separator: "<h2>Similar incidents</h2>").last?.split(separator: "</section>").first ?? ""
        #expect(similar.contains("The hub went away") && !similar.contains("Nobody could work"))
    }

    @Test func `words that tell of both are said behind the names`() {
        #expect(ReasonWords(reasons: [Reason(kind: .service, text: "etcd")], words: ["quota", "compaction"]).fragment.string == "Both name etcd, and tell of quota, compaction")
        #expect(ReasonWords(reasons: [], words: ["quota"]).fragment.string == "Both tell of quota")
    }
}
