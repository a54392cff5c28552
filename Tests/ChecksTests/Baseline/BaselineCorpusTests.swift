import Checks
import Foundation
import KnowledgeBase
import Markup
import Testing

@Suite("A baseline of documents that people wrote")
struct BaselineCorpusTests {
    private static let corpora = TestFiles.root.deletingLastPathComponent().appending(path: "shared/corpora")
    private static let rules = RuleSet.rules(in: .recommended)
    /// Edits of each sort; `DEBRIEF_LONG_TESTS=1` makes the full thousand.
    private static let rounds = ProcessInfo.processInfo.environment["DEBRIEF_LONG_TESTS"] == "1" ? 1000 : 16

    /// A repository with its findings and their baseline.
    private struct Repository {
        let documents: [Document]
        let assets: [RelativePath]
        let findings: [Diagnostic]
        let baseline: Baseline

        init(_ folder: URL) throws {
            var sources: [SourceText] = [], assets: [RelativePath] = []
            let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
            while let url = files?.nextObject() as? URL {
                guard !url.hasDirectoryPath, let path = RelativePath(url.path.dropFirst(folder.path.count)) else { continue }
                if path.name.hasSuffix(".md") { sources.append(SourceText(path: path, bytes: Array(try Data(contentsOf: url)))) } else { assets.append(path) }
            }
            documents = concurrentMap(sources.sorted { $0.path < $1.path }, jobs: 2) { Document.parse($0, configuration: Configuration()) }
            self.assets = assets.sorted()
            let base = KnowledgeBase(linking: documents, assets: self.assets, skipped: [], configuration: Configuration(), jobs: 2)
            findings = Linter(rules: rules, jobs: 2).check(base)
            baseline = Baseline(findings, of: base)
        }

        /// What is shown after one document has another text.
        func shown(_ index: Int, _ text: String) -> [Diagnostic] {
            var documents = documents
            documents[index] = Document.parse(SourceText(path: documents[index].path, text: text), configuration: Configuration())
            let base = KnowledgeBase(linking: documents, assets: assets, skipped: [], configuration: Configuration(), jobs: 2)
            return baseline.apply(to: Linter(rules: rules, jobs: 2).check(base), of: base).findings
        }
    }

    /// Repositories small enough to be linked anew a thousand times.
    private static func repositories() throws -> [Repository] {
        let folders = try FileManager.default.contentsOfDirectory(at: corpora, includingPropertiesForKeys: nil).filter(\.hasDirectoryPath).sorted { $0.path < $1.path }
        return try folders.map(Repository.init).filter { (1...40).contains($0.documents.count) && !$0.findings.isEmpty }
    }

    @Test("survives harmless edits, and shows every fault that is put in", .enabled(if: FileManager.default.fileExists(atPath: corpora.path)))
    func edits() throws {
        let repositories = try Self.repositories()
        #expect(repositories.count > 5)
        var generator = SplitMix(state: 20_240_701), resurrected: [String] = [], missed: [String] = []
        for round in 0..<Self.rounds {
            let repository = repositories[Int.random(in: 0..<repositories.count, using: &generator)]
            // A file with findings is where a baseline has something to lose.
            let paths = Set(repository.findings.map(\.range.path))
            let candidates = repository.documents.indices.filter { paths.contains(repository.documents[$0].path) && repository.documents[$0].source.repairs == nil }
            guard let index = candidates.randomElement(using: &generator) else { continue }
            let document = repository.documents[index], text = document.source.string(0..<document.source.bytes.count)
            let edit = HarmlessEdit.allCases[round % HarmlessEdit.allCases.count]
            for finding in repository.shown(index, edit.applied(to: text, of: document, using: &generator)) {
                resurrected.append("\(round) \(edit) \(finding.range.path) \(finding.rule) \(finding.summary)")
            }
            let shown = repository.shown(index, Fault.allCases[round % Fault.allCases.count].applied(to: text, number: round))
            if shown.isEmpty { missed.append("\(round) \(Fault.allCases[round % Fault.allCases.count]) \(document.path)") }
        }
        #expect(resurrected.isEmpty, "\(resurrected.count) of \(Self.rounds):\n\(resurrected.prefix(20).joined(separator: "\n"))")
        #expect(missed.isEmpty, "\(missed.count) of \(Self.rounds):\n\(missed.prefix(20).joined(separator: "\n"))")
    }
}

/// An edit after which a document has the faults it had.
private enum HarmlessEdit: CaseIterable {
    case paragraphBefore, paragraphAfter, reflow, lineEnds, trailingSpaces, sectionAtEnd, headingRenamed, blankLines

    func applied(to text: String, of document: Document, using generator: inout SplitMix) -> String {
        switch self {
        case .paragraphBefore: return inserting("\nA sentence that somebody put in since then, about nothing in particular.\n", above: document, in: text, &generator)
        case .paragraphAfter: return text + (text.hasSuffix("\n") ? "" : "\n") + "\nOne more sentence at the end, about nothing in particular.\n"
        case .reflow: return reflowed(text, document, &generator)
        case .lineEnds: return text.replacingOccurrences(of: "\r\n", with: "\n").replacingOccurrences(of: "\n", with: "\r\n")
        case .trailingSpaces: return document.path.name.hasSuffix(".md") && !text.contains("```") ? text.replacingOccurrences(of: ".\n\n", with: ". \n\n") : text
        case .sectionAtEnd: return text + (text.hasSuffix("\n") ? "" : "\n") + "\n## Something else\n\nA sentence about something else.\n"
        case .headingRenamed: return renamed(text, document, &generator)
        case .blankLines: return text + "\n\n\n"
        }
    }

    /// Puts a paragraph above a heading that stands in no list, table or code.
    private func inserting(_ words: String, above document: Document, in text: String, _ generator: inout SplitMix) -> String {
        let places = document.sections.filter { document.tree[$0.node].parent.kind == .document && $0.level > 1 && $0.role == nil }.map(\.heading.lowerBound)
        guard let place = places.randomElement(using: &generator) else { return text }
        var bytes = document.source.bytes
        bytes.insert(contentsOf: "\(words.dropFirst())\n".utf8, at: place)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Breaks a paragraph's line at a space between two words.
    private func reflowed(_ text: String, _ document: Document, _ generator: inout SplitMix) -> String {
        let paragraphs = document.tree.root.children.filter { $0.kind == .paragraph && $0.range.count > 80 }
        guard let paragraph = paragraphs.randomElement(using: &generator) else { return text }
        var bytes = document.source.bytes
        let isLetter = { (byte: UInt8) in byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A }
        let words = Array(paragraph.descendants.filter { $0.kind == .text && $0.parent.kind == .paragraph })
        guard let node = words.randomElement(using: &generator) else { return text }
        let range = node.range.clamped(to: paragraph.range)
        guard range.count > 4, let place = (range.lowerBound + 2..<range.upperBound - 2).first(where: { bytes[$0] == 0x20 && isLetter(bytes[$0 - 1]) && isLetter(bytes[$0 + 1]) }) else { return text }
        bytes[place] = 0x0A
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Adds a word to a heading that means nothing to us in a document without links to its own headings.
    private func renamed(_ text: String, _ document: Document, _ generator: inout SplitMix) -> String {
        let places = document.sections.filter { $0.level > 1 && $0.role == nil && document.tree[$0.node].parent.kind == .document }
        guard let section = places.randomElement(using: &generator), !text.contains("](#") else { return text }
        let line = document.source.line(at: section.heading.lowerBound)
        guard document.source.bytes[section.heading.lowerBound] == UInt8(ascii: "#") else { return text }
        var bytes = document.source.bytes
        bytes.insert(contentsOf: " anew".utf8, at: document.source.lineRange(line).upperBound)
        return String(decoding: bytes, as: UTF8.self)
    }
}

/// A fault that was not there before.
private enum Fault: CaseIterable {
    case link, picture, reference, anchor

    func applied(to text: String, number: Int) -> String {
        let start = text + (text.hasSuffix("\n") ? "\n" : "\n\n")
        switch self {
        case .link: return start + "See [the page](no-such-page-\(number).md).\n"
        case .picture: return start + "![a picture](no-such-picture-\(number).png)\n"
        case .reference: return start + "See [the page][no such label \(number)].\n"
        case .anchor: return start + "See [above](#no-such-heading-\(number)).\n"
        }
    }
}
