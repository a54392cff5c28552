internal import Markup

/// What documents of every kind may say of themselves.
struct CommonFields {
    var id: Fact<String>?
    var title: Fact<String>
    var date: Fact<Day>?
    /// All dates that the document tells of itself, the best first.
    private var dates: [Fact<Day>] = []
    var summary: Fact<String>?
    var status: Document.Status?
    var visibility = Document.Visibility.public
    var authors: [String] = []
    var owner: Fact<String>?
    var services: [Fact<String>] = []
    var tags: [String] = []
    var aliases: [Fact<String>] = []
    var alerts: [Fact<String>] = []
    /// Address of the report that the document sums up, if it is such a summary, and the field that has it.
    let report: (key: String, address: Fact<String>)?
    var fieldLinks: [Link] = []
    /// Labelled lines of the text, for kinds that have them.
    var keyLines: KeyLines?

    init(_ fields: inout Fields, _ context: ReadingContext) {
        let lines = KeyLines(context)
        keyLines = lines
        report = fields.address(["source", "url", "source_url", "link"])
        title = TitleReader(context: context).title(stated: fields.node("title"), report: report?.address)
        let slug = fields.node("slug")?.fact.flatMap { Self.isHeadline($0.value) ? nil : $0 }
        id = fields.node("id")?.fact ?? slug
        summary = fields.node("summary", "tldr", "description")?.fact ?? Self.sentence(lines.first(["summary", "tldr", "description", "incidentsummary", "briefdescription", "whathappened", "synopsis"]))
        let isDraft = fields.node("draft")?.flag == true || fields.node("published")?.flag == false
        status = isDraft ? .draft : fields.node("status")?.text.flatMap { Self.status($0) ?? Self.nearDraft($0) }
        // What somebody meant to restrict is not published for a slip of the pen.
        let isPublic = fields.node("visibility").map { $0.text?.lowercased() == "public" } ?? true
        visibility = isPublic && fields.node("internal")?.flag != true ? .public : .internal
        authors = (fields.node("authors", "author", "by")?.texts ?? Self.list(lines.first(["authors", "author"]))).map(\.value)
        owner = fields.node("owner", "team", "dri", "owner_team", "owner_slack")?.fact ?? Self.fact(lines.first(["owner", "team", "postmortemowner"]))
        services = fields.node("services", "service", "systems", "components", "subsystem")?.texts ?? Self.list(lines.first(["services", "service", "affectedservices", "affectedservice", "servicesaffected", "systems"]))
        tags = (fields.node("tags", "labels", "keywords", "categories")?.texts ?? []).map(\.value)
        aliases = fields.node("aliases", "redirect_from")?.texts ?? []
        alerts = fields.node("alerts", "alert")?.texts ?? []
        dates = DateReader(context: context).dates(stated: fields.node("date", "published", "released"), title: title.value, lines: lines)
        date = dates.first
        for (names, relation) in Self.linkFields {
            for target in fields.node(names)?.texts ?? [] {
                fieldLinks.append(Link(form: .field, relation: relation, destination: target.value, range: target.origin.range, node: nil))
            }
        }
    }

    private static let linkFields: [(names: [String], relation: Relation)] = [
        (["related"], .related), (["runbooks"], .runbook), (["recurrence_of"], .recurrenceOf), (["fixes"], .fixes),
        (["supersedes", "replaces"], .supersedes), (["superseded_by", "replaced_by"], .supersededBy),
    ]

    /// Takes a date from what the kind's own facts tell, when the document states none.
    /// `firstDay` stands before a date that only the file's name tells.
    mutating func infer(_ found: [Fact<Day>], firstDay: Fact<Day>?) {
        // Where the title has the file's date too, it is the incident's.
        let isConfirmed = dates.count { $0.value == date?.value } > 1
        date = (isConfirmed ? nil : firstDay) ?? date ?? found.first
    }

    /// Dates more than a day from the one used: writing and happening may be a midnight apart.
    var dateDisagreements: [Disagreement] {
        guard let date else { return [] }
        // The day of publication in a file's name is no other opinion.
        let others = dates.filter { abs($0.value.number - date.value.number) > 1 && !(date.origin.source == "timeline" && $0.origin == .fileName) }
        return others.map {
            Disagreement(fact: "date", used: .init(value: date.value.description, origin: date.origin), other: .init(value: $0.value.description, origin: $0.origin))
        }
    }

    /// What a word on the state of a document means; nil for one we do not know.
    static func status(_ text: String) -> Document.Status? {
        switch MetadataNode.folded(text) {
        case "draft", "wip": .draft
        case "inreview", "review": .inReview
        case "final", "published", "complete", "completed", "done", "approved": .final
        case "closed", "resolved", "archived": .closed
        case "superseded", "deprecated", "obsolete", "retired": .superseded
        default: nil
        }
    }

    /// What somebody meant to hold back is not published for a slip of the pen.
    private static func nearDraft(_ text: String) -> Document.Status? {
        EditDistance.between(MetadataNode.folded(text), "draft", limit: 2) == nil ? nil : .draft
    }

    /// Words with spaces are a headline, not a part of an address.
    private static func isHeadline(_ slug: String) -> Bool { slug.utf8.contains(0x20) }

    private static func fact(_ line: KeyLines.Line?) -> Fact<String>? {
        line.map { Fact($0.value, Origin(.stated, $0.range, from: "text")) }
    }

    /// A labelled line that is long enough to say something.
    private static func sentence(_ line: KeyLines.Line?) -> Fact<String>? {
        line.flatMap { !$0.isHeading && $0.value.utf8.count >= 30 ? fact($0) : nil }
    }

    private static func list(_ line: KeyLines.Line?) -> [Fact<String>] {
        // A sentence about services is no list of them.
        guard let line, line.value.utf8.count < 120, !line.value.hasSuffix("."), !line.value.hasSuffix(":"), Trim.words(line.value).count <= 8 else { return [] }
        return line.value.split { $0 == "," || $0 == ";" }.map { Fact(Trim.spaces($0), Origin(.stated, line.range, from: "text")) }.filter { !$0.value.isEmpty }
    }
}
