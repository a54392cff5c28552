internal import KnowledgeBase
internal import Markup

/// HTML that the page does not show.
struct RawHTMLDropped: Rule {
    let info = RuleInfo(
        id: "raw-html-dropped",
        severity: .warning,
        profile: .recommended,
        what: "an HTML element that is left out with what it holds; as info, one whose tags alone are left out, or an attribute that is more than looks; each reported once a document",
        why: "scripts, frames, forms and styles of authors are not part of a page, so what they would show is missing",
        help: "say it in Markdown, or link to it",
        bad: """
            -- runbooks/restart.md --
            # Restart

            <iframe src="https://example.com/dashboard"></iframe>
            """,
        good: """
            -- runbooks/restart.md --
            # Restart

            Look at [the dashboard](https://example.com/dashboard).
            """)

    func check(_ page: LinkedDocument, in context: CheckContext, reporter: inout Reporter) {
        let document = page.document, tree = document.tree
        var inline = InlineHTML(), losses: [String: Loss] = [:], block = 0..<0, index = 1
        while index < tree.count {
            let node = tree[index]
            var next = index + 1
            switch node.kind {
            case .htmlInline:
                let (part, end) = inline.part(of: node)
                Self.note(part, in: block, at: node.range, &losses)
                next = max(next, end)
            case .htmlBlock:
                for part in RawHTMLPart.parts(of: node.literalBytes) { Self.note(part, in: node.range, at: node.range, &losses) }
            default: if !node.kind.isInline { block = node.range }
            }
            index = next
        }
        for loss in losses.values.sorted(by: { $0.order < $1.order }) {
            reporter.report(Self.summary(of: loss), at: document.place(Self.place(of: loss, in: document.source)), severity: loss.fate.rawValue >= Fate.words.rawValue ? nil : .info, help: Self.help(for: loss, info))
        }
    }
}

extension RawHTMLDropped {
    /// What of an element is left out, from mild to bad.
    private enum Fate: Int { case attributes, tags, words, content }

    /// Elements that a document is told of; names after these are made up.
    private static let limit = 50

    /// What is left out of the elements of one name.
    private struct Loss {
        let name: String
        /// How many names came before.
        let order: Int
        var fate: Fate
        /// In the order written, each once.
        var attributes: [String]
        /// Byte range of the block that holds the first, and the parser's knowledge of its place.
        let block: Range<Int>
        let near: Range<Int>
    }

    private static func note(_ part: RawHTMLPart, in block: Range<Int>, at near: Range<Int>, _ losses: inout [String: Loss]) {
        var name = "", fate = Fate.tags, attributes: [String] = []
        switch part {
        case .dropped(let tag): (name, fate) = (tag.name, .content)
        case .unwrapped(let tag):
            // `<app name>` is no element of anybody's.
            let isWords = !AuthorElement.isHTML(tag.name) && !tag.attributes.isEmpty && !tag.isSelfClosing && tag.attributes.allSatisfy(\.value.isEmpty)
            (name, fate, attributes) = (tag.name, isWords ? .words : .tags, isWords ? tag.attributes.map(\.name) : [])
        case .element(let tag):
            attributes = tag.attributes.map(\.name).filter { AuthorAttribute.named($0, on: tag.name) == nil && !isLook($0) }
            guard !attributes.isEmpty else { return }
            (name, fate) = (tag.name, .attributes)
        case .text, .words, .end, .comment: return
        }
        guard var known = losses[name] else {
            guard losses.count < limit else { return }
            losses[name] = Loss(name: name, order: losses.count, fate: fate, attributes: attributes, block: block, near: near)
            return
        }
        if fate.rawValue > known.fate.rawValue { known.fate = fate }
        if known.attributes.count < 8 { for attribute in attributes where !known.attributes.contains(attribute) { known.attributes.append(attribute) } }
        losses[name] = known
    }

    /// True for attributes that say how an element looks or that scripts know it by: without them it says the same.
    private static func isLook(_ attribute: String) -> Bool { looks.contains(attribute) || attribute.hasPrefix("data-") || attribute.hasPrefix("aria-") }

    private static let looks: Set<String> = [
        "class", "style", "role", "markdown", "target", "rel", "loading", "decoding", "align", "valign", "width", "height", "border", "cellpadding", "cellspacing", "bgcolor", "color", "size", "face",
        "nowrap", "hspace", "vspace", "clear", "tabindex", "hidden", "translate", "crossorigin", "referrerpolicy", "sizes", "allowfullscreen", "frameborder", "v-pre", "type", "summary", "rules", "id", "name",
    ]

    private static func summary(of loss: Loss) -> String {
        let element = "<\(loss.name)>".quoted
        switch loss.fate {
        case .content where AuthorElement.droppedVoid.contains(loss.name): return "\(element) is left out of the page"
        case .content: return "\(element) is left out of the page with what it holds"
        case .words: return "\("<\(([loss.name] + loss.attributes).joined(separator: " "))>".quoted) is taken for an HTML element and left out of the page"
        case .tags: return "the tags of \(element) are left out of the page, what stands between them is shown"
        case .attributes:
            let names = loss.attributes.prefix(4).map(\.quoted).joined(separator: ", ")
            return "\(loss.attributes.count == 1 ? "attribute" : "attributes") \(names) of \(element) \(loss.attributes.count == 1 ? "is" : "are") left out of the page"
        }
    }

    private static func help(for loss: Loss, _ info: RuleInfo) -> String {
        if loss.fate == .words { return "put it in backticks, or write `\\<` for the first bracket" }
        return loss.fate == .attributes ? "remove what has no effect; the look of pages is the theme's" : info.help
    }

    /// The start tag in the source, whatever the case of its name.
    private static func place(of loss: Loss, in source: SourceText) -> Range<Int> {
        let name = Array("<\(loss.name)".utf8), limit = min(loss.block.upperBound, source.bytes.count)
        for start in [max(loss.block.lowerBound, min(loss.near.lowerBound, limit)), loss.block.lowerBound] {
            var index = start
            while index + name.count <= min(limit, start + 65_536) {
                if source.bytes[index] == name[0], source.bytes[index...].starts(with: name, by: { $0 == $1 || $0 | 0x20 == $1 && $0 >= 0x41 }) {
                    return source.firstLine(of: index..<(source.bytes[index..<limit].firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 } ?? index + name.count))
                }
                index += 1
            }
        }
        return source.firstLine(of: loss.near)
    }
}
