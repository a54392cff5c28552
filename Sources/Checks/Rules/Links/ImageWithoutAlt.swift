internal import KnowledgeBase
internal import Markup

/// A picture that those who can't see it learn nothing of.
struct ImageWithoutAlt: Rule {
    let info = RuleInfo(
        id: "image-without-alt",
        severity: .warning,
        profile: .recommended,
        what: "an image without alternative text, title or caption; `<img alt=\"\">` says that it is decoration",
        why: "who can't see the image, or whose net does not load it, learns nothing of it",
        help: "say in the brackets what the image shows: `![Load of the database, 14:00 to 15:00](...)`",
        bad: """
            -- postmortems/2024-05-01-db-outage.md --
            # Database outage

            ![](load.png)
            -- postmortems/load.png --
            """,
        good: """
            -- postmortems/2024-05-01-db-outage.md --
            # Database outage

            ![The load of the database rises at 14:00](load.png)
            -- postmortems/load.png --
            """)

    func check(_ page: LinkedDocument, in context: CheckContext, reporter: inout Reporter) {
        let document = page.document
        var captions: [Int: Caption] = [:]
        // An image is a link; most documents have none.
        for reference in page.references where reference.link.relation == .embeds {
            let link = reference.link
            guard let index = link.node else { continue }
            let image = document.tree[index]
            guard image.title.isEmpty, !Self.hasText(image), !Self.hasCaption(image, &captions) else { continue }
            reporter.report("image \(link.destination.quoted) has no alternative text", at: document.place(of: link))
        }
        for tag in Self.tags(in: document) { reporter.report("image \(tag.address.quoted) has no alternative text", at: document.place(tag.range)) }
    }
}

extension ImageWithoutAlt {
    /// What a block says of its images.
    private struct Caption {
        /// The last of its nodes that is set in italics: the caption of the images before it.
        let lastEmphasis: Int
        let isForAll: Bool
    }

    private static func hasText(_ image: MarkdownNode) -> Bool {
        image.descendants.contains { ($0.kind == .text || $0.kind == .code || $0.kind == .htmlInline) && $0.literalBytes.contains { $0 > 0x20 } }
    }

    /// True for an image beside text in its paragraph that begins as a caption does, or with a paragraph above or below that is set in italics
    /// or says `Figure`.
    private static func hasCaption(_ image: MarkdownNode, _ captions: inout [Int: Caption]) -> Bool {
        var block = image
        while block.kind.isInline { block = block.parent }
        let caption = captions[block.index] ?? Caption(lastEmphasis: block.children.reduce(0) { $1.kind == .emphasis ? $1.index : $0 }, isForAll: isCaptioned(block))
        captions[block.index] = caption
        return caption.isForAll || caption.lastEmphasis > image.index
    }

    private static func isCaptioned(_ block: MarkdownNode) -> Bool {
        if isCaption(block.plainText) { return true }
        if let next = block.nextSibling, isCaption(next) { return true }
        return block.kind == .paragraph && block.index > 0 && previous(of: block).map(isCaption) ?? false
    }

    private static func previous(of block: MarkdownNode) -> MarkdownNode? {
        // The node before it in document order, up to the level of the block.
        guard block.index > block.parent.index + 1 else { return nil }
        var node = block.tree[block.index - 1]
        while node.parent.index != block.parent.index, node.index > 0 { node = node.parent }
        return node.index > 0 ? node : nil
    }

    private static func isCaption(_ block: MarkdownNode) -> Bool {
        guard block.kind == .paragraph else { return false }
        if let only = block.firstChild, only.kind == .emphasis, only.endIndex == block.endIndex { return true }
        return isCaption(block.plainText)
    }

    private static func isCaption(_ text: String) -> Bool {
        let start = text.prefix(24).lowercased().drop { $0 == " " }
        return ["figure ", "figure:", "fig. ", "fig ", "caption:", "screenshot", "image:", "picture:", "chart:", "graph:", "source:"].contains { start.hasPrefix($0) }
    }

    /// `<img>` without an attribute `alt` or `title`.
    private static func tags(in document: Document) -> [(address: String, range: Range<Int>)] {
        guard document.links.contains(where: { $0.form == .html && $0.relation == .embeds }) else { return [] }
        var tags: [(String, Range<Int>)] = [], cursor = 0
        for node in document.tree.root.descendants where node.kind == .htmlBlock || node.kind == .htmlInline {
            for case .element(let tag) in RawHTMLPart.parts(of: node.literalBytes) where tag.name == "img" {
                guard tag["alt"] == nil, tag["title"] == nil, tag["role"] != "presentation", tag["aria-label"] == nil else { continue }
                var block = node
                while block.kind.isInline { block = block.parent }
                let address = tag["src"] ?? "", start = max(cursor, block.range.lowerBound)
                let place = SourceSearch(document.source).first(Array(address.utf8)[...], in: start..<max(start, block.range.upperBound)) ?? document.source.firstLine(of: node.range)
                cursor = place.upperBound
                tags.append((address, place))
            }
        }
        return tags
    }
}
