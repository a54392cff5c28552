import Testing

/// How a site tells of documents that are no longer to be followed.
@Suite struct SupersededPageTests {
    private func sample() throws -> SampleSite {
        try SampleSite("""
            -- runbooks/HubDown.md --
            ---
            superseded_by: hub-is-down
            alerts: [HubDown]
            ---
            # HubDown
            -- runbooks/hub-is-down.md --
            ---
            alerts: [HubDown]
            ---
            # The hub is down
            -- runbooks/elsewhere.md --
            ---
            superseded_by: https://wiki.example.com/new
            ---
            # Elsewhere
            -- runbooks/of-a-draft.md --
            ---
            superseded_by: secret-plan
            ---
            # Of a draft
            -- postmortems/2024-01-05-disk.md --
            ---
            source: https://example.com/"onload=
            runbooks: [hub-is-down]
            ---
            # The hub has a full disk
            -- postmortems/2024-03-05-disk.md --
            # The hub has a full disk

            As in [January](2024-01-05-disk.md).
            """)
    }

    @Test func `the page of a superseded document warns, and leads on where it can`() throws {
        let site = try sample()
        #expect(site.page("runbooks/hubdown.html").contains(#"This document is superseded. Read <a href="hub-is-down.html">The hub is down</a> instead."#))
        #expect(site.page("runbooks/hub-is-down.html").contains(#"<dt>Takes the place of</dt><dd><ul class="values"><li><a href="hubdown.html">HubDown</a>"#))
        #expect(site.page("runbooks/elsewhere.html").contains(#"Read <a href="https://wiki.example.com/new" rel="noopener noreferrer">https://wiki.example.com/new</a> instead."#))
        #expect(site.page("runbooks/of-a-draft.html").contains(#"<p class="banner banner-danger">This document is superseded.</p>"#))
        #expect(!site.page("runbooks/of-a-draft.html").contains(">secret-plan"))
    }

    @Test func `lists mark it, and an alert leads to the one that holds first`() throws {
        let site = try sample(), alert = site.page("alerts/HubDown.html")
        let places = ["The hub is down</a>", "HubDown</a><span class=\"tag-superseded\">superseded</span>"].map { alert.ranges(of: $0).first?.lowerBound }
        #expect(try #require(places[0]) < #require(places[1]))
        #expect(site.page("runbooks/index.html").ranges(of: "tag-superseded").count == 3)
    }

    @Test func `an incident leads to what comes after, to its report and to what its front matter names`() throws {
        let site = try sample(), page = site.page("incidents/2024-01-05-disk.html")
        #expect(page.contains(#"The story goes on in <a href="2024-03-05-disk.html">The hub has a full disk</a> of <time datetime="2024-03-05">2024-03-05</time>."#))
        #expect(!page.contains("tag-superseded"))
        #expect(site.page("incidents/2024-03-05-disk.html").contains("<dt>Goes on from</dt>"))
        #expect(page.contains(#"<dt>Report</dt><dd><ul class="values"><li><a href="https://example.com/%22onload=""#))
        #expect(page.contains(#"<dt>Runbooks</dt><dd><ul class="values"><li><a href="../runbooks/hub-is-down.html">"#))
    }
}
