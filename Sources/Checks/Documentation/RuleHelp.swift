internal import KnowledgeBase
internal import Markup

/// What there is to say about a rule: the one text behind `debrief rules`, SARIF's help and the documentation.
public struct RuleHelp {
    private let rule: RuleInfo

    public init(_ rule: RuleInfo) {
        self.rule = rule
    }

    /// What it finds, why, what to do.
    var sentences: String {
        "Finds: \(rule.what). Why: \(rule.why). To mend it: \(rule.help). To silence it where it stands: <!-- debrief-ignore \(rule.id): reason -->"
    }

    /// The same with a bad and a good example, and with what can be set.
    public var markdown: String {
        var parts = ["**Finds:** \(Self.text(rule.what)).", "**Why:** \(Self.text(rule.why)).", "**To mend it:** \(Self.text(rule.help))."]
        parts += ["**Not so:**\n\n\(Self.fenced(rule.bad))", "**But so:**\n\n\(Self.fenced(rule.good))"]
        if !rule.options.isEmpty {
            parts.append("**Settings** below `checks: rules: \(rule.id):`\n\n" + rule.options.map { "- `\($0.name)`: \(Self.text($0.meaning)) (\(Self.value($0.unlessSet)))" }.joined(separator: "\n"))
        }
        parts.append("**To silence it where it stands:** `<!-- debrief-ignore \(rule.id): reason -->`, in front matter `# debrief-ignore \(rule.id): reason`")
        return parts.joined(separator: "\n\n")
    }

    /// For a terminal: headline, texts, examples and settings, lines as long as they are.
    public var text: String {
        let kinds = rule.kinds == DocumentKind.allCases ? "all documents" : rule.kinds.map(\.rawValue).joined(separator: ", ")
        let profile = rule.profile.map { "profile \($0.rawValue)" } ?? "opt-in, runs when the settings name it"
        var parts = ["\(rule.id): \(rule.severity.rawValue), \(profile), \(kinds)", "Finds    \(rule.what)\nWhy      \(rule.why)\nTo mend  \(rule.help)"]
        parts += ["Not so:\n\n\(Self.indented(rule.bad))", "But so:\n\n\(Self.indented(rule.good))"]
        if !rule.options.isEmpty {
            parts.append("Settings, below `checks: rules: \(rule.id):` of debrief.yml:\n\n" + rule.options.map { "    \($0.name)  \($0.meaning) (\(Self.value($0.unlessSet)))" }.joined(separator: "\n"))
        }
        parts.append("To silence it where it stands: <!-- debrief-ignore \(rule.id): reason -->, in front matter # debrief-ignore \(rule.id): reason\nTo turn it off: `checks: {rules: {\(rule.id): off}}` in debrief.yml")
        return parts.joined(separator: "\n\n") + "\n"
    }

    private static func indented(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { $0.isEmpty ? "" : "    \($0)" }.joined(separator: "\n")
    }

    private static func value(_ value: RuleOption.Value) -> String {
        switch value {
        case .number(let number): "unless set \(number)"
        case .texts(let texts): texts.isEmpty ? "unless set none" : "unless set \(texts.map { "`\($0)`" }.joined(separator: ", "))"
        }
    }

    /// Rule texts put the thing in backticks; what stands outside of them must not be taken for HTML.
    private static func text(_ text: String) -> String {
        var isCode = false, result = ""
        for character in text {
            if character == "`" { isCode.toggle() }
            if character == "<", !isCode { result += "&lt;" } else { result.append(character) }
        }
        return result
    }

    /// A block of code whose fence is longer than any run of backticks in it.
    private static func fenced(_ text: String) -> String {
        var longest = 2, run = 0
        for byte in text.utf8 {
            run = byte == UInt8(ascii: "`") ? run + 1 : 0
            longest = max(longest, run)
        }
        let fence = String(repeating: "`", count: longest + 1)
        return "\(fence)text\n\(text)\n\(fence)"
    }
}
