internal import ArgumentParser
internal import KnowledgeBase
internal import Search

/// Filters as flags.
struct NarrowingOptions: ParsableArguments {
    @Option(name: .long, help: ArgumentHelp("Only documents of this kind: postmortem, runbook, release, upgrade or page.", valueName: "kind"))
    var kind: [String] = []

    @Option(name: .long, help: ArgumentHelp("Only documents about this service.", valueName: "name"))
    var service: [String] = []

    @Option(name: .long, help: ArgumentHelp("Only incidents of this severity: a label, or sev1 to sev5.", valueName: "severity"))
    var severity: [String] = []

    @Option(name: .customLong("product-version"), help: ArgumentHelp("Only documents about this version.", valueName: "version"))
    var version: [String] = []

    @Option(name: .long, help: ArgumentHelp("Only documents with this tag.", valueName: "tag"))
    var tag: [String] = []

    @Option(name: .long, help: ArgumentHelp("Only what this person or team owns, action items too.", valueName: "name"))
    var owner: [String] = []

    @Option(name: .long, help: ArgumentHelp("Only documents that name this alert.", valueName: "name"))
    var alert: [String] = []

    @Option(name: .long, help: ArgumentHelp("Only documents from this day, month or year on.", valueName: "date"))
    var after: String?

    @Option(name: .long, help: ArgumentHelp("Only documents before this day, month or year.", valueName: "date"))
    var before: String?

    @Flag(name: .long, help: "Only incidents with open action items.")
    var open = false

    /// True when nothing is narrowed.
    var isEmpty: Bool { narrowing.filters.isEmpty && after == nil && before == nil }

    /// Refuses what is no date.
    func check() throws {
        for (name, date) in [("after", after), ("before", before)] {
            if let date, Day(firstOf: date) == nil { throw ValidationError("--\(name) is \(date), expected a date such as 2026, 2026-01 or 2026-01-31") }
        }
        for kind in kind where DocumentKind(rawValue: kind) == nil {
            throw ValidationError("--kind is \(kind), expected one of \(DocumentKind.allCases.map(\.rawValue).joined(separator: ", "))")
        }
    }

    /// The same for a search.
    var narrowing: Narrowing {
        var narrowing = Narrowing()
        let values: [(Facet, [String])] = [
            (.kind, kind), (.service, service), (.severity, severity), (.version, version), (.tag, tag), (.owner, owner), (.alert, alert),
            (.state, open ? ["open"] : []),
        ]
        narrowing.filters = values.flatMap { facet, values in values.map { (facet, $0) } }
        narrowing.after = after.flatMap(Day.init(firstOf:))
        narrowing.before = before.flatMap(Day.init(firstOf:))
        return narrowing
    }
}
