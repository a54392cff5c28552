internal import ArgumentParser
internal import KnowledgeBase
internal import Markup

/// `debrief parse-worker`, which no help shows: parses one document under limits for a `debrief` that waits for it.
struct ParseWorkerCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "parse-worker", abstract: "Parse standard input under limits.", shouldDisplay: false)

    @Option(name: .long, help: ArgumentHelp("Byte offset of the body.", valueName: "offset"))
    var from = 0

    /// The limits come first: nothing of the document has been looked at by then.
    func run() throws {
        try ProcessLimits.apply()
        let bytes = try StandardInput.read(limit: Document.sizeLimit)
        let source = SourceText(path: RelativePath(trusted: "document.md"), bytes: bytes)
        Console.out(bytes: MarkdownParser.parse(source, from: max(0, min(from, bytes.count))).encoded)
    }
}
