import Markup
import Testing

/// What holds for every mixture of directives, tried with many.
@Suite(.serialized) struct DialectProperties {
    private static let pieces = [
        "!!! note", "!!!tip", "???why", "!!! a", "!!! tip \"Title\"", "??? warning", "???+ danger \"x\"", "=== \"Tab\"", ":::", "::::", ":::note", "::::tip Title", "::: {.callout-note}", ":::{tab-item} A",
        "```", "````", "```{note}", "````{warning} T", "```{code} x", "~~~", "~~~{tip}", ":class: x", "{% hint style=\"info\" %}", "{% endhint %}", "{% tab title=\"a\" %}",
        "{% endtab %}", "{{< note >}}", "{{< /note >}}", "{{% notice tip %}}", "{{% /notice %}}", "{{< hint info >}}a{{< /hint >}}", "{{< note >}}b", "c{{< /note >}}",
        "- ", "1. ", "1) ", "+ ", "> ", "    ", "  ", "\t", "# H", "---", "<div>", "</div>", "<!--", "-->", "<?", "| a |", "|---|", "[x]: y", "[^1]", "[^1]: ", "\r\n", "\u{FEFF}", "é",
    ]

    /// A text of lines made of pieces, and words of its own that no directive can be.
    private func soup(_ random: inout SeededGenerator) -> (text: String, words: [String]) {
        var text = "", words: [String] = []
        for line in 0..<Int.random(in: 1...25, using: &random) {
            for _ in 0..<Int.random(in: 0...2, using: &random) { text += ["", "", "    ", "  ", "> ", "- ", "        "].randomElement(using: &random) ?? "" }
            for _ in 0..<Int.random(in: 0...2, using: &random) { text += Self.pieces.randomElement(using: &random) ?? "" }
            if Int.random(in: 0..<2, using: &random) == 0 {
                words.append("Q\(line)Q")
                text += " Q\(line)Q"
            }
            text += "\n"
        }
        return (text, words)
    }

    @Test func `no mixture traps, loses a word or leaves its place`() {
        var random = SeededGenerator(property: "dialects")
        repeatedly(for: .seconds(3)) {
            let (text, words) = soup(&random)
            let source = SourceText.test(text), tree = MarkdownParser.parse(source)
            var all = ""
            for node in tree.root.descendants {
                all += " \(node.literal) \(node.info) \(node.directive?.title ?? "") \(node.destination) \(node.title)"
                // Places of inlines are only near.
                guard !node.kind.isInline else { continue }
                let outer = node.parent.range
                #expect(outer.lowerBound <= node.range.lowerBound && node.range.upperBound <= outer.upperBound, "\(String(reflecting: text))")
                #expect(node.index < node.endIndex && node.endIndex <= node.parent.endIndex, "\(String(reflecting: text))")
            }
            // cmark leaves out footnotes that nothing refers to.
            for word in words where !all.holds(word) && !text.holds("[^1]:") { expectKept(word, in: text, of: source) }
        }
    }

    /// A word that no node has is one of a directive's options or arguments, or of a definition, as it is without directives.
    private func expectKept(_ word: String, in text: String, of source: SourceText) {
        guard let place = text.utf8.firstRange(of: word.utf8) else { return }
        let line = source.string(source.lineRange(source.line(at: text.utf8.distance(from: text.startIndex, to: place.lowerBound))))
        let isDropped = [":class:", "{", "[x]:", "[^1]", "=== ", "!!!", "???", "|"].contains { line.holds($0) }
        #expect(isDropped, "\(line) ## \(word) of \(String(reflecting: text))")
    }

    @Test func `a tree with directives goes through bytes unchanged`() throws {
        var random = SeededGenerator(property: "dialects as bytes")
        repeatedly(for: .seconds(1)) {
            let source = SourceText.test(soup(&random).text), tree = MarkdownParser.parse(source)
            let copy = MarkdownTree(encoded: tree.encoded, sourceCount: source.bytes.count)
            #expect(copy?.encoded == tree.encoded, "\(String(reflecting: source.string(0..<source.bytes.count)))")
            let same = copy.map { copy in (0..<tree.count).allSatisfy { copy[$0].directive == tree[$0].directive && copy[$0].parent.index == tree[$0].parent.index } }
            #expect(same == true)
        }
    }

    @Test(arguments: [
        (":::note\n", 20_000), ("::::::note\n:::\n", 20_000), ("```{note}\n", 20_000), ("!!! note\n", 20_000), ("{{< note >}}", 20_000), ("{% hint %}\n", 20_000), ("{% endhint %}\n", 20_000),
        (":::\n", 40_000), ("{{< note >}}a{{< /note >}}\n", 10_000), ("> :::note\n", 20_000), (":", 200_000), ("{", 200_000), ("    :::note\n    !!! note\n", 10_000), ("- :::note\n", 10_000),
    ])
    func `many directives take no longer than so much text`(piece: String, count: Int) {
        let source = SourceText.test(String(repeating: piece, count: count))
        let time = ContinuousClock().measure { _ = MarkdownParser.parse(source) }
        #expect(time < .seconds(15), "\(String(reflecting: piece)): \(time)")
    }

    @Test func `indentation deepens no tree beyond what lists can`() {
        let text = (0..<200).map { String(repeating: "    ", count: $0) + "!!! note\n" }.joined()
        #expect(MarkdownParser.parse(.test(text)).count < 2000)
    }
}
