import Markup
import Testing

@testable import KnowledgeBase

@Suite struct RelationFinderTests {
    /// Every relation as `a.md b.md: issue #140, service etcd`.
    private func relations(_ archive: String) -> [String] {
        let base = KnowledgeBase(archive)
        return base.documents.flatMap { document in
            document.related.map { related in
                let reasons = related.reasons.map { "\($0.kind.rawValue) \($0.text)" }.joined(separator: ", ")
                return "\(document.document.path) \(base.documents[related.document].document.path): \(reasons)"
            }
        }
    }

    @Test func `two documents that name one issue are related, and say which`() {
        #expect(relations("-- a.md --\nSee #140 and a/b#7.\n-- b.md --\nFixes #140.\n-- c.md --\n#141\n") == ["a.md b.md: issue #140", "b.md a.md: issue #140"])
    }

    @Test func `each reason is written as the other document writes it`() {
        #expect(relations("-- a.md --\n`pod x1 failed to start`, INFRA-12\n-- b.md --\n`Pod y2 failed to start`, https://jira.example.org/browse/INFRA-12\n") == [
            "a.md b.md: issue INFRA-12, error Pod y2 failed to start", "b.md a.md: issue INFRA-12, error pod x1 failed to start",
        ])
    }

    @Test func `alerts, services, versions and tags are reasons too`() {
        let found = relations(
            """
            -- postmortems/a.md --
            ---
            services: [Object Store]
            tags: [disk]
            affects: hub 2.1.0
            ---
            KubeNodeDown fired.
            -- runbooks/KubeNodeDown.md --
            ---
            services: object-store
            tags: Disk
            ---
            -- releases/hub-2.1.0.md --
            ---
            product: hub
            version: 2.1.0
            ---
            """)
        #expect(found == [
            "postmortems/a.md runbooks/KubeNodeDown.md: alert KubeNodeDown, service object-store, tag Disk",
            "postmortems/a.md releases/hub-2.1.0.md: version hub 2.1.0",
            "releases/hub-2.1.0.md postmortems/a.md: version hub 2.1.0",
            "runbooks/KubeNodeDown.md postmortems/a.md: alert KubeNodeDown, service Object Store, tag disk",
        ])
    }

    @Test func `documents that are linked already are not related once more`() {
        #expect(relations("-- a.md --\n#140 [b](b.md)\n-- b.md --\n#140\n") == [])
    }

    @Test func `what many documents name says nothing, and a tag alone says too little`() {
        let many = (1...7).map { "-- \($0).md --\nSee #140.\n" }.joined()
        #expect(relations(many) == [])
        #expect(relations("-- a.md --\n---\ntags: disk\n---\n-- b.md --\n---\ntags: disk\n---\n") == [])
    }

    @Test func `five relations at most, the strongest first`() {
        let found = relations("-- a.md --\n#40 #50\n-- b.md --\n#40\n-- c.md --\n#50 #60\n-- d.md --\n#50\n-- e.md --\n#50 #40\n-- f.md --\n#40\n-- g.md --\n#70 #60\n").filter { $0.hasPrefix("a.md") }
        #expect(found == ["a.md e.md: issue #40, issue #50", "a.md b.md: issue #40", "a.md c.md: issue #50", "a.md d.md: issue #50", "a.md f.md: issue #40"])
    }

    @Test func `copies of a page for each version are neither related nor counted`() {
        let copies = (1...9).map { "-- docs/2.\($0)/setup.md --\n# Setup\nSee a/b#40.\n" }.joined()
        #expect(relations(copies) == [])
        #expect(relations(copies + "-- docs/postmortem.md --\nSee a/b#40.\n").filter { $0.hasPrefix("docs/p") } == ["docs/postmortem.md docs/2.1/setup.md: issue a/b#40"])
        #expect(relations("-- old/2018-01-25-volumes.md --\n# Volumes\n#140\n-- new/2018-01-25-volumes.md --\n# 2018-01-25: Volumes\n#140\n") == [])
        #expect(relations("-- a/index.md --\n# Incident\n#140\n-- b/index.md --\n# Incident\n#140\n").count == 2)
    }

    @Test func `a bare number is an issue of the repository that addresses tell`() {
        let address = "https://github.com/org/app/issues/"
        // In its own document, in its folder, and nowhere.
        #expect(relations("-- a.md --\n#140 before \(address)7\n-- b.md --\norg/app#140\n").count == 2)
        #expect(relations("-- x/a.md --\n#140\n-- x/b.md --\n\(address)8\n-- c.md --\n\(address)140\n").count == 2)
        #expect(relations("-- x/a.md --\n#140\n-- y/b.md --\n#140\n").count == 2)
        // `[#140](address)` is no second issue.
        #expect(relations("-- a.md --\n[#140](\(address)140) https://github.com/org/other/issues/3 https://github.com/org/other/issues/4\n-- b.md --\norg/other#140\n") == [])
    }

    @Test func `a bare number of one repository is not that of another`() {
        let app = "https://github.com/org/app/issues/1", hub = "https://github.com/org/hub/issues/2"
        #expect(relations("-- app/a.md --\n#140 \(app)\n-- hub/b.md --\n#140 \(hub)\n") == [])
        #expect(relations("-- app/a.md --\n\(app)\n-- hub/b.md --\n\(hub)\n-- x/c.md --\n#140\n-- y/d.md --\n#140\n-- y/e.md --\n#140\n") == ["y/d.md y/e.md: issue #140", "y/e.md y/d.md: issue #140"])
    }
}
