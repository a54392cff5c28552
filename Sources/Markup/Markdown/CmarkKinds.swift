internal import CCmarkGFM
internal import Glibc

/// cmark's node types as ours. The extensions' types are numbers given at run time.
struct CmarkKinds {
    /// The kind of a node.
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

    /// True for a list item with a box to tick.
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
