internal import ArgumentParser
internal import Checks
internal import KnowledgeBase
internal import Markup

/// `debrief rules`: the rules there are, or all there is to say about one.
struct RulesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rules",
        abstract: "List the rules of check, or explain one: what it finds, why, how to mend it.",
        discussion: "The list marks rules of the profiles core (c), recommended (r) and strict (s); others run when the settings name them.")

    @Argument(help: ArgumentHelp("The rule to explain.", valueName: "rule"))
    var name: String?

    func run() throws {
        guard let name else { return try Console.out(bytes: Array(list.utf8)) }
        guard let rule = RuleSet.rule(named: name) else {
            let near = EditDistance.nearest(to: name, in: RuleSet.all.map(\.info.id)).map { "; did you mean `\($0)`?" } ?? ", `debrief rules` lists all"
            throw Failure("there is no rule `\(DisplayText.escaped(name))`\(near)")
        }
        try Console.out(bytes: Array(RuleHelp(rule.info).text.utf8))
    }

    private var list: String {
        let width = RuleSet.all.map(\.info.id.utf8.count).max() ?? 0
        return RuleGroup.all.map { group in
            "\(group.title)\n" + group.rules.map { row($0.info, width) }.joined()
        }.joined(separator: "\n")
    }

    private func row(_ rule: RuleInfo, _ width: Int) -> String {
        let gap = String(repeating: " ", count: width - rule.id.utf8.count)
        let mark = rule.profile.map { String($0.rawValue.prefix(1)) } ?? "-"
        let severity = rule.severity.rawValue + String(repeating: " ", count: 7 - rule.severity.rawValue.utf8.count)
        return "  \(rule.id)\(gap)  \(mark)  \(severity)  \(rule.what)\n"
    }
}
