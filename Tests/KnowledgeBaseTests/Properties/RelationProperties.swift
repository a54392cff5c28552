import Markup
import Testing

@testable import KnowledgeBase

@Suite struct RelationProperties {
    /// What a document names of a kind, as written, and so that two ways to write it are the same.
    private func named(_ kind: Reason.Kind, in document: Document, _ base: KnowledgeBase, _ index: Int) -> [(text: String, key: String)] {
        switch kind {
        case .issue:
            // The repository may stand in the other document alone.
            document.clues.filter { $0.kind == .issue }.map { ($0.text, $0.key.split { $0 == "#" || $0 == "!" }.last.map(String.init) ?? "") }
        case .vulnerability, .error, .name: document.clues.filter { $0.kind == kind }.map { ($0.text, $0.key) }
        case .alert: base.alerts.filter { $0.runbooks.contains(index) || $0.mentions.contains(index) }.map { ($0.name, $0.id) }
        case .service: document.services.map { ($0.value, DocumentNames.fileSafe($0.value)) }
        case .tag: document.tags.map { ($0, DocumentNames.fileSafe($0)) }
        case .version: []
        }
    }

    @Test func `every reason stands in both documents, and no document is related with itself, a copy or a linked one`() {
        let documents = Samples.corpora(count: 500).map { Document.parse($0, configuration: Configuration()) }
        let base = KnowledgeBase(linking: documents)
        var count = 0
        for (index, document) in base.documents.enumerated() {
            #expect(document.related.count <= RelationFinder.limit)
            #expect(Set(document.related.map(\.document)).count == document.related.count)
            for related in document.related {
                #expect(related.document != index && !related.reasons.isEmpty)
                #expect(!document.backlinks.contains { $0.from == related.document })
                let other = base.documents[related.document].document
                for reason in related.reasons where reason.kind != .version {
                    let keys = Set(named(reason.kind, in: other, base, related.document).filter { $0.text == reason.text }.map(\.key))
                    #expect(!keys.isEmpty)
                    #expect(named(reason.kind, in: document.document, base, index).contains { keys.contains($0.key) })
                    count += 1
                }
            }
        }
        #expect(documents.isEmpty || count > 0)
    }

    @Test func `clues are read from any text without a trap`() {
        var random = SeededGenerator(property: "clues")
        let alphabet = Array("#!-/\"E5“”.AaZz09 _(`\u{E9}\n".utf8) + [0xE2, 0x80, 0x9C] + Array("Error 502 Bad CVE-2022-1234 GHSA-".utf8)
        for _ in 0..<2000 {
            let bytes = (0..<Int.random(in: 0..<40, using: &random)).map { _ in alphabet[Int.random(in: 0..<alphabet.count, using: &random)] }
            var scan = WordScan(titleNames: TitleNames(title: "Error in Aa and Zz"))
            let start = Int.random(in: 0...bytes.count, using: &random)
            scan.read(text: bytes[start...], isHeading: false)
            scan.read(code: bytes[..<start])
            #expect(scan.clues.clues.allSatisfy { !$0.key.isEmpty })
        }
    }
}
