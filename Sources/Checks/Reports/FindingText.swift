internal import Markup

/// One finding as text: headline, source frames, reason and help.
struct FindingText {
    private let finding: Diagnostic
    private let result: CheckResult
    private let paths: ReportPaths
    private let style: TerminalStyle
    /// Columns before the bar that stands left of the source.
    private let margin: Int

    /// Column at which the headline's rule id ends.
    private static let headlineWidth = 100

    init(_ finding: Diagnostic, in result: CheckResult, paths: ReportPaths, style: TerminalStyle) {
        self.finding = finding
        self.result = result
        self.paths = paths
        self.style = style
        let lines = ([finding.range] + finding.notes.map(\.range)).map { SourcePosition($0, in: result.source($0.path)).line }
        margin = String(lines.max() ?? 1).utf8.count + 1
    }

    /// Its lines, without line ends.
    var lines: [String] {
        var lines = [headline]
        lines += place(finding.range, arrow: "-->", mark: "^", label: finding.label, role: .severity(finding.severity))
        for note in finding.notes {
            lines += place(note.range, arrow: "-->", mark: "-", label: note.text, role: .strong)
        }
        let indent = String(repeating: " ", count: margin)
        if !finding.why.isEmpty { lines.append("\(indent)\(style.paint("= why:", .quiet))  \(DisplayText.escaped(finding.why))") }
        if !finding.help.isEmpty { lines.append("\(indent)\(style.paint("= help:", .quiet)) \(DisplayText.escaped(finding.help))") }
        for fix in finding.fixes {
            let hint = fix.isSafe ? "" : " (may change what it says)"
            lines.append("\(indent)\(style.paint("= fix:", .quiet))  \(DisplayText.escaped(fix.summary))\(hint)")
        }
        return lines
    }
}

extension FindingText {
    private var headline: String {
        let severity = finding.severity.rawValue, summary = DisplayText.escaped(finding.summary)
        let used = severity.utf8.count + 2 + DisplayText.width(summary) + finding.rule.utf8.count
        let gap = String(repeating: " ", count: max(2, Self.headlineWidth - used))
        return "\(style.paint(severity, .severity(finding.severity))): \(style.paint(summary, .strong))\(gap)\(style.paint(finding.rule, .quiet))"
    }

    private func place(_ range: SourceRange, arrow: String, mark: Character, label: String, role: TerminalStyle.Role) -> [String] {
        let source = result.source(range.path)
        let position = SourcePosition(range, in: source)
        let path = DisplayText.escaped(paths.path(range.path)), label = DisplayText.escaped(label)
        let header = "\(String(repeating: " ", count: margin - 1))\(style.paint(arrow, .quiet)) \(path):\(position.line):\(position.column)"
        guard let source, !source.bytes.isEmpty else { return label.isEmpty ? [header] : [header, "\(bar(nil)) \(label)"] }
        let gutter = margin + 2
        let frame = SourceFrame(range.bytes, in: source, gutter: gutter)
        var lines = [header, bar(nil), line(bar(frame.line), frame.text)]
        let marks = String(repeating: " ", count: frame.indent) + style.paint(String(repeating: mark, count: frame.length), role)
        if label.isEmpty {
            lines.append(line(bar(nil), marks))
        } else if let indent = frame.labelIndent(label, gutter: gutter) {
            lines += [line(bar(nil), marks), line(bar(nil), String(repeating: " ", count: indent) + style.paint(label, role))]
        } else {
            lines.append(line(bar(nil), "\(marks) \(style.paint(label, role))"))
        }
        return lines
    }

    /// The gutter: a line number or none, and the bar.
    private func bar(_ number: Int?) -> String {
        let text = number.map { "\($0)" } ?? ""
        return style.paint("\(String(repeating: " ", count: margin - 1 - text.utf8.count))\(text) |", .quiet)
    }

    private func line(_ bar: String, _ text: String) -> String { text.isEmpty ? bar : "\(bar) \(text)" }
}
