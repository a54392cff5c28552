internal import Markup

/// Reads where a document points to.
struct LinkExtractor {
    let source: SourceText
    let tree: MarkdownTree
    private(set) var links: [Link] = []
    private(set) var undefined: [UndefinedReference] = []
    private(set) var anchors: Set<String> = []
    /// Lines that name the block below them.
    private(set) var labels: [BlockLabel] = []
    /// Words that look like names of alerts, sorted, each once.
    private(set) var names: [String] = []
    /// Issues, errors and the like that the text names; then what the title names.
    private(set) var clues: [Clue] = []
    /// Bytes that may still be searched in vain for the places of addresses, so that a document of many which are written
    /// otherwise does not cost its square.
    private var patience = 4 * 1024 * 1024

    init(_ source: SourceText, _ tree: MarkdownTree, titleNames: TitleNames) {
        self.source = source
        self.tree = tree
        read(WordScan(titleNames: titleNames))
    }

    private mutating func read(_ scan: WordScan) {
        var block = 0..<0, cursor = 0, words = scan
        for index in 0..<tree.count {
            let node = tree[index]
            switch node.kind {
            case .paragraph, .heading, .tableCell:
                block = node.range
                cursor = block.lowerBound
                readBrackets(node)
                if node.kind == .paragraph, BlockLabel.isWorthwhile(node, in: source) { labels += BlockLabel.all(startOf: node, in: source) }
                words.beginBlock()
            case .link, .image:
                if node.kind == .link { words.read(address: node.literalBytes) }
                let place = locate(node.destination, in: block, &cursor) ?? node.range
                links.append(
                    Link(form: node.kind == .link ? .inline : .image, relation: node.kind == .link ? .mentions : .embeds, destination: node.destination, range: place, node: index))
            case .htmlInline: readHTML(node.literalBytes, block.isEmpty ? node.range : block, &cursor)
            case .htmlBlock:
                cursor = node.range.lowerBound
                readHTML(node.literalBytes, node.range, &cursor)
            case .text: words.read(text: node.literalBytes, isHeading: node.parent.kind == .heading)
            case .code:
                if tree[index - 1].kind == .text, tree[index - 1].literalBytes.last == UInt8(ascii: "}") { readRole(node) }
                words.read(code: node.literalBytes)
            default: break
            }
        }
        names = words.alertNames.sorted()
        anchors.formUnion(labels.lazy.map(\.name))
        clues = words.clues.clues + words.titleNames.clues
    }

    /// Where an address stands in the source, from the last one found in this block on.
    private mutating func locate(_ destination: String, in block: Range<Int>, _ cursor: inout Int) -> Range<Int>? {
        let wanted = Array(destination.utf8)
        guard !wanted.isEmpty, wanted.count <= block.count else { return nil }
        var start = max(cursor, block.lowerBound)
        guard patience > 0 else { return nil }
        let first = start, last = min(block.upperBound, source.bytes.count, start + 16_384) - wanted.count
        while start <= last {
            if source.bytes[start] == wanted[0], source.bytes[start..<start + wanted.count].elementsEqual(wanted) {
                cursor = start + wanted.count
                return start..<cursor
            }
            start += 1
        }
        patience -= start - first
        return nil
    }

    /// {ref}`label` and {ref}`text <label>` of MyST.
    private mutating func readRole(_ code: MarkdownNode) {
        guard tree[code.index - 1].literalBytes.suffix(5).elementsEqual("{ref}".utf8) else { return }
        let role = RoleText(code.literalBytes)
        links.append(Link(form: .role, relation: .mentions, destination: role.target, range: code.range, node: code.index))
    }

    /// Addresses and anchors in raw HTML.
    private mutating func readHTML(_ html: ArraySlice<UInt8>, _ block: Range<Int>, _ cursor: inout Int) {
        var tokens = HTMLTokenizer(html)
        while let token = tokens.next() {
            guard case .startTag(let tag) = token else { continue }
            if let id = tag["id"] { anchors.insert(id) }
            if tag.name == "a", let name = tag["name"] { anchors.insert(name) }
            if tag.name == "a", let address = tag["href"] {
                let place = locate(address, in: block, &cursor) ?? block
                links.append(Link(form: .html, relation: .mentions, destination: address, range: place, node: nil))
            }
            if tag.name == "img", let address = tag["src"] {
                let place = locate(address, in: block, &cursor) ?? block
                links.append(Link(form: .html, relation: .embeds, destination: address, range: place, node: nil))
            }
        }
    }

    /// `[[wiki links]]` and `[text][label]` that no definition made a link.
    private mutating func readBrackets(_ node: MarkdownNode) {
        let raw = source.bytes[node.range.clamped(to: 0..<source.bytes.count)]
        guard raw.count < 65_536, Self.hasDoubleBracket(raw) else { return }
        let text = InlineText(node, in: source)
        let bytes = text.bytes, isTaken = Self.covered(text)
        let emphases = Set(text.styles.lazy.filter { $0.kind == .emphasis }.map(\.range.lowerBound))
        var index = 0, cursor = node.range.lowerBound
        while index + 3 < bytes.count {
            defer { index += 1 }
            guard bytes[index] == UInt8(ascii: "["), !isTaken[index] else { continue }
            if bytes[index + 1] == UInt8(ascii: "["), let end = Self.close(bytes, from: index + 2, double: true) {
                // `[[_TOC_]]` is a macro, whose name reads as emphasis.
                if !emphases.contains(index + 2) { addWiki(text.string(index + 2..<end), node.range, &cursor) }
                index = end
            } else if let end = Self.close(bytes, from: index + 1, double: false), end + 1 < bytes.count, bytes[end + 1] == UInt8(ascii: "["),
                let last = Self.close(bytes, from: end + 2, double: false) {
                let isIndexing = index > 0 && Self.isWordByte(bytes[index - 1])
                if !isIndexing { addReference(text.string(index + 1..<end), text.string(end + 2..<last), node.range, &cursor) }
                index = last
            }
        }
    }

    /// Which bytes belong to code or a link.
    private static func covered(_ text: InlineText) -> [Bool] {
        var isCovered = [Bool](repeating: false, count: text.bytes.count)
        for style in text.styles where style.kind == .code || style.kind == .link { for index in style.range { isCovered[index] = true } }
        return isCovered
    }

    /// `cursor` goes on from the last one found in the block.
    private mutating func addWiki(_ target: String, _ block: Range<Int>, _ cursor: inout Int) {
        let name = Trim.spaces(target.split(separator: "|").first ?? "")
        // `[[3]](#x)` is a footnote in brackets.
        guard name.contains(where: \.isLetter), !name.hasPrefix("_") else { return }
        let place = locate("[[" + target, in: block, &cursor) ?? block
        links.append(Link(form: .wiki, relation: .mentions, destination: name, range: place, node: nil))
    }

    private mutating func addReference(_ text: String, _ label: String, _ block: Range<Int>, _ cursor: inout Int) {
        let label = label.isEmpty ? text : label
        // `x["a"]["b"]`, `[x][0]` and task boxes are no references.
        guard label.contains(where: \.isLetter), text.contains(where: { $0.isLetter || $0.isNumber }), !label.holds("\""), !text.holds("\""), !label.holds("'"), !text.hasPrefix("^"), label.utf8.count <= 100 else { return }
        let place = locate("[\(text)][", in: block, &cursor) ?? block
        undefined.append(UndefinedReference(label: label, range: place))
    }

    private static func isWordByte(_ byte: UInt8) -> Bool {
        ByteCursor.isLetter(byte) || ByteCursor.isDigit(byte) || byte == UInt8(ascii: ")") || byte == UInt8(ascii: "]") || byte == UInt8(ascii: "_")
    }

    private static func hasDoubleBracket(_ bytes: ArraySlice<UInt8>) -> Bool {
        let bytes = bytes.span
        var start = 1
        while let open = bytes.firstOffset(of: UInt8(ascii: "["), from: start) {
            if bytes[open - 1] == UInt8(ascii: "[") || bytes[open - 1] == UInt8(ascii: "]") { return true }
            start = open + 1
        }
        return false
    }

    /// Index of the closing bracket on the same line, nil when another opens first.
    private static func close(_ bytes: [UInt8], from start: Int, double: Bool) -> Int? {
        var index = start
        while index < bytes.count, index - start < 300 {
            switch bytes[index] {
            case UInt8(ascii: "]"):
                return !double || index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "]") ? index : nil
            case UInt8(ascii: "["), UInt8(ascii: "\n"): return nil
            default: index += 1
            }
        }
        return nil
    }
}
