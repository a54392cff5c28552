import Markup
import Testing

/// What holds for every input, tried with many.
@Suite(.serialized) struct MarkupProperties {
    private static let words = [
        "---\n", "+++\n", "...\n", "\n", "\r\n", "\r", "a: ", "b = ", "- ", "? ", "[", "]", "[[", "]]", "{", "}", ",", "\"", "'", "\"\"\"", "\\", "\\u00e9", "#", "&a ", "*a ", "!t ", "%YAML 1.1\n", "|\n", ">\n", "  ", "\t", "2.20", "true", "é", "🎛", "\u{2028}", "\u{85}", "\u{1}", "\u{FEFF}",
        "<", "</", "<a", " href", "=", ">", "/", "<!--", "-->", "<!", "?>", "&#", "&amp;", ";", "x", " ",
    ]

    private func noise(_ random: inout SeededGenerator) -> [UInt8] {
        var bytes: [UInt8] = []
        for _ in 0..<Int.random(in: 0...60, using: &random) {
            if Int.random(in: 0..<10, using: &random) == 0 { bytes.append(.random(in: 0...255, using: &random)) }
            bytes += Array((Self.words.randomElement(using: &random) ?? "").utf8)
        }
        return bytes
    }

    /// The ranges of a value and all in it.
    private func ranges(_ node: MetadataNode) -> [Range<Int>] {
        switch node {
        case .scalar(let scalar): [scalar.range]
        case .list(let items, let range): [range] + items.flatMap(ranges)
        case .map(let entries, let range): [range] + entries.flatMap { [$0.key.range] + ranges($0.value) }
        }
    }

    @Test(arguments: ["", "---\n", "+++\n"])
    func `front matter of any bytes is read, and all in it lies in the file`(head: String) {
        var random = SeededGenerator(property: "front matter \(head.prefix(3))")
        repeatedly(for: .seconds(1)) {
            let source = SourceText.test(bytes: Array(head.utf8) + noise(&random)), end = source.bytes.count
            let front = FrontMatter(of: source)
            let all = [front.range, front.bodyStart..<end] + ranges(front.values) + front.faults.map(\.range)
            #expect(all.allSatisfy { $0.lowerBound >= 0 && $0.upperBound <= end }, "\(String(reflecting: source.string(0..<end)))")
            #expect(front.bodyStart == end || front.bodyStart == 3 || source.lineStarts.contains(front.bodyStart))
        }
    }

    @Test func `any bytes become text, whose lines make up the whole`() {
        var random = SeededGenerator(property: "text")
        repeatedly(for: .seconds(1)) {
            let raw = noise(&random), source = SourceText.test(bytes: raw)
            #expect(String(validating: source.bytes, as: UTF8.self) != nil && !source.bytes.contains(0))
            #expect(source.repairs != nil || source.bytes == raw)
            for line in 1...source.lineCount {
                let range = source.lineRange(line)
                #expect(source.line(at: range.lowerBound) == line)
                #expect(!source.bytes[range].contains(0x0A) && !source.bytes[range].contains(0x0D))
            }
        }
    }

    @Test func `HTML of any bytes is split to its end, in order`() {
        var random = SeededGenerator(property: "HTML")
        repeatedly(for: .seconds(1)) {
            let bytes = noise(&random)
            var tokens = HTMLTokenizer(bytes), last = 0, count = 0
            while let token = tokens.next() {
                count += 1
                guard count <= bytes.count else {
                    Issue.record("no end of \(bytes)")
                    return
                }
                switch token {
                case .text(let range), .comment(let range):
                    #expect(range.lowerBound >= last && range.upperBound <= bytes.count && !range.isEmpty)
                    last = range.upperBound
                default: break
                }
            }
        }
    }
}
