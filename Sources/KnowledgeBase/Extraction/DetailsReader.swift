internal import Markup

/// Reads what only documents of one kind have.
struct DetailsReader {
    let context: ReadingContext
    let common: CommonFields
    /// Tells anchors that headings use already.
    let isAnchorTaken: (String) -> Bool

    struct Result {
        var value: Document.Details
        /// Alerts that the kind tells beside those stated.
        var alerts: [Fact<String>] = []
        /// Days that may stand for the document's own, best first.
        var dates: [Fact<Day>] = []
        /// The day to use where the file's name tells that of publication.
        var firstDay: Fact<Day>?
    }

    func read(_ kind: DocumentKind, _ fields: inout Fields) -> Result {
        switch kind {
        case .postmortem:
            let incident = IncidentReader(context: context, common: common, isAnchorTaken: isAnchorTaken).read(&fields)
            return Result(value: .postmortem(incident.value), alerts: incident.alerts, dates: incident.dates, firstDay: incident.firstDay)
        case .runbook:
            let days = fields.node("review_in")?.text.flatMap(ReviewPeriod.days)
            let reviewed = fields.node("reviewed", "last_reviewed_on", "last_verified", "last_reviewed").flatMap { node in node.day.map { Fact($0, .frontMatter(node.range)) } }
            return Result(value: .runbook(Runbook(reviewed: reviewed, reviewInDays: days)), alerts: runbookAlerts())
        case .release:
            let release = ReleaseReader(context: context, title: common.title).read(&fields)
            return Result(value: .release(release), dates: release.entries.count == 1 ? release.entries.compactMap { entry in entry.date.map { Fact($0, Origin(.inferred, entry.range, from: "heading")) } } : [])
        case .upgrade: return Result(value: .upgrade(UpgradeReader(context: context, title: common.title).read(&fields)))
        case .page: return Result(value: .page)
        }
    }

    /// Besides those stated, a runbook is about the alert its file or title is called after, and those its headings are.
    private func runbookAlerts() -> [Fact<String>] {
        let stem = FileName.stem(context.source.path), title = common.title
        var alerts: [Fact<String>] = []
        if common.alerts.isEmpty {
            alerts = isAlert(stem) ? [Fact(stem, .fileName)] : isAlert(title.value) ? [Fact(title.value, title.origin)] : []
        }
        var known = Set((common.alerts + alerts).map { AlertTable.fold($0.value) })
        let sections = AlertSections(sections: context.sections, names: [title.value, stem], isAboutOne: !known.isEmpty)
        return alerts + sections.alerts.filter { known.insert(AlertTable.fold($0.value)).inserted }
    }

    /// True for the name of an alert; `PlantUML` is written so too, but its document has no such parts.
    private func isAlert(_ name: String) -> Bool {
        guard AlertName.isName(name) else { return false }
        guard let heading = AlertHeading(name) else { return name.utf8.first.map { $0 >= UInt8(ascii: "a") } ?? false }
        return heading.words >= 3 || context.sections.contains { $0.role.map(AlertHeading.parts.contains) ?? false }
    }
}

/// `6 months`, `P6M`, `90 days`, `1 year`.
enum ReviewPeriod {
    /// The period in days, a month as 30; nil when it is none.
    static func days(_ text: String) -> Int? {
        var words = text.lowercased()
        if words.hasPrefix("p") { words.removeFirst() }
        let digits = words.prefix { $0.isNumber }
        guard let number = Int(digits), number > 0, number < 10_000 else { return nil }
        switch Trim.spaces(words[digits.endIndex...]).first {
        case "d": return number
        case "w": return number * 7
        case "m": return number * 30
        case "y": return number * 365
        default: return nil
        }
    }
}
