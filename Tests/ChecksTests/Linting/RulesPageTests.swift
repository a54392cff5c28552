import Checks
import Foundation
import KnowledgeBase
import Markup
import Testing

@Suite("docs/rules.md")
struct RulesPageTests {
    @Test("Its table lists every rule as it is, in order, and nothing else")
    func tableIsInStep() throws {
        let url = TestFiles.root.appending(path: "docs/rules.md")
        let page = try String(decoding: Data(contentsOf: url), as: UTF8.self)
        let section = page.split(separator: "\n").drop { $0 != "## The rules" }.dropFirst().prefix { !$0.hasPrefix("## ") }
        let rows = section.filter { $0.hasPrefix("| `") }.map(String.init)
        let expected = RuleSet.all.map { Self.row($0.info) }
        #expect(rows == expected, "the table should be:\n\(expected.joined(separator: "\n"))")
    }

    private static func row(_ info: RuleInfo) -> String {
        let kinds = info.kinds == DocumentKind.allCases ? "all" : info.kinds.map(\.rawValue).joined(separator: ", ")
        return "| `\(info.id)` | \(info.severity.rawValue) | \(info.profile.rawValue) | \(kinds) | \(info.what) |"
    }
}
