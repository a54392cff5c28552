internal import KnowledgeBase
internal import Markup

/// A date that other tools read in another way or not at all.
struct DateFormat: Rule {
    let info = RuleInfo(
        id: "date-format",
        severity: .warning,
        profile: .recommended,
        what: "a date in front matter that is not written as ISO 8601; an error for a day that no calendar has",
        why: "`05/01/2024` is a day in January for one reader and in May for the next, and lists sort by it",
        help: "write year, month and day: `2024-05-01`",
        bad: """
            -- postmortems/db-outage.md --
            ---
            date: 05/01/2024
            no_action_items: the vendor mended it
            ---
            # Database outage
            """,
        good: """
            -- postmortems/db-outage.md --
            ---
            date: 2024-05-01
            no_action_items: the vendor mended it
            ---
            # Database outage
            """)

    func check(_ page: LinkedDocument, in context: CheckContext, reporter: inout Reporter) {
        let document = page.document
        for fault in context.readings(of: page).fieldFaults {
            guard let scalar = fault.value.scalar else { continue }
            let place = document.place(scalar.range)
            switch fault.reason {
            case .impossibleDay:
                reporter.report("`\(fault.field.name)` is \(scalar.text.quoted), and there is no such day", at: place, severity: .error)
            case .otherNotation(let day?):
                let fix = Fix("write `\(day)` for \(scalar.text.quoted)", .unsafe, edits: [.init(range: place, replacement: "\(day)")])
                reporter.report(
                    "`\(fault.field.name)` is \(scalar.text.quoted), expected a day such as `2024-05-01`", at: place, help: "write `\(day)`", fixes: fix.map { [$0] } ?? [])
            case .otherNotation(nil):
                reporter.report("`\(fault.field.name)` is \(scalar.text.quoted), expected a day such as `2024-05-01`", at: place)
            default: continue
            }
        }
    }
}
