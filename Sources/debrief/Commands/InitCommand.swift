internal import ArgumentParser
internal import Checks
internal import KnowledgeBase

/// `debrief init`: writes what a folder lacks to be a knowledge base that is checked.
struct InitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Begin a knowledge base: settings, a first document of each kind, a CI workflow.",
        discussion: """
            Writes a debrief.yml, an example of each kind that the folder has no document of, and a workflow for its repository. \
            Nothing that exists is changed, and no symbolic link is followed, so it can be run anywhere and again.

            Exit codes: 0 all that was missing is written, 2 something could not be written.
            """)

    @Option(name: .long, help: ArgumentHelp("The folder to begin in; it is made when it is not there.", valueName: "dir"))
    var source = "."

    @Option(
        name: .customLong("ci"),
        help: ArgumentHelp("The system to write a workflow for; the one the repository uses unless told. May be given several times.", valueName: "system"))
    var systems: [ContinuousIntegration] = []

    @Option(name: .customLong("from"), help: ArgumentHelp("The git repository that the workflow builds debrief from.", valueName: "url"))
    var repository = ""

    mutating func validate() throws {
        if systems.contains(.nothing), systems.count > 1 { throw ValidationError("--ci none makes no sense with another --ci") }
        guard StartingPlan.isPlain(repository), !repository.contains(" ") else {
            throw ValidationError("--from is \(DisplayText.escaped(repository)), expected an address such as https://git.example.com/tools/debrief")
        }
    }

    func run() throws {
        let folder = source.count > 1 && source.hasSuffix("/") ? String(source.dropLast()) : source
        try make(folder)
        let place = try StartingPlace(folder, jobs: 2)
        let systems = systems.isEmpty ? [ContinuousIntegration.detected(at: place.root)] : systems
        let plan = StartingPlan(place, systems: systems, repository: repository)
        var written: [NewFile] = [], failures = 0
        for file in plan.files {
            switch file.write() {
            case .written:
                written.append(file)
                try say("wrote", file.name)
            case .left(let reason): try say("left alone", "\(file.name): \(reason)")
            case .failed(let problem):
                failures += 1
                Console.error("debrief: cannot write \(DisplayText.escaped(file.name)): \(DisplayText.escaped(problem.description))")
            }
        }
        for remark in plan.remarks { try say("left out", remark) }
        if failures > 0 { throw Failure("\(failures) of \(plan.files.count) files could not be written") }
        try tellNext(place, written, isSiteIgnored: plan.ignores(place))
    }

    private func make(_ folder: String) throws(Failure) {
        do {
            if FileSystem.kind(folder) == nil { try FileSystem.makeFolder(folder) }
        } catch {
            throw Failure("cannot make the folder \(DisplayText.escaped("\(error)"))")
        }
        guard FileSystem.resolved(folder).flatMap(FileSystem.kind) == .folder else { throw Failure("`\(folder)` is not a folder") }
    }

    private func say(_ word: String, _ text: String) throws(Failure) {
        try Console.out("\(word)\(String(repeating: " ", count: max(1, 12 - word.utf8.count)))\(DisplayText.escaped(text))")
    }

    /// What is left to do, the commands last.
    private func tellNext(_ place: StartingPlace, _ written: [NewFile], isSiteIgnored: Bool) throws(Failure) {
        let option = source == "." ? "" : " --source \(DisplayText.escaped(WorkspacePaths.quoted(source)))"
        var lines = ["", written.isEmpty ? "Nothing was missing. Next:" : "Next:"]
        if !isSiteIgnored { lines.append("  add /\(place.configuration.output)/ to .gitignore: it is built anew at any time") }
        if repository.isEmpty, let pipeline = written.first(where: { $0.text.contains("DEBRIEF_REPOSITORY:") }) {
            lines.append("  set DEBRIEF_REPOSITORY in \(DisplayText.escaped(pipeline.name)) to the git repository of Debrief, unless your runners have it")
        }
        lines.append("  debrief check\(option)")
        if place.documents > 0, written.contains(where: { $0.path == Workspace.configurationName }) { lines.append("  debrief check\(option) --write-baseline   # if there is much: from then on only what is new counts") }
        lines.append("  debrief build\(option)")
        try Console.out(lines.joined(separator: "\n"))
    }
}
