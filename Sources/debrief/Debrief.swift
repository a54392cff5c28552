internal import ArgumentParser
internal import Checks

/// The command line: what each command does and how it ends.
@main
struct Debrief: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "debrief",
        abstract: "Turn a folder of Markdown into a checked and linked knowledge base.",
        discussion: """
            Reads postmortems, runbooks, release notes and upgrade guides, with or without front matter.

            Exit codes: 0 clean, 1 findings, 2 could not run.
            """,
        version: Self.version,
        subcommands: [BuildCommand.self, CheckCommand.self, ExplainCommand.self, RulesCommand.self, SearchCommand.self, SimilarCommand.self, AffectedCommand.self, UpgradeCommand.self, EvalCommand.self, InitCommand.self, NewCommand.self, SchemaCommand.self, ParseWorkerCommand.self])

    /// The version of this program.
    static let version = "0.1.0"

    /// Parses, runs and ends with one of our three codes: wrong use is 2 as well.
    static func main() {
        do {
            var command = try parseAsRoot()
            try command.run()
        } catch let code as ExitCode {
            exit(withError: code)
        } catch let failure as Failure {
            Console.error(DisplayText.escapedLines(failure.description))
            exit(withError: ExitStatus.couldNotRun.code)
        } catch {
            let isHelp = exitCode(for: error) == .success
            let message = fullMessage(for: error)
            if isHelp { try? Console.out(message) } else { Console.error(DisplayText.escapedLines(message)) }
            exit(withError: isHelp ? ExitCode.success : ExitStatus.couldNotRun.code)
        }
    }
}

/// How a command ends.
enum ExitStatus: Int32 {
    case clean = 0, findings = 1, couldNotRun = 2

    var code: ExitCode { ExitCode(rawValue) }
}

/// Why a command could not do its job: what, where, and what to do.
struct Failure: Error, CustomStringConvertible {
    /// Without the name of the program.
    let reason: String

    init(_ reason: String) {
        self.reason = reason
    }

    var description: String { "debrief: \(reason)" }
}
