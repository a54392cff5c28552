import KnowledgeBase
import Markup
import Testing

@Suite struct ProductSettingsTests {
    private func read(_ yaml: String) -> (products: [Configuration.ProductName], faults: [ConfigurationFault]) {
        let (configuration, faults) = Configuration.read(SourceText(path: RelativePath(trusted: "debrief.yml"), text: yaml))
        return (configuration.products, faults)
    }

    @Test func `every setting of a product is read`() throws {
        let (products, faults) = read(
            """
            products:
              belt:
                name: Belt
                aliases: [conveyor]
                versions: [1.0.0, 1.10]
                order: [Anvil, Brick]
                within: major
                stops: [1.4.0, {version: 2.0.0, when: The store is old., note: Take the long way.}]
                support: support/belt.json
                ecosystem: PyPI
            """)
        #expect(faults.isEmpty)
        let belt = try #require(products.first)
        #expect(belt.id == "belt" && belt.name == "Belt" && belt.aliases == ["conveyor"])
        #expect(belt.versions == ["1.0.0", "1.10"] && belt.order == ["Anvil", "Brick"])
        #expect(belt.upgrades.within == .major)
        #expect(belt.upgrades.stops.map { [$0.version.text, $0.when ?? "", $0.note ?? ""] } == [["1.4.0", "", ""], ["2.0.0", "The store is old.", "Take the long way."]])
        #expect(belt.supportFile == "support/belt.json" && belt.ecosystem == "PyPI" && belt.support.isEmpty)
    }

    @Test(arguments: [
        ("within: patch", "`within` is `patch`, expected one of `minor`, `major`, `none`"), ("wihtin: major", "unknown setting `wihtin` of a product; did you mean `within`?"),
        ("support: ../eol.json", "`../eol.json` is no file below this folder"), ("support: /etc/eol.json", "`/etc/eol.json` is no file below this folder"),
        ("ecosystem: pypi", "unknown `ecosystem` `pypi`; did you mean `PyPI`?"), ("ecosystem: \"Debian:\"", "unknown `ecosystem` `Debian:`"), ("colour: red", "unknown setting `colour` of a product, expected one of `name`"),
    ])
    func `a value that means nothing is a fault`(setting: String, beginning: String) {
        let faults = read("products:\n  belt:\n    \(setting)\n").faults
        #expect(faults.count == 1)
        #expect(faults.first?.summary.hasPrefix(beginning) == true, "\(faults)")
    }

    @Test(arguments: ["Debian:12", "crates.io", "GitHub Actions"])
    func `an ecosystem that OSV knows`(name: String) {
        #expect(read("products: {belt: {ecosystem: \"\(name)\"}}").products.first?.ecosystem == name)
    }
}
