internal import Markup

/// The box around a note, whatever dialect it was written in: its kind is told by its title, not by its color alone.
enum NoteBox {
    /// The element that holds it.
    static let element: StaticString = "aside"

    /// Writes the start of the box and its title.
    static func writeStart(_ kind: NoteKind, title: String, to html: inout HTMLWriter) {
        html.start(element)
        switch kind {
        case .note: html.classes("note")
        case .tip: html.classes("note note-tip")
        case .important: html.classes("note note-important")
        case .warning: html.classes("note note-warning")
        case .caution: html.classes("note note-caution")
        }
        html.attribute("role", "note")
        html.newline()
        html.element("p", class: "note-title") {
            if let name = name(of: kind, besides: title) { $0.text(name + ": ") }
            writeTitle(title, to: &$0)
        }
        html.newline()
    }

    /// What a title of the author's own does not tell of a kind that warns; nil where nothing is missing.
    private static func name(of kind: NoteKind, besides title: String) -> String? {
        let word = title.lowercased().replacing(" ", with: "").replacing("-", with: "")
        guard kind != .note, NoteKind(word: word) == nil else { return nil }
        return kind.name
    }

    /// Writes a title, in which only code between backticks is markup.
    static func writeTitle(_ title: String, to html: inout HTMLWriter) {
        let parts = title.split(separator: "`", omittingEmptySubsequences: false)
        guard parts.count % 2 == 1 else { return html.text(title) }
        for (index, part) in parts.enumerated() where !part.isEmpty {
            if index % 2 == 1 { html.element("code", text: String(part)) } else { html.text(String(part)) }
        }
    }
}
