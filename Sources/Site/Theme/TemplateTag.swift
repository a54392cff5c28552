/// A tag of a template: `{{name}}`, `{{#name}}` and so on.
struct TemplateTag: Sendable, Hashable {
    enum Sort: Sendable, Hashable {
        case variable, unescaped, section, inverted, end, partial
        /// Something the engine knows and themes do not have, such as `{{=` or `{{<`.
        case other(String)
    }

    let sort: Sort
    let name: String
    /// 1-based.
    let line: Int

    /// All tags of a template in order, without comments.
    static func all(in template: String) -> [TemplateTag] {
        var tags: [TemplateTag] = []
        var line = 1
        var rest = template[...]
        while let start = rest.firstRange(of: "{{") {
            line += rest[..<start.lowerBound].utf8.count { $0 == UInt8(ascii: "\n") }
            let isTriple = rest[start.upperBound...].first == "{"
            let close = isTriple ? "}}}" : "}}"
            guard let end = rest[start.upperBound...].firstRange(of: close) else { break }
            let inner = rest[start.upperBound..<end.lowerBound]
            if let tag = tag(inner, line: line) { tags.append(tag) }
            line += inner.utf8.count { $0 == UInt8(ascii: "\n") }
            rest = rest[end.upperBound...]
        }
        return tags
    }

    private static func tag(_ inner: Substring, line: Int) -> TemplateTag? {
        let text = inner.drop { $0.isWhitespace }
        let sort: Sort
        switch text.first {
        case "!": return nil
        case "{", "&": sort = .unescaped
        case "#": sort = .section
        case "^": sort = .inverted
        case "/": sort = .end
        case ">": sort = .partial
        case "=", "<", "$", "%": sort = .other(String(text.prefix(1)))
        default: return TemplateTag(sort: .variable, name: trimmed(text), line: line)
        }
        return TemplateTag(sort: sort, name: trimmed(text.dropFirst()), line: line)
    }

    private static func trimmed(_ text: Substring) -> String {
        var text = text.drop { $0.isWhitespace }
        while let last = text.last, last.isWhitespace { text.removeLast() }
        return String(text)
    }
}
