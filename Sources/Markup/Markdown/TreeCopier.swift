internal import CCmarkGFM
internal import Glibc

/// Copies a cmark tree into arrays, in one walk without recursion.
struct TreeCopier {
    private let ranges: CmarkRanges
    private var records: [MarkdownRecord] = []
    private var texts: [UInt8] = []
    private let kinds = CmarkKinds()
    private var columns: [MarkdownNode.Alignment] = []
    private var column = 0
    /// Where directives should be, and which of them were met.
    private(set) var places: DirectivePlaces

    init(source: SourceText, start: Int, places: DirectivePlaces = DirectivePlaces([])) {
        ranges = CmarkRanges(source: source, start: start)
        self.places = places
        records.reserveCapacity(source.bytes.count / 48 + 8)
        texts.reserveCapacity(source.bytes.count)
    }

    /// The tree of a text; a copier makes one.
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
}

extension TreeCopier {
    /// True for what stands only in the masked text: the list around what is indented below a line, and that line's mark.
    private mutating func isHidden(_ node: OpaquePointer) -> Bool {
        switch unsafe kinds.kind(of: node) {
        case .list:
            guard let item = unsafe cmark_node_first_child(node), let start = unsafe ranges.start(of: item) else { return false }
            return places.isIndented(at: start)
        case .htmlBlock:
            guard let offset = unsafe ranges.start(of: node), let parent = unsafe cmark_node_parent(node), unsafe kinds.kind(of: parent) == .item else { return false }
            return unsafe ranges.start(of: parent).map { places.meet(indentedAt: $0, content: offset) } ?? false
        default: return false
        }
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

    private func range(of node: OpaquePointer, kind: MarkdownKind, parent: Int32) -> Range<Int> {
        guard let last = records.last else { return ranges.whole }
        let outer = records[Int(parent)]
        let end = last.kind == .document ? nil : Int(last.stop)
        return unsafe ranges.range(of: node, kind: kind, in: Int(outer.start)..<Int(outer.stop), behind: end)
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
