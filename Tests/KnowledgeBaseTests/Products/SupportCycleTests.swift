import Markup
import Testing

@testable import KnowledgeBase

@Suite struct SupportCycleTests {
    private func read(_ text: String) -> (cycles: [SupportCycle], faults: [ConfigurationFault]) {
        SupportCycle.read(SourceText(path: RelativePath(trusted: "support.json"), text: text))
    }

    @Test func `the list of endoflife.date's first format is read`() throws {
        let (cycles, faults) = read(#"[{"cycle": "1.10", "eol": "2026-02-28", "latest": "1.10.4", "lts": true}, {"cycle": "1.9", "eol": true}]"#)
        #expect(faults.isEmpty)
        try #require(cycles.count == 2)
        #expect(cycles[0].series.text == "1.10" && cycles[0].endOfLife?.description == "2026-02-28" && cycles[0].latest?.text == "1.10.4" && cycles[0].isLongTerm)
        #expect(cycles[1].hasEnded && cycles[1].endOfLife == nil)
    }

    @Test func `so are the releases of its second`() {
        let (cycles, faults) = read(#"{"result": {"releases": [{"name": "3", "eolFrom": "2027-01-01", "latest": {"name": "3.2"}}]}}"#)
        #expect(faults.isEmpty && cycles.map(\.series.text) == ["3"] && cycles.first?.latest?.text == "3.2")
    }

    @Test(arguments: ["", "[]", "[1, 2]", "[", "{}", "words", #"[{"eol": true}]"#]) func `what is neither is a fault`(text: String) {
        #expect(!read(text).faults.isEmpty)
    }
}
