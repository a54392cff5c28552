import Testing

@testable import KnowledgeBase

@Suite struct ProductIncidentTests {
    /// What the only incident of `store` is to a version, as `affected? fixed in 1.4.3`.
    private func answer(_ version: String, _ affects: String, also files: String = "", configuration: Configuration = Configuration()) throws -> String {
        let base = KnowledgeBase("-- postmortems/2024-05-01-db.md --\n---\n\(affects)\n---\n# The database is lost\n\(files)", configuration: configuration)
        let product = try #require(base.products.first { $0.id == "store" }), incident = try #require(product.incidents.first)
        let answer = incident.answer(for: Version(version), in: product.order)
        let fix = answer.standing == .notAffected ? nil : incident.firstFix(after: Version(version), in: product.order)
        return "\(answer.standing.rawValue)\(answer.conditions.isEmpty ? "" : "?")\(fix.map { " fixed in \($0)" } ?? "")"
    }

    @Test(arguments: [
        ("1.3.9", "not-affected"), ("1.4.0", "affected fixed in 1.4.3"), ("v1.4.2", "affected fixed in 1.4.3"), ("1.4.3-rc.1", "affected fixed in 1.4.3"), ("1.4.3", "not-affected"),
        ("1.5.0", "affected fixed in 1.5.2"), ("1.5.2", "not-affected"), ("Neptune", "unknown"),
    ])
    func `a fix of the same series comes first`(version: String, expected: String) throws {
        let affects = "affects: {product: store, ranges: [{events: [{introduced: 1.4.0}, {fixed: 1.4.3}, {introduced: 1.5.0}, {fixed: 1.5.2}]}]}"
        #expect(try answer(version, affects) == expected)
    }

    @Test func `questions make it a condition, unless another part affects it without`() throws {
        #expect(try answer("1.4", "affects: [{product: store, versions: [\"1.4\"], when: [{question: Is the cache on?}]}]") == "affected?")
        #expect(try answer("1.4", "affects: [{product: store, versions: [\"1.4\"], when: [{question: Is the cache on?}]}, store >=1.4 <1.5]") == "affected fixed in 1.5")
    }

    @Test func `without versions it is unknown`() throws {
        #expect(try answer("1.4", "affects: store") == "unknown")
    }

    private let fixing = "-- releases/1.4.3.md --\n---\nkind: release\nproduct: store\nversion: 1.4.3\nfixes: [2024-05-01-db]\n---\n# Store 1.4.3\n"

    @Test(arguments: [("1.4.2", "affected fixed in 1.4.3"), ("1.4.3", "not-affected"), ("1.4.9", "not-affected"), ("1.5.0", "not-affected")])
    func `a release that fixes it ends a range that has no end`(version: String, expected: String) throws {
        #expect(try answer(version, "affects: store >=1.2", also: fixing) == expected)
    }

    @Test(arguments: [("1.4.2", "unknown fixed in 1.4.3"), ("1.4.3", "not-affected")])
    func `a release that fixes it says what no range does`(version: String, expected: String) throws {
        #expect(try answer(version, "affects: store", also: fixing) == expected)
    }

    @Test(arguments: [("1.4.4", "not-affected"), ("1.5.0", "affected fixed in 1.5.1"), ("1.5.1", "not-affected"), ("2.0.0", "not-affected")])
    func `a fix in an old series does not mend the next`(version: String, expected: String) throws {
        let later = fixing + "-- releases/1.5.1.md --\n---\nkind: release\nproduct: store\nversion: 1.5.1\nfixes: [2024-05-01-db]\n---\n# Store 1.5.1\n"
        #expect(try answer(version, "affects: store >=1.2", also: later) == expected)
    }

    @Test(arguments: [("Neptune", "not-affected"), ("Pluto", "affected fixed in Venus"), ("Mars", "affected fixed in Venus"), ("Venus", "not-affected"), ("1.0", "unknown"), ("Saturn", "unknown")])
    func `a list gives names their order`(version: String, expected: String) throws {
        let store = Configuration.ProductName(id: "store", name: "Store", aliases: [], order: ["Neptune", "Pluto", "Mars", "Venus"])
        #expect(try answer(version, "affects: store >=Pluto <Venus", configuration: Configuration(products: [store])) == expected)
    }
}
