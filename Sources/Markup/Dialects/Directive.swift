/// What a block of a Markdown dialect is for: a note, or a frame around content such as a tab.
public struct Directive: Sendable, Hashable {
    /// nil for a frame, which only groups what is in it.
    public let note: NoteKind?
    /// The author's words, else the name of the note's kind; empty for a frame without a label.
    public let title: String

    init(note: NoteKind?, title: String) {
        self.note = note
        self.title = title
    }
}

extension Directive {
    /// Reads what an author named: `warning`, `callout-tip`, `tab-item`; nil for names that are neither note nor frame.
    ///
    /// The kind of a `callout`, an `alert` or a `notice` stands in its arguments.
    init?(name: String, arguments: DirectiveArguments) {
        let name = name.lowercased()
        let word = name.hasPrefix("callout-") ? String(name.dropFirst(8)) : name
        if Self.frames.contains(word) {
            self.init(note: nil, title: arguments.title ?? arguments.words.first ?? "")
        } else if Self.general.contains(word) {
            let stated = arguments.kind ?? arguments.words.first
            let kind = stated.flatMap { NoteKind(word: $0.lowercased()) }
            // A hint that does not say which is one of MkDocs or MyST.
            let label = kind == nil ? word == "hint" ? word : "note" : stated ?? "note"
            let rest = kind != nil && arguments.kind == nil ? arguments.words.dropFirst() : arguments.words[...]
            let title = arguments.title ?? (rest.isEmpty ? Self.label(label) : rest.joined(separator: " "))
            self.init(note: kind ?? NoteKind(word: label) ?? .note, title: title)
        } else if let kind = NoteKind(word: word) {
            self.init(note: kind, title: arguments.title ?? (arguments.words.isEmpty ? Self.label(word) : arguments.words.joined(separator: " ")))
        } else {
            return nil
        }
    }

    /// A container of a name that we don't know: its name is all there is to say of it.
    init(unknown name: String, arguments: DirectiveArguments) {
        let title = arguments.title ?? (arguments.words.isEmpty ? Self.label(name) : arguments.words.joined(separator: " "))
        self.init(note: .note, title: title)
    }

    /// `seealso` is `See also`, `danger` is `Danger`.
    private static func label(_ word: String) -> String {
        switch word.lowercased() {
        case "seealso": return "See also"
        case "tldr": return "TL;DR"
        case "faq": return "FAQ"
        case "todo": return "To do"
        case "versionadded": return "Added"
        case "versionchanged": return "Changed"
        default:
            let words = word.replacing("-", with: " ").replacing("_", with: " ")
            return words.prefix(1).uppercased() + words.dropFirst()
        }
    }

    /// Names whose kind is an argument.
    private static let general: Set<String> = ["admonition", "callout", "notice", "alert", "hint", "message", "admon", "note-box", "callouts"]

    /// Names that group what is in them.
    private static let frames: Set<String> = [
        "tabs", "tab", "tab-set", "tab-item", "tabset", "panel-tabset", "tab-content", "columns", "column", "grid", "grid-item", "grid-item-card", "card",
        "cards", "details", "dropdown", "expand", "collapse", "steps", "step", "stepper", "codetabs", "code-group", "tabpane", "content-visible",
        "content-hidden", "aside", "margin", "sidebar", "div", "section", "row", "col",
    ]
}
