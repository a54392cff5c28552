import Foundation
import Testing

@testable import Markup

/// What is read without libyaml is what libyaml reads, place for place.
@Suite struct PlainYAMLTests {
    /// True when the text is plain, and then read as libyaml reads it.
    private func isPlain(_ yaml: some Collection<UInt8>) -> Bool {
        let source = SourceText.test(bytes: Array(yaml)), range = 0..<source.bytes.count
        guard let plain = PlainYAML.read(source, in: range) else { return false }
        let (values, faults) = YAMLReader.readEvents(source, in: range)
        #expect(faults.isEmpty, "\(source.string(range))")
        #expect(plain == values, "\(source.string(range))")
        return true
    }

    @Test(arguments: [
        "a: b\n", "a: b", "a: 2015-01-17T16:00:00Z\n", "a: x#y\n", "a: \"b: # c\"\n", "a: 'b'\nc: \"\"\n", "a:\nb: c\n", "a:\n", "a:", "a: [b]\n", "a: [b, c d,e]\nf: g\n",
        "a:\n  - b\n  - c\n", "a:\n- b\n- c\nd: e\n", "a:\n  - b: c\n    d: [{e: [{f: \"1.2.3\"}, {g: 4.5}]}]\n  - b: h\ni: j\n", "a:\n  b: c\n  d:\n    e: f\n  g: h\ni: j\n",
        "a:\n- b:\n  - c\n  d: e\n- f\n", "a: {b: c, d: e}\n", "a:\n    - b\nc:\n - d", "a:\n  - [b, c]\n  - {d: e}\n",
    ])
    func `plain front matter`(yaml: String) {
        #expect(isPlain(yaml.utf8))
    }

    @Test(arguments: [
        "", "\n", "a: b\n\nc: d\n", "# a\nb: c\n", "a: b # c\n", "a: é\n", "a: b: c\n", "a: b c: d\n", "a:\n  -  b\n", "a: b:\n", "a: b \n", "a:  b\n", "a: \n", "a: b\n  c\n", "a: b\na: c\n", "a: {b: c, b: d}\n", "a: \"b\\n\"\n", "a: 'b''c'\n",
        "a: \"b\" c\n", "a: *b\n", "a: &b c\n", "a: !b c\n", "a: |\n  b\n", "a: - b\n", "- a\n", "a\n", "a: [b\n]\n", "a: []\n", "a: [b,]\n", "a: [b c: d]\n", "a: [b]c\n", "a:\tb\n", "a: b\r\n", " a: b\n", "a:\n   - b\n  - c\n",
        "a:\n  b: c\n d: e\n", "a: b\n- c\n", "---\na: b\n", "a: b\n...\n", "a: b\n  ", "? a\n: b\n", "a: @b\n", "a: [[[[[[[[[b]]]]]]]]]\n",
    ])
    func `what has rules of its own is left to libyaml`(yaml: String) {
        #expect(!isPlain(yaml.utf8))
    }

    @Test func `random lines are read alike`() {
        var random = SeededGenerator(property: "plain YAML")
        let parts = ["a", "b", "key", ": ", ":", "\n", "\n", "\n  ", "\n- ", "\n  - ", " ", "[", "]", "{", "}", ", ", "\"", "'", "#", "-", "1.2", "x y"]
        for _ in 0..<20_000 {
            let text = (0..<Int.random(in: 1..<14, using: &random)).map { _ in parts[Int.random(in: 0..<parts.count, using: &random)] }.joined()
            _ = isPlain("a: b\n\(text)".utf8)
            _ = isPlain("key:\n  - \(text)".utf8)
        }
    }

    @Test(.enabled(if: SharedFiles.folder("suites/yaml-test-suite") != nil)) func `every case of the YAML test suite that is plain is read alike`() throws {
        let folder = try #require(SharedFiles.folder("suites/yaml-test-suite"))
        for file in SharedFiles.files(below: folder, ending: "/in.yaml") { _ = isPlain(try Data(contentsOf: file)) }
    }

    @Test(.enabled(if: SharedFiles.folder("corpora") != nil)) func `front matter of real documents is read alike, and most of it is plain`() throws {
        let folder = try #require(SharedFiles.folder("corpora"))
        var plain = 0, count = 0
        for file in SharedFiles.files(below: folder, ending: ".md") {
            let source = SourceText.test(bytes: Array(try Data(contentsOf: file))), matter = FrontMatter(of: source)
            guard matter.format == .yaml, source.line(at: matter.range.upperBound) > 2 else { continue }
            let lines = source.lineStarts[1]..<source.lineStarts[source.line(at: matter.range.upperBound) - 1]
            count += 1
            if isPlain(source.bytes[lines]) { plain += 1 }
        }
        #expect(plain * 2 > count, "\(plain) of \(count)")
    }
}
