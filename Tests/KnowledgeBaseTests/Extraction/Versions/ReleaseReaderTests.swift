import KnowledgeBase
import Testing

@Suite struct ReleaseReaderTests {
    @Test(arguments: [
        ("---\nversion: 2.20\n---\n# Workflow 2.19.0\n", "releases/v2.18.0.md", "2.20"), ("# Workflow v2.19.0\n", "releases/v2.18.0.md", "2.19.0"), ("# v2.19.0\n", "releases/v2.18.0.md", "2.18.0"), ("---\nrelease: true\n---\n# A\n", "releases/v2.18.0.md", "2.18.0"), ("---\nrelease: 2.17\n---\n# A\n", "releases/v2.18.0.md", "2.17"), ("# A\n\n## What's new in 3.4\n", "releases/a.md", "3.4"), ("# Workflow v2.19.0\n", "releases/workflow.md", "2.19.0"), ("# A\n", "releases/hephy-workflow-2.20.1.md", "2.20.1"),
        ("# A\n", "releases/1.19-NOTES.md", "1.19"), ("# A\n\n## 1.2.0 - 2024-05-01\n", "releases/a.md", "1.2.0"), ("# A\n", "releases/a.md", nil), ("# A\n\n## 1.2.0\n\n## 1.1.0\n", "releases/a.md", nil), ("# A\n", "releases/2.7.0-rc.0.md", "2.7.0-rc.0"),
        ("# Crane 2.10 release notes\n\n## 2.10.1\n\n## 2.10.2\n", "releases/a.md", "2.10"), ("# Release 2.10\n\n## 2.10.1\n\n## 2.10.2\n", "releases/a.md", "2.10"), ("# A\n\n## 2.10.1\n\n## 2.10.2\n", "releases/2.10-NOTES.md", nil),
    ] as [(String, String, String?)])
    func `a version is stated, in a title with a name, in the file's name, in the title, or the only heading's`(text: String, path: String, version: String?) {
        #expect(Document.read(text, path: path).release?.version?.value.text == version)
    }

    @Test(arguments: [
        ("## [1.2.0] - 2024-05-01", "1.2.0", "2024-05-01"), ("## v1.2.3", "1.2.3", nil), ("### 4.4.0 - 2026-06-10", "4.4.0", "2026-06-10"), ("## [v0.42.4](https://a.org) - 2026 07 30", "0.42.4", nil), ("## v2.3.1 / 2023-11-28", "2.3.1", "2023-11-28"),
        ("## Workflow v2.20.0 -> v2.20.1", "2.20.1", nil), ("## Version 1.2", "1.2", nil), ("## Version 1.2 - released 2020-01-02", "1.2", "2020-01-02"), ("## 2020-01-02 - 1.2.3", "1.2.3", "2020-01-02"), ("## [v0.21.1](https://a.org) - 2021.06.04", "0.21.1", "2021-06-04"), ("## 2021.06.04 - v0.21.1", "0.21.1", "2021-06-04"), ("## 2021.06.04", "2021.06.04", "2021-06-04"),
        ("## 24.8.0 - 2nd January 2020", "24.8.0", "2020-01-02"), ("## January 2, 2020: Version 1.2", "1.2", "2020-01-02"), ("## 1.2.3 (2021-06)", "1.2.3", nil), ("## 1.1 June 2023", "1.1", nil), ("## 2021-06 - 1.2.3", "1.2.3", nil), ("## Changes in version 1.2 (2020-01-02)", "1.2", "2020-01-02"), ("## 1.8.12 (1 June 2024)", "1.8.12", "2024-06-01"), ("## [Unreleased]", nil, nil), ("## Fixed", nil, nil), ("## TLS 1.3", nil, nil), ("## 3 things", nil, nil),
    ] as [(String, String?, String?)])
    func `a changelog has an entry for each version's heading`(heading: String, version: String?, date: String?) {
        let entry = Document.read("# Changelog\n\n\(heading)\n\n### Added\n\n- x\n", path: "CHANGELOG.md").release?.entries.first
        #expect(entry?.version.text == version)
        #expect(entry?.date?.description == date)
    }

    @Test func `front matter tells the rest`() throws {
        let release = try #require(
            Document.read("---\nproduct: wf\nyanked: yes\ncodename: Fox\neol: 2025-01-01\nfixes: [lost-volumes]\ncomponents:\n  builder: {from: 2.10, to: 2.11}\n  router: 2.20\n---\n", path: "releases/2.20.md").release)
        #expect(release.product?.value == "wf" && release.isYanked && release.codename == "Fox" && release.endOfLife?.description == "2025-01-01")
        #expect(release.fixes.map(\.value) == ["lost-volumes"])
        #expect(release.components.map(\.name) == ["builder", "router"])
        #expect(release.components.map { $0.from?.text } == ["2.10", nil])
        #expect(release.components.map { $0.to?.text } == ["2.11", "2.20"])
    }

    @Test(arguments: [
        ("# A\n", "upgrades/2.4-2.5.md", "2.4", "2.5"), ("# A\n", "upgrades/v1.7-to-1.8.md", "1.7", "1.8"), ("# A\n", "upgrades/upgrade-to-1.9.md", nil, "1.9"), ("# Upgrade from 1.7 to 1.8\n", "upgrades/a.md", "1.7", "1.8"), ("# Upgrading to v2.0\n", "upgrades/a.md", nil, "2.0"),
        ("# From 1.7 -> 1.8\n", "upgrades/a.md", "1.7", "1.8"), ("---\nfrom: \">=1.4 <1.8\"\nto: 1.8\n---\n# From 1.1 to 1.2\n", "upgrades/2.4-2.5.md", ">=1.4 <1.8", "1.8"), ("# A\n", "upgrades/a.md", nil, nil), ("---\nto: 2.20\n---\n", "upgrades/a.md", nil, "2.20"),
    ] as [(String, String, String?, String?)])
    func `a guide's ends are stated, in the file's name or in the title`(text: String, path: String, from: String?, to: String?) {
        let guide = Document.read(text, path: path).upgrade
        #expect(guide?.from?.value == from)
        #expect(guide?.to?.value == to)
    }

    @Test func `a guide's front matter tells the rest`() throws {
        let guide = try #require(
            Document.read("---\nsupported: migrate-only\nreversible: with-backup\nbackup: [etcd]\ndowntime: 5 min\nwait_for: pods\nstops: [{version: 1.7.11, when: always, note: x}, 1.8]\nsteps: [{text: Go, possible_in: 1.7, necessary_as_of: 1.8}, Stop]\n---\n", path: "upgrades/a.md").upgrade)
        #expect(guide.supported?.value == .migrateOnly && guide.reversible?.value == .withBackup && guide.backup.map(\.value) == ["etcd"] && guide.downtime?.value == "5 min" && guide.waitFor?.value == "pods")
        #expect(guide.stops.map(\.version.text) == ["1.7.11", "1.8"])
        #expect(guide.steps.map(\.text) == ["Go", "Stop"])
        #expect(guide.steps.first?.necessaryAsOf?.text == "1.8")
    }

    @Test(arguments: [("6 months", 180), ("P6M", 180), ("90 days", 90), ("1 year", 365), ("2 weeks", 14), ("soon", nil), ("0 days", nil), ("P1Y", 365), ("99999999 days", nil)] as [(String, Int?)])
    func `a runbook's review holds for a time`(period: String, days: Int?) {
        let runbook = Document.read("---\nlast_reviewed_on: 2024-05-01\nreview_in: \(period)\n---\n", path: "runbooks/a.md").runbook
        #expect(runbook?.reviewInDays == days)
        #expect(runbook?.reviewed?.value.description == "2024-05-01")
    }

    @Test(arguments: [("runbooks/KubeNodeDown.md", "# x\n", "KubeNodeDown"), ("runbooks/a.md", "# KubeNodeDown\n", "KubeNodeDown"), ("runbooks/a.md", "# How to\n", nil), ("runbooks/README.md", "# KubeNodeDown\n", nil), ("runbooks/KubeNodeDown.md", "---\nalerts: Other\n---\n", "Other")] as [(String, String, String?)])
    func `a runbook is about the alert it is called after, unless it names others`(path: String, text: String, alert: String?) {
        #expect(Document.read(text, path: path).alerts.map(\.value) == (alert.map { [$0] } ?? []))
    }
}
