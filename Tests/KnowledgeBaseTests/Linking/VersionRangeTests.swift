import Foundation
import Testing

@testable import KnowledgeBase

@Suite struct VersionRangeTests {
    @Test(arguments: [
        ("2.18.0", "2.18.0"), ("2.18", "2.18.0"), ("v2.18.0", "2.18"), (">=1.4 <1.8", "1.4"), (">=1.4 <1.8", "1.4.0"), (">=1.4.0 <1.8", "1.4"), (">=1.4 <1.8", "1.7.99"), (">= 1.4, < 1.8", "1.5"), ("<=1.8", "1.8.0"), (">1.4", "1.4.1"), ("1.*", "1.8.3"),
        ("1.8.x", "1.8.0"), ("1.8.x", "1.8"), ("1.8.X", "1.8.12"), ("1", "1.4.2"), ("v2", "2.0"), ("=1.4", "1.4"), (">=1.4", "2.0-rc.1"),
    ])
    func `a version lies in a range`(range: String, version: String) throws {
        #expect(try #require(VersionRange(range)).contains(Version(version)))
    }

    @Test(arguments: [
        ("2.18.0", "2.18.1"), (">=1.4 <1.8", "1.8"), (">=1.4 <1.8", "1.8.0"), (">=1.4 <1.8.0", "1.8"), (">=1.4 <1.8", "1.3.99"), (">=1.4 <1.8", "1.10"), (">1.4", "1.4"), (">1.4", "1.4.0"), ("1.*", "10.0"), ("1", "2.0"), ("1", "10.0"), ("1.8.x", "1.80.0"), ("1.8.x", "1.9"), ("<1.8", "1.8.0"), ("<1.8", "1.8"),
        ("<=1.8", "1.8.1"),
    ])
    func `a version lies outside a range`(range: String, version: String) throws {
        #expect(try #require(VersionRange(range)).contains(Version(version)) == false)
    }

    @Test(arguments: ["", "latest", "~1.4", "^1.4", ">=", "1.4 || 1.5", "*"])
    func `a text that is no range is none`(text: String) {
        #expect(VersionRange(text) == nil)
    }

    @Test func `the bounds of a range are named, wildcards are none`() {
        #expect(VersionRange(">=1.4 <1.8")?.named.map(\.text) == ["1.4", "1.8"])
        #expect(VersionRange("1.8.x")?.named == [])
    }

    private func affected(_ events: [Affected.Event]) -> Affected { Affected(product: "a", ranges: [events], versions: [], when: [], range: 0..<0) }

    @Test(arguments: [("1.0", true), ("1.4.9", true), ("1.5", false), ("1.5.0", false), ("2.0", true), ("2.1", true), ("2.1.0", true), ("2.1.1", false), ("3.0", false)])
    func `events are evaluated in their order of versions, as OSV has it`(version: String, isAffected: Bool) {
        let shuffled: [Affected.Event] = [.fixed(Version("1.5")), .introduced(Version("2.0")), .lastAffected(Version("2.1")), .introduced(Version("0"))]
        #expect(affected(shuffled).contains(Version(version)) == isAffected)
    }

    @Test func `what is introduced and never fixed goes on`() {
        #expect(affected([.introduced(Version("1.0"))]).contains(Version("99")))
        #expect(!affected([.introduced(Version("1.0"))]).contains(Version("0.9")))
        #expect(!affected([]).contains(Version("1")))
    }

    @Test(arguments: [("1.4", false), ("1.4.0", false), ("1.4.1", true), ("1.8", false)])
    func `a range behind a version leaves that version out`(version: String, isAffected: Bool) throws {
        let affected = try #require(Document.postmortem("---\naffects: a >1.4 <1.8\n---\n").affects.first)
        #expect(affected.contains(Version(version)) == isAffected)
    }

    @Test(arguments: [("2.20", true), ("2.20.0", true), ("2.20.1", false), ("2.20.2", false)])
    func `versions named one by one are all that is affected, whatever fixes them`(version: String, isAffected: Bool) throws {
        let document = Document.postmortem("---\nproduct: a\naffected_versions: [2.20]\nfixed_in: 2.20.2\n---\n")
        #expect(try #require(document.affects.first).contains(Version(version)) == isAffected)
        #expect(document.versions.map { "\($0.version) \($0.role)" } == ["2.20.2 fixed"])
    }

    @Test(arguments: [("1.8.0", true), ("1.8.99", true), ("1.9", false), ("1.7.9", false)])
    func `a series holds its patches`(version: String, isAffected: Bool) throws {
        #expect(try #require(Document.postmortem("---\naffects: a 1.8.x\n---\n").affects.first).contains(Version(version)) == isAffected)
    }

    @Test func `what is introduced and last affected at once is one version`() {
        let one = affected([.introduced(Version("1.0")), .lastAffected(Version("1.0.0"))])
        #expect(one.contains(Version("1.0")) && one.contains(Version("1.0.0")) && !one.contains(Version("1.0.1")))
    }
}
