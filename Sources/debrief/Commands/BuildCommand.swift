internal import ArgumentParser
internal import Checks
internal import KnowledgeBase
internal import Markup
internal import Search
internal import Site

/// `debrief build`: reads, links and publishes.
struct BuildCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "build",
        abstract: "Write the site: pages, feeds and a JSON index.",
        discussion: """
            With a debrief.yml in the source folder, content and output are the folders it names. Without one, the folder itself is the \
            content and the site goes to ./site. The output folder is replaced as a whole, after everything succeeded, and only if an \
            earlier site of ours is in it or nothing.
            """)

    @OptionGroup var options: SourceOptions

    @Option(name: .long, help: ArgumentHelp("The folder to write the site to.", valueName: "dir"))
    var output: String?

    @Option(name: .customLong("base-url"), help: ArgumentHelp("The address the site will have, for feeds and the site map.", valueName: "url"))
    var baseURL: String?

    @Option(name: .long, help: ArgumentHelp("The day that overdue action items are told by; none are told without it.", valueName: "time"))
    var now: String?

    @Flag(name: .long, help: "Publish drafts too.")
    var drafts = false

    @Flag(name: .long, help: "Exit with 1 when a document could not be read whole.")
    var strict = false

    mutating func validate() throws {
        if let now, Day(startOf: now) == nil { throw ValidationError("--now is \(now), expected a day such as 2026-01-31, with or without a time") }
        guard let baseURL else { return }
        guard baseURL.hasPrefix("https://") || baseURL.hasPrefix("http://") else {
            throw ValidationError("--base-url is \(baseURL), expected an address that begins with https://")
        }
    }

    func run() throws {
        let workspace = try Workspace(options.source)
        let configuration = workspace.configuration.overriding(baseURL: baseURL, drafts: drafts, asOf: now.flatMap(Day.init(startOf:)))
        let folder = OutputFolder(path: output ?? workspace.defaultOutput)
        try folder.refuseForeign(content: workspace.contentRoot)
        let reader = ContentReader(root: workspace.contentRoot, configuration: configuration, output: folder.path)
        let loaded = try Pipeline(reader: reader, configuration: configuration, jobs: options.threads).load(for: .readers)
        let index = Keepsake.keep(SearchIndex(loaded.base, jobs: options.threads))
        let site = Site(base: loaded.base, index: index, theme: try theme(workspace), generator: "debrief \(Debrief.version)")
        let summary = try folder.publish(site.outputs, copying: workspace.contentRoot, jobs: options.threads)
        let findings = Linter(rules: RuleSet.reading, jobs: options.threads).check(loaded.base)
        try report(loaded, summary, folder, findings)
        if strict, findings.contains(where: { $0.severity == .error }) { throw ExitStatus.findings.code }
    }

    private func theme(_ workspace: Workspace) throws -> Theme {
        do {
            return try Theme(files: EmbeddedTemplates.files.merging(try workspace.themeOverrides(of: Set(EmbeddedTemplates.files.keys))) { $1 })
        } catch let failure as Failure {
            throw failure
        } catch {
            throw Failure("the theme can't be used: \(error)")
        }
    }

    /// What was lost or mended goes to standard error, where the site is to standard output.
    private func report(_ loaded: Pipeline.Loaded, _ summary: OutputFolder.Summary, _ folder: OutputFolder, _ findings: [Diagnostic]) throws {
        if !findings.isEmpty {
            let report = ReportFormat.text.report(findings, of: loaded.base, options: ReportOptions(hasColor: Console.hasColor(.error), showsAdvice: false))
            Console.error(String(decoding: report, as: UTF8.self))
        }
        if !loaded.withheld.isEmpty {
            Console.error("left out as draft or internal: \(loaded.withheld.count) (--drafts publishes drafts)")
        }
        if loaded.base.documents.isEmpty {
            Console.error("there is no Markdown below `\(options.source)`; the site is empty")
        }
        let pages = "\(loaded.base.documents.count) documents, \(summary.files) files, \(summary.unchanged) of them unchanged"
        try Console.out("\(folder.path)/index.html (\(pages))")
    }
}

extension Configuration {
    /// The settings with what the command line says instead.
    func overriding(baseURL: String?, drafts: Bool, asOf: Day?) -> Configuration {
        Configuration(
            title: title, rootName: rootName, baseURL: baseURL.map { $0.hasSuffix("/") ? $0 : $0 + "/" } ?? self.baseURL, description: description, content: content,
            output: output, timezone: timezone, dayBeforeMonth: dayBeforeMonth, folders: folders, severities: severities, products: products,
            exclude: exclude, repository: repository, drafts: drafts || self.drafts, internals: internals, asOf: asOf, checks: checks)
    }
}
