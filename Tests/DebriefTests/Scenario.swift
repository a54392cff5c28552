import Foundation
import Testing

/// A run of the real program as a text file: files under `-- path --`, commands behind `$ `, what they print, `[exit N]`.
///
/// A line `...` in what is printed stands for any lines. Results come first, then what went to standard error.
struct Scenario {
    private var files: [(path: String, text: String)] = []
    private var steps: [Step] = []
    /// What stands before the first command, for renewing.
    private let head: String

    private struct Step {
        let command: [String]
        var expected: [String] = []
        var status: Int32 = 0
    }

    init(_ text: String) {
        head = text.components(separatedBy: "$ debrief").first ?? ""
        var path: String?
        for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
            if line.hasPrefix("-- "), line.hasSuffix(" --") {
                path = String(line.dropFirst(3).dropLast(3))
                files.append((path ?? "", ""))
            } else if line.hasPrefix("$ debrief") {
                path = nil
                steps.append(Step(command: line.split(separator: " ").dropFirst(2).map(String.init)))
            } else if line.hasPrefix("[exit "), let status = Int32(line.dropFirst(6).dropLast()) {
                steps[steps.count - 1].status = status
            } else if path != nil {
                files[files.count - 1].text += line + "\n"
            } else if !steps.isEmpty {
                steps[steps.count - 1].expected.append(line)
            }
        }
    }

    /// Runs the commands one after the other and compares; gives the scenario as it would have to be to pass.
    @discardableResult
    func play(_ name: String, isRenewing: Bool = false) throws -> String {
        let folder = try ScratchFolder()
        for file in files { try folder.write(file.text, to: file.path) }
        var renewed = head
        #expect(!steps.isEmpty, "\(name) has no command")
        for step in steps {
            let run = try Program.run(step.command, in: folder.url, environment: ["COLUMNS": "100", "NO_COLOR": "1"])
            let title = "\(name): debrief \(step.command.joined(separator: " "))"
            let printed = (run.output + run.error).replacingOccurrences(of: folder.url.path, with: "<folder>")
            renewed += (["$ debrief \(step.command.joined(separator: " "))"] + Self.trimmed(printed.components(separatedBy: "\n")) + ["[exit \(run.status)]", ""]).joined(separator: "\n")
            if isRenewing { continue }
            #expect(run.status == step.status, "\(title)\n\(run.output)\(run.error)")
            let lines = printed.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
            #expect(Self.matches(Self.trimmed(step.expected), Self.trimmed(lines)), "\(title) printed:\n\(printed)")
        }
        return renewed
    }

    private static func trimmed(_ lines: [String]) -> ArraySlice<String> {
        var lines = lines.map { $0.replacingOccurrences(of: "\\s+$", with: "", options: .regularExpression) }[...]
        while lines.first?.isEmpty == true { lines.removeFirst() }
        while lines.last?.isEmpty == true { lines.removeLast() }
        return lines
    }

    private static func matches(_ expected: ArraySlice<String>, _ lines: ArraySlice<String>) -> Bool {
        guard let first = expected.first else { return lines.isEmpty }
        if first == "..." {
            let rest = expected.dropFirst()
            return (lines.startIndex...lines.endIndex).contains { matches(rest, lines[$0...]) }
        }
        guard let line = lines.first, line == first else { return false }
        return matches(expected.dropFirst(), lines.dropFirst())
    }
}

@Suite("The command line")
struct ScenarioTests {
    /// The scenario files beside this one.
    static let names: [String] = {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Scenarios")
        return ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).filter { $0.hasSuffix(".txt") }.sorted()
    }()

    @Test("plays as its scenario says", arguments: names)
    func plays(_ name: String) throws {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Scenarios")
        let file = folder.appendingPathComponent(name)
        let isRenewing = ProcessInfo.processInfo.environment["DEBRIEF_RENEW"] != nil
        let renewed = try Scenario(try String(contentsOf: file, encoding: .utf8)).play(name, isRenewing: isRenewing)
        guard isRenewing else { return }
        try renewed.write(to: file, atomically: true, encoding: .utf8)
        Issue.record("\(name) was written anew; read it, then run without DEBRIEF_RENEW")
    }

    @Test("has scenarios to play")
    func hasScenarios() { #expect(Self.names.count >= 4) }
}
