import KnowledgeBase
import Testing

@Suite struct ChangelogEntriesTests {
    private func versions(_ text: String, path: String = "CHANGELOG.md") -> [String] {
        Document.read(text, path: path).release?.entries.map(\.version.text) ?? []
    }

    @Test(arguments: [
        ("## 1.2.0\n\n## 1.1.0\n", ["1.2.0", "1.1.0"]), ("1.2.0\n-----\n\nx\n\n1.1.0\n-----\n", ["1.2.0", "1.1.0"]), ("## Unreleased\n\n## [1.1.0](https://a.org) (2024-01-01)\n", ["1.1.0"]), ("## 2021-05-04, Version 16.1.0 (Current), @x\n\n## Version 16.0.0\n", ["16.1.0", "16.0.0"]),
        ("## 4.4\n\n### 4.4.1 - 2026-06-10\n\n### 4.4.0 - 2026-05-10\n\n## 4.3\n\n### 4.3.0\n", ["4.4.1", "4.4.0", "4.3.0"]), ("## 4.4\n\n### Fixed\n\n## 4.3\n", ["4.4", "4.3"]), ("## v1.8.0\n\n### 1.2.3 of the client\n\n## v1.7.0\n", ["1.8.0", "1.7.0"]),
        ("## pkg@1.2.3\n\n## pkg@1.2.2\n", ["1.2.3", "1.2.2"]), ("## Rails 7.1.0\n\n## Rails 7.0.0\n", ["7.1.0", "7.0.0"]), ("## 1.1.0\n\n## TLS 1.3\n", ["1.1.0"]), ("## 1.1.0\n\n## Upgrade to 1.1.0\n", ["1.1.0"]), ("## 2.0rc1\n\n## 2.0b2\n", ["2.0rc1", "2.0b2"]),
        ("## 1.5.1 / 1.5.2\n\n## 1.5.0\n", ["1.5.1", "1.5.2", "1.5.0"]), ("Important Changes in 0.7.1\n===\n\nSmall changes\n---\n\nImportant Changes in 0.7.0\n===\n", ["0.7.1", "0.7.0"]), ("## Changes in version 1.2\n\n## Changes in version 1.1\n", ["1.2", "1.1"]), ("## What's new in 3.4\n\n## What's new in Crane 3.3\n\n## What's new in Crane 3.2\n", ["3.4", "3.3", "3.2"]),
        ("## What is new in 1.3?\n\n## What is new in 1.2?\n", ["1.3", "1.2"]), ("## 1.2.0\n\n## Changes in 1.2.0\n\n## 1.1.0\n", ["1.2.0", "1.1.0"]), ("## Important Changes in 0.X.Y\n\n## Important Changes in 0.7.1\n", ["0.7.1"]), ("## Crane 1.2.3 (2020-01-02)\n\n## Crane 1.2.2 (2020-01-01)\n", ["1.2.3", "1.2.2"]), ("## Known issues in 1.2.0\n\n## Upgrades in 1.1.0\n", []), ("## New features in the client for 1.2 users\n", []), ("## 1.2 Goals\n\n## 1.3 Scope\n", []), ("## 99.5% of all\n", []), ("## Downloads for v1.2.0\n\n## v1.2.0\n", ["1.2.0"]), ("## 1.2 (2024)\n\n## 1.1 June 2023\n", ["1.2", "1.1"]),
    ])
    func `a release for each heading of a version`(text: String, expected: [String]) {
        #expect(versions("# Changelog\n\n\(text)") == expected)
    }

    @Test func `a file called after a series holds its releases, one called after a release is that one`() {
        let text = "# v1.8.2\n\n## Changes since v1.8.1\n\n# v1.8.1\n\n# v1.8.0\n"
        #expect(versions(text, path: "releases/CHANGELOG-1.8.md") == ["1.8.2", "1.8.1", "1.8.0"])
        #expect(versions(text, path: "releases/v1.8.1.md") == ["1.8.1"])
        #expect(versions("# Notes\n\n# 1.8.0 to 1.8.1\n\n# 1.8.1 to 1.8.2\n", path: "releases/1.8-NOTES.md") == [])
    }

    @Test(arguments: [
        ("**v1.2.0** (2024-05-01)\n\n- x\n\n**v1.1.0**\n\n- y\n", ["1.2.0", "1.1.0"]), ("**1.2.0**\n\n- x\n", []), ("**1.2.0** is the version that brings what all have waited for.\n\n**1.1.0** too, long ago, brought something else to all.\n", []),
        ("## 1.3.0\n\n**1.2.0**\n\n**1.1.0**\n", ["1.3.0"]),
    ])
    func `without headings, a release for each line in bold`(text: String, expected: [String]) {
        let entries = Document.read("# Changelog\n\n\(text)", path: "CHANGELOG.md").release?.entries ?? []
        #expect(entries.map(\.version.text) == expected)
        #expect(expected.count < 2 || entries.map(\.anchor) == ["release-1.2.0", "release-1.1.0"])
    }

    @Test(arguments: [
        ("Crane 1.12.x\n---\n\n**2019-10-17  -  Crane 1.12.0  -  \"motto\"**\n\n- x\n\nCrane 1.11.x\n---\n\n**2019-08-27  -  Crane 1.11.0  -  \"motto\"**\n\n- y\n", ["1.12.0 2019-10-17", "1.11.0 2019-08-27"]), ("## 1.2\n\n**v1.2.3** (2020-01-01)\n\n- x\n\n**v1.2.2**\n\n- y\n", ["1.2.3 2020-01-01", "1.2.2 "]),
        ("## 1.2\n\n**1.1.1**\n\n**1.1.0**\n", ["1.2 "]), ("## 1.2.0\n\n**1.2.0.1**\n\n**1.2.0.2**\n", ["1.2.0 "]), ("## 1.12.x\n\n- x\n\n## 1.11.x\n\n- y\n", ["1.12 ", "1.11 "]),
        ("- 1.2.3 (2013-05-01)\n  - x\n- 1.2.2\n  - y\n- 1.2.1\n  - z\n", ["1.2.3 2013-05-01", "1.2.2 ", "1.2.1 "]), (" * 4.4.0\n\n  * x\n\n * 4.3.0\n\n  * y\n\n * 4.2.0\n\n  * z\n", ["4.4.0 ", "4.3.0 ", "4.2.0 "]), ("* 4.4.0\n* x\n* 4.3.0\n* y\n* 4.2.0\n* z\n", ["4.4.0 ", "4.3.0 ", "4.2.0 "]),
        ("- 1.2.3\n  - x\n- 1.2.2\n  - y\n", []), ("- 1.2.3\n- 1.2.2\n- 1.2.1\n", []), ("- 1.2.3 is the version that most of all people use\n  - x\n- 1.2.2\n  - y\n- 1.2.1\n  - z\n", []), ("- 1.5 GB of memory are needed here\n  - x\n- 2.5 GB too\n  - y\n- 3.5 GB\n  - z\n", []),
    ])
    func `lines in bold below series, and items of a list, are releases with their dates`(text: String, expected: [String]) {
        let entries = Document.read("# Changelog\n\n\(text)", path: "CHANGELOG.md").release?.entries ?? []
        #expect(entries.map { "\($0.version.text) \($0.date?.description ?? "")" } == expected)
        #expect(Set(entries.map(\.anchor)).count == entries.count)
    }

    @Test func `a release that was taken back says so`() {
        let entries = Document.read("# Changelog\n\n## [0.0.6]\n\n## [0.0.5] - 2014-12-13 [YANKED]\n", path: "CHANGELOG.md").release?.entries
        #expect(entries?.map(\.isYanked) == [false, true])
        #expect(Document.read("## 0.0.5 [YANKED]\n", path: "releases/0.0.5.md").release?.isYanked == true)
    }

    @Test func `parts of a release are its components, the product is none`() {
        let text = "## Workflow v2.19.4 -> v2.20.0\n\n- builder v2.3.0 -> v2.4.0\n- workflow v2.19.4 -> v2.20.0\n\n### Deis Router v2.1.0 → v2.2.0\n\n- a sentence from v1.2.0 -> v1.3.0 and more\n"
        let components = Document.read(text, path: "changelogs/v2.20.0.md").release?.components
        #expect(components?.map { "\($0.name) \($0.from?.text ?? "") \($0.to?.text ?? "")" } == ["builder 2.3.0 2.4.0", "Deis Router 2.1.0 2.2.0"])
    }
}
