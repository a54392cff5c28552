import Checks
import Foundation
import KnowledgeBase
import Markup
import Testing

@Suite("A safe fix")
struct SafeFixTests {
    /// Every input of the rules' specifications, and the flattened document of the corpora where it is there.
    static let inputs: [String] = {
        let folder = TestFiles.tests.appending(path: "Rules")
        return TestFiles.names(in: folder, extension: "md").flatMap { name -> [String] in
            do {
                return try RuleSpec(String(decoding: Data(contentsOf: folder.appending(path: "\(name).md")), as: UTF8.self), file: name).cases.map(\.input)
            } catch {
                Issue.record("\(name).md: \(error)")
                return []
            }
        } + RuleSet.all.map(\.info.bad)
    }()

    /// The base after all safe fixes of its findings are made; nil when there are none.
    private func mended(_ base: KnowledgeBase, _ findings: [Diagnostic]) -> KnowledgeBase? {
        let plan = FixPlan(findings, of: base)
        guard !plan.changes.isEmpty else { return nil }
        let sources = base.documents.map { page in
            plan.changes.first { $0.path == page.document.path }.map { SourceText(path: $0.path, bytes: $0.bytes) } ?? page.document.source
        }
        let documents = sources.map { Document.parse($0, configuration: base.configuration) }
        return KnowledgeBase(linking: documents, assets: base.usedAssets, skipped: base.skippedFiles, configuration: base.configuration)
    }

    @Test("removes its finding, adds none, and leaves nothing to fix")
    func removes() throws {
        var count = 0
        for input in Self.inputs {
            let base = try Archive(input).base(), before = Linter(rules: RuleSet.all).check(base)
            guard let after = mended(base, before) else { continue }
            count += 1
            let left = Linter(rules: RuleSet.all).check(after)
            #expect(left.filter(\.isFixable).isEmpty, "\(input)")
            let words = before.map { "\($0.rule) \($0.summary)" }
            #expect(left.allSatisfy { words.contains("\($0.rule) \($0.summary)") }, "\(input)\n\(left.map(\.summary))")
            #expect(left.count < before.count, "\(input)")
        }
        #expect(count >= 2)
    }

    @Test("changes no fact that was read, but for front matter that could not be")
    func facts() throws {
        for input in Self.inputs {
            let base = try Archive(input).base()
            guard let after = mended(base, Linter(rules: RuleSet.all).check(base)) else { continue }
            for (old, new) in zip(base.documents, after.documents) {
                #expect(facts(of: old.document) == facts(of: new.document), "\(input)")
                if old.document.frontMatter.faults.isEmpty, old.document.extra.isEmpty { #expect(stated(by: old.document) == stated(by: new.document), "\(input)") }
            }
        }
    }

    /// What front matter may tell.
    private func stated(by document: Document) -> [String] {
        [document.title.value, "\(document.kind.value)", document.date.map { "\($0.value)" } ?? "", document.summary?.value ?? ""]
    }

    /// What was read of the text, without its places.
    private func facts(of document: Document) -> [String] {
        var facts: [String] = []
        facts += document.sections.map { "\($0.level) \($0.title)" }
        facts += document.incident?.timeline.map { "\($0.at) \($0.text)" } ?? []
        facts += document.incident?.actionItems.map(\.text) ?? []
        return facts
    }
}
