internal import Markup

/// A tag in a document that stands for another file.
struct IncludeTag: Equatable {
    /// Byte range in the file.
    let range: Range<Int>
    /// The file as the author named it; empty when the tag does not say.
    let path: String

    /// True when a text may hold one: a look at each byte, as most texts hold none.
    static func occurs(in bytes: ArraySlice<UInt8>) -> Bool {
        let span = bytes.span
        return leads.contains { lead in
            var from = 0
            while let index = span.firstOffset(of: lead, from: from) {
                if begins(at: index, in: span) { return true }
                from = index + 1
            }
            return false
        } || span.count > 6 && span.extracting(0..<6).firstOffset(of: imports.span) == 0 || span.firstOffset(of: importLines.span) != nil
    }

    private static let leads = [UInt8(ascii: "{"), UInt8(ascii: "8"), UInt8(ascii: "<")]
    private static let imports = Array("import".utf8), importLines = Array("\nimport".utf8)

    private static func begins(at index: Int, in span: Span<UInt8>) -> Bool {
        guard index + 5 < span.count else { return false }
        let second = span[index + 1], third = span[index + 2]
        switch span[index] {
        case UInt8(ascii: "{"):
            switch second {
            case UInt8(ascii: "%"), UInt8(ascii: "!"): return true
            // `{include}`, `{literalinclude}`; `{instance=...}` is a query.
            case UInt8(ascii: "i"): return third == UInt8(ascii: "n") && span[index + 3] == UInt8(ascii: "c")
            case UInt8(ascii: "l"): return third == UInt8(ascii: "i") && span[index + 3] == UInt8(ascii: "t")
            case UInt8(ascii: "{"): return third == UInt8(ascii: "<") || third == UInt8(ascii: "%") || third == UInt8(ascii: "#")
            default: return false
            }
        case UInt8(ascii: "8"): return second == UInt8(ascii: "<") && third == UInt8(ascii: "-")
        default: return second == UInt8(ascii: "%") || second == UInt8(ascii: "!") && span[index + 4] == UInt8(ascii: "#")
        }
    }

    /// The tags in a block of text, those between backticks left out.
    static func all(in text: ArraySlice<UInt8>) -> [IncludeTag] {
        var tags: [IncludeTag] = [], index = text.startIndex, ends = BacktickRuns(text)
        while index < text.endIndex {
            switch text[index] {
            case UInt8(ascii: "`"): index = ends.end(from: index)
            case UInt8(ascii: "\\"): index += 2
            default:
                if let tag = IncludeTag(text[index...]) {
                    tags.append(tag)
                    index = tag.range.upperBound
                } else {
                    index += 1
                }
            }
        }
        return tags
    }

    /// The lines `import X from "path"` of a block: of Markdown files only, unless MDX is what the document is written in.
    static func imports(in text: ArraySlice<UInt8>, ofEverything isMDX: Bool) -> [IncludeTag] {
        guard text.starts(with: "import ".utf8) else { return [] }
        return text.split(separator: 0x0A).compactMap { line in
            guard line.starts(with: "import ".utf8), let path = quoted(in: line) else { return nil }
            let isContent = path.hasSuffix(".md") || path.hasSuffix(".mdx")
            return isMDX || isContent ? IncludeTag(range: trimmed(line), path: path) : nil
        }
    }

    /// ` ```{include} path ` and ` ```{literalinclude} path `.
    init?(fence info: String, at range: Range<Int>) {
        for name in ["{include}", "{literalinclude}"] where info.hasPrefix(name) {
            self.init(range: range, path: Self.word(Array(info.utf8.dropFirst(name.utf8.count))[...]))
            return
        }
        return nil
    }

    private init(range: Range<Int>, path: String) {
        self.range = range
        self.path = path
    }
}

extension IncludeTag {
    /// How many bytes a tag may have.
    private static let limit = 400

    /// A tag's beginning, its end, and whether its first word is its name.
    private struct Form {
        let start: String
        let end: String
        let names: [String]
    }

    private static let forms = [
        Form(start: "{%", end: "%}", names: ["include", "include_relative", "include_cached", "include-markdown", "include_markdown"]),
        Form(start: "{{<", end: ">}}", names: ["include", "includes", "readfile", "include-file", "include_file", "include-html"]),
        Form(start: "{{%", end: "%}}", names: ["include", "includes", "readfile", "include-file", "include_file", "include-html"]),
        Form(start: "{{#", end: "}}", names: ["include", "rustdoc_include"]),
        Form(start: "<!--#", end: "-->", names: ["include"]),
        Form(start: "<%=", end: "%>", names: ["partial"]),
    ]

    /// The tag at the start of a text; nil when there is none.
    private init?(_ text: ArraySlice<UInt8>) {
        guard let first = text.first, first == UInt8(ascii: "{") || first == UInt8(ascii: "<") || first == UInt8(ascii: "-") || first == UInt8(ascii: ":") else { return nil }
        let text = text.prefix(Self.limit), start = text.startIndex
        if text.starts(with: "--8<--".utf8) {
            let line = text.dropFirst(6).prefix { $0 != 0x0A }
            self.init(range: start..<(line.isEmpty ? start + 6 : Self.trimmed(text[start..<line.endIndex]).upperBound), path: Self.quoted(in: line) ?? "")
        } else if text.starts(with: "{!".utf8) {
            let line = text.dropFirst(2).prefix { $0 != 0x0A }
            guard let end = Self.first("!}", in: line), !line[..<end].contains(0x20), line.startIndex < end else { return nil }
            self.init(range: start..<end + 2, path: String(decoding: line[..<end], as: UTF8.self))
        } else if text.starts(with: ":::{include}".utf8) {
            let line = text.dropFirst(12).prefix { $0 != 0x0A }
            self.init(range: start..<Self.trimmed(text[start..<line.endIndex]).upperBound, path: Self.word(line))
        } else {
            guard let form = Self.forms.first(where: { text.starts(with: $0.start.utf8) }), let end = Self.first(form.end, in: text.dropFirst(form.start.utf8.count)) else { return nil }
            let inner = text[(start + form.start.utf8.count)..<end].drop { $0 == 0x20 || $0 == UInt8(ascii: "-") }
            let name = inner.prefix { $0 != 0x20 && $0 != UInt8(ascii: "(") && $0 != UInt8(ascii: "\"") }
            guard form.names.contains(String(decoding: name, as: UTF8.self)) else { return nil }
            self.init(range: start..<end + form.end.utf8.count, path: Self.word(inner[name.endIndex...]))
        }
    }

    /// The first word, or what is between quotes where it has some: `x.html`, `"x.md"`, `file="x.md"`.
    private static func word(_ text: ArraySlice<UInt8>) -> String {
        let rest = text.drop { $0 == 0x20 || $0 == UInt8(ascii: "(") }
        let word = rest.prefix { $0 != 0x20 && $0 != 0x0A && $0 != UInt8(ascii: ")") }
        let mark = word.first { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") }
        return mark.flatMap { _ in quoted(in: rest) } ?? String(decoding: word, as: UTF8.self)
    }

    private static func quoted(in text: ArraySlice<UInt8>) -> String? {
        guard let open = text.firstIndex(where: { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") }),
            let close = text[(open + 1)...].firstIndex(of: text[open])
        else { return nil }
        return String(decoding: text[(open + 1)..<close], as: UTF8.self)
    }

    private static func first(_ end: String, in text: ArraySlice<UInt8>) -> Int? {
        let end = Array(end.utf8)
        return text.indices.first { text[$0] == end[0] && text[$0...].starts(with: end) }
    }

    private static func trimmed(_ text: ArraySlice<UInt8>) -> Range<Int> {
        var text = text
        while let last = text.last, last == 0x20 || last == 0x0D || last == 0x09 { text.removeLast() }
        return text.startIndex..<text.endIndex
    }
}
