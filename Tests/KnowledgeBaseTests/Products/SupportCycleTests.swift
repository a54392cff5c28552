import KnowledgeBase
import Markup
import Testing

@Suite struct SupportCycleTests {
    private func read(_ json: String) -> (cycles: [SupportCycle], faults: [ConfigurationFault]) {
        SupportCycle.read(SourceText(path: RelativePath(trusted: "support.json"), text: json))
    }

    private func line(_ cycle: SupportCycle) -> String {
        let days = [cycle.released, cycle.activeUntil, cycle.endOfLife].map { $0?.description ?? "-" }
        return ([cycle.series.text] + days + [cycle.latest?.text ?? "-", cycle.hasEnded ? "ended" : "", cycle.isLongTerm ? "lts" : ""]).joined(separator: " ")
    }

    @Test func `the list of the first format`() {
        let (cycles, faults) = read(
            """
            [
              {"cycle": "4.10", "releaseDate": "2023-02-01", "support": "2023-08-01", "eol": "2024-02-01", "latest": "4.10.3", "lts": false},
              {"cycle": "4.9", "eol": false, "lts": true},
              {"cycle": "4", "eol": true, "support": true, "lts": "2021-10-26"}
            ]
            """)
        #expect(faults.isEmpty)
        #expect(cycles.map(line) == ["4.10 2023-02-01 2023-08-01 2024-02-01 4.10.3  ", "4.9 - - - -  lts", "4 - - - - ended lts"])
    }

    @Test func `the answer of the second format`() {
        let (cycles, faults) = read(
            """
            {"schema_version": "1.2.0", "result": {"name": "belt", "releases": [
              {"name": "4.10", "releaseDate": "2023-02-01", "isLts": true, "isEoas": true, "eoasFrom": "2023-08-01", "isEol": false, "eolFrom": "2024-02-01",
               "latest": {"name": "4.10.3", "date": "2023-07-01"}},
              {"name": "3", "isLts": false, "isEol": true, "eolFrom": null, "latest": null}
            ]}}
            """)
        #expect(faults.isEmpty)
        #expect(cycles.map(line) == ["4.10 2023-02-01 2023-08-01 2024-02-01 4.10.3  lts", "3 - - - - ended "])
    }

    @Test(arguments: [
        ("[]", "no series of versions"), ("{}", "a series has no `cycle` and no `name`"), ("[{\"eol\": true}]", "a series has no `cycle` and no `name`"),
        ("[1, 2]", "a series has no `cycle` and no `name`"), ("[{\"cycle\": \"1\"", ""), ("just words", "metadata that is no list"), ("", "a series has no `cycle` and no `name`"),
    ])
    func `what is no such file is a fault`(json: String, beginning: String) {
        let faults = read(json).faults
        #expect(faults.first?.summary.hasPrefix(beginning) == true, "\(faults)")
    }
}
