import Foundation
import Testing

@testable import Site

@Suite struct IndexDocumentationTests {
    @Test func `every key of the schema is explained`() throws {
        let documentation = try String(contentsOf: OutputsFolder.package.appending(path: "docs/index-json.md"), encoding: .utf8)
        let schema = try JSONSerialization.jsonObject(with: Data(Output.indexSchema.render(OutputInput.base([]), "")))
        for key in Self.properties(schema).sorted() {
            #expect(documentation.contains("`\(key)`"), "docs/index-json.md says nothing about \(key)")
        }
    }

    /// The names of all members that some object of the schema has.
    private static func properties(_ value: Any) -> Set<String> {
        if let list = value as? [Any] { return list.reduce(into: []) { $0.formUnion(properties($1)) } }
        guard let object = value as? [String: Any] else { return [] }
        let own = (object["properties"] as? [String: Any])?.keys.map { $0 } ?? []
        return object.values.reduce(into: Set(own)) { $0.formUnion(properties($1)) }
    }
}
