internal import CCmarkGFM
internal import Glibc
internal import ParsingMemory
internal import Synchronization

/// Parses GitHub-flavoured Markdown with cmark-gfm: tables, strikethrough, autolinks, task lists, footnotes.
public enum MarkdownParser {
    /// Parses `source` from `start` (the first byte after the front matter), which begins a line.
    ///
    /// Notes and frames of other dialects become `directive` nodes; all else is as cmark-gfm reads it.
    public static func parse(_ source: SourceText, from start: Int = 0) -> MarkdownTree {
        DirectiveParser(source: source, start: start).parse() ?? tree(of: source, from: start)
    }

    /// The tree of a text as it stands.
    private static func tree(of source: SourceText, from start: Int) -> MarkdownTree {
        var copier = TreeCopier(source: source, start: start)
        return copier.copy(CmarkParser(body: source.bytes[min(start, source.bytes.count)...]))
    }
}

/// Parses a text with directives: a copy of it in which they are what cmark reads as blocks of their own.
private struct DirectiveParser {
    let source: SourceText
    let start: Int

    /// A document whose directives are still not what they seem after so many times is read without any.
    private static let attempts = 4

    /// nil for a text without directives.
    func parse() -> MarkdownTree? {
        guard DirectiveScan.isWorthwhile(source, from: start) else { return nil }
        let scan = DirectiveScan(source, from: start)
        var marks = scan.marks
        for _ in 0..<Self.attempts where !marks.isEmpty {
            let masked = masked(marks, listMark: scan.listMark ?? [])
            var copier = TreeCopier(source: masked, start: start, places: DirectivePlaces(marks))
            let tree = copier.copy(CmarkParser(body: masked.bytes[min(start, masked.bytes.count)...]))
            let missing = copier.places.missing
            if missing.isEmpty { return tree }
            marks.removeAll { missing.contains($0.pair) }
        }
        return nil
    }

    /// The text with the marks written over: no byte moves, so every place in it is one in the source.
    private func masked(_ marks: [DirectiveMark], listMark: [UInt8]) -> SourceText {
        var bytes = source.bytes
        for mark in marks { mark.write(to: &bytes, listMark: listMark) }
        return SourceText(path: source.path, bytes: bytes)
    }
}

/// Owns a cmark parser and the tree it made. There is one at a time on a thread.
@safe private final class CmarkParser {
    private let parser: OpaquePointer
    let document: OpaquePointer?
    /// True when parser and tree stand in the thread's own memory, which is given up as a whole.
    private let isShort: Bool

    /// Over this size, in bytes, each piece of memory is given back on its own: what long texts need on the way may be
    /// far more than what they hold at the end.
    private static let shortText = 64 * 1024

    /// cmark's way to the thread's own memory.
    nonisolated(unsafe) private static let memory: UnsafeMutablePointer<cmark_mem> = {
        let memory = UnsafeMutablePointer<cmark_mem>.allocate(capacity: 1)
        unsafe memory.initialize(to: cmark_mem(calloc: debrief_memory_calloc, realloc: debrief_memory_realloc, free: debrief_memory_free))
        return unsafe memory
    }()

    /// Registers the extensions, which is global in cmark, and makes its table of special characters constant.
    ///
    /// Every parser enters its extensions' characters into one table of the process and takes them out when it is done, so
    /// documents on other threads lost their links and strike-throughs. The characters of links (`:`, `w`) are entered
    /// here, once, and no parser has them to take out; that of strike-through (`~`) is another matter: see `finish`.
    private static let register: Void = {
        cmark_gfm_core_extensions_ensure_registered()
        let parser = unsafe cmark_parser_new(CMARK_OPT_DEFAULT)
        let links = unsafe cmark_find_syntax_extension("autolink")
        unsafe cmark_parser_attach_syntax_extension(parser, links)
        unsafe cmark_manage_extensions_special_characters(parser, 1)
        unsafe cmark_syntax_extension_set_special_inline_chars(links, nil)
        unsafe cmark_parser_free(parser)
    }()

    /// Held by the parser that has `~` in cmark's table.
    private static let tildes = Mutex(())

    init(body: ArraySlice<UInt8>) {
        // The bytes are valid UTF-8 without NUL already, so cmark need not look.
        Self.register
        isShort = body.count <= Self.shortText
        let parser = unsafe cmark_parser_new_with_mem(CMARK_OPT_DEFAULT | CMARK_OPT_FOOTNOTES, isShort ? Self.memory : cmark_get_default_mem_allocator())!
        for name in ["table", "autolink", "tasklist"] {
            unsafe cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name))
        }
        let hasTilde = body.span.holds(UInt8(ascii: "~"))
        if hasTilde { unsafe cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension("strikethrough")) }
        unsafe body.withUnsafeBytes { buffer in
            unsafe cmark_parser_feed(parser, buffer.bindMemory(to: CChar.self).baseAddress, buffer.count)
        }
        unsafe document = unsafe Self.finish(parser, hasTilde: hasTilde)
        unsafe self.parser = unsafe parser
    }

    /// Reads the inlines: those of documents with a `~` one after the other, all others beside each other, as `~` in the
    /// table is nothing to them.
    private static func finish(_ parser: OpaquePointer, hasTilde: Bool) -> OpaquePointer? {
        guard hasTilde else { return unsafe cmark_parser_finish(parser) }
        let document = tildes.withLock { _ in unsafe Int(bitPattern: cmark_parser_finish(parser)) }
        return unsafe OpaquePointer(bitPattern: document)
    }

    deinit {
        if isShort { return debrief_memory_reset() }
        if let document = unsafe document { unsafe cmark_node_free(document) }
        unsafe cmark_parser_free(parser)
    }
}

/// Copies a cmark tree into arrays, in one walk without recursion.
private struct TreeCopier {
    let source: SourceText
    /// 1-based line of the file on which cmark's line 1 stands.
    let firstLine: Int
    /// Bytes of that line that cmark did not see: a byte order mark.
    private let cut: Int
    private var records: [MarkdownRecord] = []
    private var texts: [UInt8] = []
    private let kinds = CmarkKinds()
    private var columns: [MarkdownNode.Alignment] = []
    private var column = 0
    /// Where directives should be, and which of them were met.
    private(set) var places: DirectivePlaces

    init(source: SourceText, start: Int, places: DirectivePlaces = DirectivePlaces([])) {
        self.source = source
        self.places = places
        firstLine = source.line(at: start)
        cut = max(0, start - source.lineStarts[firstLine - 1])
        records.reserveCapacity(source.bytes.count / 48 + 8)
        texts.reserveCapacity(source.bytes.count)
    }

    mutating func copy(_ parser: CmarkParser) -> MarkdownTree {
        // The tree is the parser's, and goes with it.
        defer { withExtendedLifetime(parser) {} }
        guard var node = unsafe parser.document else { return .empty }
        let root = unsafe node
        var open: [Int32] = []
        walk: while true {
            let isKept = places.isEmpty ? true : unsafe !isHidden(node)
            if isKept { unsafe append(node, parent: open.last ?? 0) }
            if let child = unsafe cmark_node_first_child(node) {
                open.append(isKept ? Int32(records.count - 1) : open.last ?? 0)
                unsafe node = unsafe child
                continue
            }
            if isKept { records[records.count - 1].end = Int32(records.count) }
            while unsafe node != root {
                if let next = unsafe cmark_node_next(node) {
                    unsafe node = unsafe next
                    continue walk
                }
                unsafe node = unsafe cmark_node_parent(node)
                if let closing = open.popLast() { records[Int(closing)].end = Int32(records.count) }
            }
            break
        }
        if let last = open.popLast() { records[Int(last)].end = Int32(records.count) }
        let nested = places.isEmpty ? records : DirectiveNesting.nest(records, pairs: places.pairs, ends: places.ends)
        return MarkdownTree(records: nested, texts: texts)
    }

    /// True for what stands only in the masked text: the list around what is indented below a line, and that line's mark.
    private mutating func isHidden(_ node: OpaquePointer) -> Bool {
        switch unsafe kinds.kind(of: node) {
        case .list:
            guard let item = unsafe cmark_node_first_child(node), let start = unsafe start(of: item) else { return false }
            return places.isIndented(at: start)
        case .htmlBlock:
            guard let offset = unsafe start(of: node), let parent = unsafe cmark_node_parent(node), unsafe kinds.kind(of: parent) == .item else { return false }
            return unsafe start(of: parent).map { places.meet(indentedAt: $0, content: offset) } ?? false
        default: return false
        }
    }

    private func start(of node: OpaquePointer) -> Int? {
        offset(line: unsafe cmark_node_get_start_line(node), column: unsafe cmark_node_get_start_column(node) - 1)
    }

    /// Makes a directive of a block that stands for one.
    private mutating func directive(at range: Range<Int>, kind: MarkdownKind) -> Directive? {
        switch kind {
        case .item: places.indented(at: range.lowerBound)
        case .htmlBlock: places.meet(at: range.lowerBound, record: records.count)
        default: nil
        }
    }

    private mutating func append(_ node: OpaquePointer, parent: Int32) {
        var kind = unsafe kinds.kind(of: node)
        let range = unsafe range(of: node, kind: kind, parent: parent)
        let directive = places.isEmpty ? nil : directive(at: range, kind: kind)
        if directive != nil { kind = .directive }
        var record = MarkdownRecord(kind: kind, parent: parent, start: Int32(range.lowerBound), stop: Int32(range.upperBound))
        switch kind {
        case .directive:
            record.text = copy(Array((directive?.title ?? "").utf8))
            record.number = directive?.note?.number ?? 0
        case .text, .code, .htmlInline, .htmlBlock, .footnoteReference, .footnoteDefinition:
            record.text = unsafe copy(cmark_node_get_literal(node))
        case .codeBlock:
            record.text = unsafe copy(cmark_node_get_literal(node))
            record.extra = unsafe copy(cmark_node_get_fence_info(node))
            var length: Int32 = 0, offset: Int32 = 0, character: CChar = 0
            if unsafe cmark_node_get_fenced(node, &length, &offset, &character) != 0 { record.flags.insert(.fenced) }
        case .link, .image:
            record.text = unsafe copy(cmark_node_get_url(node))
            record.extra = unsafe copy(cmark_node_get_title(node))
        case .heading: record.number = unsafe cmark_node_get_heading_level(node)
        case .list:
            if unsafe cmark_node_get_list_tight(node) != 0 { record.flags.insert(.tight) }
            if unsafe cmark_node_get_list_type(node) == CMARK_ORDERED_LIST { record.flags.insert(.ordered) }
            record.number = unsafe cmark_node_get_list_start(node)
        case .item where unsafe kinds.isTask(node):
            record.flags.insert(.task)
            if unsafe cmark_gfm_extensions_get_tasklist_item_checked(node) { record.flags.insert(.checked) }
        case .table: columns = unsafe alignments(of: node)
        case .tableRow:
            column = 0
            if unsafe cmark_gfm_extensions_get_table_row_is_header(node) != 0 { record.flags.insert(.header) }
        case .tableCell:
            record.number = column < columns.count ? columns[column].rawValue : 0
            column += 1
        default: break
        }
        records.append(record)
    }

    private mutating func copy(_ text: [UInt8]) -> MarkdownRecord.Slice {
        defer { texts += text }
        return .init(offset: Int32(texts.count), count: Int32(text.count))
    }

    private mutating func copy(_ text: UnsafePointer<CChar>?) -> MarkdownRecord.Slice {
        guard let text = unsafe text, unsafe text.pointee != 0 else { return .empty }
        let offset = texts.count
        unsafe texts.append(contentsOf: UnsafeRawBufferPointer(start: text, count: strlen(text)))
        return .init(offset: Int32(offset), count: Int32(texts.count - offset))
    }

    /// cmark counts lines and byte columns from 1, ends inclusive; an item may end at column 0 of the next line.
    private func range(of node: OpaquePointer, kind: MarkdownKind, parent: Int32) -> Range<Int> {
        if kind == .document { return 0..<source.bytes.count }
        let outer = Int(records[Int(parent)].start)..<Int(records[Int(parent)].stop)
        let start = offset(line: unsafe cmark_node_get_start_line(node), column: unsafe cmark_node_get_start_column(node) - 1)
        let stop = kind == .htmlBlock ? unsafe endOfHTML(node) : unsafe end(line: cmark_node_get_end_line(node), column: cmark_node_get_end_column(node))
        guard let start, outer.contains(start) || start == outer.upperBound else {
            return kind == .paragraph && records.count > 1 ? behindLast(in: outer) : outer
        }
        // The paragraph over a table is said to end before it begins: its first line at least is its own.
        let sound = stop.flatMap { $0 >= start ? $0 : nil } ?? source.lineRange(source.line(at: start)).upperBound
        return start..<max(start, min(sound, outer.upperBound))
    }

    /// The line behind what was read last: cmark gives the paragraph over a table no place at all.
    private func behindLast(in outer: Range<Int>) -> Range<Int> {
        var start = max(outer.lowerBound, min(outer.upperBound, records.last.map { $0.kind == .document ? 0 : Int($0.stop) } ?? 0))
        while start < outer.upperBound, [0x20, 0x0A, 0x0D, 0x09].contains(source.bytes[start]) { start += 1 }
        let stop = min(outer.upperBound, source.lineRange(source.line(at: start)).upperBound)
        return start..<max(start, stop)
    }

    /// The end of a block of raw HTML by its lines: cmark ends one that its own last line ends a line too early.
    private func endOfHTML(_ node: OpaquePointer) -> Int? {
        guard let text = unsafe cmark_node_get_literal(node), let start = unsafe start(of: node) else { return nil }
        var lines = 0, index = 0
        while unsafe text[index] != 0 {
            if unsafe text[index] == 0x0A || text[index] == 0x0D && text[index + 1] != 0x0A { lines += 1 }
            index += 1
        }
        return source.lineRange(source.line(at: start) + max(0, lines - 1)).upperBound
    }

    /// Column 0 is the end of the line before, for items and for headings underlined by `===`.
    private func end(line: Int32, column: Int32) -> Int? {
        guard column == 0, line > 1 else { return offset(line: line, column: column) }
        return offset(line: line - 1, column: 0).map { source.lineRange(source.line(at: $0)).upperBound }
    }

    private func offset(line: Int32, column: Int32) -> Int? {
        let index = Int(line) - 2 + firstLine
        guard line >= 1, column >= 0, index < source.lineStarts.count else { return nil }
        return min(source.lineStarts[index] + Int(column) + (line == 1 ? cut : 0), source.bytes.count)
    }

    /// The alignments of the table that is being copied, one a column.
    private func alignments(of table: OpaquePointer) -> [MarkdownNode.Alignment] {
        guard let letters = unsafe cmark_gfm_extensions_get_table_alignments(table) else { return [] }
        return (0..<Int(unsafe cmark_gfm_extensions_get_table_columns(table))).map { column in
            switch unsafe letters[column] {
            case UInt8(ascii: "l"): .left
            case UInt8(ascii: "c"): .center
            case UInt8(ascii: "r"): .right
            default: .none
            }
        }
    }
}

/// cmark's node types as ours. The extensions' types are numbers given at run time.
private struct CmarkKinds {
    func kind(of node: OpaquePointer) -> MarkdownKind {
        switch unsafe cmark_node_get_type(node) {
        case CMARK_NODE_DOCUMENT: .document
        case CMARK_NODE_BLOCK_QUOTE: .blockQuote
        case CMARK_NODE_LIST: .list
        case CMARK_NODE_ITEM: .item
        case CMARK_NODE_CODE_BLOCK: .codeBlock
        case CMARK_NODE_HTML_BLOCK: .htmlBlock
        case CMARK_NODE_PARAGRAPH: .paragraph
        case CMARK_NODE_HEADING: .heading
        case CMARK_NODE_THEMATIC_BREAK: .thematicBreak
        case CMARK_NODE_FOOTNOTE_DEFINITION: .footnoteDefinition
        case CMARK_NODE_TEXT: .text
        case CMARK_NODE_SOFTBREAK: .softBreak
        case CMARK_NODE_LINEBREAK: .lineBreak
        case CMARK_NODE_CODE: .code
        case CMARK_NODE_HTML_INLINE: .htmlInline
        case CMARK_NODE_EMPH: .emphasis
        case CMARK_NODE_STRONG: .strong
        case CMARK_NODE_LINK: .link
        case CMARK_NODE_IMAGE: .image
        case CMARK_NODE_FOOTNOTE_REFERENCE: .footnoteReference
        default: unsafe extensionKind(of: node)
        }
    }

    func isTask(_ item: OpaquePointer) -> Bool {
        unsafe isType(of: item, "tasklist")
    }

    private func extensionKind(of node: OpaquePointer) -> MarkdownKind {
        if unsafe isType(of: node, "table_cell") { return .tableCell }
        if unsafe isType(of: node, "table_row") || isType(of: node, "table_header") { return .tableRow }
        if unsafe isType(of: node, "table") { return .table }
        return unsafe isType(of: node, "strikethrough") ? .strikethrough : .paragraph
    }

    private func isType(of node: OpaquePointer, _ name: StaticString) -> Bool {
        guard let type = unsafe cmark_node_get_type_string(node) else { return false }
        return name.withUTF8Buffer { name in
            guard unsafe strlen(type) == name.count, let start = name.baseAddress else { return false }
            return unsafe memcmp(type, start, name.count) == 0
        }
    }
}
