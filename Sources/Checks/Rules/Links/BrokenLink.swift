internal import KnowledgeBase
internal import Markup

/// A link to a file that is not there.
struct BrokenLink: Rule {
    let info = RuleInfo(
        id: "broken-link",
        severity: .error,
        profile: .core,
        what: "a link or image whose target is not there, be it by the case of a letter only",
        why: "a reader who follows it, perhaps at night, gets an error page",
        help: "correct the address, or remove the link",
        bad: """
            -- postmortems/2024-05-01-db-outage.md --
            # Database outage

            We followed [the runbook](../runbooks/restart-db.md).
            -- runbooks/db-restart.md --
            # Restart the database
            """,
        good: """
            -- postmortems/2024-05-01-db-outage.md --
            # Database outage

            We followed [the runbook](../runbooks/db-restart.md).
            -- runbooks/db-restart.md --
            # Restart the database
            """)

    func check(_ page: LinkedDocument, in context: CheckContext, reporter: inout Reporter) {
        for reference in page.references {
            guard case .broken(let breakage) = reference.target else { continue }
            let link = reference.link, document = page.document
            if leavesContent(link, in: document) || isLeftOut(breakage.path, in: context.base) { continue }
            let moved = RelativePath(breakage.path).flatMap { Self.moved($0, in: context.base) }
            reporter.report(
                summary(for: link), at: document.place(of: link), label: moved == nil ? label(for: breakage) : "the file was moved",
                help: moved.map { "write `\(document.address(to: $0).excerpt(120))`" } ?? help(for: breakage, of: link, in: document),
                fixes: fix(for: breakage, moved: moved, of: link, in: document).map { [$0] } ?? [])
        }
    }
}

extension BrokenLink {
    /// A relative path above the content root, such as `../src/x.go`, is not ours to judge.
    private func leavesContent(_ link: Link, in document: Document) -> Bool {
        link.destination.hasPrefix("../") && document.path.resolving(link.destination.prefix { $0 != "#" && $0 != "?" }) == nil
    }

    /// True for files that are there and are no part of the content: left out by the settings, or a picture that another rule refuses.
    private func isLeftOut(_ path: String, in base: KnowledgeBase) -> Bool {
        if !base.configuration.exclude.isEmpty, base.configuration.exclude.contains(where: { PathPattern($0).matches(path) }) { return true }
        return path.lowercased().hasSuffix(".svg") && base.skippedFiles.contains { $0.reason == .activePicture && $0.path == path }
    }

    /// The document that says in `aliases:` or `redirect_from:` that it once stood at this path.
    private static func moved(_ path: RelativePath, in base: KnowledgeBase) -> RelativePath? {
        let text = path.string, stem = text.hasSuffix(".md") ? String(text.dropLast(3)) : text.hasSuffix(".html") ? String(text.dropLast(5)) : text
        let names = [text, "/\(text)", "/\(text)/", stem, "/\(stem)", "/\(stem)/", "/\(stem).html"]
        return names.lazy.compactMap { base.document(named: $0)?.document }.first.flatMap { $0.path == path ? nil : $0.path }
    }

    /// Another address, where only the case of a letter is wrong or the file says that it was moved.
    private func fix(for breakage: Reference.Breakage, moved: RelativePath?, of link: Link, in document: Document) -> Fix? {
        let suggestion = breakage.suggestion.flatMap { $0 != breakage.path && $0.lowercased() == breakage.path.lowercased() ? RelativePath($0) : nil }
        guard let path = moved ?? suggestion, let place = document.address(of: link) else { return nil }
        let rest = link.destination.firstIndex { $0 == "#" || $0 == "?" }.map { link.destination[$0...] } ?? ""
        let address = document.address(to: path, suffix: rest)
        return Fix("write `\(address.excerpt(100))`", .safe, edits: [Fix.Edit(range: document.place(place), replacement: address)])
    }

    private func summary(for link: Link) -> String {
        let target = link.destination.quoted
        if link.destination.isEmpty { return link.form == .image ? "image has no address" : "link has no address" }
        switch link.form {
        case .image: return "image \(target) does not exist"
        case .wiki: return "no document is called \(target)"
        case .field: return "field `\(link.relation.fieldName)` names \(target), which does not exist"
        case .inline, .html, .role: return "link target \(target) does not exist"
        }
    }

    private func label(for breakage: Reference.Breakage) -> String {
        guard let suggestion = breakage.suggestion else { return "" }
        return suggestion.lowercased() == breakage.path.lowercased() ? "the file's name differs in case" : ""
    }

    private func help(for breakage: Reference.Breakage, of link: Link, in document: Document) -> String {
        let isPath = link.form != .wiki && link.form != .field
        guard let suggestion = breakage.suggestion, suggestion != document.path.string else {
            if !isPath { return "write the id, path or title of a document that is there" }
            return breakage.path.isEmpty ? info.help : "there is no \(breakage.path.quoted) in the content; \(info.help)"
        }
        guard isPath, let path = RelativePath(suggestion) else {
            return "did you mean \(suggestion.excerpt(120).quoted)?"
        }
        return "did you mean `\(document.path.way(to: path).excerpt(120))`?"
    }
}
