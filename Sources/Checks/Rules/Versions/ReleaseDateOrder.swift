internal import KnowledgeBase
internal import Markup

/// A release dated before the one it follows.
struct ReleaseDateOrder: Rule {
    let info = RuleInfo(
        id: "release-date-order",
        severity: .warning,
        kinds: [.release],
        profile: .recommended,
        what: "a version dated more than a day before an older one of the same branch; 1.4.9 may come after 1.5.0",
        why: "one of the dates is wrong, and readers look for what ran on a day by them",
        help: "correct one of the dates",
        bad: """
            -- CHANGELOG.md --
            # Changelog

            ## 1.4.2 - 2024-03-01

            - Faster

            ## 1.4.1 - 2024-05-01

            - Smaller
            """,
        good: """
            -- CHANGELOG.md --
            # Changelog

            ## 1.4.2 - 2024-05-03

            - Faster

            ## 1.4.1 - 2024-05-01

            - Smaller
            """)

    private struct Dated {
        let version: Version
        let date: Day
        let place: SourceRange
    }

    /// Releases that are compared: of one product, or of one document, and of one branch.
    private struct Key: Hashable {
        let scope: String
        let branch: VersionBranch
    }

    func check(_ context: CheckContext, reporter: inout Reporter) {
        var branches: [Key: [Dated]] = [:]
        for page in context.base.documents {
            guard let release = page.document.release else { continue }
            let scope = release.product.flatMap { $0.origin.certainty == .assumed ? nil : "product \($0.value.lowercased())" } ?? "document \(page.document.path)"
            for dated in releases(of: page.document, release) {
                if let branch = VersionBranch(dated.version) { branches[Key(scope: scope, branch: branch), default: []].append(dated) }
            }
        }
        for releases in branches.values { check(releases, &reporter) }
    }

    private func releases(of document: Document, _ release: Release) -> [Dated] {
        if release.entries.isEmpty || release.version != nil && release.entries.count == 1 {
            guard let version = release.version, !release.isYanked, let date = document.date, date.origin.certainty == .stated || date.origin.source == "file name" else { return [] }
            return [Dated(version: version.value, date: date.value, place: date.origin.range.isEmpty ? document.head : document.line(date.origin.range))]
        }
        return release.entries.compactMap { entry in
            guard let date = entry.date, !entry.isYanked else { return nil }
            return Dated(version: entry.version, date: date, place: document.line(entry.range))
        }
    }

    private func check(_ releases: [Dated], _ reporter: inout Reporter) {
        let sorted = releases.sorted { ($0.version, $0.place) < ($1.version, $1.place) }
        for (older, newer) in zip(sorted, sorted.dropFirst()) {
            guard !older.version.isSame(as: newer.version), newer.date.number < older.date.number - 1 else { continue }
            reporter.report(
                "version \(newer.version.text.quoted) is dated \(newer.date), before \(older.version.text.quoted) of \(older.date)", at: newer.place,
                notes: [Diagnostic.Note(range: older.place, text: "the older version")])
        }
    }
}
