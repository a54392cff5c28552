import Checks
import Markup
import Testing

@Suite("The outcome of a check")
struct CheckOutcomeTests {
    private static func finding(_ severity: Diagnostic.Severity, _ rule: String = "some-rule") -> Diagnostic {
        Diagnostic(rule: rule, severity: severity, range: SourceRange(path: RelativePath(trusted: "a.md"), bytes: 0..<0), summary: "found")
    }

    @Test("Findings fail at the severity asked for, and above", arguments: [
        (.error, .error, true), (.error, .warning, false), (.error, .info, false), (.warning, .error, true), (.warning, .warning, true),
        (.warning, .info, false), (.info, .info, true),
    ] as [(Diagnostic.Severity, Diagnostic.Severity, Bool)])
    func fails(failOn: Diagnostic.Severity, severity: Diagnostic.Severity, isFailure: Bool) {
        #expect(CheckOutcome([Self.finding(severity)], failOn: failOn).isFailure == isFailure)
    }

    @Test("No findings never fail")
    func clean() {
        #expect(Diagnostic.Severity.allCases.allSatisfy { !CheckOutcome([], failOn: $0).isFailure })
    }

    @Test("Findings are counted by severity and by rule, rules by name")
    func counts() {
        let outcome = CheckOutcome([Self.finding(.error, "b"), Self.finding(.info, "a"), Self.finding(.error, "b")])
        #expect(outcome.count(.error) == 2 && outcome.count(.warning) == 0 && outcome.count(.info) == 1)
        #expect(outcome.rules.map(\.id) == ["a", "b"] && outcome.rules.map(\.count) == [1, 2])
    }
}
