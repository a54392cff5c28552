import KnowledgeBase
import Markup
import Testing

@Suite struct ConfigurationReaderTests {
    private func read(_ yaml: String) -> (configuration: Configuration, faults: [ConfigurationFault]) {
        Configuration.read(SourceText(path: RelativePath(trusted: "debrief.yml"), text: yaml))
    }

    @Test func `every setting is read`() {
        let (settings, faults) = read(
            """
            title: Acme
            description: What broke
            base_url: https://kb.acme.org/x
            content: docs/
            output: public
            timezone: Europe/Berlin
            date_order: dmy
            folders: {postmortem: [war-stories, docs/sad], runbook: howto}
            severities: {Purple: 1, meh: 5}
            products:
              hephy-workflow: {name: Hephy Workflow, aliases: [deis, workflow]}
              plain: Plain Name
              bare:
            exclude: [drafts/**]
            repository: https://github.com/acme/kb/blob/main
            drafts: yes
            audience: internal
            """)
        #expect(faults.isEmpty)
        #expect(settings.title == "Acme" && settings.description == "What broke")
        #expect(settings.baseURL == "https://kb.acme.org/x/")
        #expect(settings.content == "docs" && settings.output == "public")
        #expect(settings.timezone == "Europe/Berlin" && settings.dayBeforeMonth == true)
        #expect(settings.folders == ["warstories": .postmortem, "sad": .postmortem, "howto": .runbook])
        #expect(settings.severities == ["purple": 1, "meh": 5])
        #expect(settings.products.map(\.id) == ["hephy-workflow", "plain", "bare"])
        #expect(settings.products.map(\.name) == ["Hephy Workflow", "Plain Name", "bare"])
        #expect(settings.products.first?.aliases == ["deis", "workflow"])
        #expect(settings.exclude == ["drafts/**"])
        #expect(settings.repository == "https://github.com/acme/kb/blob/main/")
        #expect(settings.drafts && settings.internals)
    }

    @Test func `without settings there are defaults`() {
        let (settings, faults) = read("")
        #expect(faults.isEmpty)
        #expect(settings.title == "Knowledge base" && settings.content == "content" && settings.output == "site" && settings.baseURL == nil)
    }

    @Test(arguments: [
        ("tilte: A", "unknown setting `tilte`; did you mean `title`?"),
        ("baseurl: https://a.org\nproduct: {a: b}", "unknown setting `product`; did you mean `products`?"),
        ("output_: x\nfoldres: {}", "unknown setting `foldres`; did you mean `folders`?"),
    ])
    func `an unknown setting offers the nearest`(yaml: String, summary: String) {
        #expect(read(yaml).faults.map(\.summary).contains(summary))
    }

    @Test func `an unknown setting far from all lists them all`() throws {
        let fault = try #require(read("wibble: 1").faults.first)
        #expect(fault.summary.hasPrefix("unknown setting `wibble`, expected one of `title`, "))
        #expect(fault.range == 0..<6)
    }

    @Test(arguments: [
        ("base_url: acme.org", "`base_url` is `acme.org`"), ("base_url: javascript:alert(1)", "`base_url` is"), ("content: ../x", "`../x` is no folder below this one"),
        ("output: /tmp", "`/tmp` is no folder below this one"), ("timezone: Mars/Base", "`timezone` is `Mars/Base`"), ("date_order: ymd", "`date_order` is `ymd`"),
        ("folders: {blog: x}", "unknown kind `blog`"), ("severities: {SEV1: 9}", "the level of severity `SEV1`"), ("severities: {SEV1: bad}", "the level of severity `SEV1`"),
        ("drafts: maybe", "expected `true` or `false`"), ("audience: everyone", "`audience` is `everyone`"), ("title: A: b", "a value with `: ` in it"),
        ("title: A\ntitle: B", "the key `title` stands twice"), ("- title", "metadata that is no list"), ("title: [A, B]", "`title`"), ("folders: postmortem", "`folders`"),
        ("severities: [1]", "`severities`"), ("products: [a, b]", "`products`"), ("exclude: {a: b}", "`exclude`"), ("timezone: [UTC]", "`timezone`"),
    ])
    func `a value that means nothing is a fault`(yaml: String, beginning: String) {
        let faults = read(yaml).faults
        #expect(faults.count == 1)
        #expect(faults.first?.summary.hasPrefix(beginning) == true, "\(faults)")
    }

    @Test func `faults stand in the order of the file`() {
        let ranges = read("zzz: 1\ndate_order: x\nqqqqq: 2\ntimezone: y\n").faults.map(\.range.lowerBound)
        #expect(ranges.count == 4)
        #expect(ranges == ranges.sorted())
    }
}
