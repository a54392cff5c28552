public import ArgumentParser
public import Checks
internal import Markup

/// How a check reports: what, in which form, and where to.
struct ReportingOptions: ParsableArguments {
    @Option(name: .long, help: ArgumentHelp("How to report on standard output.", valueName: "format"))
    var format: ReportFormat = .text

    @Option(
        name: .customLong("output"),
        help: ArgumentHelp("Also write a report to a file, `sarif=out.sarif`; may be given several times.", valueName: "format=file"))
    private var files: [String] = []

    @Option(name: .customLong("rule"), help: ArgumentHelp("Report only what this rule finds; may be given several times.", valueName: "rule"))
    var rules: [String] = []

    @Flag(name: .long, help: "Show every finding, info too; nothing is folded.")
    private var all = false

    @Option(name: .long, help: ArgumentHelp("When to use color.", valueName: "when"))
    private var color: ColorChoice = .auto

    enum ColorChoice: String, ExpressibleByArgument, CaseIterable { case auto, always, never }

    /// Reports for files, in the order given.
    var outputs: [ReportOutput] { files.compactMap(ReportOutput.init) }

    mutating func validate() throws {
        var seen: [String: String] = [:]
        for file in files {
            guard let output = ReportOutput(file) else {
                let formats = ReportFormat.allCases.map(\.rawValue).joined(separator: ", ")
                throw ValidationError("--output is \(DisplayText.escaped(file)), expected a format and a file such as sarif=out.sarif; formats are \(formats)")
            }
            if let other = seen.updateValue(file, forKey: output.place) {
                throw ValidationError("--output \(DisplayText.escaped(other)) and --output \(DisplayText.escaped(file)) name the same file")
            }
        }
        for rule in rules where RuleSet.rule(named: rule) == nil {
            let guess = EditDistance.nearest(to: rule, in: RuleSet.all.map(\.info.id)).map { "; did you mean \($0)?" } ?? ""
            throw ValidationError("there is no rule \(DisplayText.escaped(rule))\(guess)")
        }
    }

    /// True when nothing is folded or kept back: who names a rule wants to see what it finds.
    var showsAll: Bool { all || !rules.isEmpty }

    /// True when standard output is to be coloured.
    var hasColor: Bool {
        switch color {
        case .auto: Console.hasColor(.out)
        case .always: true
        case .never: false
        }
    }
}

extension ReportFormat: ExpressibleByArgument {}
