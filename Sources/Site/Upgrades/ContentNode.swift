internal import Markup

/// Words with their marks, for a script that makes elements of them: no HTML, and no address that a page may not have.
indirect enum ContentNode: Sendable, Hashable {
    case text(String)
    case element(Name, [ContentNode])
    /// A link; the address is relative to the site's root, or absolute.
    case link(address: String, [ContentNode])

    /// The elements there are.
    enum Name: String, Sendable {
        case paragraph = "p", code, emphasis = "em", strong, strikethrough = "del", codeBlock = "pre", list = "ul", numberedList = "ol", item = "li"
        case quote = "blockquote", table, row = "tr", headerCell = "th", cell = "td", lineBreak = "br", rule = "hr"
    }

    /// Writes a string for a text and `[name, content...]` for an element; a link is `["a", address, content...]`.
    func write(to json: inout JSONWriter) {
        switch self {
        case .text(let text): json.value(text)
        case .element(let name, let content): Self.write([name.rawValue], content, to: &json)
        case .link(let address, let content): Self.write(["a", address], content, to: &json)
        }
    }

    private static func write(_ head: [String], _ content: [ContentNode], to json: inout JSONWriter) {
        json.array(0..<(head.count + content.count)) { json, index in
            if index < head.count { json.value(head[index]) } else { content[index - head.count].write(to: &json) }
        }
    }
}
