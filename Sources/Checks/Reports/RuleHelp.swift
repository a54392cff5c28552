internal import KnowledgeBase

/// What there is to say about a rule, for readers who have no documentation at hand.
struct RuleHelp {
    private let rule: RuleInfo

    init(_ rule: RuleInfo) {
        self.rule = rule
    }

    /// What it finds, why, what to do.
    var sentences: String {
        "Finds: \(rule.what). Why: \(rule.why). To mend it: \(rule.help). To silence it where it stands: <!-- debrief-ignore \(rule.id): reason -->"
    }

    /// The same with a bad and a good example.
    var markdown: String {
        var parts = ["**Finds:** \(Self.text(rule.what)).", "**Why:** \(Self.text(rule.why)).", "**To mend it:** \(Self.text(rule.help))."]
        parts += ["**Not so:**\n\n\(Self.fenced(rule.bad))", "**But so:**\n\n\(Self.fenced(rule.good))"]
        parts.append("**To silence it where it stands:** `<!-- debrief-ignore \(rule.id): reason -->`")
        return parts.joined(separator: "\n\n")
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
