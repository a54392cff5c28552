internal import ArgumentParser
internal import Foundation

/// What every command takes: where the content is and how much of the machine to use.
struct SourceOptions: ParsableArguments {
    @Option(name: .long, help: ArgumentHelp("The folder to read: one with a debrief.yml, or a folder of Markdown.", valueName: "dir"))
    var source = "."

    @Option(name: .customLong("jobs"), help: ArgumentHelp("How many threads to use; one for each core unless told.", valueName: "n"))
    private var jobs: Int?

    /// How many threads to use, at least 1.
    var threads: Int { jobs ?? ProcessInfo.processInfo.activeProcessorCount }

    mutating func validate() throws {
        guard let jobs else { return }
        guard (1...256).contains(jobs) else { throw ValidationError("--jobs is \(jobs), expected a number from 1 to 256") }
    }
}
