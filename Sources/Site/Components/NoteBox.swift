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
        html.element("p", class: "note-title") { writeTitle(title, to: &$0) }
        html.newline()
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
