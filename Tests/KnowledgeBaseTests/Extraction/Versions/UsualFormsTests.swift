import KnowledgeBase
import Testing

/// How projects that many know write their notes and guides, in our own words.
@Suite struct UsualFormsTests {
    @Test(arguments: [
        ("docs/a.md", "# Upgrading from v1.27 to v1.28\n", "1.27", "1.28"), ("docs/a.md", "---\ntitle: Upgrading crane clusters from v1.11 to v1.12\n---\n\nText.\n", "1.11", "1.12"), ("docs/migrating-8.0.md", "# Migrating to 8.0\n\nText.\n", nil, "8.0"), ("upgrade-guide/upgrade-v10.0/index.md", "---\ntitle: Upgrade to Crane v10.0\n---\n\n# Upgrade to Crane v10.0\n\nText.\n\n## Notes\n", nil, "10.0"),
        ("docs/a.md", "# Upgrading to 3.5.0 from any version 0.8.x through 3.4.x\n", ">=0.8 <3.5", "3.5.0"), ("docs/upgrade_3_5.md", "---\ntitle: Upgrade gate from v3.4 to v3.5\n---\n\nText.\n", "3.4", "3.5"), ("upgrading/upgrade-to-1.13.x.mdx", "# Overview\n\nText.\n", nil, "1.13.x"),
        ("docs/upgrade-notes/index.md", "---\ntitle: Crane 1.18 Upgrade Notes\n---\n\nWhen you upgrade from Crane 1.17.x to Crane 1.18.x, read this page first.\n\n## Locks\n", "1.17.x", "1.18.x"), ("UPGRADE-5.0.md", "UPGRADE FROM 4.4 to 5.0\n===\n", "4.4", "5.0"), ("docs/upgrade_notes/1.2.md", "# Upgrade notes for 1.2\n", nil, "1.2"),
        ("docs/update-to-version-11.md", "# Updating to Crane version 11\n", nil, "11"), ("docs/a.md", "# Updating to Crane version 11\n", nil, "11"), ("docs/v2-migration-guide.md", "# v2 Migration Guide\n", nil, "2"), ("docs/upgrade_to_28.md", "# Upgrade to Crane 28\n", nil, "28"), ("UPDATING.md", "# Updating\n\n## Crane 2.0.0\n\n## Crane 1.9.0\n", nil, nil),
    ] as [(String, String, String?, String?)])
    func `a guide`(path: String, text: String, from: String?, to: String?) {
        let document = Document.read(text, path: path)
        #expect(document.kind.value == .upgrade)
        #expect(document.upgrade?.from?.value == from)
        #expect(document.upgrade?.to?.value == to)
    }

    @Test(arguments: [
        ("releases/4.2.7.md", "# Crane 4.2.7 release notes\n", "Crane", "4.2.7"), ("docs/release-15.4.md", "# Release 15.4\n\n## Migration to Version 15.4\n", nil, "15.4"), ("docs/new.md", "# What's new in Crane v10.1\n", "Crane", "10.1"), ("docs/announcing-1.18/_index.md", "---\ntitle: Announcing Crane 1.18\n---\n\nHere it is.\n\n## What's new\n\nText.\n", "Crane", "1.18"),
        ("docs/change-notes/index.md", "---\ntitle: Crane 1.18.0 Change Notes\n---\n\nText.\n\n- x\n", "Crane", "1.18.0"), ("releases/v1.4.0.md", "## What's Changed\n\n* x\n\n**Full Changelog**: https://a.org/acme/crane/compare/v1.3.0...v1.4.0\n", "crane", "1.4.0"), ("releases/latest.md", "## What's Changed\n\n* x\n\n**Full Changelog**: https://a.org/acme/crane/compare/v1.3.0...v1.6.0\n", "crane", "1.6.0"),
        ("notes/a.md", "## What's Changed\n\n* x\n\n**Full Changelog**: https://a.org/acme/crane/compare/crane-1.3.0...crane-1.4.0\n", "crane", "1.4.0"),
    ] as [(String, String, String?, String)])
    func `a release note`(path: String, text: String, product: String?, version: String) {
        let document = Document.read(text, path: path)
        #expect(document.kind.value == .release)
        #expect(document.release?.product?.value == product)
        #expect(document.release?.version?.value.text == version)
    }

    @Test(arguments: [
        ("upgrade-guide/index.md", "# Upgrade guides\n\n- [a](a.md)\n\n- [b](b.md)\n"), ("docs/index.md", "# Crane 1.2\n\nText.\n\n## Use\n"), ("docs/_index.md", "---\ntitle: Upgrade to Crane v10.0\n---\n"), ("docs/updating.md", "# Updating the address book\n\nText.\n"), ("docs/updating-to-do-lists.md", "# Updating to-do lists\n"),
        ("notes/a.md", "# Notes\n\nSee https://a.org/acme/crane/compare/v1.3.0...v1.4.0\n"), ("docs/new.md", "# What's new in the office\n"),
    ])
    func `others are pages`(path: String, text: String) {
        #expect(Document.read(text, path: path).kind.value == .page)
    }

    @Test(arguments: [
        ("# [1.2.0](https://a.org) (2024-01-03)\n\n### Features\n\n* x\n\n## [1.1.1](https://a.org) (2024-01-02)\n\n### Bug Fixes\n\n* y\n\n# [1.1.0](https://a.org) (2024-01-01)\n", ["1.2.0", "1.1.1", "1.1.0"]), ("# v1.29.1\n\n## Downloads for v1.29.1\n\n## Changelog since v1.29.0\n\n# v1.29.0\n\n## Changelog since v1.28.0\n", ["1.29.1", "1.29.0"]),
        ("Version 2.3 (May 2021)\n---\n\n- x\n\nVersion 2.2 (April 2021)\n---\n", ["2.3", "2.2"]), ("crane 2.1.0 (2023-05-01)\n===\n\nFeatures\n---\n\ncrane 2.0.0 (2023-04-01)\n===\n", ["2.1.0", "2.0.0"]),
    ])
    func `a changelog`(text: String, versions: [String]) {
        let document = Document.read(text, path: "CHANGELOG.md")
        #expect(document.release?.entries.map(\.version.text) == versions)
        let ranges = document.release?.entries.map(\.range) ?? []
        #expect(zip(ranges, ranges.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound })
    }

    @Test(arguments: [
        ("2019-05-01-a.md", "Release: Crane Hub v2.4.1 - Postmortem", "Crane Hub", "2.4.1"), ("2019-05-01-release-v2-4-1-postmortem.md", "Crane v2.4.1: what broke", "Crane", "2.4.1"), ("2019-05-01-a.md", "Crane 2.4.1 outage", nil, nil), ("2019-05-01-a.md", "Crane 2.4.1 - Postmortem", nil, nil),
        ("2019-05-01-release-v2-4-1-postmortem.md", "Lost crates", nil, nil), ("2019-05-01-a.md", "Upgrade to Crane 2.4.1 postmortem", nil, nil),
    ] as [(String, String, String?, String?)])
    func `a postmortem may announce a release as well`(name: String, title: String, product: String?, version: String?) {
        let document = Document.read("---\ntitle: \"\(title)\"\n---\n\nText.\n", path: "postmortems/\(name)")
        #expect(document.kind.value == .postmortem)
        #expect(document.announced?.product?.value == product)
        #expect(document.announced?.version.value.text == version)
    }
}
