import KnowledgeBase
import Testing

@Suite struct AffectedWordsTests {
    /// Ranges in short: `product introduced 1, fixed 2 | versions`.
    private func short(_ text: String) -> [String] {
        Document.postmortem(text).affects.map { affected in
            let ranges = affected.ranges.map { $0.map { "\($0.key) \($0.version)" }.joined(separator: ", ") }.joined(separator: "; ")
            return [affected.product, ranges, affected.versions.map(\.text).joined(separator: " ")].filter { !$0.isEmpty }.joined(separator: " | ")
        }
    }

    @Test(arguments: [
        ("Affected versions: Crane 1.2.0 - 1.2.5", "Crane | introduced 1.2.0, last_affected 1.2.5"), ("Affected versions: Crane 1.2.0-1.2.5", "Crane | introduced 1.2.0, last_affected 1.2.5"), ("Affected versions: Crane from 1.2.0 up to and including 1.2.5", "Crane | introduced 1.2.0, last_affected 1.2.5"),
        ("Affected versions: Crane 1.2.0 through 1.2.5.", "Crane | introduced 1.2.0, last_affected 1.2.5"), ("Affected versions: Crane between 1.2 and 1.4", "Crane | introduced 1.2, last_affected 1.4"), ("**Affected versions**: Crane before 2.20.1", "Crane | introduced 0, fixed 2.20.1"),
        ("Versions affected: Crane prior to 2.20.1", "Crane | introduced 0, fixed 2.20.1"), ("Affected versions: Crane < 2.20.1", "Crane | introduced 0, fixed 2.20.1"), ("Affected versions: Crane >=1.4, <1.8", "Crane | introduced 1.4, fixed 1.8"), ("Affected versions: Crane 1.4 and later", "Crane | introduced 1.4"),
        ("Affected versions: Crane 1.4 and earlier", "Crane | introduced 0, last_affected 1.4"), ("Affected versions: Crane 1.4 and all earlier versions", "Crane | introduced 0, last_affected 1.4"), ("Affected versions: Crane 1.8.x", "Crane | introduced 1.8, limit 1.9"), ("Affected versions: Crane 1.8.x and earlier", "Crane | introduced 0, limit 1.9"),
        ("Affected versions: Crane 1.6.x - 1.8.x", "Crane | introduced 1.6, limit 1.9"), ("Affected versions: Crane 1.2.0, 1.2.1 and 1.2.3", "Crane | 1.2.0 1.2.1 1.2.3"), ("Affected versions: Crane 1.2.0 - 1.2.5 and 1.3.0", "Crane | introduced 1.2.0, last_affected 1.2.5 | 1.3.0"),
        ("Affected versions: Crane 1.2.0 - 1.2.5 (fixed in 1.2.6)", "Crane | introduced 1.2.0, last_affected 1.2.5"), ("Affected versions: Crane up to but not including 2.1", "Crane | introduced 0, fixed 2.1"), ("Affected versions: Crane > 1.4", "Crane | introduced 1.4"),
        ("| Fact | Value |\n|---|---|\n| Affected versions | Crane 1.2.0 to 1.2.5 |", "Crane | introduced 1.2.0, last_affected 1.2.5"), ("## Affected versions\n\nCrane 1.2 until 1.4", "Crane | introduced 1.2, fixed 1.4"), ("## Affected versions\n\n- Crane 1.2.0\n", "Crane | 1.2.0"),
        ("The leak affects Crane versions before 2.20.1.", "Crane | introduced 0, fixed 2.20.1"), ("Crane 1.8.x is affected.", "Crane | introduced 1.8, limit 1.9"), ("All Crane versions since 1.4 are affected.", "Crane | introduced 1.4"), ("It turned out that Crane 1.2.0 through 1.2.5 were affected.", "Crane | introduced 1.2.0, last_affected 1.2.5"),
        ("Crane Hub versions prior to 3.0 are vulnerable.", "Crane Hub | introduced 0, fixed 3.0"), ("This affects Crane 1.2.0 and 1.2.1.", "Crane | 1.2.0 1.2.1"),
    ])
    func `ranges of a product that the words name`(text: String, expected: String) {
        #expect(short("# Outage\n\n\(text)\n") == [expected])
    }

    @Test(arguments: [
        "Crane 1.8.x is not affected.", "Versions before 2.20.1 are unaffected.", "This affects Crane users.", "All 1.8 servers in zone 3.2 were affected.", "Affected versions: unknown", "Affected versions: all", "Affected versions: TBD", "This affected 3.5 % of requests.", "It was fixed in Crane 1.8.1.",
        "The outage affects versions before 2.20.1.", "Affected versions: Crane 1.8.0 - 1.2.0", "We upgraded to Crane 1.8.", "The load affected Crane for 2.5 hours.", "Affected services: Crane 1.2",
    ])
    func `nothing is made of other words, nor of a range without a product`(text: String) {
        #expect(short("# Outage\n\n\(text)\n") == [])
    }

    @Test func `the product may be told elsewhere, and front matter stands before words`() throws {
        #expect(short("---\nproduct: crane\n---\n# Outage\n\nVersions before 2.20.1 are affected.\n") == ["crane | introduced 0, fixed 2.20.1"])
        #expect(short("# Outage\n\nProduct: Crane\n\nAffected versions: 1.2.0 - 1.2.5\n") == ["Crane | introduced 1.2.0, last_affected 1.2.5"])
        #expect(short("---\naffects: crane 1.2.0\n---\n# Outage\n\nAffected versions: Crane 1.2.0 - 1.2.5\n") == ["crane | 1.2.0"])
        let document = Document.postmortem("# Outage\n\nText.\n\nAffected versions: Crane 1.2.0 - 1.2.5\n")
        let affected = try #require(document.affects.first)
        #expect(affected.certainty == .inferred && document.string(affected.range) == "Affected versions: Crane 1.2.0 - 1.2.5")
        #expect(Document.postmortem("---\naffects: crane 1.2.0\n---\n").affects.first?.certainty == .stated)
        #expect(Document.read("# Crane\n\nAffected versions: Crane 1.2.0\n", path: "notes/a.md").affects.isEmpty)
    }
}
