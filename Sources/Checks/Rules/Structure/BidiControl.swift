internal import KnowledgeBase
internal import Markup

/// Characters without a shape that change what a line looks like.
struct BidiControl: Rule {
    let info = RuleInfo(
        id: "bidi-control",
        severity: .error,
        profile: .core,
        what: "an invisible character that reorders text (U+202A to U+202E, U+2066 to U+2069) or hides some in it (U+E0000 to U+E007F)",
        why: "a command that is shown is then not the one that is copied",
        help: "remove it; text from right to left needs none",
        bad: #"""
            -- runbooks/restart.md (escaped) --
            # Restart

            Run `restart \xE2\x80\xAEnigol`.
            """#,
        good: """
            -- runbooks/restart.md --
            # Restart

            Run `restart login`.
            """)

    func check(_ page: LinkedDocument, in context: CheckContext, reporter: inout Reporter) {
        let document = page.document, source = document.source
        var found = InvisibleCharacters.all(in: source.bytes)[...]
        while let first = found.first {
            // One finding a line.
            let line = source.lineRange(source.line(at: first.range.lowerBound))
            let here = found.prefix { $0.range.lowerBound < max(line.upperBound, first.range.upperBound) }
            found = found.dropFirst(here.count)
            let bad = InvisibleCharacters.misused(Array(here), in: source.bytes[line.lowerBound..<max(line.upperBound, first.range.upperBound)])
            guard let start = bad.first else { continue }
            let more = bad.count > 1 ? ", the first of \(bad.count) on this line" : ""
            reporter.report(
                "invisible character \(start.name)\(more)", at: document.place(start.range),
                fixes: [Fix("remove \(counted(bad.count, "invisible character"))", .safe, edits: bad.map { Fix.Edit(range: document.place($0.range), replacement: "") })].compactMap { $0 })
        }
    }
}
