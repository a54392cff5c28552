internal import ArgumentParser
internal import KnowledgeBase
internal import Markup

/// `debrief explain`: every fact of a document, where and how it was read, and what was left unread.
struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Show how a document was read: each fact with its line, and what no form explains.",
        discussion: """
            A fact is stated (in so many words), inferred (from names, headings, or the words of an entry) or assumed (where nothing is \
            said). Of the sections that hold timelines and action items every block is accounted for.
            """)

    @Argument(help: ArgumentHelp("The document.", valueName: "file"))
    var file: String

    @OptionGroup var options: SourceOptions

    @Flag(name: .long, help: "Print JSON.")
    var json = false

    func run() throws {
        let workspace = try Workspace(options.source)
        let reader = ContentReader(root: workspace.contentRoot, configuration: workspace.configuration, output: workspace.defaultOutput)
        let selection = try PathSelection([file], root: workspace.contentRoot)
        let base = try Pipeline(reader: reader, configuration: workspace.configuration, jobs: options.threads).load(for: .everyone).base
        let found = base.documents.filter { selection.contains($0.document.path) }
        guard let linked = found.first else { throw Failure("`\(file)` is no document; Markdown files are, such as `x.md`") }
        guard found.count == 1 else { throw Failure("`\(file)` is a folder; name one document, such as `\(linked.document.path)`") }
        let explanation = Explanation(linked)
        try Console.out(bytes: json ? explanation.json : Array(explanation.text(hasColor: Console.hasColor(.out)).utf8))
    }
}
