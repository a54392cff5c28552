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
    var fieldLinks: [Link] = []
    /// Labelled lines of the text, for kinds that have them.
    var keyLines: KeyLines?

    init(_ fields: inout Fields, _ context: ReadingContext) {
        let lines = KeyLines(context)
        keyLines = lines
        title = TitleReader(context: context).title(stated: fields.node("title"))
        id = fields.node("id", "slug")?.fact
        summary = fields.node("summary", "tldr", "description")?.fact ?? Self.sentence(lines.first(["summary", "tldr", "description", "incidentsummary", "briefdescription", "whathappened", "synopsis"]))
        let isDraft = fields.node("draft")?.flag == true || fields.node("published")?.flag == false
        status = isDraft ? .draft : fields.node("status")?.text.flatMap(Self.status)
        // What somebody meant to restrict is not published for a slip of the pen.
        let isPublic = fields.node("visibility").map { $0.text?.lowercased() == "public" } ?? true
        visibility = isPublic && fields.node("internal")?.flag != true ? .public : .internal
        authors = (fields.node("authors", "author", "by")?.texts ?? []).map(\.value)
        owner = fields.node("owner", "team", "dri", "owner_team", "owner_slack")?.fact ?? Self.fact(lines.first(["owner", "team", "postmortemowner"]))
        services = fields.node("services", "service", "systems", "components", "subsystem")?.texts ?? Self.list(lines.first(["services", "service", "affectedservices", "affectedservice", "servicesaffected", "systems"]))
        tags = (fields.node("tags", "labels", "keywords", "categories")?.texts ?? []).map(\.value)
        aliases = fields.node("aliases", "redirect_from")?.texts ?? []
        alerts = fields.node("alerts", "alert")?.texts ?? []
        dates = DateReader(context: context).dates(stated: fields.node("date", "published", "released"), title: title.value, lines: lines)
        date = dates.first
        for (name, relation) in [("related", Relation.related), ("runbooks", .runbook), ("recurrence_of", .recurrenceOf), ("fixes", .fixes)] {
            for target in fields.node(name)?.texts ?? [] {
                fieldLinks.append(Link(form: .field, relation: relation, destination: target.value, range: target.origin.range, node: nil))
            }
        }
    }

    /// Takes a date from what the kind's own facts tell, when the document states none.
    /// `firstDay` stands before a date that only the file's name tells.
    mutating func infer(_ dates: [Fact<Day>], firstDay: Fact<Day>?) {
        date = firstDay ?? date ?? dates.first
    }

    /// Dates more than a day from the one used: writing and happening may be a midnight apart.
    var dateDisagreements: [Disagreement] {
        guard let date else { return [] }
        return dates.filter { abs($0.value.number - date.value.number) > 1 }.map {
            Disagreement(fact: "date", used: .init(value: date.value.description, origin: date.origin), other: .init(value: $0.value.description, origin: $0.origin))
        }
    }

    private static func status(_ text: String) -> Document.Status? {
        switch MetadataNode.folded(text) {
        case "draft", "wip": .draft
        case "inreview", "review": .inReview
        case "final", "published", "complete", "completed", "done", "approved": .final
        case "closed", "resolved": .closed
        case let word where EditDistance.between(word, "draft", limit: 2) != nil: .draft
        default: nil
        }
    }

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

/// Finds a document's title: stated, the first heading, or the file's name.
struct TitleReader {
    let context: ReadingContext

    func title(stated: MetadataNode?) -> Fact<String> {
        if let stated, let text = stated.text, !Self.isTemplate(text) { return Fact(text, .frontMatter(stated.range)) }
        let headings = context.sections.filter { !$0.title.isEmpty && !Self.isTemplate($0.title) && !Self.isLabelled($0.title) }
        // A document that begins a level down has its title there, unless exactly one heading stands above all.
        let tops = headings.filter { $0.level == 1 }
        if let first = headings.first, first.level == 2, first.node == 1, first.role == nil, tops.count != 1 || tops.contains(where: { $0.role != nil }),
            !TimelineSections.startsWithTime(first.title) {
            return Fact(Self.shortened(first.title), Origin(.inferred, first.heading, from: "heading"))
        }
        // Every section a first-level heading, or a word for the sort of document: the name tells more.
        let isOutline = tops.count(where: { $0.role != nil }) >= 2 && tops.first?.role != nil
        let isGeneric = tops.count == 1 && Self.sorts.contains(HeadingWords.fold(tops[0].title)) && FileName.saysMore(context.source.path)
        if !isOutline, !isGeneric, let heading = headings.first(where: { $0.level == 1 }), heading.node == headings.first?.node || heading.title.utf8.count > 3 {
            return Fact(Self.shortened(heading.title), Origin(.inferred, heading.heading, from: "heading"))
        }
        return Fact(Self.fromFileName(context.source.path), .fileName)
    }

    /// Headings that only name the sort of document.
    private static let sorts: Set<String> = [
        "postmortem", "post mortem", "incident", "incident report", "incident postmortem", "incident post mortem", "incident review", "retrospective", "root cause analysis", "rca", "outage report",
        "release notes", "changelog", "upgrade guide", "runbook",
    ]

    /// `Owner: @ana`, `Status: final`: a fact that was made a heading.
    static func isLabelled(_ heading: String) -> Bool {
        guard let colon = heading.utf8.firstIndex(of: UInt8(ascii: ":")) else { return false }
        return ["owner", "author", "authors", "date", "status", "severity", "involved", "participants", "facilitator", "attendees", "incident commander", "meeting scheduled for", "call recording"]
            .contains(HeadingWords.fold(String(heading[..<colon])))
    }

    /// `<%= current_page.data.title %>`, `{{ page.title }}`.
    static func isTemplate(_ text: String) -> Bool {
        text.hasPrefix("<%") || text.hasPrefix("{{") || text.hasPrefix("{%")
    }

    /// The title of a flattened document ends where its first lost heading begins.
    private static func shortened(_ title: String) -> String {
        guard title.utf8.count > 200 else { return title }
        if let mark = title.place(of: " ## ") { return String(title[..<mark.lowerBound]) }
        return title.prefix(160) + " …"
    }

    /// `2017-02-24-proxy-death.md` becomes `Proxy death`; an index is called after its folder.
    static func fromFileName(_ path: RelativePath) -> String {
        let stem = FileName.stem(path)
        var name = ["index", "readme", "_index"].contains(stem.lowercased()) && !path.folder.isEmpty
            ? String(path.folder.split(separator: "/").last ?? "") : stem
        if let date = FileName.datePrefix(name), date.rest.contains(where: \.isLetter) { name = String(date.rest) }
        let words = name.split { $0 == "-" || $0 == "_" || $0 == " " }.joined(separator: " ")
        return words.isEmpty ? name : words.prefix(1).uppercased() + words.dropFirst()
    }
}

/// What a file's name tells.
enum FileName {
    /// Endings of documents, longest first.
    static let endings = [".html.md.erb", ".html.md", ".markdown", ".qmd", ".mdx", ".md"]

    /// True for a file that is read as a document.
    static func isDocument(_ name: some StringProtocol) -> Bool {
        let lower = name.lowercased()
        return lower.hasSuffix(".html.md.erb") || lower.hasSuffix(".md") || lower.hasSuffix(".markdown") || lower.hasSuffix(".qmd") || lower.hasSuffix(".mdx")
    }

    /// The name without its ending.
    static func stem(_ path: RelativePath) -> String {
        let name = path.name
        for ending in endings where name.lowercased().hasSuffix(ending) && name.utf8.count > ending.utf8.count {
            return String(name.dropLast(ending.count))
        }
        return String(name)
    }

    /// True when the name has words of its own: no index, no README, not the sort of document alone.
    static func saysMore(_ path: RelativePath) -> Bool {
        let name = stem(path).lowercased()
        guard !["index", "readme", "_index", "changelog", "release-notes", "postmortem", "post-mortem", "runbook", "incident", "releases", "changes", "history", "upgrading", "upgrades", "migration", "migrations"].contains(name) else { return false }
        return (datePrefix(name)?.rest ?? name[...]).filter(\.isLetter).count >= 6
    }

    /// `06192022`: month, day and year run together.
    static func americanDate(_ name: String) -> Day? {
        let digits = name.prefix { $0.isASCII && $0.isNumber }
        guard digits.count == 8, let number = Int(digits) else { return nil }
        let day = Day(year: number % 10_000, month: number / 1_000_000, day: number / 10_000 % 100)
        return day.flatMap { (1990...2099).contains($0.year) ? $0 : nil }
    }

    /// The name without its ending; of an index or a README that of its folder.
    static func telling(_ path: RelativePath) -> String {
        let stem = stem(path)
        guard ["index", "_index", "readme"].contains(stem.lowercased()), let folder = path.folder.split(separator: "/").last else { return stem }
        return String(folder)
    }

    /// A date at the start and what stands behind it: `2018-01-25-x`, `2018_01_25 x`, `20180125-x`.
    static func datePrefix(_ name: String) -> (day: Day, rest: Substring)? {
        var digits: [Int] = [], index = name.startIndex
        while index < name.endIndex, digits.count < 8 {
            let character = name[index]
            if let digit = character.wholeNumberValue, character.isASCII {
                digits.append(digit)
            } else if !(digits.count == 4 || digits.count == 6) || !(character == "-" || character == "_" || character == ".") {
                return nil
            }
            index = name.index(after: index)
        }
        guard digits.count == 8, index == name.endIndex || !name[index].isNumber else { return nil }
        let number = { (range: Range<Int>) in digits[range].reduce(0) { $0 * 10 + $1 } }
        guard number(0..<4) >= 1970, let day = Day(year: number(0..<4), month: number(4..<6), day: number(6..<8)) else { return nil }
        return (day, name[index...].drop { $0 == "-" || $0 == "_" || $0 == " " || $0 == "." })
    }
}

/// Finds a document's date: stated, labelled, in the file's name or the title.
struct DateReader {
    let context: ReadingContext

    /// Front matter, a labelled line, the file's name, the title: the first is used.
    func dates(stated: MetadataNode?, title: String, lines: KeyLines) -> [Fact<Day>] {
        var dates: [Fact<Day>] = []
        let order = context.configuration.dayBeforeMonth
        if let stated, let day = stated.day { dates.append(Fact(day, .frontMatter(stated.range))) }
        let stem = FileName.stem(context.source.path)
        let named = FileName.datePrefix(stem)?.day ?? dateInFolders() ?? FileName.americanDate(stem)
        if let line = lines.first(["incidentfrom", "dateofincident", "incidentdate", "date", "incidentstart", "starttime", "start", "started", "when"]),
            let day = DateNotation.find(in: line.value)?.resolved(near: named, dayBeforeMonth: order) {
            dates.append(Fact(day, Origin(.stated, line.range, from: "text")))
        }
        if let named { dates.append(Fact(named, .fileName)) }
        if let day = DateNotation.find(in: title)?.resolved(near: named ?? dayOfFolders(), dayBeforeMonth: order) {
            let heading = context.sections.first { $0.level == 1 }?.heading ?? 0..<0
            dates.append(Fact(day, Origin(.inferred, heading, from: "heading")))
        }
        return dates
    }

    /// The middle of `2023/11/`, the folders of a year and month: it tells which number of `06-11-2023` is the month.
    private func dayOfFolders() -> Day? {
        let folders = context.source.path.folder.split(separator: "/")
        for (year, month) in zip(folders, folders.dropFirst()) where year.utf8.count == 4 && month.utf8.count <= 2 {
            if let year = Int(year), let month = Int(month), let day = Day(year: year, month: month, day: 15) { return day }
        }
        return nil
    }

    /// The first whole date in the prose before the timeline.
    func proseDate() -> Fact<Day>? {
        for block in context.tree.root.children.prefix(12) where block.kind == .paragraph {
            if let section = context.sections.last(where: { $0.node < block.index }), section.role == .timeline { return nil }
            guard let partial = DateNotation.find(in: block.plainText), partial.year != nil,
                let day = partial.resolved(near: nil, dayBeforeMonth: context.configuration.dayBeforeMonth)
            else { continue }
            return Fact(day, Origin(.inferred, block.range, from: "text"))
        }
        return nil
    }

    /// A date anywhere in the file's name.
    private func dateInFolders() -> Day? {
        DateNotation.find(in: FileName.stem(context.source.path).replacing("_", with: "-"))?.resolved(near: nil, dayBeforeMonth: nil)
    }
}
