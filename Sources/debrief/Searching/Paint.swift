internal import Checks
internal import Search

/// Colours of a terminal, or none.
struct Paint {
    /// False where nothing is coloured.
    let isOn: Bool

    /// Where a document stands.
    func path(_ text: String) -> String { paint(text, "36") }
    /// A title.
    func bold(_ text: String) -> String { paint(text, "1") }
    /// What tells documents apart.
    func dim(_ text: String) -> String { paint(text, "2") }

    /// A snippet with its marks in another colour.
    func marked(_ snippet: Snippet) -> String {
        let bytes = Array(snippet.text.utf8)
        var text = "", position = 0
        for mark in snippet.marks where mark.lowerBound >= position {
            text += DisplayText.escaped(String(decoding: bytes[position..<mark.lowerBound], as: UTF8.self))
            text += paint(DisplayText.escaped(String(decoding: bytes[mark], as: UTF8.self)), "1;31")
            position = mark.upperBound
        }
        return text + DisplayText.escaped(String(decoding: bytes[position...], as: UTF8.self))
    }

    private func paint(_ text: String, _ code: String) -> String { isOn && !text.isEmpty ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text }
}
