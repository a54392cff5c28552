internal import KnowledgeBase
internal import Markup

/// A name that looks like another.
struct ConfusableID: Rule {
    let info = RuleInfo(
        id: "confusable-id",
        severity: .warning,
        profile: .recommended,
        what: "an id, alias, tag, service or file name with letters of two scripts in one word, such as a Cyrillic `а` among Latin letters",
        why: "it looks like another name, is none, and can't be found by typing",
        help: "type the name anew",
        bad: #"""
            -- postmortems/db.md (escaped) --
            ---
            id: d\xD0\xB0tabase
            ---
            # Database outage
            """#,
        good: """
            -- postmortems/db.md --
            ---
            id: database
            ---
            # Database outage
            """)

    func check(_ page: LinkedDocument, in context: CheckContext, reporter: inout Reporter) {
        let document = page.document
        if let letter = MixedScript.stranger(in: String(document.path.name)) {
            reporter.report("file name \(document.path.name.quoted) has \(letter) among Latin letters", at: document.place(0..<0))
        }
        var names = [document.statedID].compactMap { $0 } + document.aliases + document.services
        for node in ["tags", "labels", "keywords", "categories"].compactMap({ document.frontMatter.values[$0] }) { names += Self.texts(node) }
        for name in names {
            guard let letter = MixedScript.stranger(in: name.value) else { continue }
            reporter.report("\(name.value.quoted) has \(letter) among Latin letters", at: document.place(name.origin.range))
        }
    }

    private static func texts(_ node: MetadataNode) -> [Fact<String>] {
        node.items.compactMap(\.scalar).map { Fact($0.text, Origin(.stated, $0.range, from: "front matter")) }
    }
}
