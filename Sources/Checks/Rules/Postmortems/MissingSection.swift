internal import KnowledgeBase
internal import Markup

/// A postmortem without the parts that readers look for.
struct MissingSection: Rule {
    let info = RuleInfo(
        id: "missing-section",
        severity: .warning,
        kinds: [.postmortem],
        profile: .recommended,
        what: "a postmortem without a summary, an impact, a timeline or a root cause, be it as a section, a bold label, front matter or, for the summary, text below the title; a single info for a part that most postmortems of the base lack",
        why: "a reader who was not there can't tell what happened, to whom, when and why",
        help: "add the sections, or the keys `summary`, `impact` and `root_cause` to the front matter",
        bad: """
            -- postmortems/2024-05-01-db-outage.md --
            # Database outage

            The disk was full, and writes failed.

            ## Timeline

            - 14:02 UTC: the disk is full
            """,
        good: """
            -- postmortems/2024-05-01-db-outage.md --
            # Database outage

            The disk was full, and writes failed.

            ## Impact

            No orders for 28 minutes.

            ## Timeline

            - 14:02 UTC: the disk is full

            ## Root cause

            Nothing rotated the logs.
            """)

    /// A part that a postmortem should have.
    private struct Part {
        let name: String
        /// What fills it.
        let roles: Set<SectionRole>
        /// What its skeleton asks.
        let question: String

        /// In the order of a document.
        static let all = [
            Part(name: "Summary", roles: [.summary], question: "What happened, in two sentences?"),
            Part(name: "Impact", roles: [.impact], question: "Who noticed what, and for how long?"),
            Part(name: "Timeline", roles: [.timeline], question: "What happened when? Name the time zone."),
            Part(name: "Root cause", roles: [.rootCause, .contributing], question: "What made it possible?"),
        ]
    }

    /// In a smaller base every document counts for itself.
    private static let habitSize = 4

    func check(_ context: CheckContext, reporter: inout Reporter) {
        let documents = context.base.documents.lazy.map(\.document).filter { $0.ownIncident != nil && $0.status != .draft }
        let lacking = documents.map { document in (document: document, parts: missing(in: document)) }
        let all = Array(lacking)
        // What most documents of a base lack is not how the team writes: that is told once.
        let unusual = Part.all.indices.filter { part in
            all.count >= Self.habitSize && all.count { $0.parts.contains(part) } * 2 > all.count
        }
        for (document, parts) in all {
            let missing = parts.filter { !unusual.contains($0) }
            if !missing.isEmpty { report(missing.map { Part.all[$0] }, in: document, &reporter) }
        }
        for part in unusual {
            guard let first = all.first(where: { $0.parts.contains(part) })?.document else { continue }
            let count = all.count { !$0.parts.contains(part) }
            reporter.report(
                "\(count == 0 ? "none" : "only \(count)") of the \(all.count) postmortems \(count == 1 ? "has" : "have") a section \(Part.all[part].name.quoted)", at: first.head, severity: .info,
                label: "the first without")
        }
    }

    /// Indexes of the parts a document does not have.
    private func missing(in document: Document) -> [Int] {
        let hasLead = hasLead(document)
        func missing(_ roles: Set<SectionRole>) -> [Int] {
            Part.all.indices.filter { Part.all[$0].roles.isDisjoint(with: roles) && !(hasLead && Part.all[$0].roles.contains(.summary)) }
        }
        return missing(WrittenParts(of: document) { missing($0).isEmpty }.roles)
    }

    private func report(_ missing: [Part], in document: Document, _ reporter: inout Reporter) {
        let names = missing.map { $0.name.lowercased() }
        let list = names.count > 1 ? names.dropLast().joined(separator: ", ") + " and " + names[names.count - 1] : names[0]
        reporter.report(
            "postmortem has no \(list)", at: document.head, label: missing.count == 1 ? "a part is missing" : "\(missing.count) parts are missing",
            fixes: [fix(missing, in: document)].compactMap { $0 })
    }
}

extension MissingSection {
    /// True when text stands between the title and the first section.
    private func hasLead(_ document: Document) -> Bool {
        if document.summary != nil { return true }
        let tree = document.tree
        guard let first = tree.root.firstChild else { return false }
        let start = first.kind == .heading ? first.endIndex : first.index
        guard start < tree.count else { return false }
        return tree[start].kind == .paragraph || tree[start].kind == .list || tree[start].kind == .blockQuote
    }

    /// Puts the missing sections where they belong: each after the part that comes before it, the first before all others.
    private func fix(_ missing: [Part], in document: Document) -> Fix? {
        let main = document.mainSections, mark = String(repeating: "#", count: main.first?.level ?? 2)
        var texts: [Int: String] = [:]
        for part in missing {
            let earlier = Part.all.prefix { $0.name != part.name }
            let before = main.last { section in section.role.map { role in earlier.contains { $0.roles.contains(role) } } ?? false }
            let place = before?.body.upperBound ?? main.first?.heading.lowerBound ?? document.source.bytes.count
            texts[place, default: ""] += "\(mark) \(part.name)\n\n<!-- \(part.question) -->\n\n"
        }
        let edits = texts.map { place, text in
            let start = document.source.bytes[..<place], isOpen = !start.isEmpty && start.last != UInt8(ascii: "\n")
            let isBlank = start.suffix(2).elementsEqual("\n\n".utf8) || start.isEmpty
            let replacement = (isOpen ? "\n\n" : isBlank ? "" : "\n") + (place == document.source.bytes.count ? String(text.dropLast()) : text)
            return Fix.Edit(range: document.place(place..<place), replacement: replacement)
        }
        return Fix("add \(missing.count == 1 ? "a section" : "\(missing.count) sections") to be filled in", .unsafe, edits: edits)
    }
}
