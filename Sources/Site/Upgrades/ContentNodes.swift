internal import Markup

/// Reads blocks of a document as content for scripts; what that can't say becomes text.
struct ContentNodes {
    let tree: MarkdownTree
    let links: any LinkResolver
    /// The address of the document's page, for places on it.
    let page: String

    /// Deeper content loses its marks.
    private static let depthLimit = 16

    /// Content of blocks that stand beside each other.
    func content(of blocks: [Int]) -> [ContentNode] { blocks.flatMap { nodes(for: tree[$0], depth: 0, isInLink: false) } }

    private func children(of node: MarkdownNode, depth: Int, isInLink: Bool) -> [ContentNode] {
        guard depth < Self.depthLimit else { return Self.text(node.plainText) }
        var content: [ContentNode] = []
        for child in node.children {
            for next in nodes(for: child, depth: depth + 1, isInLink: isInLink) {
                // Texts that stand side by side are one.
                if case .text(let words) = next, case .text(let before)? = content.last { content[content.count - 1] = .text(before + words) } else { content.append(next) }
            }
        }
        return content
    }

    private func nodes(for node: MarkdownNode, depth: Int, isInLink: Bool) -> [ContentNode] {
        let inside = { children(of: node, depth: depth, isInLink: isInLink) }
        switch node.kind {
        case .text: return Self.text(node.literal)
        case .softBreak: return [.text("\n")]
        case .code: return [.element(.code, [.text(node.literal)])]
        case .codeBlock: return [.element(.codeBlock, [.element(.code, [.text(node.literal)])])]
        case .htmlBlock: return Self.text(Self.words(node.literalBytes)).map { .element(.paragraph, [$0]) }
        case .htmlInline: return Self.lineBreak(node)
        case .image: return image(node, isInLink: isInLink)
        case .link: return isInLink ? inside() : link(node, depth: depth)
        case .item: return [.element(.item, Self.box(node) + inside())]
        case .heading: return [.element(.paragraph, [.element(.strong, inside())])]
        case .directive: return [.element(.quote, Self.title(node) + inside())]
        case .tableCell: return [.element(node.parent.isHeaderRow ? .headerCell : .cell, inside())]
        case .document, .footnoteDefinition: return inside()
        case .footnoteReference: return []
        case .blockQuote, .list, .paragraph, .thematicBreak, .table, .tableRow, .lineBreak, .emphasis, .strong, .strikethrough:
            return Self.name(of: node).map { [.element($0, inside())] } ?? inside()
        }
    }

    private static func name(of node: MarkdownNode) -> ContentNode.Name? {
        switch node.kind {
        case .blockQuote: .quote
        case .list: node.isOrdered ? .numberedList : .list
        case .paragraph: .paragraph
        case .thematicBreak: .rule
        case .table: .table
        case .tableRow: .row
        case .lineBreak: .lineBreak
        case .emphasis: .emphasis
        case .strong: .strong
        case .strikethrough: .strikethrough
        default: nil
        }
    }

    private func link(_ node: MarkdownNode, depth: Int) -> [ContentNode] {
        let words = children(of: node, depth: depth, isInLink: true), target = links.target(ofNode: node.index, destination: node.destination)
        let shown = words.isEmpty ? Self.text(links.title(ofNode: node.index) ?? "") : words
        return address(of: target).map { [.link(address: $0, shown)] } ?? shown
    }

    /// Where an image is to be seen, by its alternative text.
    private func image(_ node: MarkdownNode, isInLink: Bool) -> [ContentNode] {
        let words = Self.text(node.plainText.isEmpty ? "image" : node.plainText)
        guard !isInLink, let address = address(of: links.target(ofNode: node.index, destination: node.destination)) else { return words }
        return [.link(address: address, words)]
    }

    /// nil for what can't or must not be followed.
    private func address(of target: LinkTarget) -> String? {
        switch target {
        case .address(let address), .inexact(let address, _): URLPolicy.admits(address, as: .link) ? (address.hasPrefix("#") ? page + address : address) : nil
        case .dead, .text: nil
        }
    }

    private static func text(_ text: String) -> [ContentNode] { text.isEmpty ? [] : [.text(text)] }

    /// The words of raw HTML.
    private static func words(_ html: ArraySlice<UInt8>) -> String {
        let texts = RawHTMLPart.parts(of: html).map { part -> String in
            switch part {
            case .text(let range): String(decoding: html[(html.startIndex + range.lowerBound)..<(html.startIndex + range.upperBound)], as: UTF8.self)
            case .words(let tag): "<\(tag.name)>"
            case .element, .unwrapped, .dropped, .end, .comment: ""
            }
        }
        let words = texts.joined().split(separator: "\n").map { $0.drop { $0 == " " } }.filter { !$0.isEmpty }
        return words.joined(separator: "\n")
    }

    /// A tag is nothing but a line's break, or words that look like one.
    private static func lineBreak(_ node: MarkdownNode) -> [ContentNode] {
        switch RawHTMLPart.parts(of: node.literalBytes).first {
        case .element(let tag) where tag.name == "br": [.element(.lineBreak, [])]
        case .words: [.text(node.literal)]
        default: []
        }
    }

    private static func box(_ node: MarkdownNode) -> [ContentNode] { node.isChecked.map { [.text($0 ? "☑ " : "☐ ")] } ?? [] }

    private static func title(_ node: MarkdownNode) -> [ContentNode] {
        guard let directive = node.directive else { return [] }
        let title = directive.title.isEmpty ? directive.note?.name ?? "" : directive.title
        return title.isEmpty ? [] : [.element(.paragraph, [.element(.strong, [.text(title)])])]
    }
}
