internal import KnowledgeBase
internal import Markup

/// A value that its field can't hold.
struct WrongType: Rule {
    let info = RuleInfo(
        id: "wrong-type",
        severity: .error,
        profile: .recommended,
        what: "a value that its field can't hold, such as a list where one text is meant or `date: soon`; an info for a version that other tools read as another number",
        why: "the value is not read, as if the field were not there",
        help: "write a value that the field can hold",
        bad: """
            -- postmortems/2024-05-01-db-outage.md --
            ---
            severity: [1, 2]
            date: soon
            no_action_items: the vendor mended it
            ---
            # Database outage
            """,
        good: """
            -- postmortems/2024-05-01-db-outage.md --
            ---
            severity: SEV1
            date: 2024-05-01
            no_action_items: the vendor mended it
            ---
            # Database outage
            """)

    func check(_ page: LinkedDocument, in context: CheckContext, reporter: inout Reporter) {
        let document = page.document
        for fault in context.readings(of: page).fieldFaults {
            switch fault.reason {
            case .wrongType(let expected):
                reporter.report(
                    "`\(fault.field.name)` is \(Self.words(for: fault.value)), expected \(expected)", at: document.line(fault.value.range), help: "write \(expected)")
            case .readAsNumber(let number):
                guard let scalar = fault.value.scalar else { continue }
                let edit = Fix.Edit(range: document.place(scalar.range), replacement: "\"\(scalar.text)\"")
                reporter.report(
                    "\(scalar.text.quoted) stands without quotes, so that other tools read it as `\(number)`", at: document.place(scalar.range), severity: .info,
                    why: "YAML takes it for a number; Debrief reads it as it stands", help: "write `\"\(scalar.text)\"`",
                    fixes: Fix("put quotes around \(scalar.text.quoted)", .safe, edits: [edit]).map { [$0] } ?? [])
            default: continue
            }
        }
    }

    private static func words(for value: MetadataNode) -> String {
        switch value {
        case .scalar(let scalar): scalar.text.quoted
        case .list: "a list"
        case .map: "a map"
        }
    }
}
