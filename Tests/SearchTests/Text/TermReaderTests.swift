import Search
import Testing

@Suite("Reading of terms")
struct TermReaderTests {
    private func count(_ text: String) -> Int {
        var reader = TermReader()
        return reader.read(Array(text.utf8)[...]) { _, _ in }
    }

    @Test("the length of a text counts chunks, and pairs of ideographs, but no function words")
    func length() {
        #expect(count("the pod is in CrashLoopBackOff since 2018-01-25") == 4)
        #expect(count("使用kubectl命令行") == 4)
        #expect(count("the of and") == 0)
    }

    @Test("bytes that are no UTF-8 end words and never trap", arguments: 0..<200 as Range<UInt64>)
    func brokenBytes(seed: UInt64) {
        var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
        let bytes = (0..<400).map { _ in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return UInt8(truncatingIfNeeded: state >> 56)
        }
        var reader = TermReader()
        _ = reader.read(bytes[7...]) { term, _ in
            #expect(!term.isEmpty && term.count <= 64)
            #expect(String(validating: term, as: UTF8.self) != nil)
        }
        var form = Array("before ".utf8)
        LiteralForm.append(bytes[7...], to: &form)
        #expect(String(validating: form, as: UTF8.self) != nil && form.starts(with: "before ".utf8))
    }

    @Test("no chunk gives a term twice")
    func terms() throws {
        let vectors = try TermVectors.read()
        for row in vectors.texts + vectors.hostile {
            for chunk in QueryChunk.chunks(of: row.text) {
                let texts = chunk.terms.map(\.text)
                #expect(Set(texts).count == texts.count || row.text.utf8.count > 300, "\(row.text)")
            }
        }
    }
}
