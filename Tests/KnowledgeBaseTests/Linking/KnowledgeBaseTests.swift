import Markup
import Testing

@testable import KnowledgeBase

@Suite struct KnowledgeBaseTests {
    @Test func `a link is seen from its other end, once for each relation`() {
        let base = KnowledgeBase(
            """
            -- a.md --
            ---
            related: b
            ---
            [x](b.md) [y](b.md#nowhere) [z](a.md) [w](c.md)
            -- b.md --
            [x](a.md)
            -- c.md --
            """)
        #expect(base["b.md"]?.backlinks == [Backlink(from: 0, relation: .related), Backlink(from: 0, relation: .mentions)])
        #expect(base["a.md"]?.backlinks == [Backlink(from: 1, relation: .mentions)])
        #expect(base["c.md"]?.backlinks == [Backlink(from: 0, relation: .mentions)])
    }

    @Test func `documents are sorted by path, whatever their order`() {
        let base = KnowledgeBase("-- b.md --\n-- a/z.md --\n-- B.md --\n-- a.md --\n")
        #expect(base.documents.map(\.document.path.string) == ["B.md", "a.md", "a/z.md", "b.md"])
    }

    @Test func `services and tags are one but for case and separators, called as most write them`() {
        let base = KnowledgeBase("-- a.md --\n---\nservices: [Object Store, dns]\ntags: [K8s]\n---\n-- b.md --\n---\nservices: object-store\n---\n-- c.md --\n---\nservices: Object Store\ntags: k8s\n---\n")
        #expect(base.services.map(\.id) == ["dns", "object-store"])
        #expect(base.services.map(\.name) == ["dns", "Object Store"])
        #expect(base.services.map(\.documents) == [[0], [0, 1, 2]])
        #expect(base.tags.map(\.name) == ["K8s"])
    }

    @Test func `an alert joins its runbooks with what names it`() {
        let base = KnowledgeBase(
            """
            -- postmortems/a.md --
            KubeNodeDown fired.
            -- postmortems/b.md --
            ---
            alerts: Kube Node Down
            ---
            -- runbooks/KubeNodeDown.md --
            # Kube Node Down
            -- notes/c.md --
            OtherName that no runbook has.
            """)
        #expect(base.alerts.map(\.id) == ["KubeNodeDown"])
        #expect(base.alerts.first?.runbooks == [3])
        #expect(base.alerts.first?.mentions == [1, 2])
    }

    @Test func `a product has its versions, with what hit, fixes and touches them`() throws {
        let base = KnowledgeBase(
            """
            -- postmortems/a.md --
            ---
            affects: [wf >=1.8 <1.10, WF 2.0]
            ---
            -- postmortems/b.md --
            ---
            affects:
              - product: wf
                ranges: [{events: [{introduced: 1.9}, {last_affected: "1.10"}]}]
            ---
            -- releases/v1.8.md --
            ---
            product: WF
            ---
            -- releases/v1.9.0.md --
            ---
            product: wf
            ---
            -- releases/v1.10.md --
            ---
            product: wf
            ---
            -- upgrades/1.8-1.9.md --
            ---
            product: wf
            ---
            """)
        let product = try #require(base.products.first)
        #expect(base.products.count == 1)
        #expect(product.id == "wf")
        #expect(product.versions.map(\.version.text) == ["1.8", "1.9.0", "1.10", "2.0"])
        #expect(product.versions.map(\.incidents) == [[0], [0, 1], [1], [0]])
        #expect(product.versions.map(\.fixes) == [[], [], [0], []])
        #expect(product.versions.map { $0.release.map { base.documents[$0].document.path.string } } == ["releases/v1.8.md", "releases/v1.9.0.md", "releases/v1.10.md", nil])
        #expect(product.versions.map(\.upgrades) == [[5], [5], [], []])
    }

    @Test func `a changelog's parts are its product's releases`() {
        let base = KnowledgeBase("-- CHANGELOG.md --\n---\nproduct: wf\n---\n# Changes\n\n## 1.1.0\n\n### Fixed\n\n- x\n\n## 1.0.0\n\n- y\n")
        #expect(base.products.first?.versions.map(\.releaseAnchor) == ["100", "110"])
        #expect(base.products.first?.versions.map(\.release) == [0, 0])
    }

    @Test func `a configured product is found by its other names`() {
        let configuration = Configuration(products: [.init(id: "hephy-workflow", name: "Hephy Workflow", aliases: ["deis"])])
        let base = KnowledgeBase("-- releases/deis-2.1.md --\n# Deis 2.1\n-- a.md --\n---\nservices: Deis\n---\n", configuration: configuration)
        #expect(base.products.map(\.id) == ["hephy-workflow"])
        #expect(base.products.first?.documents == [0, 1])
        #expect(base.products.first?.versions.map(\.version.text) == ["2.1"])
    }

    @Test func `only assets that documents use are kept`() {
        let base = KnowledgeBase("-- a.md --\n![x](x.png) <img src=\"y.png\"> [z](z.txt)\n", assets: ["x.png", "y.png", "z.txt", "unused.png"])
        #expect(base.usedAssets.map(\.string) == ["x.png", "y.png", "z.txt"])
    }
}
