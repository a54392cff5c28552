import Foundation
import Markup
import Testing

@Suite("ComplexityScan")
struct ComplexityScanTests {
    /// A text and the limit it is over, nil for one that is just below all.
    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        let text: String
        let excess: ComplexityScan.Excess?

        var testDescription: String { name }

        init(_ name: String, _ text: String, _ excess: ComplexityScan.Excess?) {
            self.name = name
            self.text = text
            self.excess = excess
        }

        /// A piece, so many times.
        static func many(_ piece: String, _ count: Int, _ excess: ComplexityScan.Excess?) -> Case {
            Case("\(count) times \(piece.debugDescription)", String(repeating: piece, count: count), excess)
        }
    }

    static let cases: [Case] = [
        Case("nothing", "", nil),
        .many("Words in a row.\n", 10_000, nil),
        .many(">", 24, nil), .many(">", 25, .leadingMarkers), .many("> ", 25, .leadingMarkers), .many("- ", 25, .leadingMarkers),
        .many("1. ", 25, .leadingMarkers), .many("> 1) * + - ", 5, .leadingMarkers), .many("-", 2000, nil), .many("a > ", 300, nil),
        .many("|", 256, nil), .many("|", 257, .pipes), .many("|||||\n\n", 200, nil),
        .many("<", 1499, nil), .many("< ", 1000, nil), .many("< ", 1001, .angles), .many("< \n\n", 1001, nil),
        .many("[ ", 2000, nil), .many("[ ", 2001, .brackets),
        .many("*_ ", 3000, nil), .many("a*_ ", 3001, .emphasis),
        .many("~~ ", 1000, nil), .many("~~ ", 1001, .tildes),
        .many("www. ", 400, nil), .many("www. ", 401, .webAddresses), .many("w.w ", 2000, nil),
        .many("@ ", 1500, nil), .many("@ ", 1501, .mailAddresses),
        Case("128 parentheses", String(repeating: "a ", count: 1000) + String(repeating: ")", count: 128), nil),
        Case("129 parentheses", String(repeating: "a ", count: 1000) + String(repeating: ")", count: 129), .closingParentheses),
        .many(") ", 1000, nil),
        Case("32 table rules", String(repeating: "|-\n", count: 32) + String(repeating: "a ", count: 1000), nil),
        Case("33 table rules", String(repeating: "|-\n", count: 33) + String(repeating: "a ", count: 1000), .tableRules),
        Case("33 rules with odd white space", String(repeating: "-\u{0B}\r", count: 33) + String(repeating: "a ", count: 1000), .tableRules),
        Case("33 rules in a quote", String(repeating: "> :-\n", count: 33) + String(repeating: "a ", count: 1000), .tableRules),
        Case("a wide table of few rows", wide(columns: 200, rows: 400), nil),
        Case("a wide table of many rows", wide(columns: 200, rows: 500), .tableCells),
        Case("wide tables one after the other", String(repeating: wide(columns: 200, rows: 400) + "\n", count: 3), .tableCells),
        Case("a definition and many brackets", "[a]: /u\n\n" + String(repeating: "[a] ", count: 1000), .references),
        Case("many brackets without a definition", "[a] /u\n\n" + String(repeating: "[a] ", count: 1000), nil),
        Case("a long definition and short blocks", "[a]: /" + String(repeating: "u", count: 100_000) + "\n\n" + String(repeating: "[a]\n\n", count: 1000), .references),
        Case("lists nested by indentation and many lines", nested(lines: 100_000), .nesting),
        Case("lists nested by indentation", nested(lines: 1000), nil),
        .many("a\n\n", 90_000, .size),
    ]

    private static func wide(columns: Int, rows: Int) -> String {
        String(repeating: "|a", count: columns) + "\n" + String(repeating: "|-", count: columns) + "\n" + String(repeating: "a\n", count: rows - 2)
    }

    private static func nested(lines: Int) -> String {
        (0..<60).map { String(repeating: " ", count: $0 * 2) + "- a\n" }.joined() + String(repeating: "\n", count: lines)
    }

    @Test("sees what is over a limit, and nothing else", arguments: cases)
    func excess(_ input: Case) {
        #expect(ComplexityScan.excess(in: SourceText(path: RelativePath(trusted: "a.md"), text: input.text), from: 0) == input.excess)
    }

    @Test("looks at the body only, and takes any place for its start")
    func startsAtBody() {
        let text = String(repeating: ">", count: 30) + "\ntext\n"
        let source = SourceText(path: RelativePath(trusted: "a.md"), text: text)
        #expect(ComplexityScan.excess(in: source, from: 31) == nil)
        #expect(ComplexityScan.excess(in: source, from: 0) == .leadingMarkers)
        #expect(ComplexityScan.excess(in: source, from: 1000) == nil)
    }

    @Test("leaves nearly every real document alone")
    func realDocuments() throws {
        guard let corpora = SharedFiles.folder("corpora") else { return }
        var seen = 0, excesses: [String: Int] = [:]
        for file in SharedFiles.files(below: corpora, ending: ".md") {
            guard let bytes = try? Data(contentsOf: file) else { continue }
            let source = SourceText(path: RelativePath(trusted: "a.md"), bytes: Array(bytes))
            seen += 1
            if let excess = ComplexityScan.excess(in: source, from: 0) { excesses[excess.rawValue, default: 0] += 1 }
        }
        print("parsed in a worker: \(excesses.sorted { $0.key < $1.key }) of \(seen) documents")
        #expect(excesses.values.reduce(0, +) * 100 <= seen)
    }
}
