internal import ArgumentParser
internal import KnowledgeBase
internal import Search

/// `debrief similar`: incidents that resemble a document.
struct SimilarCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "similar",
        abstract: "Find incidents that resemble a document, and say why.",
        discussion: """
            Incidents that name the same alerts, errors, issues or services, or that the same rare words tell of. For a runbook these are \
            incidents that it would help in. Nothing is listed that is not similar enough.

            Exit codes: 0 found, 1 nothing is similar, 2 could not run.
            """)

    @Argument(help: ArgumentHelp("The document: its path, id or alias.", valueName: "document"))
    var document: String

    @OptionGroup var options: SourceOptions

    @Flag(name: .long, help: "Look at drafts and internal documents too.")
    var drafts = false

    @Flag(name: .long, help: "Print JSON.")
    var json = false

    func run() throws {
        let collection = try SearchedCollection(options: options, includesDrafts: drafts)
        let base = collection.base
        guard let index = collection.index(of: document) else {
            let hint = collection.names.nearest(to: document).map { "; did you mean `\($0)`?" } ?? "; `debrief search` finds it by its words"
            throw Failure("there is no document `\(document)`\(hint)")
        }
        let found = SimilarIncidents(base, collection.searchIndex).similar(to: index)
        let report = SimilarReport(document: index, found: found, base: base)
        if json {
            try Console.out(bytes: report.json)
        } else if found.isEmpty {
            Console.error("nothing is similar enough to `\(base.documents[index].document.path)`")
        } else {
            try Console.out(bytes: Array(report.text(paths: collection.prefix, hasColor: Console.hasColor(.out)).utf8))
        }
        if found.isEmpty { throw ExitStatus.findings.code }
    }
}
