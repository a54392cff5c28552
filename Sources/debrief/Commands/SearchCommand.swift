internal import ArgumentParser
internal import KnowledgeBase
internal import Search

/// `debrief search`: finds documents by words, error strings, names and versions.
struct SearchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "search",
        abstract: "Find documents by words, error strings, names, versions or half a word.",
        discussion: """
            All words count, none must be there; mistyped and half typed ones are found too. "quoted words" must stand as they are, \
            -word must not, and service:, kind:, severity:, version:, tag:, owner:, alert:, year:, source:, status:, is:open, before: and \
            after: narrow. Everything else is text, so that an error message can be pasted as it is: put it in single quotes.

            Exit codes: 0 found, 1 nothing found, 2 could not run.
            """)

    @Argument(help: "What to look for.")
    var query: [String] = []

    @OptionGroup var options: SourceOptions

    @Option(name: .long, help: ArgumentHelp("Search the site in this folder and not the documents.", valueName: "dir"))
    var site: String?

    @OptionGroup(title: "Narrowing") var narrowing: NarrowingOptions

    @Option(name: .long, help: ArgumentHelp("How many hits to show at most.", valueName: "n"))
    var limit = 10

    @Flag(name: .long, help: "Search drafts and internal documents too.")
    var drafts = false

    @Flag(name: .long, help: "Print JSON.")
    var json = false

    @Flag(name: .long, help: "Read queries from standard input, one a line, and print a line of JSON for each.")
    var batch = false

    mutating func validate() throws {
        guard (1...1000).contains(limit) else { throw ValidationError("--limit is \(limit), expected a number from 1 to 1000") }
        if batch, !query.isEmpty { throw ValidationError("--batch reads queries from standard input; leave out `\(query.joined(separator: " "))`") }
        if batch, !narrowing.isEmpty { throw ValidationError("--batch takes filters in each query, as in `kind:runbook etcd`") }
        if !batch, query.isEmpty, narrowing.isEmpty { throw ValidationError("what should be looked for? For example: debrief search etcd no leader") }
        if site != nil, drafts { throw ValidationError("--drafts searches documents, and --site what was published of them") }
        try narrowing.check()
    }

    func run() throws {
        let place = try SearchPlace(site: site, options: options, includesDrafts: drafts)
        if batch { return try runBatch(place) }
        let text = query.joined(separator: " ")
        let results = try place.search(text, narrowing: narrowing.narrowing, limit: limit)
        if json {
            try Console.out(bytes: SearchAnswer(query: text, results: results).json)
        } else if !results.hits.isEmpty {
            try Console.out(bytes: Array(SearchAnswer(query: text, results: results).text(paths: place.prefix, hasColor: Console.hasColor(.out)).utf8))
        }
        for note in SearchAnswer(query: text, results: results).remarks(narrowing: narrowing.narrowing) where !json { Console.error(note) }
        if results.hits.isEmpty { throw ExitStatus.findings.code }
    }

    private func runBatch(_ place: SearchPlace) throws {
        while let line = readLine() {
            let results = try place.search(line, narrowing: Narrowing(), limit: limit)
            try Console.out(bytes: SearchAnswer(query: line, results: results).json)
        }
    }
}
