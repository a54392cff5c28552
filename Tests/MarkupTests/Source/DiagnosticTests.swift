import Markup
import Testing

@Suite struct DiagnosticTests {
    @Test func `reports are ordered by place, then rule, then words`() {
        func fault(_ path: StaticString, _ start: Int, _ rule: String, _ summary: String) -> Diagnostic {
            let range = SourceRange(path: RelativePath(trusted: path), bytes: start..<start + 1)
            return Diagnostic(rule: rule, severity: .error, range: range, summary: summary)
        }
        let ordered = [fault("a.md", 1, "z", "x"), fault("a.md", 2, "a", "x"), fault("a.md", 2, "b", "a"), fault("a.md", 2, "b", "b"), fault("b.md", 0, "a", "x")]
        #expect(ordered.reversed().sorted(by: Diagnostic.isOrdered) == ordered)
    }

    @Test func `an error is worse than a warning and a warning than an info`() {
        #expect(Diagnostic.Severity.allCases.sorted() == [.info, .warning, .error])
    }
}
