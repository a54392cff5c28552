import Foundation
import Testing

@testable import KnowledgeBase

@Suite struct VersionRangeTests {
    @Test(arguments: [
        ("2.18.0", "2.18.0"), ("2.18", "2.18.0"), ("v2.18.0", "2.18"), (">=1.4 <1.8", "1.4"), (">=1.4 <1.8", "1.4.0"), (">=1.4.0 <1.8", "1.4"), (">=1.4 <1.8", "1.7.99"), (">= 1.4, < 1.8", "1.5"), ("<=1.8", "1.8.0"), (">1.4.0", "1.4.1"), (">1.4", "1.5.0"), ("<=1.8", "1.8.9"), ("2.20", "2.20.2"), ("~1.4", "1.4.9"), ("^1.4", "1.9"), ("^0.3.1", "0.3.9"), ("~> 1.4", "1.9"), ("1.4 || 1.6", "1.6.1"), ("1.4 - 1.6", "1.6.3"), ("*", "9"), ("latest", "9"), ("1.*", "1.8.3"),
        ("1.8.x", "1.8.0"), ("1.8.x", "1.8"), ("1.8.X", "1.8.12"), ("1", "1.4.2"), ("v2", "2.0"), ("=1.4", "1.4"), (">=1.4", "2.0-rc.1"),
    ])
    func `a version lies in a range`(range: String, version: String) throws {
        #expect(try #require(VersionRange(range)).contains(Version(version)))
    }

    @Test(arguments: [
        ("2.18.0", "2.18.1"), (">=1.4 <1.8", "1.8"), (">=1.4 <1.8", "1.8.0"), (">=1.4 <1.8.0", "1.8"), (">=1.4 <1.8", "1.3.99"), (">=1.4 <1.8", "1.10"), (">1.4", "1.4"), (">1.4", "1.4.0"), ("1.*", "10.0"), ("1", "2.0"), ("1", "10.0"), ("1.8.x", "1.80.0"), ("1.8.x", "1.9"), ("<1.8", "1.8.0"), ("<1.8", "1.8"),
        ("<=1.8", "1.9"), (">1.4", "1.4.1"), ("<=1.8.0", "1.8.1"), ("~1.4", "1.5"), ("^1.4", "2.0"), ("^0.3.1", "0.4.0"), ("~> 1.4.2", "1.5"), ("1.4 || 1.6", "1.5"), ("1.4 - 1.6", "1.7"), ("2.20.0", "2.20.0.1"),
    ])
    func `a version lies outside a range`(range: String, version: String) throws {
        #expect(try #require(VersionRange(range)).contains(Version(version)) == false)
    }

    @Test(arguments: ["", "newer", ">=", "1.4 ||", "|| 1.4", "!1.4", "=>1.4", "1.4||1.5", "^99999999999999999999"])
    func `a text that is no range is none`(text: String) {
        #expect(VersionRange(text) == nil)
    }

    @Test func `the bounds of a range are named, wildcards are none`() {
        #expect(VersionRange(">=1.4 <1.8")?.named.map(\.text) == ["1.4", "1.8"])
        #expect(VersionRange("1.8.x")?.named == [])
    }

    @Test func `npm's ranges hold, pre-releases aside`() throws {
        guard let folder = SharedFiles.folder("suites/semver") else { return }
        var count = 0
        for (file, isInside) in [("range-include", true), ("range-exclude", false)] {
            let rows = try JSONSerialization.jsonObject(with: Data(contentsOf: folder.appending(path: "\(file).json"))) as? [[Any]] ?? []
            for row in rows {
                guard let text = row.first as? String, let version = row.dropFirst().first as? String, let range = VersionRange(text) else { continue }
                // Ours holds the pre-releases between its bounds.
                // Theirs knows a text that is no version.
                guard Version(version).isComparable, !Version(version).isPrerelease, !text.contains("-pre"), !text.contains("-beta"), !text.contains("-rc") else { continue }
                count += 1
                #expect(range.contains(Version(version)) == isInside, "\(version) in \(text)")
            }
        }
        #expect(count >= 120)
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

    @Test(arguments: [("1.5", Standing.notAffected), ("1.2", .affected), ("2.2", .affected), ("2.4", .affected), ("3.0", .notAffected), ("Neptune", .unknown)])
    func `a version that can't be compared is unknown, one after the limit is not affected`(version: String, standing: Standing) {
        let affected = affected([.introduced(Version("1.0")), .fixed(Version("1.5")), .introduced(Version("2.0")), .limit(Version("2.1")), .limit(Version("2.5"))])
        #expect(affected.standing(of: Version(version)) == standing)
    }

    @Test func `a product without versions is unknown`() {
        #expect(Affected(product: "a", ranges: [], versions: [], when: [], range: 0..<0).standing(of: Version("1.0")) == .unknown)
    }

    @Test(arguments: [("Neptune", Standing.notAffected), ("Pluto", .affected), ("Mars", .affected), ("Venus", .notAffected), ("1.0", .unknown)])
    func `a list gives names their order`(version: String, standing: Standing) {
        let order = VersionOrder(listed: ["Neptune", "Pluto", "Mars", "Venus"].map { Version($0) })
        #expect(affected([.introduced(Version("Pluto")), .fixed(Version("Venus"))]).standing(of: Version(version), in: order) == standing)
    }

    /// Whether a version lies within a stretch, by its numbers.
    private static func holds(_ interval: VersionInterval, _ version: Version) -> Bool {
        let isBehind = interval.lower.map { lower in version.isSame(as: lower) ? interval.includesLower : lower < version } ?? true
        return isBehind && interval.upper.map { upper in version.isSame(as: upper) ? interval.includesUpper : version < upper } ?? true
    }

    @Test func `stretches hold what the events hold`() {
        let versions = ["0.1", "0.9", "1.0", "1.2", "1.5", "1.6", "2.0", "2.1", "2.2", "2.5", "3.0"].map { Version($0) }
        let makers: [(Version) -> Affected.Event] = [Affected.Event.introduced, Affected.Event.fixed, Affected.Event.lastAffected, Affected.Event.limit]
        var seed: UInt64 = 7
        func random(_ count: Int) -> Int {
            seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(seed >> 33) % count
        }
        for _ in 0..<2000 {
            // The same version twice has no order of its own.
            let chosen = Set((0..<5).map { _ in random(versions.count) }).sorted()
            let affected = affected([.introduced(Version("0"))].prefix(random(2)) + chosen.map { makers[random(4)](versions[$0]) })
            let intervals = affected.intervals()
            for version in versions {
                #expect(intervals.contains { Self.holds($0, version) } == affected.contains(version), "\(version) in \(affected.ranges)")
            }
        }
    }
}
