import Markup
import Testing

@testable import KnowledgeBase

@Suite struct ProductNamesTests {
    @Test(arguments: [
        ("Gateway v3.4.0 -> v3.4.1", "Gateway"), ("Release: Harbour Gateway v3.4.1 - Postmortem", "Harbour Gateway"), ("Release notes for winch 3.4 series", "winch"), ("Harbour Winch version 3.4 release notes", "Harbour Winch"),
        ("Announcing Gateway 3.10", "Gateway"), ("What's new in Crane 3.1", "Crane"), ("Crane release v1.2", "Crane"), ("Upgrade winch from 3.4 to 3.5", "winch"), ("Upgrading to Harbour 1.9.x", "Harbour"), ("Guidance for upgrades to Crane 8.0", "Crane"),
        ("Upgrade to Gateway 28", "Gateway"), ("Crane.js 16 ChangeLog", "Crane.js"), ("v1.6 to 1.7", nil), ("Major upgrade: 3.* to 4.*", nil), ("Deck Extensions: Winch 19 Upgrade", nil), ("Changelog", nil), ("Upgrade the cluster to 1.8", nil), ("1.2.0", nil),
        ("Upgrades and Migrations", nil), ("Upgrade from v4 to v5", nil), ("Migrating to v9.x", nil),
    ] as [(String, String?)])
    func `a title names the product before its version`(title: String, name: String?) {
        #expect(ProductTitle(title).name { _ in false } == name)
    }

    @Test(arguments: [
        ("Upgrading Gateway", "Gateway"), ("Crane XL changelog", "Crane XL"), ("How to upgrade Winch", "Winch"), ("Upgrading HarbourGate for Sailors", "HarbourGate"), ("Upgrading the Hub", nil), ("Upgrading your Database", nil), ("Upgrading plugins", nil),
        ("Release process", nil), ("Iron Rope and LibRope", nil),
    ] as [(String, String?)])
    func `without a version it is the only name, where the text goes on to use it`(title: String, name: String?) {
        #expect(ProductTitle(title).name { _ in true } == name)
        #expect(ProductTitle(title).name { _ in false } == nil)
    }

    @Test(arguments: [("Argo CD 2.4", "argo-cd", true), ("argocd/upgrading", "Argo CD", true), ("going on", "go", false), ("Go 1.22", "go", true), ("data8-hub", "data8 hub", true), ("a", "", false), ("cdargo", "argo", false)])
    func `names are looked for as whole words`(text: String, name: String, isThere: Bool) {
        #expect(NameWords(text).name(name) == isThere)
    }

    @Test func `a configured name in the title comes before one in the path, the longest first`() {
        let products = [Configuration.ProductName(id: "hub", name: "Hub", aliases: []), .init(id: "data-hub", name: "Data Hub", aliases: []), .init(id: "go", name: "Go", aliases: [])]
        let configuration = Configuration(products: products)
        func product(_ title: String, _ path: String) -> String? { Document.read("# \(title)\n", path: path, configuration: configuration).release?.product?.value }
        #expect(product("Data Hub 1.2.0", "hub/releases/a.md") == "data-hub")
        #expect(product("What is going on", "hub/releases/a.md") == "hub")
        #expect(product("What is going on", "releases/a.md") == nil)
    }

    @Test(arguments: [
        ("argoproj__argo-cd/CHANGELOG.md", "argo-cd"), ("acme__docs/releases/a.md", "acme"), ("acme__docs-content/changelog/a.md", "acme"), ("istio__istio.io/x/a.md", "istio"), ("acme__crane__v1.8/x/a.md", "crane"), ("webpack__webpack.js.org/x/a.md", "webpack"), ("acme__next.js/x/a.md", "next.js"),
        ("olivierlacan__keep-a-changelog/x/a.md", "keep-a-changelog"), ("releases/a.md", nil), ("__init__/a.md", nil),
    ] as [(String, String?)])
    func `a folder is called after its repository`(path: String, name: String?) throws {
        let found = RepositoryName.product(of: try #require(RelativePath(path)))
        #expect(found == name)
    }

    @Test(arguments: [("loki", "loki"), ("content", nil), ("my-runbooks", nil), ("crane-docs", "crane"), ("", nil), ("2024", nil)] as [(String, String?)])
    func `the content's folder names a product unless any folder could be called so`(root: String, name: String?) {
        let base = KnowledgeBase("-- CHANGELOG.md --\n# Changelog\n\n## 1.0.0\n", configuration: Configuration(rootName: root))
        let product = base["CHANGELOG.md"]?.document.release?.product
        #expect(product?.value == name)
        #expect(product.map { $0.origin.certainty == .assumed } ?? true)
    }

    @Test func `documents that name none are about what those around them name`() {
        let base = KnowledgeBase(
            """
            -- notes/releases/1.0.0.md --
            # Crane 1.0.0
            -- notes/releases/1.1.0.md --
            # Crane 1.1.0
            -- notes/releases/1.2.0.md --
            # Crane 1.2.0
            -- notes/releases/1.3.0.md --
            # 1.3.0
            -- notes/upgrades/other.md --
            # Migrate to Iron Rope from LibRope
            -- notes/upgrades/here.md --
            # Migrating from Hempline
            -- elsewhere/releases/2.0.0.md --
            # 2.0.0
            """, configuration: Configuration(rootName: "content"))
        #expect(base["notes/releases/1.3.0.md"]?.document.release?.product == Fact("Crane", Origin(.assumed, 0..<0, from: "other documents")))
        #expect(base["notes/upgrades/other.md"]?.document.upgrade?.product == nil)
        #expect(base["notes/upgrades/here.md"]?.document.upgrade?.product?.value == "Crane")
        #expect(base.products.map(\.id) == ["crane"])
    }
}
