import Checks
import Foundation
import KnowledgeBase
import Markup
import Testing

@Suite("The specification of each rule holds")
struct RuleSpecTests {
    @Test("Every case of a spec gives its findings and no others", arguments: RuleSet.all.map(\.info.id))
    func casesHold(id: String) throws {
        let rule = try #require(RuleSet.rule(named: id))
        let url = TestFiles.tests.appending(path: "Rules/\(id).md")
        let spec = try RuleSpec(String(decoding: Data(contentsOf: url), as: UTF8.self), file: "\(id).md")
        #expect(spec.cases.count >= 2, "a spec shows at least a fault and a near miss")
        for example in spec.cases {
            let archive = try Archive(example.input), context = try archive.context()
            // A remark is needed or not by what all rules find.
            let runsAll = example.runsAll || id == "unused-suppression"
            let found = Linter(rules: runsAll ? RuleSet.all : [rule]).check(context).filter { example.runsAll || $0.rule == id }
                .map { FindingLines($0, in: context.base, settings: archive.settings) }
            let expected = Self.grouped(example.expected)
            let isMatch = found.count == expected.count && zip(found, expected).allSatisfy { $0.matches($1) }
            if !isMatch {
                let list = found.isEmpty ? "no findings" : found.map(\.description).joined(separator: "\n")
                Issue.record("\(example.place): \(example.name)\nexpected:\n\(example.expected.joined(separator: "\n"))\nfound:\n\(list)")
            }
        }
    }

    /// Headlines with the indented lines below them.
    private static func grouped(_ lines: [String]) -> [[String]] {
        lines.reduce(into: []) { groups, line in
            if line.hasPrefix("  "), !groups.isEmpty { groups[groups.count - 1].append(line) } else { groups.append([line]) }
        }
    }
}
