internal import Markup

/// Finds a document's title: stated, the first heading, or the file's name; for a file with a number for its name, that of
/// the report it sums up, or its first sentence.
struct TitleReader {
    let context: ReadingContext

    /// `report` is the address of what the document sums up.
    func title(stated: MetadataNode?, report: Fact<String>? = nil) -> Fact<String> {
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
        let named = Fact(Self.fromFileName(context.source.path), Origin.fileName)
        guard FileName.isMachineMade(FileName.telling(context.source.path)) else { return named }
        if let report, let title = Self.fromAddress(report.value) { return Fact(title, Origin(.inferred, report.origin.range, from: report.origin.source)) }
        return firstSentence ?? named
    }

    /// Bytes of a title that is made of an address or a sentence.
    private static let length = 100

    /// The first sentence.
    private var firstSentence: Fact<String>? {
        ProseSummary.read(context).map { summary in
            let sentence = summary.value.place(of: ". ").map { String(summary.value[..<$0.lowerBound]) } ?? summary.value
            return Fact(Trim.shortened(sentence, over: Self.length, to: Self.length), summary.origin)
        }
    }

    /// `https://acme.org/blog/2021/march-20-outage.html` becomes `March 20 outage`; nil for an address whose last part is not
    /// three words, after numbers and ids that may stand behind it.
    private static func fromAddress(_ address: String) -> String? {
        let folders = address.prefix { $0 != "?" && $0 != "#" }.split(separator: "/").dropFirst(2)
        guard let part = folders.last(where: { !isID($0) }) else { return nil }
        let ending = endings.first { part.hasSuffix($0) } ?? ""
        let name = PercentEscapes.resolved(String(part.dropLast(ending.count))).unicodeScalars.filter { ![.control, .format].contains($0.properties.generalCategory) }
        let title = words(String(String.UnicodeScalarView(name)))
        let parts = title.split(separator: " ")
        guard parts.count >= 3, parts.count(where: { $0.contains { $0.isLetter } }) >= 2 else { return nil }
        return Trim.shortened(title, over: length, to: length)
    }

    private static let endings = [".html", ".htm", ".php", ".aspx", ".pdf", ".md", ".txt"]

    /// True for `12345`, `11xx5o0`: digits and letters in one word.
    private static func isID(_ part: Substring) -> Bool {
        part.contains(where: \.isNumber) && part.utf8.count <= 40 && !part.contains { $0 == "-" || $0 == "_" || $0 == "." || $0 == "%" || $0 == "+" } || FileName.isMachineMade(String(part))
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
        return Trim.shortened(title, over: 200, to: 160)
    }

    /// `2017-02-24-proxy-death.md` becomes `Proxy death`; an index is called after its folder.
    static func fromFileName(_ path: RelativePath) -> String {
        let stem = FileName.stem(path)
        var name = ["index", "readme", "_index"].contains(stem.lowercased()) && !path.folder.isEmpty
            ? String(path.folder.split(separator: "/").last ?? "") : stem
        if let date = FileName.datePrefix(name), date.rest.contains(where: \.isLetter) { name = String(date.rest) }
        return words(name)
    }

    /// `proxy-death` becomes `Proxy death`.
    private static func words(_ name: String) -> String {
        let words = name.split { $0 == "-" || $0 == "_" || $0 == " " || $0 == "+" }.joined(separator: " ")
        return words.isEmpty ? name : words.prefix(1).uppercased() + words.dropFirst()
    }
}
