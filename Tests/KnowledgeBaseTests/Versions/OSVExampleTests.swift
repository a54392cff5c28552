import Foundation
import KnowledgeBase
import Testing

/// Records of OSV, read as `affects`, against what their texts say of versions.
@Suite struct OSVExampleTests {
    @Test(arguments: [
        ("equals_no_patch", ["1.1.6"], ["1.1.5", "1.1.7", "2.0.0"]),
        ("equals_with_patch", ["0.1.0", "1.3.1", "2.0.0"], ["1.3.2", "1.9.0", "2.0.1", "3.0.0"]),
        ("full_ranges", ["2.5.0", "2.5.15"], ["2.4.20", "2.5.16", "2.6.0"]),
        ("greater_than_equals_no_patch", ["0.0.0", "0.1.0", "12.0.1"], []),
        ("less_than_equals_no_patch", ["0.0.1", "1.2.1"], []),
        ("less_than_equals_with_patch", ["0.0.1", "1.10.2"], ["1.10.3", "2.0.0"]),
        ("maven_greater_than", ["11.6.1", "11.10.12", "12.0", "12.6.6", "12.10.0", "12.10.1"], ["11.6.0", "11.10.13", "12.6.7", "12.9.0", "12.10.2", "13.0"]),
        ("multiple_ranges_in_package", ["1.0.0", "3.0.20", "4.0.1", "4.0.4"], ["3.0.21", "4.0.5", "5.0.0"]),
        ("npm_greater_than", ["2.1.1", "2.2.4"], ["2.1.0", "3.0.0", "3.0.1"]),
        ("pypi_normalize", ["1.0", "2.6.0"], ["2.6.1", "2.7.0"]),
        ("withdrawn", ["3.2.21", "4.0.0", "4.1.10", "4.2.1"], ["3.1.12", "3.2.22", "4.1.11", "4.2.2"]),
    ])
    func `an example means what its text says`(name: String, affected: [String], others: [String]) throws {
        guard let folder = SharedFiles.folder("suites/osv-schema/examples") else { return }
        let data = try Data(contentsOf: folder.appending(path: "\(name).osv.json"))
        let record = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        let entry = try #require((record["affected"] as? [[String: Any]])?.first)
        let affects: [[String: Any]] = [["product": "example", "ranges": entry["ranges"] ?? [], "versions": entry["versions"] ?? []]]
        // JSON is YAML.
        let yaml = String(decoding: try JSONSerialization.data(withJSONObject: affects, options: [.withoutEscapingSlashes]), as: UTF8.self)
        let part = try #require(Document.postmortem("---\naffects: \(yaml)\n---\n").affects.first)
        for version in affected { #expect(part.standing(of: Version(version)) == .affected, "\(version)") }
        for version in others { #expect(part.standing(of: Version(version)) == .notAffected, "\(version)") }
    }
}
