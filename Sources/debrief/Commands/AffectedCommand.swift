internal import ArgumentParser
internal import KnowledgeBase
internal import Upgrades

/// `debrief affected`: what can hurt whoever runs a version.
struct AffectedCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "affected",
        abstract: "Tell which incidents can hit a version of a product.",
        discussion: """
            There are three answers for each incident of the product: affected (or affected if some questions are answered yes), unknown, when \
            nothing is said of its versions or they can't be compared, and not affected. The version needs no release note.

              debrief affected hephy-workflow@2.20.0
              debrief affected store@1.4.2 hub@0.9 --fail-on sev2

            Exit codes: 0 answered, 1 an incident of --fail-on or worse affects one of the versions, 2 could not run.
            """)

    @Argument(help: ArgumentHelp("Products with their versions.", valueName: "product@version"))
    var targets: [String]

    @OptionGroup var options: SourceOptions

    @Option(name: .customLong("fail-on"), help: ArgumentHelp("Fail when an incident of this severity or worse affects a version: sev1 to sev5, or `any`.", valueName: "severity"))
    var failOn: String?

    @Flag(name: .long, help: "Look at drafts and internal documents too.")
    var drafts = false

    @Flag(name: .long, help: "Print JSON.")
    var json = false

    mutating func validate() throws {
        for target in targets where Self.parts(target) == nil {
            throw ValidationError("`\(target)` is no product with a version, expected for example `store@1.4.2`")
        }
        if let failOn, Self.level(failOn) == nil { throw ValidationError("--fail-on is `\(failOn)`, expected sev1 to sev5, or any") }
    }

    func run() throws {
        let shelf = try ProductShelf(options: options, includesDrafts: drafts)
        let answers = try targets.compactMap(Self.parts).map { name, version in
            let map = UpgradeMap(try shelf.product(name), of: shelf.base, readsSteps: false)
            return AffectedAnswers.Answer(product: map.product, report: VersionReport(try shelf.version(version, of: map.product), map: map))
        }
        let report = AffectedAnswers(answers: answers, shelf: shelf)
        try Console.out(bytes: json ? report.json : Array(report.text(hasColor: Console.hasColor(.out)).utf8))
        if let level = failOn.flatMap(Self.level), report.isHit(upTo: level) { throw ExitStatus.findings.code }
    }

    /// Product and version; nil when one of them is missing.
    private static func parts(_ target: String) -> (String, String)? {
        guard let at = target.lastIndex(of: "@"), at > target.startIndex, target.index(after: at) < target.endIndex else { return nil }
        return (String(target[..<at]), String(target[target.index(after: at)...]))
    }

    /// `sev2` as 2, `any` as beyond every level; nil for anything else.
    private static func level(_ text: String) -> Int? {
        let text = text.lowercased()
        if text == "any" { return .max }
        return ["sev1", "sev2", "sev3", "sev4", "sev5"].firstIndex(of: text).map { $0 + 1 }
    }
}
