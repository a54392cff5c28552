import KnowledgeBase
import Markup
import Testing

@Suite struct LinkingProperties {
    /// All that is linked, as one text.
    private func short(_ base: KnowledgeBase) -> String {
        var lines = base.documents.map { "\($0.document.path) \($0.id) \($0.page) \($0.references) \($0.backlinks) \($0.related)" }
        lines += ["\(base.services)", "\(base.alerts)", "\(base.products)", "\(base.tags)", "\(base.duplicateIDs)", "\(base.usedAssets)", "\(base.skippedFiles)"]
        return lines.joined(separator: "\n")
    }

    @Test func `the order of files and the number of threads change nothing`() {
        var random = SeededGenerator(property: "order of files")
        var sources = Samples.small.map { SourceText(path: RelativePath($0.path) ?? RelativePath(trusted: "a.md"), text: $0.text) } + Samples.corpora(count: 80)
        sources += SourceText.files("-- x/a.md --\n---\nid: same\naliases: [one, two]\n---\n[i](IMG.PNG)\n-- y/a.md --\n---\nid: same\naliases: [two, one]\nservices: DNS\n---\n-- z/a.md --\n---\nservices: dns\n---\n-- Z/A.md --\n")
        var assets = ["x/img.png", "x/Img.png", "x/iMG.PNG", "b.png"].compactMap { RelativePath($0) }
        var skipped = [SkippedFile(path: "b", reason: .symbolicLink), SkippedFile(path: "a", reason: .unsafeName)]
        let documents = sources.map { Document.parse($0, configuration: Configuration()) }
        let expected = short(KnowledgeBase(linking: documents, assets: assets, skipped: skipped))
        for jobs in [1, 2, 8] {
            assets.shuffle(using: &random)
            skipped.shuffle(using: &random)
            #expect(short(KnowledgeBase(linking: documents.shuffled(using: &random), assets: assets, skipped: skipped, jobs: jobs)) == expected)
        }
    }

    @Test func `ids and pages are unique, and every reference leads to a document that is there`() {
        let documents = Samples.corpora(count: 300).map { Document.parse($0, configuration: Configuration()) }
        let base = KnowledgeBase(linking: documents)
        #expect(Set(base.documents.map(\.id)).count == documents.count)
        #expect(Set(base.documents.map { $0.page.string.lowercased() }).count == documents.count)
        for document in base.documents {
            #expect(document.references.count == document.document.links.count)
            for case .document(let index, _) in document.references.map(\.target) { #expect(base.documents.indices.contains(index)) }
        }
    }

    @Test func `documents read the same beside each other as one by one`() {
        @Sendable func short(_ source: SourceText) -> String {
            let document = Document.parse(source, configuration: Configuration())
            return "\(document.tree.count) \(document.links) \(document.sections.map(\.anchor)) \(document.timelineLines) \(document.incident?.actionItems ?? [])"
        }
        let sources = Samples.corpora(count: 250)
        let expected = sources.map(short)
        for jobs in [2, 8] { #expect(concurrentMap(sources, jobs: jobs, short) == expected) }
    }
}
