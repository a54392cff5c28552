import KnowledgeBase
import Testing

@Suite struct KindReaderTests {
    private let outage = "# Outage\n\n## Timeline\n\n## Root cause\n"

    @Test(arguments: [
        ("postmortems/a.md", DocumentKind.postmortem), ("x/incident_retros/2021-01-01-a.md", .postmortem), ("acme__postmortems/a.md", .postmortem), ("runbooks/KubeNodeDown.md", .runbook), ("docs/playbooks/a.md", .runbook),
        ("releases/a.md", .release), ("changelogs/a.md", .release), ("upgrades/a.md", .upgrade), ("docs/migration/a.md", .upgrade), ("x/2021-01-01-postmortem.md", .postmortem), ("x/outage-report.md", .postmortem), ("x/dns-runbook.md", .runbook),
        ("CHANGELOG.md", .release), ("CHANGELOG-3.5.md", .release), ("docs/1.19-NOTES.md", .release), ("docs/v2.20.1.md", .release), ("docs/2.4-2.5.md", .upgrade), ("docs/upgrade-to-1.9.md", .upgrade), ("docs/upgrading.md", .upgrade),
        ("notes/a.md", .page), ("postmortems/README.md", .page), ("postmortems/index.md", .page), ("runbooks/template.md", .page), ("templates/postmortem.md", .page), ("postmortems/TEMPLATE.md", .page), ("glossary.md", .page), ("incidents/policy.md", .page),
        ("incidents/2021-01-01.md", .postmortem),
    ])
    func `a path tells the kind`(path: String, kind: DocumentKind) {
        #expect(Document.read("# A\n\nWords.\n", path: path).kind.value == kind)
    }

    @Test(arguments: [
        ("# A\n\n## Timeline\n\n## Action items\n", DocumentKind.postmortem), ("# A\n\n## Root cause\n\n## Action items\n", .postmortem), ("# A\n\n## Impact\n\n## Root cause\n\n## Resolution\n", .postmortem), ("# A\n\n## Meaning\n\n## Mitigation\n", .runbook),
        ("# A\n\n## Meaning\n\n## Impact\n\n## Diagnosis\n", .runbook), ("# v1.2.3\n\n## Added\n\n- x\n", .release), ("# Changes\n\n## 1.2.0\n\n### Fixed\n\n- x\n", .release), ("# Upgrading to 2.0\n", .upgrade), ("# Migrating from 1.7 to 1.8\n", .upgrade), ("# The 2.0 upgrade guide\n", .upgrade),
        ("# Hello\n", .page), ("", .page), ("# A\n\n## Impact\n", .page),
    ])
    func `headings tell the kind where the path does not`(text: String, kind: DocumentKind) {
        #expect(Document.read(text).kind.value == kind)
    }

    @Test func `what is stated stands before the folder, the folder before the name, the name before the headings`() {
        let stated = Document.read("---\nkind: runbook\n---\n\(outage)", path: "postmortems/a.md").kind
        #expect(stated.value == .runbook && stated.origin.certainty == .stated && stated.origin.source == "front matter")
        let folder = Document.read(outage, path: "runbooks/upgrade-to-1.9.md").kind
        #expect(folder.value == .runbook && folder.origin.source == "folder")
        let name = Document.read(outage, path: "notes/upgrade-to-1.9.md").kind
        #expect(name.value == .upgrade && name.origin.source == "file name")
        let headings = Document.read(outage).kind
        #expect(headings.value == .postmortem && headings.origin.source == "headings")
        #expect(Document.read("words").kind.origin.certainty == .assumed)
    }

    @Test(arguments: [("Postmortem", DocumentKind.postmortem), ("incident-report", .postmortem), ("Playbook", .runbook), ("release notes", .release), ("migration_guide", .upgrade), ("policy", .page)])
    func `a stated kind has many names`(word: String, kind: DocumentKind) {
        #expect(Document.read("---\nkind: \(word)\n---\n").kind.value == kind)
        #expect(Document.read("---\ntype: \(word)\n---\n").kind.value == kind)
    }

    @Test func `a stated kind that is none leaves the choice to the rest`() {
        #expect(Document.read("---\ntype: blogpost\n---\n", path: "runbooks/a.md").kind.value == .runbook)
    }

    @Test func `configured folders stand before those we know, the innermost first`() {
        let configuration = Configuration(folders: ["runbooks": .page, "warstories": .postmortem])
        #expect(Document.read("", path: "runbooks/a.md", configuration: configuration).kind.value == .page)
        #expect(Document.read("", path: "War-Stories/a.md", configuration: configuration).kind.value == .postmortem)
        #expect(Document.read("", path: "war-stories/upgrades/a.md", configuration: configuration).kind.value == .upgrade)
    }

    @Test(arguments: [
        ("CHANGELOG.md", "What changed in Crane can be found on https://a.org/changes.html.\n", DocumentKind.page), ("docs/migrations.md", "# Migrations\n\nThis has moved to [the guide](b.md).\n", .page), ("api/v2.3.md", "# Controller API v2.3\n\n## What's New\n\n- x\n", .page),
        ("rfcs/001-id-migration/a.md", "# Interface\n", .page), ("releases/process.md", "# Release process\n\nText.\n", .page), ("rfcs/7.md", "# Plan\n\n## 1.1 Goals\n\n## Changed\n\n- x\n", .page), ("releases/v1.2.0/README.md", "# Notes\n", .release),
        ("upgrading/index.md", "# Upgrading Crane\n\n## Before\n\nx\n\n## Steps\n\ny\n", .upgrade), ("upgrading/index.md", "# Guides\n\n- [a](a.md)\n", .page), ("releases/upgrade_to_28.md", "# Upgrade to 28\n", .upgrade), ("docs/HISTORY.md", "# History\n\n## 1.2.0\n\n## 1.1.0\n\n## 1.0.0\n", .release),
        ("docs/releases.md", "# Release Notes\n\n## Support Policy\n", .release), ("docs/updates-and-upgrades.md", "# A\n", .upgrade),
    ] as [(String, String, DocumentKind)])
    func `notes and guides are told from texts that only have their names`(path: String, text: String, kind: DocumentKind) {
        #expect(Document.read(text, path: path).kind.value == kind)
    }

    @Test(arguments: [
        ("blog/incidents/2022-12-13-disk-full/index.md", "# Disk full\n", DocumentKind.postmortem), ("incidents/disk-full/README.md", "# Disk full\n\n## Timeline\n", .postmortem), ("incidents/index.md", "# Incidents\n\n## Timeline\n", .page),
        ("incidents/archive/README.md", "# Archive\n\n- [a](a.md)\n", .page), ("issues/2025-01-21-storage.md", "## 2025-01-21T18:00:00\n\nUp.\n\n## 2025-01-21T16:00:00\n\nDown.\n", .postmortem),
        ("blog/2023-12-04-open-gate.md", "# Incident Report: Harbour Gate Left Open\n", .postmortem), ("guide.md", "# How to write a postmortem\n", .page), ("reports/2021-12-22-crash.md", "# Crash\n\n## What happens\n\n## What was done\n", .postmortem),
    ] as [(String, String, DocumentKind)])
    func `one incident is told from policies and lists`(path: String, text: String, kind: DocumentKind) {
        #expect(Document.read(text, path: path).kind.value == kind)
    }

    @Test(arguments: [("postmortems", true), ("Release-Notes", true), ("sop", true), ("templates", true), ("docs", false), ("content", false), ("", false)])
    func `folders that are for one kind are known by their names`(name: String, isTold: Bool) {
        #expect(DocumentKind.isToldByFolder(name) == isTold)
    }
}
