internal import KnowledgeBase
internal import Markup

/// Bytes that are no text.
struct InvalidEncoding: Rule {
    let info = RuleInfo(
        id: "invalid-encoding",
        severity: .error,
        profile: .core,
        what: "bytes that are no UTF-8, or NUL",
        why: "what can't be read as text is replaced by `\u{FFFD}` on the page and in the index",
        help: "save the file as UTF-8",
        bad: #"""
            -- runbooks/restart.md (escaped) --
            # Restart

            Caf\xE9 is down.
            """#,
        good: #"""
            -- runbooks/restart.md (escaped) --
            # Restart

            Caf\xC3\xA9 is down.
            """#)

    func check(_ page: LinkedDocument, in context: CheckContext, reporter: inout Reporter) {
        for case .encoding(let repairs) in page.document.problems {
            var parts: [String] = []
            if repairs.invalidSequences > 0 { parts.append("\(counted(repairs.invalidSequences, "byte sequence")) not in UTF-8") }
            if repairs.nulBytes > 0 { parts.append(counted(repairs.nulBytes, "NUL byte")) }
            let start = repairs.firstOffset
            let isFirstOfSeveral = repairs.invalidSequences + repairs.nulBytes > 1
            reporter.report(
                "file is no text: \(parts.joined(separator: ", "))", at: page.document.place(start..<start + 3),
                label: isFirstOfSeveral ? "the first is here" : "")
        }
    }
}
