internal import KnowledgeBase
internal import Markup
internal import Testing

@testable internal import Site

/// What pages tell of versions.
struct VersionPageTests {
    private static let files = """
        -- incidents/2024-03-01-jam.md --
        ---
        kind: postmortem
        severity: SEV1
        affects: belt >=1.1.0 <1.2.0
        ---
        # The belt jams

        -- incidents/2024-03-02-slip.md --
        ---
        kind: postmortem
        affects:
          - product: belt
            ranges: [{events: [{introduced: "1.0.0"}, {fixed: "1.1.0"}]}]
            when: [{question: Was the floor wet?}]
        ---
        # The belt slips

        -- incidents/2024-03-03-noise.md --
        ---
        kind: postmortem
        tags: [belt]
        ---
        # The belt hums

        -- releases/belt-1.0.0.md --
        ---
        product: belt
        version: 1.0.0
        date: 2024-01-01
        ---
        # Belt 1.0.0

        ## Breaking changes

        - The `--reverse` switch is gone, see [the guide](../upgrades/belt-1.0-to-1.2.md).
        - # Loud

          <b id="x">Twice</b> <a id="x"></a>[^1]

        [^1]: A footnote.

        -- releases/belt-1.1.0.md --
        ---
        product: belt
        version: 1.1.0
        date: 2024-02-01
        yanked: true
        fixes: [2024-03-02-slip]
        ---
        # Belt 1.1.0

        -- releases/belt-1.2.0.md --
        ---
        product: belt
        version: 1.2.0
        date: 2024-04-01
        ---
        # Belt 1.2.0

        -- upgrades/belt-1.0-to-1.2.md --
        ---
        product: belt
        from: 1.0.0
        to: 1.2.0
        ---
        # Upgrade the belt

        ## Steps

        1. Stop it.
        """

    private static let configuration = Configuration(products: [.init(id: "belt", name: "Belt", aliases: [])])

    private func page(_ path: String) throws -> String { try SampleSite(Self.files, configuration: Self.configuration).page(path) }

    /// The part of a page from a heading to the next one of its level.
    private func section(_ title: String, _ html: String) -> String {
        html.split(separator: "<h2>").first { $0.hasPrefix("\(title)</h2>") }.map(String.init) ?? ""
    }

    @Test func `all pages are well formed and lead somewhere`() throws {
        PageAudit.check(try SampleSite(Self.files, configuration: Self.configuration).site)
    }

    @Test func `a version names what hits it, what hits it on a condition, and what may`() throws {
        let old = try page("products/belt/1.0.0.html"), new = try page("products/belt/1.1.0.html"), last = try page("products/belt/1.2.0.html")
        #expect(section("Incidents that affect it under a condition", old).contains("The belt slips"))
        #expect(section("Incidents that affect it under a condition", old).contains("Only if: Was the floor wet?"))
        #expect(section("Incidents that affect it under a condition", old).contains(#"First fixed in <a class="version" href="1.1.0.html">1.1.0</a>"#))
        #expect(section("Incidents that affect it", old).isEmpty)
        #expect(section("Incidents that affect it", new).contains("The belt jams"))
        #expect(section("Incidents it fixes", new).contains("The belt slips"))
        #expect(section("Incidents that came with it", new).contains("The belt jams"))
        #expect(section("Incidents that affect it", last).isEmpty)
        for html in [old, new, last] { #expect(section("Incidents of any version", html).contains("The belt hums")) }
    }

    @Test func `a version tells what breaks with it, in the words of its note`() throws {
        let breaking = section("Breaking changes", try page("products/belt/1.0.0.html"))
        #expect(breaking.contains("<code>--reverse</code> switch is gone"))
        #expect(breaking.contains(#"<a href="../../upgrades/belt-1.0-to-1.2.html">the guide</a>"#))
        #expect(breaking.contains(#"<a href="../../releases/belt-1.0.0.html#breaking-changes">"#))
        #expect(!breaking.contains("<h1") && !breaking.contains(" id=") && !breaking.contains("footnote"))
    }

    @Test func `a version leads to its guides, its neighbours and the planner, past what was taken back`() throws {
        let old = try page("products/belt/1.0.0.html"), new = try page("products/belt/1.1.0.html"), last = try page("products/belt/1.2.0.html")
        #expect(section("Upgrade guides from it", old).contains("Upgrade the belt"))
        #expect(section("Upgrade guides to it", last).contains("Upgrade the belt"))
        #expect(old.contains(#"href="../../upgrade.html?product=belt&amp;from=1.0.0""#))
        #expect(old.contains("debrief upgrade belt 1.0.0 1.2.0"))
        #expect(!last.contains("debrief upgrade"))
        #expect(new.contains("This version was taken back"))
        #expect(new.contains(#"Before: <a class="version" href="1.0.0.html">1.0.0</a>"#))
    }

    @Test func `a release shows what was found after it was written`() throws {
        let release = section("Known incidents of this version", try page("releases/belt-1.1.0.html"))
        #expect(release.contains("The belt jams") && release.contains(#"First fixed in <a class="version" href="../products/belt/1.2.0.html">"#))
        #expect(release.contains("May affect it as well: ") && release.contains("The belt hums"))
    }

    @Test func `a changelog has a line for each version that something is known of`() throws {
        let sample = try SampleSite(
            """
            -- CHANGELOG.md --
            ---
            product: belt
            ---
            # Changelog

            ## 1.2.0 - 2024-04-01

            ### Fixed

            - Jams

            ## 1.1.0 - 2024-02-01

            ### Added

            - Speed
            -- jam.md --
            ---
            kind: postmortem
            affects: belt 1.1.0
            ---
            # The belt jams
            """)
        let html = sample.pages.first { $0.html.contains("Known incidents of these versions") }?.html ?? ""
        let list = section("Known incidents of these versions", html)
        #expect(list.contains(#">1.1.0</a>: <a href="../incidents/jam.html">The belt jams</a>"#), "\(list)")
        #expect(!list.contains(">1.2.0</a>"))
    }

    @Test func `an incident leads to the release that ends it, and a guide to what it passes`() throws {
        #expect(try page("incidents/2024-03-01-jam.html").contains(#"Belt 1.2.0</a>, <a href="../releases/belt-1.2.0.html">its release</a>"#))
        let guide = try page("upgrades/belt-1.0-to-1.2.html")
        let facts = String(guide.split(separator: "<h2>Facts</h2>", maxSplits: 1).last?.split(separator: "</section>", maxSplits: 1).first ?? "")
        #expect(facts.contains(#"<dt>Passes</dt><dd><ul class="values"><li><a class="version" href="../products/belt/1.2.0.html">1.2.0</a></li><li><a class="version" href="../products/belt/1.1.0.html">"#))
        #expect(facts.contains(#"<dt>Leaves behind</dt><dd><ul class="values"><li><a href="../incidents/2024-03-02-slip.html">"#))
        #expect(!facts.contains("Leads into"))
    }
}
