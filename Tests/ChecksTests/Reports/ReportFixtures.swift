import Checks
import KnowledgeBase
import Markup

/// Content whose reports are kept as goldens.
enum ReportFixtures {
    /// The rules whose findings they show: a list of its own, so that a new rule changes no golden.
    static let rules = [
        "front-matter-syntax", "id-duplicate", "missing-action-items", "action-without-owner", "empty-section", "template-placeholder", "timeline-out-of-order",
        "broken-link", "broken-anchor", "symlink-ignored", "missing-key",
    ].compactMap(RuleSet.rule(named:))

    /// Faults as they are everywhere.
    static let ordinary = """
        -- postmortems/2024-05-01-db-outage.md --
        ---
        id: db-outage
        title: Database outage: the disk was full
        status: final
        ---

        ## Summary

        The disk was full, see [the runbook](../runbooks/db.md#restarting) and [the dashboard](../dashboards/db.md).

        ## Timeline

        - 14:02 UTC: the disk is full
        - 13:58 UTC: the alert fires

        ## Follow-up

        TBD
        -- postmortems/2024-06-09-api-outage.md --
        ---
        id: db-outage
        ---
        # API outage

        Caused by a certificate, found by <your team>.

        ## Action items

        - [ ] Watch the certificate
        -- runbooks/db.md --
        # Database

        ## Restart

        Run `systemctl restart postgresql`.

        ## Escalation
        -- runbooks/link.md -> ../elsewhere.md --
        """

    /// Text that would move the cursor, forge lines or hide, were it printed as it is.
    static let hostile = """
        -- pages/hostile.md (escaped) --
        # Hostile

        a\\x1B[31mred\\x07 \\xE2\\x80\\xAEreversed\\xE2\\x80\\xAC TARGET
        \\x09tab\\x09\\x09TARGET after tabs
        東京データベース TARGET wide
        👩‍💻 e\\xCC\\x81 🇩🇪 TARGET clusters
        \\xC2\\x9B31m \\xE2\\x80\\xA8 TARGET separators
        \\xEF\\xBB\\xBF\\xF3\\xA0\\x81\\x81 TARGET tags
        """

    /// One finding for each line of `hostile` that has a target, and one with a hostile summary and path.
    static func hostileFindings(in base: KnowledgeBase) -> [Diagnostic] {
        let source = base.documents[0].document.source
        let target = Array("TARGET".utf8)
        let places = source.bytes.indices.filter { source.bytes[$0...].starts(with: target) }
        let findings = places.map { start in
            Diagnostic(
                rule: "some-rule", severity: .warning, range: SourceRange(path: source.path, bytes: start..<start + target.count),
                summary: "found `TARGET`", label: "here", why: "it is there", help: "remove it")
        }
        let path = RelativePath("evil\u{1B}[2J\n::error::/x.md") ?? source.path
        return findings + [
            Diagnostic(
                rule: "some-rule", severity: .error, range: SourceRange(path: path, bytes: 0..<0),
                summary: "found `\u{1B}[31m\"quoted\"\\ \u{7F}\u{202E}\u{2028}\n::set-env`", label: "line\r\nbreak", why: "\u{1B}]0;title\u{07}", help: "\t",
                notes: [.init(range: SourceRange(path: source.path, bytes: 0..<1), text: "a \u{1B}[0m note")])
        ]
    }

    /// Something to mend behind characters of several bytes and at the end.
    static let fixable = "-- a b.md --\n# Réparer\n\n👍 東京 wrong and wrong\n"

    /// One finding that a safe fix of two edits mends, and one that an unsafe one mends at the end of the file.
    static func fixableFindings(in base: KnowledgeBase) -> [Diagnostic] {
        let source = base.documents[0].document.source, path = source.path
        let first = source.find("wrong", in: 0..<source.bytes.count) ?? 0..<0
        let second = source.find("wrong", in: first.upperBound..<source.bytes.count) ?? 0..<0
        let end = SourceRange(path: path, bytes: source.bytes.count..<source.bytes.count)
        let edits = [first, second].map { Fix.Edit(range: SourceRange(path: path, bytes: $0), replacement: "right") }
        return [
            Diagnostic(
                rule: "some-rule", severity: .error, range: edits[0].range, summary: "`wrong` is wrong", fixes: [Fix("write `right`", .safe, edits: edits)].compactMap { $0 }),
            Diagnostic(
                rule: "other-rule", severity: .warning, range: end, summary: "[a](b) is missing",
                fixes: [Fix("add a section", .unsafe, edits: [Fix.Edit(range: end, replacement: "\n## End\n")])].compactMap { $0 }),
        ]
    }

    /// Lines longer than a terminal is wide, with the fault at their start, middle and end.
    static let longLines: String = {
        let words = String(repeating: "lots of words ", count: 20)
        let wide = String(repeating: "東京", count: 40)
        return """
            -- a.md --
            # A

            [x](no-1.md) \(words)

            \(words)[x](no-2.md) \(words)

            \(words)[x](no-3.md)

            \(wide)[x](no-4.md)\(wide)

            [x](\(String(repeating: "long/", count: 60))no-5.md)
            """
    }()
}
