import Foundation
import KnowledgeBase
import Markup

@testable import Upgrades

/// A file of `Cases/`: documents, and sections of questions with the lines that answer them.
struct CaseFile {
    let name: String
    /// By path.
    let files: [(path: String, text: String)]
    /// By name, in the order written; each a question with the lines below it.
    let sections: [(name: String, questions: [Question])]
    private let head: String

    struct Question {
        let text: String
        let answer: [String]
    }

    static let names = ["affected", "chain", "denied", "doubtful", "names", "numbers", "pause", "policy", "steps", "stops"]

    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Cases")

    init(_ name: String) throws {
        self.name = name
        let text = try String(contentsOf: Self.folder.appending(path: "\(name).txt"), encoding: .utf8)
        var files: [(String, [Substring])] = [], sections: [(String, [Question])] = [], head: [Substring] = []
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("== ") {
                sections.append((String(line.dropFirst(3).dropLast(3)), []))
            } else if let section = sections.indices.last {
                if line.hasPrefix("  "), let last = sections[section].1.popLast() {
                    sections[section].1.append(Question(text: last.text, answer: last.answer + [String(line.dropFirst(2))]))
                } else if !line.isEmpty {
                    sections[section].1.append(Question(text: String(line), answer: []))
                }
            } else {
                head.append(line)
                if line.hasPrefix("-- "), line.hasSuffix(" --") { files.append((String(line.dropFirst(3).dropLast(3)), [])) } else if !files.isEmpty { files[files.count - 1].1.append(line) }
            }
        }
        self.files = files.map { ($0.0, $0.1.joined(separator: "\n")) }
        self.sections = sections.map { ($0.0, $0.1) }
        self.head = head.joined(separator: "\n")
    }

    /// The questions of a section; none when there is no such section.
    func questions(_ section: String) -> [Question] { sections.first { $0.name == section }?.questions ?? [] }

    /// The ranges of the section with the versions asked for.
    var ranges: [(range: String, asked: String)] {
        questions("ranges").compactMap { question in
            question.text.range(of: ": ").map { (String(question.text[..<$0.lowerBound]), String(question.text[$0.upperBound...])) }
        }
    }

    /// The documents' map, with a guide for each range.
    func map() throws -> (map: UpgradeMap, titles: [String]) {
        var text = "", settings = "", support: [SupportCycle] = []
        for (path, content) in files {
            switch path {
            case "debrief.yml": settings = content
            case "support.json": support = SupportCycle.read(SourceText(path: RelativePath(trusted: "support.json"), text: content)).cycles
            default: text += "-- \(path) --\n\(content)\n"
            }
        }
        for (index, range) in ranges.enumerated() { text += "-- upgrades/range-\(index).md --\n---\nproduct: store\nfrom: \"\(range.range)\"\nto: \"9999\"\n---\n# Range\n" }
        return titledMap(text, product: settings.contains("  git:") ? "git" : "store", settings: settings, support: support)
    }

    /// Writes the file with other answers.
    func renew(_ answers: [String: [[String]]]) throws {
        var text = head
        for (name, questions) in sections {
            text += "\n== \(name) =="
            for (index, question) in questions.enumerated() {
                text += "\n" + ([question.text] + (answers[name]?[index] ?? question.answer).map { "  " + $0 }).joined(separator: "\n")
            }
        }
        try (text + "\n").write(to: Self.folder.appending(path: "\(name).txt"), atomically: true, encoding: .utf8)
    }
}
