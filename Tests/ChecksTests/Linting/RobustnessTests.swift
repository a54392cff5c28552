import Checks
import Foundation
import KnowledgeBase
import Markup
import Testing

@Suite("Rules over text that nobody wrote")
struct RobustnessTests {
    @Test("Broken documents trap no rule and no report, and findings stay in their files", arguments: 1...12 as ClosedRange<UInt64>)
    func mutations(seed: UInt64) throws {
        var generator = SplitMix(state: seed)
        let pool = try Self.specs()
        let sources = try pool.indices.map { index in
            let path = try #require(RelativePath("postmortems/\(index).md"))
            return SourceText(path: path, bytes: Self.mutated(pool, index, &generator))
        }
        let documents = sources.map { Document.parse($0, configuration: Configuration()) }
        let base = KnowledgeBase(linking: documents, assets: [], skipped: [], configuration: Configuration())
        let findings = Linter(rules: RuleSet.all).check(base)
        let lengths = Dictionary(uniqueKeysWithValues: sources.map { ($0.path, $0.bytes.count) })
        let places = findings.flatMap { [$0.range] + $0.notes.map(\.range) }
        #expect(places.allSatisfy { $0.bytes.upperBound <= lengths[$0.path, default: 0] }, "seed \(seed)")
        for format in ReportFormat.allCases {
            let report = format.report(findings, of: base, options: ReportOptions(showsAll: true))
            #expect(String(validating: report, as: UTF8.self) != nil, "seed \(seed)")
        }
    }

    @Test("Images of one paragraph cost no more by their number")
    func images() throws {
        let source = SourceText(path: RelativePath(trusted: "pages/a.md"), text: "# A\n\n" + String(repeating: "![](a.png) b ", count: 20_000))
        let base = KnowledgeBase(linking: [Document.parse(source, configuration: Configuration())])
        let linter = Linter(rules: RuleSet.all.filter { $0.info.id == "image-without-alt" }), clock = ContinuousClock()
        let time = clock.measure { #expect(linter.check(base).count == 20_000) }
        #expect(time < .seconds(20), "\(time)")
    }

    /// The inputs of all specs, without their file headers.
    private static func specs() throws -> [[UInt8]] {
        try RuleSet.all.map { rule in
            let url = TestFiles.tests.appending(path: "Rules/\(rule.info.id).md")
            return Array(try Data(contentsOf: url))
        }
    }

    /// A text with pieces of others spliced in, bytes changed and lines joined.
    private static func mutated(_ pool: [[UInt8]], _ index: Int, _ generator: inout SplitMix) -> [UInt8] {
        var bytes = pool[index]
        for _ in 0..<Int.random(in: 1...12, using: &generator) {
            let place = Int.random(in: 0...bytes.count, using: &generator)
            switch Int.random(in: 0..<4, using: &generator) {
            case 0:
                let other = pool[Int.random(in: 0..<pool.count, using: &generator)]
                let start = Int.random(in: 0...other.count, using: &generator)
                bytes.insert(contentsOf: other[start..<min(other.count, start + 200)], at: place)
            case 1: bytes.insert(UInt8.random(in: 0...255, using: &generator), at: place)
            case 2: bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 0...60, using: &generator)))
            default: bytes = bytes.map { $0 == 0x0A && Int.random(in: 0..<20, using: &generator) == 0 ? 0x20 : $0 }
            }
        }
        return bytes
    }
}
