import Checks
import Foundation
import KnowledgeBase
import Markup
import Testing

@Suite("docs/rules.md")
struct RulesPageTests {
    private static let url = TestFiles.root.appending(path: "docs/rules.md")

    @Test("Its tables list every rule as it is, in order, and nothing else")
    func tablesAreInStep() throws {
        let page = try String(decoding: Data(contentsOf: Self.url), as: UTF8.self)
        let lines = page.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let start = try #require(lines.firstIndex(of: "## The rules")) + 1
        let end = Self.nextSection(in: lines, from: start)
        let expected = RuleGroup.all.flatMap(Self.section) + [""]
        guard Array(lines[start..<end]) != expected else { return }
        guard ProcessInfo.processInfo.environment["DEBRIEF_RENEW"] == "1" else {
            Issue.record("the tables are behind; DEBRIEF_RENEW=1 writes them anew")
            return
        }
        try Data((lines[..<start] + expected + lines[end...]).joined(separator: "\n").utf8).write(to: Self.url)
        Issue.record("renewed docs/rules.md; read the difference and run again")
    }

    /// The next heading of level 2 that is no part of an example.
    private static func nextSection(in lines: [String], from start: Int) -> Int {
        var fence: Substring?
        for index in start..<lines.count {
            let ticks = lines[index].prefix { $0 == "`" }
            if let open = fence {
                if lines[index] == open { fence = nil }
            } else if ticks.count >= 3 {
                fence = ticks
            } else if lines[index].hasPrefix("## ") {
                return index
            }
        }
        return lines.endIndex
    }

    private static func section(_ group: RuleGroup) -> [String] {
        ["", "### \(group.title)", "", "| rule | severity | profile | kinds | finds |", "|------|----------|---------|-------|-------|"] + group.rules.map { row($0.info) }
            + group.rules.flatMap { ["", "#### \($0.info.id)", ""] + RuleHelp($0.info).markdown.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) }
    }

    private static func row(_ info: RuleInfo) -> String {
        let kinds = info.kinds == DocumentKind.allCases ? "all" : info.kinds.map(\.rawValue).joined(separator: ", ")
        return "| [`\(info.id)`](#\(info.id)) | \(info.severity.rawValue) | \(info.profile?.rawValue ?? "opt-in") | \(kinds) | \(info.what) |"
    }
}
