internal import KnowledgeBase
internal import Markup

/// A remark that silences nothing. The linter reports it, as only it knows what was found.
struct UnusedSuppression: Rule {
    static let id = "unused-suppression"

    let info = RuleInfo(
        id: Self.id,
        severity: .warning,
        profile: .recommended,
        what: "a `debrief-ignore` remark that silences nothing",
        why: "the fault was mended or has moved, and the remark would hide the next one",
        help: "remove the remark",
        bad: """
            -- pages/links.md --
            # Links

            <!-- debrief-ignore broken-link: the page comes next week -->

            All is well here.
            """,
        good: """
            -- pages/links.md --
            # Links

            <!-- debrief-ignore broken-link: the page comes next week -->

            See [the plan](plan.md).
            """)

    func check(_ page: LinkedDocument, in context: CheckContext, reporter: inout Reporter) {
        for suppression in context.readings(of: page).suppressions {
            let place = page.document.place(suppression.ruleRange)
            if !suppression.isEnded {
                let end = "<!-- debrief-ignore-end \(suppression.rule) -->"
                reporter.report(
                    "`debrief-ignore-start \(suppression.rule)` is never ended", at: place,
                    why: "it silences all that follows, to the document's end", help: "write `\(end)` where it ends")
            } else if suppression.role == .endsNothing {
                let name = suppression.rule.isEmpty ? "debrief-ignore-end" : "debrief-ignore-end \(suppression.rule)"
                reporter.report("`\(name)` ends nothing", at: place, why: "no `debrief-ignore-start` before it is open")
            }
        }
    }

    /// Reports one such remark.
    static func report(_ suppression: Suppression, in document: Document, _ reporter: inout Reporter) {
        reporter.report(
            "`debrief-ignore \(suppression.rule)` silences nothing", at: document.place(suppression.ruleRange),
            label: suppression.reach.isEmpty ? "no block follows it" : "", fixes: fix(suppression, in: document).map { [$0] } ?? [])
    }

    /// Removes a comment of one rule with its line; a remark with several rules, or one beside other text, is for people.
    private static func fix(_ suppression: Suppression, in document: Document) -> Fix? {
        let source = document.source, line = source.line(at: suppression.range.lowerBound), range = source.lineRange(line)
        let isField = document.frontMatter.range.contains(suppression.range.lowerBound)
        guard suppression.isAlone, suppression.range.upperBound <= range.upperBound,
            trimmed(source.bytes[range.lowerBound..<suppression.range.lowerBound]).elementsEqual(isField ? "#".utf8 : "<!--".utf8),
            trimmed(source.bytes[suppression.range.upperBound..<range.upperBound]).elementsEqual(isField ? "".utf8 : "-->".utf8)
        else { return nil }
        let end = line < source.lineCount ? source.lineStarts[line] : source.bytes.count
        return Fix("remove the remark", .safe, edits: [.init(range: document.place(range.lowerBound..<end), replacement: "")])
    }

    private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let isBlank = { (byte: UInt8) in byte == 0x20 || byte == 0x09 || byte == 0x0D }
        let rest = bytes.drop(while: isBlank)
        return rest.prefix((rest.lastIndex { !isBlank($0) } ?? rest.startIndex - 1) + 1 - rest.startIndex)
    }
}
