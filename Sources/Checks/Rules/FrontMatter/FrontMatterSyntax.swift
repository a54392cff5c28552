internal import KnowledgeBase
internal import Markup

/// Front matter that can't be read.
struct FrontMatterSyntax: Rule {
    let info = RuleInfo(
        id: "front-matter-syntax",
        severity: .error,
        profile: .core,
        what: "front matter that can't be read: broken YAML or TOML, tabs as indentation, a block never closed",
        why: "what stands after the fault is not read, so the document loses its date, status and other fields",
        help: "correct the line; a value with `: `, `#` or quotes in it needs quotes around it",
        bad: """
            -- postmortems/db-outage.md --
            ---
            title: Database outage: the disk was full
            ---
            # Database outage
            """,
        good: """
            -- postmortems/db-outage.md --
            ---
            title: "Database outage: the disk was full"
            ---
            # Database outage
            """)

    func check(_ page: LinkedDocument, in context: CheckContext, reporter: inout Reporter) {
        let document = page.document
        for case .metadata(let fault) in document.problems {
            switch fault.kind {
            case .duplicateKey, .unsupported: continue
            case .unquotedColon: reportColon(fault, in: document, &reporter)
            case .tabIndent: reportTab(fault, in: document, &reporter)
            default:
                let text = text(for: fault, format: document.frontMatter.format)
                reporter.report(text.summary, at: document.line(fault.range), label: text.label, help: text.help)
            }
        }
    }
}

extension FrontMatterSyntax {
    private typealias Text = (summary: String, label: String, help: String?)

    private func text(for fault: MetadataFault, format: FrontMatter.Format?) -> Text {
        switch fault.kind {
        case .syntax(let words):
            let format = format == .toml ? "TOML" : "YAML"
            return ("front matter is not valid \(format): \(words.excerpt(160))", "reading stopped here", nil)
        case .unclosed(let fence):
            return (fault.summary, "opened here", "add a line `\(fence)` after the last field")
        case .tooLarge:
            return (fault.summary, "", "move text that is no metadata into the body")
        case .tooDeep:
            return (fault.summary, "", "write the values with less nesting")
        case .notAMap:
            return (fault.summary, "", "write each field as `key: value`, for example `title: Database outage`")
        case .unquotedColon, .tabIndent, .duplicateKey, .unsupported:
            return (fault.summary, "", nil)
        }
    }

    private func reportColon(_ fault: MetadataFault, in document: Document, _ reporter: inout Reporter) {
        let line = MetadataLine(at: fault.range.lowerBound, in: document.source)
        guard let line, line.colon < fault.range.lowerBound else {
            let name = line.map { " \($0.key.quoted)" } ?? ""
            reporter.report(
                "field\(name) is indented below a field that has a value already", at: document.line(fault.range),
                help: "give both fields the same indentation")
            return
        }
        reporter.report(
            "value of \(line.key.quoted) holds `: ` and stands without quotes", at: document.place(fault.range),
            label: "this reads as a second field", help: "write `\(line.quotedLine.excerpt(100))`",
            fixes: Fix("put the value of \(line.key.quoted) in quotes", line.value.place(of: " #") == nil ? .safe : .unsafe, edits: [.init(range: document.place(line.valueRange), replacement: line.quotedValue)]).map { [$0] } ?? [])
    }

    private func reportTab(_ fault: MetadataFault, in document: Document, _ reporter: inout Reporter) {
        let range = document.source.lineRange(document.source.line(at: fault.range.lowerBound))
        let tab = document.source.bytes[range].firstIndex(of: UInt8(ascii: "\t")) ?? range.lowerBound
        reporter.report(
            fault.summary, at: document.place(tab..<tab + 1), label: "this is a tab",
            help: "replace the tab with two spaces")
    }
}
