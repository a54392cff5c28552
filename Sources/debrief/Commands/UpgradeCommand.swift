internal import ArgumentParser
internal import KnowledgeBase
internal import Upgrades

/// `debrief upgrade`: the way from one version to another.
struct UpgradeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "upgrade",
        abstract: "Plan an upgrade: stops, steps, breaking changes, incidents on the way, and the way back.",
        discussion: """
            Goes by the upgrade guides and, within a minor series, by patches; the fewest stops, then the latest patch of each. Conditions \
            that the plan depends on are numbered as questions: `--yes Q1 --no Q2` answers them. What was not answered stays in the plan.

              debrief upgrade hephy-workflow 2.20.0 2.20.2
              debrief upgrade gitlab 14.0.12 16.1 --markdown > plan.md

            Exit codes: 0 there is a way, 1 there is none (the answer says how far it goes and why), 2 could not run.
            """)

    @Argument(help: "The product, by any of its names.")
    var product: String

    @Argument(help: "The version that runs.")
    var from: String

    @Argument(help: "The version to go to; 16.1 means the latest 16.1, and `latest` the latest release.")
    var to: String

    @OptionGroup var options: SourceOptions

    @Option(name: .long, parsing: .singleValue, help: ArgumentHelp("A question to answer yes.", valueName: "id"))
    var yes: [String] = []

    @Option(name: .long, parsing: .singleValue, help: ArgumentHelp("A question to answer no.", valueName: "id"))
    var no: [String] = []

    @Flag(name: .long, help: "Look at drafts and internal documents too.")
    var drafts = false

    @Flag(name: .long, help: "Print a checklist in Markdown.")
    var markdown = false

    @Flag(name: .long, help: "Print JSON.")
    var json = false

    mutating func validate() throws {
        if markdown, json { throw ValidationError("--markdown and --json are two formats; choose one") }
        if let both = Set(yes.map { $0.uppercased() }).intersection(no.map { $0.uppercased() }).min() { throw ValidationError("\(both) is answered both yes and no") }
    }

    func run() throws {
        let shelf = try ProductShelf(options: options, includesDrafts: drafts)
        let map = UpgradeMap(try shelf.product(product), of: shelf.base), planner = UpgradePlanner(map)
        let start = try shelf.version(from, of: map.product), end = try to.lowercased() == "latest" ? map.latest ?? shelf.version(to, of: map.product) : shelf.version(to, of: map.product)
        try check(start, map.resolved(end, from: start), map.product)
        let answers = Dictionary(yes.map { ($0.uppercased(), true) } + no.map { ($0.uppercased(), false) }, uniquingKeysWith: { first, _ in first })
        let plan = planner.plan(from: start, to: end, answers: answers)
        if let unknown = answers.keys.filter({ id in !plan.questions.contains { $0.id == id } }).min() {
            throw Failure("there is no question `\(unknown)`\(plan.questions.isEmpty ? "; the plan asks none" : ", expected one of \(plan.questions.map(\.id).joined(separator: ", "))")")
        }
        let report = PlanReport(plan: plan, map: map, shelf: shelf)
        try Console.out(bytes: json ? report.json : Array((markdown ? report.markdown : report.text(hasColor: Console.hasColor(.out))).utf8))
        if plan.status == .none { throw ExitStatus.findings.code }
    }

    /// What no plan can be made of.
    private func check(_ start: Version, _ end: Version, _ product: Product) throws(Failure) {
        guard let place = product.order.compare(start, end) else {
            let stranger = product.order.orders(start) ? end : start
            throw Failure("`\(stranger)` can't be compared with other versions of `\(product.id)`; give them an order with `products.\(product.id).order` in debrief.yml")
        }
        if place > 0 { throw Failure("\(start) is newer than \(end)\(to.lowercased() == "latest" ? ", the latest release that a note tells of; name the version to go to" : "; a plan leads to a newer version, and its guide tells the way back")") }
    }
}
