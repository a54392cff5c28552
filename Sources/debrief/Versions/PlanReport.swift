internal import Checks
internal import KnowledgeBase
internal import Markup
internal import Upgrades

/// What is printed of a plan.
struct PlanReport {
    let plan: UpgradePlan
    let map: UpgradeMap
    let shelf: ProductShelf

    private var lines: [PlanOutline.Line] { PlanOutline(plan: plan, map: map, shelf: shelf).lines }

    /// A checklist in Markdown.
    var markdown: String {
        var text = ""
        for line in lines {
            switch line {
            case .title(let title): text += "# \(title)\n\n"
            case .heading(let title): text += "## \(title)\n\n"
            case .group(let title): text += "### \(title)\n\n"
            case .remark(let remark): text += "\(remark)\n\n"
            case .warning(let warning): text += "> **\(warning)**\n\n"
            case .document(let words, let document): text += "- \(words.isEmpty ? "" : "\(words) ")[\(Self.escapedMarkdown(title(document)))](\(shelf.path(document)))\n\n"
            case .step(let step, let when): text += "- [ ] \(Self.indented(when.map { "If \($0): \(step)" } ?? step, by: "  "))\n\n"
            }
        }
        return DisplayText.escapedLines(text)
    }

    /// For a terminal.
    func text(hasColor: Bool) -> String {
        let paint = Paint(isOn: hasColor)
        var text = ""
        for line in lines {
            switch line {
            case .title(let title): text += paint.bold(escaped(title)) + "\n"
            case .heading(let title): text += "\n" + paint.bold(escaped(title)) + "\n"
            case .group(let title): text += "\n  \(escaped(title))\n"
            case .remark(let remark): text += "  \(Self.indented(escaped(remark), by: "  "))\n"
            case .warning(let warning): text += "  " + paint.bold("! \(escaped(warning))") + "\n"
            case .document(let words, let document):
                text += "  \(words.isEmpty ? "" : escaped(words) + " ")\(escaped(self.title(document)))\n    \(paint.path(escaped(shelf.path(document))))\n"
            case .step(let step, let when): text += "  [ ] \(Self.indented(escaped(when.map { "If \($0): \(step)" } ?? step), by: "      "))\n"
            }
        }
        return text
    }

    private func escaped(_ text: String) -> String { DisplayText.escapedLines(text) }

    private func title(_ document: Int) -> String { shelf.base.documents[document].document.title.value }

    /// A text that is no markup.
    private static func escapedMarkdown(_ text: String) -> String { String(text.flatMap { "\\`*_<[]".contains($0) ? ["\\", $0] : [$0] }) }

    /// All lines but the first further in.
    private static func indented(_ text: String, by space: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map { $0 == 0 || $1.isEmpty ? String($1) : space + $1 }.joined(separator: "\n")
    }
}
