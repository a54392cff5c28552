public import ArgumentParser
public import Checks
internal import KnowledgeBase
internal import Markup

/// What is asked of the documents, on what day, and which findings are known already.
struct CheckingOptions: ParsableArguments {
    @Option(name: .long, help: ArgumentHelp("How much to ask: core, recommended or strict; as debrief.yml says unless told.", valueName: "profile"))
    var profile: Profile?

    @Option(name: .customLong("fail-on"), help: ArgumentHelp("The least severity that fails; as debrief.yml says unless told, else error.", valueName: "severity"))
    var failOn: Diagnostic.Severity?

    @Option(name: .long, help: ArgumentHelp("Report only on what changed since this revision of git, and on damage the change does elsewhere.", valueName: "rev"))
    var since: String?

    @Option(name: .long, help: ArgumentHelp("The file of known findings; .debrief-baseline beside debrief.yml unless told.", valueName: "file"))
    var baseline: String?

    @Flag(name: .customLong("write-baseline"), help: "Write all findings of today to the baseline, and report none.")
    var writeBaseline = false

    @Flag(name: .customLong("prune-baseline"), help: "Take entries out of the baseline whose findings are gone, then report.")
    var pruneBaseline = false

    @Option(name: .long, help: ArgumentHelp("The day that is called today; SOURCE_DATE_EPOCH or the clock unless told.", valueName: "time"))
    private var now: String?

    mutating func validate() throws {
        if let now, Day(startOf: now) == nil { throw ValidationError("--now is \(now), expected a day such as 2026-01-31, with or without a time") }
        if writeBaseline, since != nil { throw ValidationError("--write-baseline takes all findings, so that --since makes no sense with it") }
        if profile != nil, writeBaseline || pruneBaseline { throw ValidationError("a baseline holds what the settings ask for, so that --profile makes no sense with it; set the profile in debrief.yml") }
        if writeBaseline, pruneBaseline { throw ValidationError("--write-baseline writes the baseline anew, so that there is nothing to prune") }
    }

    /// The day rules about time go by: as told, else as `SOURCE_DATE_EPOCH` says, else that of the clock, UTC.
    func today() throws(Failure) -> Day? {
        if let now { return Day(startOf: now) }
        guard let epoch = Environment.value("SOURCE_DATE_EPOCH") else { return Clock.today }
        guard let seconds = Int(epoch), let day = Day(number: seconds / 86_400), seconds >= 0 else {
            throw Failure("SOURCE_DATE_EPOCH is `\(epoch)`, expected seconds since 1970")
        }
        return day
    }
}

extension Profile: ExpressibleByArgument {}
