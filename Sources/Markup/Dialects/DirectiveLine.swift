/// A line that begins, ends or is a directive of some dialect, by its own words alone.
enum DirectiveLine {
    /// `!!! note "Title"`, `??? note`, `=== "Tab"`: what is indented below belongs to it.
    case indented(Directive)
    /// A line that opens what another of its family closes.
    case open(Family, Directive)
    /// A line that closes the innermost open one that fits.
    case close(Family)
    /// A line of ` ``` ` or `~~~` that begins code, which nothing in it can be a directive of.
    case code(mark: UInt8, count: Int)
    /// A line of nothing but so many ` ``` ` or `~~~`: the end of something, or the beginning of code.
    case fence(mark: UInt8, count: Int)
    /// A tag with text behind it on its line; `tag` ends where the text begins.
    case openBeforeText(Family, Directive, tag: Range<Int>)

    /// What must agree between a line that opens and one that closes.
    enum Family: Hashable {
        /// ` ```{note} ` of MyST, by its mark and how many there are.
        case fence(mark: UInt8, count: Int)
        /// `:::note`, by how many colons there are.
        case colons(Int)
        /// `{% hint %}` by its name.
        case liquid(String)
        /// `{{< hint >}}` and `{{% hint %}}` by its name.
        case shortcode(String)

        /// True for one that is text unless it is closed.
        var mustClose: Bool {
            switch self {
            case .liquid, .shortcode: true
            case .fence, .colons: false
            }
        }
    }

    /// The shortest line that can be one: `!!! tip`, `:::`.
    static let shortest = 3

    /// nil for every other line; `line` is without indentation and line end.
    init?(_ line: ArraySlice<UInt8>) {
        guard line.count >= Self.shortest, let first = line.first else { return nil }
        let second = line[line.startIndex + 1]
        guard second == first || first == UInt8(ascii: "{") && second == UInt8(ascii: "%") else { return nil }
        let read: DirectiveLine? =
            switch first {
            case UInt8(ascii: "!"), UInt8(ascii: "?"): Self.exclaimed(line)
            case UInt8(ascii: "="): Self.tab(line)
            case UInt8(ascii: "`"), UInt8(ascii: "~"): Self.fenced(line)
            case UInt8(ascii: ":"): Self.colons(line)
            case UInt8(ascii: "{"): Self.tagged(line)
            default: nil
            }
        guard let read else { return nil }
        self = read
    }

    /// True when such a line may begin with this byte.
    @inline(__always)
    static func mayBegin(_ byte: UInt8) -> Bool {
        // `!`, `:`, `=`, `?`; and from 0x40 on `` ` ``, `{`, `~`.
        let low: UInt64 = 1 << 0x21 | 1 << 0x3A | 1 << 0x3D | 1 << 0x3F
        let high: UInt64 = 1 << 0x20 | 1 << 0x3B | 1 << 0x3E
        return byte < 0x80 && (byte < 0x40 ? low : high) & (1 << UInt64(byte & 0x3F)) != 0
    }
}

// MARK: MkDocs

extension DirectiveLine {
    /// `!!! type`, `!!! type "Title"`, and the same with `???` and `???+`.
    private static func exclaimed(_ line: ArraySlice<UInt8>) -> DirectiveLine? {
        let mark = line[line.startIndex]
        var rest = line.drop { $0 == mark }
        guard rest.startIndex - line.startIndex == 3 else { return nil }
        if mark == UInt8(ascii: "?"), rest.first == UInt8(ascii: "+") { rest.removeFirst() }
        // Without a space it is no note, and too short to be written over.
        guard rest.first == 0x20 || rest.first == 0x09, line.count >= DirectiveMark.contentIndent + DirectiveMark.size else { return nil }
        rest = DirectiveArguments.trimmed(rest)
        let words = rest.prefix { $0 != UInt8(ascii: "\"") }
        guard let first = words.first, isLetter(first), words.allSatisfy({ isWord($0) || $0 == 0x20 }) else { return nil }
        let title = rest.dropFirst(words.count)
        // `!!! note "Title"` and nothing behind; `""` is a note without a title, which we name all the same.
        guard title.isEmpty || title.count >= 2 && title.last == UInt8(ascii: "\"") else { return nil }
        var names = words.split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
        let name = names.removeFirst()
        guard name.utf8.count >= 3 else { return nil }
        names.removeAll { $0 == "inline" || $0 == "end" }
        let text = title.isEmpty ? Array(names.joined(separator: " ").utf8)[...] : title.dropFirst().dropLast()
        let arguments = DirectiveArguments(title: text)
        let directive = NoteKind(word: name.lowercased()) == nil ? Directive(unknown: name, arguments: arguments) : Directive(name: name, arguments: arguments)
        return directive.map(DirectiveLine.indented)
    }

    /// `=== "Tab"`.
    private static func tab(_ line: ArraySlice<UInt8>) -> DirectiveLine? {
        var rest = line.drop { $0 == UInt8(ascii: "=") }
        guard rest.startIndex - line.startIndex == 3, line.count >= 7 else { return nil }
        if rest.first == UInt8(ascii: "!") || rest.first == UInt8(ascii: "+") { rest.removeFirst() }
        rest = DirectiveArguments.trimmed(rest)
        guard rest.count >= 3, rest.first == UInt8(ascii: "\""), rest.last == UInt8(ascii: "\"") else { return nil }
        return .indented(Directive(note: nil, title: String(decoding: rest.dropFirst().dropLast(), as: UTF8.self)))
    }
}

// MARK: fences

extension DirectiveLine {
    /// ` ```{note} Title ` of MyST; code for all else behind the marks.
    private static func fenced(_ line: ArraySlice<UInt8>) -> DirectiveLine? {
        let mark = line[line.startIndex]
        let rest = line.drop { $0 == mark }, count = rest.startIndex - line.startIndex
        guard count >= 3, mark == UInt8(ascii: "~") || !rest.contains(mark) else { return nil }
        let info = DirectiveArguments.trimmed(rest)
        guard !info.isEmpty else { return .fence(mark: mark, count: count) }
        guard let (name, title) = braced(info), let directive = Directive(name: name, arguments: DirectiveArguments(title: title)) else {
            return .code(mark: mark, count: count)
        }
        return .open(.fence(mark: mark, count: count), directive)
    }

    /// `:::note Title`, `:::note[Title]`, `:::{note} Title`, `::: {.callout-note title="Title"}`, and `:::` that closes.
    private static func colons(_ line: ArraySlice<UInt8>) -> DirectiveLine? {
        let rest = line.drop { $0 == UInt8(ascii: ":") }, count = rest.startIndex - line.startIndex
        guard count >= 3 else { return nil }
        var text = DirectiveArguments.trimmed(rest)
        guard !text.isEmpty else { return .close(.colons(count)) }
        if text.suffix(3).elementsEqual(":::".utf8) {
            while text.last == UInt8(ascii: ":") { text.removeLast() }
            // Pandoc lets colons stand at the end too; `:::image …:::` is all there is of an image.
            guard text.last == 0x20 else { return nil }
        }
        return container(DirectiveArguments.trimmed(text)).map { .open(.colons(count), $0) }
    }

    private static func container(_ text: ArraySlice<UInt8>) -> Directive? {
        if text.first == UInt8(ascii: "{") {
            if let (name, title) = braced(text) {
                return Directive(name: name, arguments: DirectiveArguments(title: title))
            }
            guard text.last == UInt8(ascii: "}") else { return nil }
            return attributed(text.dropFirst().dropLast())
        }
        let name = text.prefix(while: isWord), rest = text.dropFirst(name.count)
        guard let first = name.first, isLetter(first) else { return nil }
        let word = String(decoding: name, as: UTF8.self)
        switch rest.first {
        case nil: return known(word, DirectiveArguments(title: rest))
        case 0x20, 0x09: return known(word, DirectiveArguments(title: rest))
        case UInt8(ascii: "["):
            guard let end = rest.lastIndex(of: UInt8(ascii: "]")) else { return nil }
            return known(word, DirectiveArguments(title: rest[(rest.startIndex + 1)..<end]))
        case UInt8(ascii: "{"): return rest.last == UInt8(ascii: "}") ? known(word, DirectiveArguments(rest.dropFirst().dropLast())) : nil
        default: return nil
        }
    }

    /// Classes and attributes of Pandoc: the first class that we know decides.
    private static func attributed(_ text: ArraySlice<UInt8>) -> Directive? {
        let arguments = DirectiveArguments(text)
        let classes = arguments.words.filter { $0.hasPrefix(".") }.map { String($0.dropFirst()) }
        var named = DirectiveArguments(title: [])
        named.adopt(titleOf: arguments)
        for name in classes { if let directive = Directive(name: name, arguments: named) { return directive } }
        return Directive(note: nil, title: arguments.title ?? "")
    }

    private static func known(_ name: String, _ arguments: DirectiveArguments) -> Directive {
        Directive(name: name, arguments: arguments) ?? Directive(unknown: name, arguments: arguments)
    }

    /// `{name}` and what stands behind it.
    private static func braced(_ text: ArraySlice<UInt8>) -> (name: String, rest: ArraySlice<UInt8>)? {
        guard text.first == UInt8(ascii: "{"), let end = text.firstIndex(of: UInt8(ascii: "}")) else { return nil }
        let name = text[(text.startIndex + 1)..<end]
        guard let first = name.first, isLetter(first), name.allSatisfy(isWord) else { return nil }
        return (String(decoding: name, as: UTF8.self), text[(end + 1)...])
    }
}

// MARK: tags

extension DirectiveLine {
    /// A tag of Liquid or Hugo: its name, its arguments, whether it closes, and where it ends.
    struct Tag {
        let name: String
        let arguments: ArraySlice<UInt8>
        let isShortcode: Bool
        let isClosing: Bool
        let range: Range<Int>

        /// What it opens or closes.
        var family: Family { isShortcode ? .shortcode(name) : .liquid(name) }

        /// A tag at the start of a text; nil when there is none, or one that ends itself.
        init?(_ text: ArraySlice<UInt8>) {
            guard text.count >= 6, text.first == UInt8(ascii: "{") else { return nil }
            let start = text.startIndex, third = text[start + 2]
            isShortcode = text[start + 1] == UInt8(ascii: "{")
            let end: ArraySlice<UInt8>
            if isShortcode {
                guard third == UInt8(ascii: "<") || third == UInt8(ascii: "%") else { return nil }
                end = [third == UInt8(ascii: "<") ? UInt8(ascii: ">") : third, UInt8(ascii: "}"), UInt8(ascii: "}")]
            } else {
                guard text[start + 1] == UInt8(ascii: "%") else { return nil }
                end = [UInt8(ascii: "%"), UInt8(ascii: "}")]
            }
            var index = start + (isShortcode ? 3 : 2)
            let inner = index
            while index + end.count <= text.endIndex, !text[index..<(index + end.count)].elementsEqual(end) { index += 1 }
            guard index + end.count <= text.endIndex else { return nil }
            range = start..<(index + end.count)
            var words = DirectiveArguments.trimmed(text[inner..<index])
            // Liquid may be told to leave no space, and a shortcode to be all there is.
            if !isShortcode, words.first == UInt8(ascii: "-") { words = DirectiveArguments.trimmed(words.dropFirst()) }
            if !isShortcode, words.last == UInt8(ascii: "-") { words = DirectiveArguments.trimmed(words.dropLast()) }
            if isShortcode, words.last == UInt8(ascii: "/") { return nil }
            var closes = false
            if isShortcode, words.first == UInt8(ascii: "/") {
                closes = true
                words = DirectiveArguments.trimmed(words.dropFirst())
            }
            var name = String(decoding: words.prefix(while: DirectiveLine.isWord), as: UTF8.self).lowercased()
            arguments = words.dropFirst(name.utf8.count)
            if !isShortcode, name.hasPrefix("end"), name.utf8.count > 3 {
                closes = true
                name = String(name.dropFirst(3))
            }
            guard !name.isEmpty else { return nil }
            self.name = name
            isClosing = closes
        }
    }

    private static func tagged(_ line: ArraySlice<UInt8>) -> DirectiveLine? {
        guard let tag = Tag(line) else { return nil }
        let rest = DirectiveArguments.trimmed(line[tag.range.upperBound...])
        if tag.isClosing { return rest.isEmpty ? .close(tag.family) : nil }
        guard let directive = Directive(name: tag.name, arguments: DirectiveArguments(tag.arguments)) else { return nil }
        return rest.isEmpty ? .open(tag.family, directive) : .openBeforeText(tag.family, directive, tag: tag.range)
    }

    /// The tag at the end of a line that closes `family`; nil when there is none.
    static func closingTag(of family: Family, atEndOf line: ArraySlice<UInt8>) -> Range<Int>? {
        let text = DirectiveArguments.trimmed(line)
        guard family.mustClose, text.last == UInt8(ascii: "}"), let open = text.lastIndex(of: UInt8(ascii: "{")) else { return nil }
        for start in [open, open - 1] where start >= text.startIndex && text[start] == UInt8(ascii: "{") {
            guard let tag = Tag(text[start...]), tag.isClosing, tag.family == family, tag.range.upperBound == text.endIndex else { continue }
            return tag.range
        }
        return nil
    }
}

extension DirectiveLine {
    fileprivate static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) >= UInt8(ascii: "a") && (byte | 0x20) <= UInt8(ascii: "z") }

    fileprivate static func isWord(_ byte: UInt8) -> Bool {
        isLetter(byte) || byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
    }
}
