internal import Markup

extension MarkdownRenderer {
    /// Writes an inline node or its beginning; gives the index of the node to go on with.
    mutating func enterInline(_ node: MarkdownNode) -> Int {
        switch node.kind {
        case .text: writeText(node)
        case .softBreak:
            html.newline()
            writeAnchors(after: node)
        case .lineBreak:
            html.void("br")
            html.newline()
            writeAnchors(after: node)
        case .code:
            if writeRole(node) { break }
            html.start("code")
            html.text(node.literalBytes)
            html.end("code")
        case .htmlInline: return writeHTMLInline(node)
        case .emphasis: return enter(node, "em")
        case .strong: return enter(node, "strong")
        case .strikethrough: return enter(node, "del")
        case .link: return enterLink(node)
        case .image: writeImage(node)
        case .footnoteReference: if !isExcerpt { footnotes.writeReference(node, to: &html) }
        default: break
        }
        return node.endIndex
    }

    private mutating func enter(_ node: MarkdownNode, _ element: StaticString) -> Int {
        html.start(element)
        return push(node, element: element)
    }

    /// After a line break: the anchors of places up to where the next line's text starts.
    private mutating func writeAnchors(after node: MarkdownNode) {
        guard !anchors.isEmpty, let frame = frames.last, node.endIndex < frame.end else { return }
        writeAnchors(at: tree[node.endIndex])
    }

    private mutating func enterLink(_ node: MarkdownNode) -> Int {
        isInLink = true
        let target = links.target(ofNode: node.index, destination: node.destination)
        let next = push(node, element: target.writeStart(to: &html, title: node.title, isPlain: decoration == nil))
        if decoration != nil, next == node.endIndex, let title = links.title(ofNode: node.index) { html.text(title) }
        return next
    }

    /// Writes the link that {ref}`label` is; false for other code.
    private mutating func writeRole(_ node: MarkdownNode) -> Bool {
        guard decoration != nil, !isInLink, let target = links.target(ofRole: node.index) else { return false }
        let role = RoleText(node.literalBytes), element = target.writeStart(to: &html)
        html.text(role.words ?? links.title(ofNode: node.index) ?? role.target)
        if let element { html.end(element) }
        return true
    }

    private mutating func writeImage(_ node: MarkdownNode) {
        let target = links.target(ofNode: node.index, destination: node.destination)
        let picture = Picture(target: target, alternative: Self.alternative(of: node), isInsideLink: isInLink, links: links)
        guard picture.isShown || decoration == nil else { return picture.writeInstead(to: &html) }
        html.void("img")
        picture.writeSource(to: &html)
        html.attribute("alt", picture.alternative)
        if !node.title.isEmpty { html.attribute("title", node.title) }
    }

    /// The text below an image, which stands for it.
    private static func alternative(of image: MarkdownNode) -> String {
        var bytes: [UInt8] = []
        for node in image.descendants {
            switch node.kind {
            case .text, .code, .htmlInline: bytes += node.literalBytes
            case .softBreak, .lineBreak: bytes.append(UInt8(ascii: " "))
            default: break
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension LinkTarget {
    /// Writes the start of the element for a link's text and gives the element to end; nil when there is none.
    /// A plain link does not tell whether it leaves the site.
    func writeStart(to html: inout HTMLWriter, title: String = "", isPlain: Bool = false) -> StaticString? {
        switch self {
        case .address(let address):
            html.start("a")
            if isPlain { html.plainHref(address) } else { html.href(address) }
            if !title.isEmpty { html.attribute("title", title) }
            return "a"
        case .inexact(let address, let note):
            html.start("a")
            html.classes("inexact")
            html.href(address)
            html.attribute("title", note)
            return "a"
        case .dead(let note):
            html.start("span")
            html.classes("broken")
            html.attribute("title", note)
            return "span"
        case .text: return nil
        }
    }
}
