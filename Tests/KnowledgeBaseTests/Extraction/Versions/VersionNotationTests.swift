import Testing

@testable import KnowledgeBase

@Suite struct VersionNotationTests {
    @Test(arguments: ["1.8", "v2.20.1", "V1.2", "2.7.0-rc.0", "1.2.3-beta2", "0.13.6+1", "1.2.3.4", "2024.05.01", "1.0.0-alpha"])
    func `a version is two to four numbers, perhaps a pre-release`(text: String) {
        #expect(VersionNotation.isVersion(text))
    }

    @Test(arguments: ["", "1", "v1", "1.", ".1", "1.x", "a1.2", "1.2.3.4.5", "1..2", "1.2-", "1.2-linux", "123456789.1", "v", "1,2", "1.2 "])
    func `other words are none`(text: String) {
        #expect(!VersionNotation.isVersion(text))
    }

    @Test(arguments: [
        ("We moved to v1.8 and 2.20.1.", ["1.8", "2.20.1"]), ("controller-v2.20.1", []), ("(v2.7.0-rc.0)", ["2.7.0-rc.0"]), ("v1.8, v1.9; v1.10!", ["1.8", "1.9", "1.10"]), ("from 2.4.0 to 2.5.0", ["2.4.0", "2.5.0"]), ("image:v1.2.3", ["1.2.3"]),
        ("TLS 1.3", []), ("CVSS 6.5", []), ("at 11.57", []), ("$12.75", []), ("99.95% of 3.5 GB", []), ("section 3.2", []), ("", []),
    ])
    func `a version is found among words, and a bare number with one dot is none`(text: String, versions: [String]) {
        #expect(VersionNotation.versions(in: text).map(\.text) == versions)
    }

    @Test(arguments: [
        ("2.4-2.5", "2.4", "2.5"), ("v1.7-to-1.8", "1.7", "1.8"), ("v1.0_v1.1", "1.0", "1.1"), ("1.7 to 1.8", "1.7", "1.8"), ("2.4.0-2.5.0", "2.4.0", "2.5.0"),
    ])
    func `a file's name tells from where to where`(name: String, from: String, to: String) {
        #expect(VersionNotation.versionPair(name).map { [$0.from.text, $0.to.text] } == [from, to])
    }

    @Test(arguments: ["2018-01-25", "1-2", "a-1.2", "1.2", "1.2-rc.1", "1.2-linux", ""])
    func `other names tell no pair`(name: String) {
        #expect(VersionNotation.versionPair(name) == nil)
    }
}
