import Foundation
import KnowledgeBase
import Markup
import Testing

@testable import Site

@Suite struct OSVRecordTests {
    private static let product = Configuration.ProductName(id: "belt", name: "Belt", aliases: [])

    /// The records of a base by path, and their entries of `affected` in short: `introduced 1, fixed 2 (SEMVER) | versions`.
    private func short(_ files: String, _ product: Configuration.ProductName = product) throws -> [String: [String]] {
        let base = OutputInput.base(files, configuration: Configuration(products: [product]))
        var found: [String: [String]] = [:]
        for file in Output.osvRecords.files(base, "") {
            let record = try #require(try json(file))
            found[file.path.string] = try #require(record["affected"] as? [[String: Any]]).map { entry in
                let ranges = (entry["ranges"] as? [[String: Any]] ?? []).map { range in
                    let events = (range["events"] as? [[String: String]] ?? []).compactMap { $0.first.map { "\($0.key) \($0.value)" } }
                    return "\(events.joined(separator: ", ")) (\(range["type"] as? String ?? ""))"
                }
                let versions = (entry["versions"] as? [String] ?? []).joined(separator: " ")
                return ranges.joined(separator: "; ") + (versions.isEmpty ? "" : " | \(versions)")
            }
        }
        return found
    }

    private func json(_ file: OutputFile) throws -> [String: Any]? {
        guard case .rendered(let render) = file.content else { return nil }
        return try JSONSerialization.jsonObject(with: Data(render())) as? [String: Any]
    }

    private static func incident(_ affects: String, day: String = "2024-03-01") -> String {
        "-- incidents/jam.md --\n---\nkind: postmortem\ndate: \(day)\n\(affects)\n---\n# The belt jams\n"
    }

    private static func release(_ version: String, _ fields: String = "date: 2024-05-01") -> String {
        "-- releases/\(version).md --\n---\nproduct: belt\nversion: \"\(version)\"\n\(fields)\n---\n# Belt \(version)\n"
    }

    @Test(arguments: [
        ("affects: belt >=1.0.0 <1.1.0", "introduced 1.0.0, fixed 1.1.0 (SEMVER)"),
        ("affects: belt <=1.1.0", "introduced 0, last_affected 1.1.0 (SEMVER)"),
        ("affects: belt 1.0.0", " | 1.0.0"),
        ("affects: belt >=1.0 <1.1", "introduced 1.0, fixed 1.1 (ECOSYSTEM) | 1.0"),
        ("affects: [{product: belt, ranges: [{events: [{introduced: 1.0.0}, {fixed: 1.1.0}, {introduced: 2.0.0}, {last_affected: 2.1.0}]}]}]", "introduced 1.0.0, fixed 1.1.0 (SEMVER); introduced 2.0.0, last_affected 2.1.0 (SEMVER)"),
        ("affects: [{product: belt, ranges: [{events: [{introduced: 1.0.0}, {limit: 1.2.0}]}]}]", "introduced 1.0.0, limit 1.2.0 (SEMVER)"),
        ("affects: [{product: belt, ranges: [{events: [{fixed: 1.1.0}]}]}]", ""),
        ("affects: belt >1.0.0 <3.0.0", "introduced 3.0.0, fixed 3.0.0 (SEMVER)"),
    ])
    func `ranges are told in OSV's words`(affects: String, expected: String) throws {
        #expect(try short(Self.incident(affects)) == ["osv/jam.json": [expected]])
    }

    @Test func `a release that fixes an open range ends it, and several make a list of versions`() throws {
        let open = Self.incident("affects: belt >=1.0.0"), fix = "date: 2024-05-01\nfixes: [jam]"
        #expect(try short(open + Self.release("1.0.0") + Self.release("1.1.0", fix)) == ["osv/jam.json": ["introduced 1.0.0, fixed 1.1.0 (SEMVER)"]])
        let several = open + Self.release("1.0.0") + Self.release("1.0.1", fix) + Self.release("2.0.0") + Self.release("2.0.1", fix)
        #expect(try short(several) == ["osv/jam.json": [" | 1.0.0 2.0.0"]])
    }

    @Test func `a release from before the fault came in ends nothing`() throws {
        let files = Self.incident("affects: belt >=2.0.0") + Self.release("1.5.0", "date: 2023-05-01\nfixes: [jam]") + Self.release("2.0.0")
        #expect(try short(files) == ["osv/jam.json": ["introduced 2.0.0 (SEMVER)"]])
    }

    @Test func `versions in an order that a list gives are named one by one`() throws {
        let product = Configuration.ProductName(id: "belt", name: "Belt", aliases: [], order: ["Anvil", "Brick", "Chisel"])
        #expect(
            try short(Self.incident("affects: [{product: belt, ranges: [{events: [{introduced: Anvil}, {fixed: Chisel}]}]}]"), product)
                == ["osv/jam.json": ["introduced Anvil, fixed Chisel (ECOSYSTEM) | Anvil Brick"]])
    }

    @Test func `a record is changed when a release ends it, and one without any day is left out`() throws {
        let files = Self.incident("affects: belt >=1.0.0 <1.1.0") + Self.release("1.1.0", "date: 2024-05-01")
        let file = try #require(Output.osvRecords.files(OutputInput.base(files), "").first)
        let record = try #require(try json(file))
        #expect(record["id"] as? String == "x_debrief-jam")
        #expect(record["modified"] as? String == "2024-05-01T00:00:00Z" && record["published"] as? String == "2024-03-01T00:00:00Z")
        #expect(try short("-- a.md --\n---\nkind: postmortem\naffects: belt 1.0.0\n---\n# A\n").isEmpty)
        #expect(try short("-- 2024-01-02-a.md --\n---\nkind: postmortem\ntags: [belt]\n---\n# A\n").isEmpty)
    }

    @Test func `what words say of versions counts, and guides and runbooks do not`() throws {
        let files =
            Self.release("1.1.0") + "-- incidents/2024-03-01-hum.md --\n# The belt hums\n\nBelt 1.0.0 is affected. It is fixed in Belt 1.1.0.\n\n## Action items\n\n- Oil it\n"
            + "-- runbooks/oil.md --\n---\nkind: runbook\nreviewed: 2024-01-01\naffects: belt 1.0.0\n---\n# Oil\n"
        #expect(try short(files) == ["osv/2024-03-01-hum.json": [" | 1.0.0"]])
    }

    @Test(arguments: [
        ("1.2.3", true), ("0.0.0", true), ("1.2.3-rc.1", true), ("1.2.3-0a.-", true), ("1.2.3+01.x", true), ("1.2.3-a+b-c", true), ("1.2", false), ("1.2.3.4", false), ("01.2.3", false),
        ("1.2.3-01", false), ("1.2.3-", false), ("1.2.3-a..b", false), ("1.2.3+", false), ("", false), ("a.b.c", false), ("1.2.3-ä", false),
    ])
    func `the form of Semantic Versioning, to the letter`(text: String, isValid: Bool) {
        #expect(StrictVersion.isValid(text) == isValid)
    }

    @Test(.enabled(if: Python.hasJSONSchema, Python.reason))
    func `every record is valid against OSV's schema`() throws {
        guard let schema = SharedFolder.contents(of: "suites/osv-schema/schema.json") else { return }
        let packaged = Configuration.ProductName(id: "belt", name: "Belt", aliases: [], ecosystem: "Debian:12")
        let published = Configuration(baseURL: "https://kb.example.org/", products: [packaged])
        let affects = [
            "affects: belt >=1.0.0 <1.1.0", "affects: belt <=1.1.0", "affects: belt 1.0.0", "affects: belt >1.0 <2.0",
            "affects: [{product: belt, ranges: [{events: [{introduced: 1.0.0}, {fixed: 1.1.0}, {introduced: 2.0.0}, {last_affected: 2.1.0}]}], when: [{question: \"</script>?\"}]}]",
            "affects: [{product: belt, ranges: [{events: [{fixed: 1.1.0}]}, {events: [{introduced: 1.0.0}, {limit: 2.0.0}]}]}]",
        ]
        let bases = affects.map { OutputInput.base(Self.incident($0), configuration: published) } + [OutputInput.richBase()] + HostileTextTests.hostile.map(HostileTextTests.base)
        let records = bases.flatMap { Output.osvRecords.files($0, "") }.compactMap { file in if case .rendered(let render) = file.content { render() } else { nil } }
        #expect(records.count >= affects.count + 1)
        #expect(try judge(Array(schema), records) == "")
        // The judge can say no.
        let broken = records.map { Array(String(decoding: $0, as: UTF8.self).replacing("\"x_debrief-", with: "\"debrief-").utf8) }
        #expect(try judge(Array(schema), broken).split(separator: "\n").count == records.count)
    }

    /// A line for each record that is not valid.
    private func judge(_ schema: [UInt8], _ records: [[UInt8]]) throws -> String {
        let program = """
            import json, sys, jsonschema
            schema, *records = json.load(sys.stdin)
            validator = jsonschema.Draft202012Validator(schema, format_checker=jsonschema.FormatChecker())
            for record in records:
                for fault in list(validator.iter_errors(record))[:1]:
                    print(ascii((record["id"], list(fault.path), fault.message[:200])))
            """
        return String(decoding: try Python.run(program, input: Array("[".utf8) + ([schema] + records).joined(separator: ",".utf8) + Array("]".utf8)), as: UTF8.self)
    }
}
