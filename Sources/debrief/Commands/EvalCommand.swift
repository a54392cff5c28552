internal import ArgumentParser
internal import Checks
internal import KnowledgeBase
internal import Markup
internal import Search

/// `debrief eval`: puts a team's own queries to the search and fails when it answers them worse than it must.
struct EvalCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "eval",
        abstract: "Score search by queries of your own, and fail when it gets worse.",
        discussion: """
            The file is YAML: `queries`, a list of `query`, `expect` (the path or id of a document, or a list of them) and, if you like, \
            `class`; `thresholds` with mrr, success@1, success@3 or success@10 from 0 to 1; and `classes` with thresholds of a class. \
            --generate prints such a file to begin with.

            Exit codes: 0 all thresholds are reached, 1 one is not, 2 could not run.
            """)

    @Argument(help: ArgumentHelp("The file of queries.", valueName: "file"))
    var file: String?

    @OptionGroup var options: SourceOptions

    @Option(name: .long, help: ArgumentHelp("Search the site in this folder and not the documents.", valueName: "dir"))
    var site: String?

    @Option(name: .customLong("min-mrr"), help: ArgumentHelp("The least mean reciprocal rank of all queries, whatever the file says.", valueName: "n"))
    var leastRank: Double?

    @Flag(name: .long, help: "Print queries that the documents propose, with what they reach now as thresholds.")
    var generate = false

    @Flag(name: .long, help: "Print JSON.")
    var json = false

    mutating func validate() throws {
        if let leastRank, !(0...1).contains(leastRank) { throw ValidationError("--min-mrr is \(leastRank), expected a number from 0 to 1") }
        if generate {
            if let file { throw ValidationError("--generate prints a file and reads none; leave out `\(file)`, or redirect: debrief eval --generate > \(file)") }
            if site != nil { throw ValidationError("--generate reads documents; name their folder with --source and leave out --site") }
            if json || leastRank != nil { throw ValidationError("--generate prints a file of queries; leave out --json and --min-mrr") }
        } else if file == nil {
            throw ValidationError("which queries? Name a file, or begin one: debrief eval --generate > queries.yml")
        }
    }

    func run() throws {
        let place = try SearchPlace(site: site, options: options, includesDrafts: false)
        if generate { return try printProposals(place) }
        let golden = try read(file ?? "", documents: try place.documents())
        let report = EvaluationReport(evaluation: try evaluation(of: golden, place), hasThresholds: golden.hasThresholds)
        try Console.out(bytes: json ? report.json : Array(report.text.utf8))
        if !report.evaluation.shortfalls.isEmpty { throw ExitStatus.findings.code }
    }

    private func evaluation(of golden: GoldenQueries, _ place: SearchPlace) throws(Failure) -> SearchEvaluation {
        try SearchEvaluation(golden) { query throws(Failure) in try place.search(query, narrowing: Narrowing(), limit: SearchMeasure.depth) }
    }

    private func printProposals(_ place: SearchPlace) throws {
        guard let proposals = try place.proposals(jobs: options.threads), !proposals.queries.isEmpty else {
            throw Failure("the documents below `\(options.source)` have no titles, errors, alerts or versions of their own to propose queries from")
        }
        let evaluation = try evaluation(of: GoldenQueries(queries: proposals.queries), place)
        try Console.out(bytes: Array(proposals.yaml(reaching: evaluation).utf8))
    }

    private func read(_ file: String, documents: KnownDocuments) throws(Failure) -> GoldenQueries {
        let source: SourceText
        do {
            source = SourceText(path: RelativePath(trusted: "queries.yml"), bytes: try FileSystem.read(file, limit: 1024 * 1024))
        } catch {
            throw Failure("cannot read \(error)")
        }
        var (golden, faults) = GoldenQueries.read(source, documents: documents)
        guard faults.isEmpty else {
            let lines = faults.map { fault in
                let place = source.position(at: fault.range.lowerBound)
                return DisplayText.escaped("\(file):\(place.line):\(place.column): \(fault.summary)")
            }
            throw Failure("the queries can't be used:\n" + lines.joined(separator: "\n"))
        }
        if let leastRank { golden.thresholds[.mrr] = leastRank }
        return golden
    }
}
