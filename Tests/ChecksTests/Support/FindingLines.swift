import KnowledgeBase
import Markup

/// A finding as the specs write it: a headline, and indented lines for label, help and notes.
struct FindingLines: CustomStringConvertible {
    let headline: String
    let details: [String]

    init(_ finding: Diagnostic, in base: KnowledgeBase, settings: SourceText? = nil) {
        let place = { (range: SourceRange) in Self.place(range, in: base, settings) }
        headline = "\(place(finding.range)) \(finding.severity.rawValue) \(finding.rule) \(finding.summary)"
        details = ["  label: \(finding.label)", "  help: \(finding.help)"]
            + finding.notes.map { "  note: \(place($0.range)) \($0.text)" }
            + finding.fixes.map { "  fix: \($0.summary)" }
    }

    var description: String { ([headline] + details).joined(separator: "\n") }

    /// True when the expected headline and details are the beginnings of these.
    func matches(_ expected: [String]) -> Bool {
        guard let first = expected.first, headline.hasPrefix(first) else { return false }
        return expected.dropFirst().allSatisfy { line in details.contains { $0.hasPrefix(line) } }
    }

    private static func place(_ range: SourceRange, in base: KnowledgeBase, _ settings: SourceText?) -> String {
        let source = base.documents.first { $0.document.path == range.path }?.document.source ?? (settings?.path == range.path ? settings : nil)
        let position = source?.position(at: range.bytes.lowerBound) ?? (line: 1, column: 1)
        return "\(range.path):\(position.line):\(position.column)"
    }
}
