import Checks
import Foundation
import KnowledgeBase
import Markup
import Testing

@Suite("The SARIF report")
struct SARIFReportTests {
    private typealias Object = [String: Any]

    private static func run(_ findings: [Diagnostic], of base: KnowledgeBase, options: ReportOptions = ReportOptions()) throws -> [String: Any] {
        let report = ReportFormat.sarif.report(findings, of: base, options: options)
        let root = try JSONSerialization.jsonObject(with: Data(report)) as? Object
        return (root?["runs"] as? [Object])?.first ?? [:]
    }

    @Test("Holds 5,000 results at most, the worst, and says what was left out")
    func limit() throws {
        let base = try Archive("-- a.md --\n# A\n").base()
        let findings = (0..<6000).map {
            Diagnostic(rule: "x", severity: $0 < 1500 ? .info : .error, range: SourceRange(path: RelativePath(trusted: "a.md"), bytes: 0..<1), summary: "fault \($0)")
        }
        let run = try Self.run(findings, of: base)
        let results = run["results"] as? [Object] ?? []
        #expect(results.count == 5000 && results.count { $0["level"] as? String == "error" } == 4500)
        let invocation = (run["invocations"] as? [Object])?.first
        #expect(invocation?["executionSuccessful"] as? Bool == true)
        let told = ((invocation?["toolExecutionNotifications"] as? [Object])?.first?["message"] as? Object)?["text"] as? String
        #expect(told == "1000 findings left out of this log, the mildest; it holds 5000 at most")
        let fingerprints = Set(results.compactMap { ($0["partialFingerprints"] as? Object)?["debriefFinding/v1"] as? String })
        #expect(fingerprints.count == 5000)
    }

    @Test("Describes the rules that ran and those of findings, each once, and results point at theirs")
    func rules() throws {
        let base = try Archive(ReportFixtures.ordinary).base()
        let findings = Linter(rules: ReportFixtures.rules).check(base)
        let run = try Self.run(findings, of: base, options: ReportOptions(rules: ["invalid-encoding", "broken-link"]))
        let rules = ((run["tool"] as? Object)?["driver"] as? Object)?["rules"] as? [Object] ?? []
        let ids = rules.compactMap { $0["id"] as? String }
        #expect(Set(ids) == Set(findings.map(\.rule)).union(["invalid-encoding", "broken-link"]) && ids.count == Set(ids).count)
        #expect(rules.allSatisfy { $0["help"] != nil && $0["shortDescription"] != nil && $0["defaultConfiguration"] != nil })
        for result in run["results"] as? [Object] ?? [] {
            #expect(ids[result["ruleIndex"] as? Int ?? 0] == result["ruleId"] as? String)
        }
    }

    @Test("Paths are relative references, whatever stands in them", arguments: [
        ("a b.md", "a%20b.md"), ("x:y.md", "x%3Ay.md"), ("100%.md", "100%25.md"), ("é/東.md", "%C3%A9/%E6%9D%B1.md"), ("a?b#c.md", "a%3Fb%23c.md"),
    ])
    func uris(path: String, uri: String) throws {
        let base = try Archive("-- a.md --\n# A\n").base(), path = try #require(RelativePath(path))
        let run = try Self.run([Diagnostic(rule: "x", severity: .error, range: SourceRange(path: path, bytes: 0..<0), summary: "y")], of: base)
        let place = ((run["results"] as? [Object])?.first?["locations"] as? [Object])?.first?["physicalLocation"] as? Object
        #expect((place?["artifactLocation"] as? Object)?["uri"] as? String == uri)
    }
}
