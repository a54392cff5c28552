import KnowledgeBase
import Testing

@Suite struct GuideEntriesTests {
    private func entries(_ text: String, path: String = "UPGRADING.md") -> [String] {
        (Document.read(text, path: path).upgrade?.entries ?? []).map { "\($0.from ?? "")>\($0.to ?? "")" }
    }

    @Test(arguments: [
        ("# Upgrading\n\n## From 1.x to 2.0\n\n- x\n\n## Upgrading to 3.0\n\n- y\n", ["1.x>2.0", ">3.0"]), ("# Migration\n\n## From version 6.5.x to 7.0.0\n\n### Locks\n\n## From version 6.4.x to 6.5.0\n", ["6.5.x>7.0.0", "6.4.x>6.5.0"]), ("# Updating Crane\n\n## Crane 2.0.0\n\n## Crane 1.10.15\n", [">2.0.0", ">1.10.15"]),
        ("# Upgrade guide\n\n## 1.15 Upgrade Notes\n\n## 1.14 Upgrade Notes\n", [">1.15", ">1.14"]), ("# Upgrading\n\n## Upgrading to 3.5.0 from any version 0.8.x through 3.4.x\n\n## Upgrading to 3.4.0 from any version 0.8.x through 3.3.x\n", [">=0.8 <3.5>3.5.0", ">=0.8 <3.4>3.4.0"]),
        ("# Upgrading\n\n## 3.0.0\n\n### From 2.x\n\n## 2.0.0\n", [">3.0.0", ">2.0.0"]), ("# Upgrade to 3.0\n\n## From 2.8 to 3.0\n\n## From 2.7 to 3.0\n", ["2.8>3.0", "2.7>3.0"]), ("# Upgrading\n\n## Upgrading to 3.0\n", []), ("# Upgrading\n\n## From 2.0 to 3.0\n\n## Downgrading from 3.0 to 2.0\n", []),
        ("# Upgrade from 1.8 to 2.0\n\n## Winch upgraded from 3.1 to 3.2\n\n## Rope upgraded from 4.1 to 4.2\n", []), ("# Upgrading\n\n## TLS 1.3\n\n## Winch 4.2\n", []), ("# Upgrade to 3.0\n\n## 3.1.0\n\n## 3.2.0\n", []), ("# Upgrading\n\nText.\n", []),
    ])
    func `a file that holds several guides has an entry for each`(text: String, expected: [String]) {
        #expect(entries(text) == expected)
    }

    @Test func `each has its heading's anchor and ends where the next begins, and the file itself leads nowhere`() throws {
        let document = Document.read("# Upgrading\n\n## From 1.x to 2.0\n\nOne.\n\n## Upgrading to 3.0\n\nTwo.\n", path: "UPGRADING.md")
        let guide = try #require(document.upgrade)
        #expect(guide.from == nil && guide.to == nil)
        #expect(guide.entries.map(\.anchor) == ["from-1x-to-20", "upgrading-to-30"])
        #expect(guide.entries.first.map { document.string($0.range) } == "## From 1.x to 2.0\n\nOne.\n\n")
    }
}
