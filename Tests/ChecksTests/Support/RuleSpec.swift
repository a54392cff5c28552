/// The Markdown document that specifies a rule: cases with the files that go in and the findings that come out.
struct RuleSpec {
    /// One heading of level 2 with its blocks.
    struct Case: Sendable {
        let name: String
        /// The spec's file and line, to find it.
        let place: String
        let input: String
        /// Lines of the block `findings`, empty for `no findings`.
        let expected: [String]
        /// True for the block `findings all`: every rule is run, not only the one specified.
        let runsAll: Bool
    }

    let cases: [Case]

    init(_ text: String, file: String) throws {
        var cases: [Case] = []
        var name = "", line = 0, input: String?
        var fence: (mark: Substring, info: String, lines: [Substring])?
        for (index, text) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if var open = fence {
                if text == open.mark {
                    fence = nil
                    switch open.info {
                    case "input": input = open.lines.joined(separator: "\n")
                    case "findings", "findings all":
                        guard let given = input else { throw ArchiveError(text: "\(file):\(index + 1): findings without input") }
                        let expected = open.lines == ["no findings"] ? [] : open.lines.map(String.init)
                        cases.append(Case(name: name, place: "\(file):\(line)", input: given, expected: expected, runsAll: open.info == "findings all"))
                        input = nil
                    default: break
                    }
                } else {
                    open.lines.append(text)
                    fence = open
                }
            } else if text.hasPrefix("```") {
                let mark = text.prefix { $0 == "`" }
                fence = (mark, String(text.dropFirst(mark.count)), [])
            } else if text.hasPrefix("## ") {
                (name, line) = (String(text.dropFirst(3)), index + 1)
            }
        }
        if fence != nil || input != nil { throw ArchiveError(text: "\(file): a block is not closed or input has no findings") }
        self.cases = cases
    }
}
