/// A parsed Markdown body: all nodes in document order in one array, their texts in one buffer.
///
/// A node's descendants follow it without a gap, so a subtree is a range of the array. The tree
/// outlives the parser and is a plain value to share between threads.
public final class MarkdownTree: Sendable {
    /// Nodes in document order; the first is the document itself.
    let records: [MarkdownRecord]
    /// The texts of all nodes, UTF-8, entities and escapes already resolved.
    let texts: [UInt8]

    init(records: [MarkdownRecord], texts: [UInt8]) {
        self.records = records
        self.texts = texts
    }

    /// The tree of an empty body.
    public static let empty = MarkdownTree(records: [MarkdownRecord(kind: .document, parent: 0, end: 1, start: 0, stop: 0)], texts: [])

    /// The document node; its children are the top-level blocks.
    public var root: MarkdownNode { MarkdownNode(tree: self, index: 0) }

    /// The number of nodes, at least 1.
    public var count: Int { records.count }

    /// The nodes of a kind, in document order.
    public func nodes(_ kind: MarkdownKind) -> [MarkdownNode] {
        records.indices.filter { records[$0].kind == kind }.map { MarkdownNode(tree: self, index: $0) }
    }

    /// The node at a position in document order.
    public subscript(index: Int) -> MarkdownNode { MarkdownNode(tree: self, index: index) }
}

/// What a node is.
public enum MarkdownKind: UInt8, Sendable {
    case document, blockQuote, list, item, codeBlock, htmlBlock, paragraph, heading, thematicBreak, footnoteDefinition
    case table, tableRow, tableCell
    /// A note or a frame that another dialect has a notation for; what is in it stands below it.
    case directive
    case text, softBreak, lineBreak, code, htmlInline, emphasis, strong, strikethrough, link, image, footnoteReference

    /// True for the nodes that hold text and not blocks of their own.
    public var isInline: Bool { rawValue >= Self.text.rawValue }
}

/// A node as stored: 40 bytes, all offsets into the tree's own arrays or the source file.
struct MarkdownRecord: Sendable {
    var kind: MarkdownKind
    var flags: Flags = []
    /// Heading level, ordered list's first number, a cell's alignment, or a directive's kind of note.
    var number: Int32 = 0
    /// Index of the parent; the document's is 0.
    var parent: Int32
    /// Index after the last descendant.
    var end: Int32 = 0
    /// Byte range in the source file.
    var start: Int32
    var stop: Int32
    /// Literal text, the address of a link or image, or the title of a directive.
    var text: Slice = .empty
    /// Info string of a code block, or title of a link or image.
    var extra: Slice = .empty

    struct Slice: Sendable {
        var offset: Int32
        var count: Int32
        static let empty = Slice(offset: 0, count: 0)
    }

    struct Flags: OptionSet, Sendable {
        let rawValue: UInt8
        static let tight = Flags(rawValue: 1)
        static let ordered = Flags(rawValue: 2)
        static let task = Flags(rawValue: 4)
        static let checked = Flags(rawValue: 8)
        static let header = Flags(rawValue: 16)
        static let fenced = Flags(rawValue: 32)
    }
}
