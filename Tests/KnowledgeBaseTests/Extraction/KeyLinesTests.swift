import KnowledgeBase
import Testing

/// Labelled facts, seen through the severity and the owner they give.
@Suite struct KeyLinesTests {
    @Test(arguments: [
        "**Severity**: SEV2", "**Severity:** SEV2", "Severity: SEV2", "- Severity: SEV2", "- **Severity**: SEV2", "* *Severity*: SEV2", "| Severity | SEV2 |\n|--|--|\n| Owner | Sam |", "| | |\n|--|--|\n| Severity | SEV2 |", "**Severity**: SEV2<br>**Owner**: Sam",
        "## Severity\n\nSEV2", "words\n\n## Stats\n\n- Severity: SEV2", "**Incident Severity:** SEV2",
    ])
    func `a fact is a labelled line, a row of a small table or a heading with a line`(body: String) {
        #expect(Document.postmortem("# A\n\n\(body)\n").incident?.severity?.value.label == "SEV2")
    }

    @Test(arguments: [
        "**Severity**: TBD", "**Severity**:", "Severity: {{ severity }}", "We talked about severity: it was high.", "## One\n\n## Two\n\n## Three\n\nSeverity: SEV2", "```\nSeverity: SEV2\n```", "Severity: it was so bad that nobody wanted to write it down at all",
        "| Severity | SEV2 | more |\n|--|--|--|",
    ])
    func `sentences, placeholders and lines far below are none`(body: String) {
        #expect(Document.postmortem("# A\n\n\(body)\n").incident?.severity == nil)
    }

    @Test func `a fact knows its line`() throws {
        let document = Document.postmortem("# A\n\nwords\n**Severity**: SEV2\nmore\n")
        let origin = try #require(document.incident?.severity?.origin)
        #expect(document.string(origin.range) == "**Severity**: SEV2")
        #expect(origin.certainty == .stated && origin.source == "text")
    }
}
