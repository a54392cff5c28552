public import ArgumentParser
public import KnowledgeBase

/// `debrief schema`: what editors need to know of front matter.
struct SchemaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema",
        abstract: "Print the JSON Schema of a kind's front matter, for editors.",
        discussion: """
            An editor with yaml-language-server checks and completes front matter by it: write the schema to a file, and below the opening \
            line of the front matter `# yaml-language-server: $schema=postmortem.schema.json`.
            """)

    @Argument(help: ArgumentHelp("The kind of documents.", valueName: "kind"))
    var kind: DocumentKind

    func run() throws {
        try Console.out(bytes: FrontMatterJSONSchema(kind: kind).bytes)
    }
}

extension DocumentKind: ExpressibleByArgument {}
