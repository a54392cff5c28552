internal import KnowledgeBase
internal import Markup

/// The rules a SARIF log describes, each once.
struct SARIFRules {
    /// In the order of the documentation; those that are not ours last, sorted.
    let ids: [String]
    private let indexes: [String: Int]

    private static let groups = Dictionary(
        RuleGroup.all.flatMap { group in group.rules.map { ($0.info.id, group.title) } }, uniquingKeysWith: { first, _ in first })

    /// Rules that ran, and rules of findings.
    init(ran: [String], found: [String]) {
        let wanted = Set(ran).union(found)
        let known = RuleSet.all.map(\.info.id).filter(wanted.contains)
        ids = known + wanted.subtracting(known).sorted()
        indexes = Dictionary(uniqueKeysWithValues: ids.enumerated().map { ($1, $0) })
    }

    /// Position of a rule in `ids`.
    func index(of id: String) -> Int { indexes[id] ?? -1 }

    /// `error`, `warning` or `note`.
    static func level(_ severity: Diagnostic.Severity) -> String { severity == .info ? "note" : severity.rawValue }

    /// Writes a rule's description; a rule that is not ours has only a name.
    static func write(_ id: String, to json: inout JSONWriter) {
        json.member("id", id)
        guard let rule = RuleSet.rule(named: id)?.info else { return }
        let help = RuleHelp(rule)
        json.member("shortDescription") { $0.member("text", rule.what) }
        json.member("fullDescription") { $0.member("text", "\(rule.what); \(rule.why)") }
        json.member("help") { json in
            json.member("text", help.sentences)
            json.member("markdown", help.markdown)
        }
        json.member("defaultConfiguration") { $0.member("level", level(rule.severity)) }
        json.member("properties") { json in
            json.member("tags", tags(of: rule))
            json.member("problem.severity", rule.severity == .info ? "recommendation" : rule.severity.rawValue)
        }
    }

    /// Its group, its profile, and the kinds of documents where it is not for all.
    private static func tags(of rule: RuleInfo) -> [String] {
        let group = groups[rule.id].map { [$0.lowercased()] } ?? []
        let kinds = rule.kinds == DocumentKind.allCases ? [] : rule.kinds.map(\.rawValue)
        return group + [rule.profile?.rawValue ?? "opt-in"] + kinds
    }
}
