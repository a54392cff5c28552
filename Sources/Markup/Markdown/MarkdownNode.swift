/// A light handle on one node of a `MarkdownTree`.
public struct MarkdownNode: Sendable {
    public let tree: MarkdownTree
    /// Position in document order.
    public let index: Int

    init(tree: MarkdownTree, index: Int) {
        self.tree = tree
        self.index = index
    }

    private var record: MarkdownRecord { tree.records[index] }

    public var kind: MarkdownKind { record.kind }

    /// Byte range in the source file. Exact for blocks; for inlines the parser's best knowledge.
    public var range: Range<Int> { Int(record.start)..<Int(record.stop) }

    /// Index after the last descendant, which is the index of the next sibling if there is one.
    public var endIndex: Int { Int(record.end) }

    /// The node it stands in; the document stands in itself.
    public var parent: MarkdownNode { MarkdownNode(tree: tree, index: Int(record.parent)) }

    /// The nodes directly below, in order.
    public var children: Children { Children(tree: tree, position: index + 1, end: endIndex) }

    public var firstChild: MarkdownNode? {
        index + 1 < endIndex ? MarkdownNode(tree: tree, index: index + 1) : nil
    }

    /// The next node with the same parent.
    public var nextSibling: MarkdownNode? {
        index > 0 && endIndex < parent.endIndex ? MarkdownNode(tree: tree, index: endIndex) : nil
    }

    /// All nodes below, in document order.
    public var descendants: Descendants { Descendants(tree: tree, position: index + 1, end: endIndex) }

    /// 1 to 6; 0 for what is no heading.
    public var headingLevel: Int { kind == .heading ? Int(record.number) : 0 }

    /// True for a list without blank lines between its items.
    public var isTight: Bool { record.flags.contains(.tight) }
    public var isOrdered: Bool { record.flags.contains(.ordered) }
    /// The first number of an ordered list.
    public var listStart: Int { Int(record.number) }
    /// nil when the item has no task box.
    public var isChecked: Bool? { record.flags.contains(.task) ? record.flags.contains(.checked) : nil }
    /// True for a table's first row.
    public var isHeaderRow: Bool { record.flags.contains(.header) }
    /// True for a code block between fences, false for an indented one.
    public var isFenced: Bool { record.flags.contains(.fenced) }

    /// A column's alignment.
    public enum Alignment: Int32, Sendable { case none, left, center, right }

    /// The alignment of a table cell.
    public var alignment: Alignment { Alignment(rawValue: record.number) ?? .none }

    /// Literal text of text, code, HTML; empty for others.
    public var literal: String { kind == .link || kind == .image || kind == .directive ? "" : string(record.text) }

    /// The bytes of `literal`.
    public var literalBytes: ArraySlice<UInt8> { slice(record.text) }

    /// Where a link or image points, as the author wrote it, unescaped.
    public var destination: String { kind == .link || kind == .image ? string(record.text) : "" }

    /// The title of a link or image.
    public var title: String { kind == .link || kind == .image ? string(record.extra) : "" }

    /// What a note or frame of another dialect says of itself; nil for other nodes.
    public var directive: Directive? {
        kind == .directive ? Directive(note: NoteKind(number: record.number), title: string(record.text)) : nil
    }

    /// The words after a code block's fence.
    public var info: String { kind == .codeBlock ? string(record.extra) : "" }

    /// The text below this node without markup; breaks become spaces, images their alternative text.
    public var plainText: String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(range.count)
        appendPlainText(to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Appends `plainText` as UTF-8.
    public func appendPlainText(to bytes: inout [UInt8]) {
        for position in index..<max(index + 1, endIndex) {
            let record = tree.records[position]
            switch record.kind {
            case .text, .code, .codeBlock: bytes += slice(record.text)
            case .softBreak, .lineBreak: bytes.append(UInt8(ascii: " "))
            case .paragraph, .heading, .tableCell, .item:
                if let last = bytes.last, last != UInt8(ascii: " ") { bytes.append(UInt8(ascii: " ")) }
            default: break
            }
        }
    }

    /// The last byte of `plainText` that is no white space, found from the end; nil when there is none.
    public var lastByte: UInt8? {
        for position in (index..<max(index + 1, endIndex)).reversed() {
            let record = tree.records[position]
            guard record.kind == .text || record.kind == .code || record.kind == .codeBlock else { continue }
            if let byte = slice(record.text).last(where: { $0 != 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }) { return byte }
        }
        return nil
    }

    private func slice(_ slice: MarkdownRecord.Slice) -> ArraySlice<UInt8> {
        tree.texts[Int(slice.offset)..<Int(slice.offset + slice.count)]
    }

    private func string(_ part: MarkdownRecord.Slice) -> String {
        String(decoding: slice(part), as: UTF8.self)
    }

    /// All nodes below a node.
    public struct Descendants: Sequence, IteratorProtocol, Sendable {
        let tree: MarkdownTree
        var position: Int
        let end: Int

        public mutating func next() -> MarkdownNode? {
            guard position < end else { return nil }
            defer { position += 1 }
            return MarkdownNode(tree: tree, index: position)
        }
    }

    /// The nodes directly below a node.
    public struct Children: Sequence, IteratorProtocol, Sendable {
        let tree: MarkdownTree
        var position: Int
        let end: Int

        public mutating func next() -> MarkdownNode? {
            guard position < end else { return nil }
            defer { position = Int(tree.records[position].end) }
            return MarkdownNode(tree: tree, index: position)
        }
    }
}
