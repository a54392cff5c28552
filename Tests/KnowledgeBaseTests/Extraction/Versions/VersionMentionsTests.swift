import KnowledgeBase
import Markup
import Testing

@Suite struct VersionMentionsTests {
    private func mentions(_ text: String, path: String = "notes/a.md", configuration: Configuration = Configuration()) -> [String] {
        Document.read(text, path: path, configuration: configuration).versions.map { mention in
            "\(mention.role.rawValue) \(mention.product.map { "\($0) " } ?? "")\(mention.version)"
        }
    }

    @Test(arguments: [
        ("We upgraded the chart from 2.19.4 to 2.20.0.", ["from 2.19.4", "to 2.20.0"]), ("It was upgraded from 1.7 to 1.8.", ["from 1.7", "to 1.8"]), ("builder v2.3.0 -> v2.4.0", ["from 2.3.0", "to 2.4.0"]), ("We moved to v1.8.", ["to 1.8"]),
        ("We rolled back to v2.20.0.", ["rolled-back-to 2.20.0"]), ("Downgrade the chart back to 0.5.0.", ["rolled-back-to 0.5.0"]), ("Rollback: v2.20.1 to v2.20.0", ["from 2.20.1", "rolled-back-to 2.20.0"]), ("It can no longer go back to 2.20.0.", ["mentioned 2.20.0"]),
        ("Revert the update of the kernel to 4.4.110.", ["mentioned 4.4.110"]), ("Downgrading to v1.14 after upgrading to v1.15 fails.", ["rolled-back-to 1.14", "to 1.15"]),
        ("This was fixed in 1.8.2.", ["fixed 1.8.2"]), ("The issue was addressed in version 1.8.", ["fixed 1.8"]), ("v2.20.2 fixes the hook.", ["fixed 2.20.2"]), ("It is not fixed in 1.8.2.", ["mentioned 1.8.2"]), ("Fixed in 1.8.2 and 1.7.9.", ["fixed 1.8.2", "fixed 1.7.9"]),
        ("The bug was introduced in 1.8.0.", ["introduced 1.8.0"]), ("Support for zones was introduced in 1.8.0.", ["mentioned 1.8.0"]), ("A regression in v1.8.0 broke it.", ["introduced 1.8.0"]),
        ("Affected versions: 1.8.0, 1.8.1 and 1.8.2.", ["affected 1.8.0", "affected 1.8.1", "affected 1.8.2"]), ("The leak affects 1.8.0.", ["affected 1.8.0"]), ("1.8.0 is not affected.", ["mentioned 1.8.0"]), ("Version 1.8.0 is affected.", ["affected 1.8.0"]),
        ("2.2.0 was released that included the fix.", ["fixed 2.2.0"]), ("Version 1.6.1 of the crane contains fixes for it.", ["fixed 1.6.1"]), ("Upgrade the gate to v2.5 where the bug is fixed.", ["to 2.5"]), ("Version 2.0.0 includes new locks, gates and fixes.", ["mentioned 2.0.0"]), ("1.8.2 contains no lock, but not the fix.", ["mentioned 1.8.2"]), ("Versions before 1.8.2 are affected.", ["mentioned 1.8.2"]),
        ("Somebody published malicious versions of `lock@5.0.2` and `gate@3.7.2`.", ["affected lock 5.0.2", "affected gate 3.7.2"]), ("All older than 1.8.2 are affected.", ["mentioned 1.8.2"]),
        ("Users of 1.8.0 noticed.", ["mentioned 1.8.0"]), ("The 2.20.x series is old.", ["mentioned 2.20.x"]), ("Due to 1.8.0 all was down.", ["mentioned 1.8.0"]), ("From 2.19.4 to 2.20.0 in one step.", ["from 2.19.4", "to 2.20.0"]),
    ])
    func `the words around a version say what it is`(text: String, expected: [String]) {
        #expect(mentions(text + "\n") == expected)
    }

    @Test(arguments: [
        "TLS 1.3 is on.", "It has a CVSS of 6.5.", "CVSS 9.8.0", "10.0.0.1 and 192.168.1.254 are down.", "At 11.57 it stopped.", "It cost $12.75, or 99.95 euros.", "GET /v2/apps/1.2.3/logs", "See section 3.2.1.", "See 3.2 below.", "On 2018.01.25 and 25.01.2018.",
        "99.95% of 3.5 GB", "From 1.5 to 2.5 seconds.", "HTTP/1.1 and HTTP 2.0.1", "Apache License 2.0.0", "Keep a Changelog 1.1.0", "Semantic Versioning 2.0.0", "apps/v1 and v1beta1", "API v2.3", "https://a.org/v1.2.3/x", "WCAG criteria 1.3.1", "crane-1.2.3.tar.gz",
        "Latency grew to 3.2.", "v1", "It took 1.2.3.4.5 tries.", "The load was 0.75.",
    ])
    func `false friends are no versions`(text: String) {
        #expect(mentions("Text: \(text)\n") == [])
    }

    @Test(arguments: [("# 1.2.3 Goals\n", []), ("1.2.3 Goals\n\nText.\n", []), ("```\nv1.2.3\n```\n", []), ("    v1.2.3\n", []), ("Use `v1.2.3` here.\n", ["mentioned 1.2.3"]), ("| Version |\n|---|\n| 1.2.3 |\n", ["mentioned 1.2.3"]), ("- run v1.2.3\n", ["mentioned 1.2.3"]), ("<!-- v1.2.3 -->\n", [])])
    func `numbers of sections and code between fences are none`(text: String, expected: [String]) {
        #expect(mentions(text) == expected)
    }

    @Test(arguments: [
        ("We ran Crane 1.8.0 then.", ["mentioned Crane 1.8.0"]), ("The image is quay.io/acme/controller:v2.20.1 now.", ["mentioned controller 2.20.1"]), ("See controller-v2.20.1 first.", ["mentioned controller 2.20.1"]), ("We run pachctl 1.8 here.", ["mentioned pachctl 1.8"]),
        ("We run Data Hub 1.8 here.", ["mentioned Data Hub 1.8"]), ("We run Python 3.8 here.", []), ("The 1.8.0 was late.", ["mentioned 1.8.0"]), ("With Crane version 1.8 it began.", ["mentioned Crane 1.8"]), ("eslint-scope@3.7.2 was bad.", ["mentioned eslint-scope 3.7.2"]),
    ])
    func `the product is the name before it`(text: String, expected: [String]) {
        let configuration = Configuration(products: [.init(id: "pachyderm", name: "Pachyderm", aliases: ["pachctl"]), .init(id: "hub", name: "Data Hub", aliases: [])])
        #expect(mentions(text + "\n", configuration: configuration) == expected)
    }

    @Test func `a version is told once for a role, with its line`() throws {
        let document = Document.read("# A\n\nOn v1.8.0\nand v1.8.0 we upgraded\nto v1.9.0, and v1.9.0 fixed it.\n")
        #expect(document.versions.map { "\($0.role.rawValue) \($0.version) \(document.source.line(at: $0.range.lowerBound))" } == ["mentioned 1.8.0 3", "to 1.9.0 5"])
    }

    @Test func `a postmortem's words tell what hit a known product's version, where affects is silent`() throws {
        let base = KnowledgeBase(
            """
            -- postmortems/a.md --
            # Outage
            The bug affects Crane 1.8.0 and was fixed in Crane 1.8.1. It broke in Unknown 3.0.0. Affected version: Python 3.8.1.
            -- postmortems/b.md --
            ---
            affects: crane >=1.8.1
            ---
            The bug affects Crane 1.8.0.
            -- releases/1.8.0.md --
            # Crane 1.8.0
            -- releases/1.8.1.md --
            # Crane 1.8.1
            """)
        #expect(base.products.map(\.id) == ["crane"])
        let versions = try #require(base.products.first?.versions)
        #expect(versions.map(\.version.text) == ["1.8.0", "1.8.1"])
        #expect(versions.map(\.incidents) == [[0], [1]])
        #expect(versions.map(\.fixes) == [[], [0]])
    }
}
