import Foundation
import Testing

@testable import KnowledgeBase

@Suite struct VersionTests {
    @Test(arguments: [
        ("1.8", "1.10"), ("1.9.9", "1.10.0"), ("1.0.0-rc.1", "1.0.0"), ("1.0.0-alpha", "1.0.0-alpha.1"), ("1.0.0-alpha.1", "1.0.0-alpha.beta"),
        ("1.0.0-beta.2", "1.0.0-beta.11"), ("1.0.0-beta.11", "1.0.0-rc.1"), ("1.0.0-1", "1.0.0-a"), ("v1.2.3", "1.2.4"), ("2.20.1", "2.20.2"), ("0.9", "1"),
        ("1.0.9", "1.0.99999999999999999999"),
        ("1.0-99999999999999999999", "1.0-a"), ("1.0-7", "1.0--5"), ("1.0.0-a.b", "1.0.0-a.b.c"), ("2024.5", "2024.10"), ("2024-03-01", "2024-11-01"), ("2024.03.01", "2024-03-02"), ("1.0rc1", "1.0"), ("1.0a1", "1.0b1"), ("1.0.2", "1.0.2k"), ("1.0.2k", "1.0.3"),
        ("3.1", "3.1.post2"), ("5.3.0.RC1", "5.3.0.RELEASE"), ("10.0.19041.1", "10.0.19041.12"), ("2.0", "latest"),
    ])
    func `a version comes before a later one`(earlier: String, later: String) {
        #expect(Version(earlier) < Version(later))
        #expect(!(Version(later) < Version(earlier)))
        #expect(!Version(earlier).isSame(as: Version(later)))
    }

    @Test(arguments: [("1.0", "1.0.0"), ("v1.2.3", "1.2.3"), ("1.2.3+a", "1.2.3+b"), ("1.02", "1.2"), ("V2", "2"), ("1.0-rc.1+x", "1.0.0-rc.1"), ("= 1.2", "1.2.0"), ("5.3.0.RELEASE", "5.3.0"), ("2024-03-01", "2024.3.1")])
    func `versions that differ only in writing have one place`(a: String, b: String) {
        #expect(Version(a).isSame(as: Version(b)))
        #expect(Version(b).isSame(as: Version(a)))
    }

    @Test(arguments: [("v1.2", "1.2"), ("V1.2", "1.2"), ("1.2", "1.2"), ("vNext", "vNext"), ("", ""), ("v", "v")])
    func `a leading v is no part of a version`(written: String, text: String) {
        #expect(Version(written).text == text)
    }

    @Test func `only what starts with a digit has an order`() {
        #expect(Version("1").isComparable)
        #expect(!Version("latest").isComparable)
        #expect(!Version("").isComparable)
        #expect(!Version("1.8.x").isComparable)
        #expect(!Version("2nd").isComparable)
        #expect(!Version("1.8 and later").isComparable)
    }

    @Test func `sorting is the same whatever the order before`() {
        let versions = ["1.0", "1.0.0", "1.0-rc.1", "1.0.0-rc.1", "0.9", "x", "", "1.0+a", "1.0+b", "10", "9"].map { Version($0) }
        #expect(versions.sorted() == versions.reversed().sorted())
    }

    @Test func `npm's comparisons hold`() throws {
        guard let folder = SharedFiles.folder("suites/semver") else { return }
        let rows = try JSONSerialization.jsonObject(with: Data(contentsOf: folder.appending(path: "comparisons.json"))) as? [[Any]] ?? []
        #expect(rows.count >= 30)
        for row in rows {
            guard let later = row.first as? String, let earlier = row.dropFirst().first as? String else { continue }
            #expect(Version(earlier) < Version(later), "\(earlier) < \(later)")
        }
    }

    @Test func `npm's equal versions are the same`() throws {
        guard let folder = SharedFiles.folder("suites/semver") else { return }
        let rows = try JSONSerialization.jsonObject(with: Data(contentsOf: folder.appending(path: "equality.json"))) as? [[Any]] ?? []
        #expect(rows.count >= 30)
        for row in rows {
            guard let a = row.first as? String, let b = row.dropFirst().first as? String else { continue }
            #expect(Version(a).isSame(as: Version(b)), "\(a) = \(b)")
        }
    }

    @Test func `npm's valid versions have their numbers and pre-releases`() throws {
        guard let folder = SharedFiles.folder("suites/semver") else { return }
        let rows = try JSONSerialization.jsonObject(with: Data(contentsOf: folder.appending(path: "valid-versions.json"))) as? [[Any]] ?? []
        #expect(rows.count >= 15)
        for row in rows {
            guard let text = row.first as? String, row.count > 4, let identifiers = row[4] as? [Any] else { continue }
            let parts = try #require(VersionParts(Version(text).text))
            #expect(parts.numbers == row[1...3].map { "\($0)" }, "\(text)")
            #expect(parts.prerelease == identifiers.map { "\($0)" }, "\(text)")
        }
    }
}
