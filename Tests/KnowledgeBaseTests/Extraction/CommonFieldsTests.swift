import KnowledgeBase
import Markup
import Testing

@Suite struct CommonFieldsTests {
    @Test(arguments: [
        ("---\ntitle: Stated\n---\n# Heading\n", "a.md", "Stated", "front matter"), ("# Heading *x*\n\n## Two\n", "a.md", "Heading x", "heading"), ("## Two\n\n# Heading\n", "a.md", "Heading", "heading"), ("Heading\n===\n", "a.md", "Heading", "heading"),
        ("---\ntitle: \"{{ page.title }}\"\n---\n# Heading\n", "a.md", "Heading", "heading"), ("# <%= current_page.data.title %>\n", "proxy-death.md", "Proxy death", "file name"), ("words\n", "2017-02-24-proxy_death.md", "Proxy death", "file name"),
        ("words\n", "2017-02-24.md", "2017 02 24", "file name"), ("words\n", "dns/index.md", "Dns", "file name"), ("words\n", "dns/README.md", "Dns", "file name"), ("---\ntitle:\n---\n", "a b.md", "A b", "file name"), ("---\ntitle: [a]\n---\n", "x.md", "X", "file name"),
        ("# Heading {#top}\n", "a.md", "Heading", "heading"),
    ])
    func `a title is stated, the first heading, or the file's name`(text: String, path: String, title: String, source: String) {
        let found = Document.read(text, path: path).title
        #expect(found.value == title)
        #expect(found.origin.source == source)
    }

    /// The name is a UUID, a hash or another that a machine gave.
    @Test(arguments: [
        ("---\nurl: https://acme.org/blog/2021/march-20-outage.html?x=1\n---\nWords.\n", "March 20 outage", "front matter"),
        ("---\nsource: https://acme.org/r/x/11xx5o0/we_broke_the_hub/\n---\nWords.\n", "We broke the hub", "front matter"),
        ("---\nurl: https://acme.org/item?id=7\n---\nThe hub was down for an hour or two. Nobody knew.\n", "The hub was down for an hour or two", "first paragraph"),
        ("---\nurl: /blog/march-20-outage\n---\nThe hub was down for an hour and nobody knew.\n", "The hub was down for an hour and nobody knew.", "first paragraph"),
        ("---\ntitle: Stated\nurl: https://acme.org/march-20-outage\n---\n", "Stated", "front matter"), ("# Heading\n", "Heading", "heading"),
        ("Words.\n", "24049f4d af54 4622 b0fd a291117c7bc9", "file name"),
        // Words of a site's folders are no name, nor is what the address hides.
        ("---\nurl: https://acme.org/status-page/incidents/abc123def\n---\nThe hub was down for an hour and nobody knew.\n", "The hub was down for an hour and nobody knew.", "first paragraph"),
        ("---\nurl: https://acme.org/hub-server/issues/7\n---\nThe hub was down for an hour and nobody knew.\n", "The hub was down for an hour and nobody knew.", "first paragraph"),
        ("---\nurl: https://acme.org/report-for-v2.1-rollout-failure\n---\n", "Report for v2.1 rollout failure", "front matter"),
        ("---\nurl: https://acme.org/the%0Ahub-fell%01-over%E2%80%AE\n---\n", "Thehub fell over", "front matter"),
        ("---\nsource: Hacker News\nurl: https://acme.org/we-broke-the-hub\n---\n", "We broke the hub", "front matter"),
    ])
    func `a document without a name is called after its report or its first sentence`(text: String, title: String, source: String) {
        let found = Document.read(text, path: "postmortems/24049f4d-af54-4622-b0fd-a291117c7bc9.md").title
        #expect(found.value == title)
        #expect(found.origin.source == source)
    }

    @Test(arguments: ["postmortems/2017-02-24.md", "postmortems/20170224.md", "rfcs/0017.md", "a/deadbeef.md", "a/facade-added.md"])
    func `a date, a short number and a word are names`(path: String) {
        #expect(Document.read("The hub was down for an hour and nobody knew.\n", path: path).title.origin.source == "file name")
    }

    @Test(arguments: [
        ("---\ndate: 2018-02-03\n---\n# A 2018-02-04\n\nDate: 2018-02-05\n", "p/2018-02-06-a.md", "2018-02-03", "front matter"), ("# A 2018-02-04\n\nDate: 2018-02-05\n", "p/2018-02-06-a.md", "2018-02-05", "text"), ("# A 2018-02-04\n", "p/2018-02-06-a.md", "2018-02-06", "file name"),
        ("# A 2018-02-04\n", "p/a.md", "2018-02-04", "heading"), ("# A\n\n**Date**: 5 February 2018\n", "p/a.md", "2018-02-05", "text"), ("# A\n\n| Date | 2018-02-05 |\n|--|--|\n| Who | me |\n", "p/a.md", "2018-02-05", "text"), ("# A\n\n## Date\n\n2018-02-05\n", "p/a.md", "2018-02-05", "text"),
        ("# A\n\n- Incident from: 2018-02-05 10:00\n", "p/a.md", "2018-02-05", "text"), ("# A\n", "p/20180206-a.md", "2018-02-06", "file name"), ("# A\n", "p/2018_02_06 a.md", "2018-02-06", "file name"), ("# A\n", "p/a-2018-02-06.md", "2018-02-06", "file name"),
        ("---\ndate: 2018-02-03T10:00:00Z\n---\n", "p/a.md", "2018-02-03", "front matter"), ("---\npublished: Feb 3, 2018\n---\n", "p/a.md", "2018-02-03", "front matter"), ("---\ndate: 2018-02-31\n---\n", "p/2018-02-06-a.md", "2018-02-06", "file name"),
    ])
    func `a date is stated, labelled, in the file's name or in the title`(text: String, path: String, date: String, source: String) {
        let found = Document.read(text, path: path).date
        #expect(found?.value.description == date)
        #expect(found?.origin.source == source)
    }

    @Test(arguments: ["# Pachyderm 1.8.12\n", "# A\n\nSeen in 1.8.12.\n", "# A\n\nDate: TBD\n", "# A\n"])
    func `what is no date gives none`(text: String) {
        #expect(Document.read(text).date == nil)
    }

    @Test func `a postmortem without a date takes its first time's`() {
        let document = Document.read("---\nkind: postmortem\n---\n# A\n\n## Timeline\n\n- 2018-01-25 14:30 x\n")
        #expect(document.date?.value.description == "2018-01-25")
        #expect(document.date?.origin.source == "timeline")
        #expect(document.date?.origin.certainty == .inferred)
    }

    @Test func `every common field is read under each of its names, and the rest is kept in order`() {
        let document = Document.read(
            """
            ---
            ID: one
            tldr: Short
            author: [Sam, Alex]
            owner_team: sre
            systems: dns, proxy
            labels: [a, b]
            redirect_from: /old
            status: In Review
            visibility: internal
            alert: NodeDown
            zeta: 1
            Alpha: 2
            ---
            """)
        #expect(document.statedID?.value == "one")
        #expect(document.summary?.value == "Short")
        #expect(document.authors == ["Sam", "Alex"])
        #expect(document.owner?.value == "sre")
        #expect(document.services.map(\.value) == ["dns", "proxy"])
        #expect(document.tags == ["a", "b"])
        #expect(document.aliases.map(\.value) == ["/old"])
        #expect(document.status == .inReview)
        #expect(document.visibility == .internal)
        #expect(document.alerts.map(\.value) == ["NodeDown"])
        #expect(document.extra.map(\.key.text) == ["zeta", "Alpha"])
    }

    @Test(arguments: [("draft: true", Document.Status.draft as Document.Status?), ("status: final", .final), ("status: Published", .final), ("status: closed", .closed), ("status: whatever", nil), ("draft: false", nil)])
    func `a status is one of four, or none`(yaml: String, status: Document.Status?) {
        #expect(Document.read("---\n\(yaml)\n---\n").status == status)
    }

    @Test func `labelled lines of the text stand in for front matter`() {
        let document = Document.postmortem("# A\n\n**Severity**: SEV2\n**Owner:** Sam\n**Services**: dns, proxy\n\n## Timeline\n")
        #expect(document.owner?.value == "Sam")
        #expect(document.services.map(\.value) == ["dns", "proxy"])
        #expect(document.incident?.severity?.value == Severity(label: "SEV2", level: 2))
        #expect(document.incident?.severity?.origin.certainty == .stated)
    }

    @Test func `a summary is the section's or the first paragraph that says something`() {
        let long = "The volumes of the cluster were lost for an hour on Thursday."
        #expect(Document.read("# A\n\nTBD\n\n\(long)\n").summary?.value == long)
        #expect(Document.read("# A\n\nSome other long paragraph that stands at the very top here.\n\n## Summary\n\n\(long)\n").summary?.value == long)
        #expect(Document.read("# A\n\nShort.\n").summary == nil)
    }
}
