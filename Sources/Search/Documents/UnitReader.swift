internal import KnowledgeBase
internal import Markup

/// Cuts a document into the units that are found by themselves, and their texts without markup.
struct UnitReader {
    private let document: Document
    private var units: [SearchUnit]
    /// Index of the unit that blocks go to unless a fact claims them.
    private var current = 0
    /// Action items and timeline entries, by where they begin.
    private var claims: [Claim]
    private var nextClaim = 0
    /// The claim that the last block was in; index into `claims`.
    private var openClaim: Int?

    /// A fact of the document that is a unit of its own.
    private struct Claim {
        let kind: SearchUnit.Kind
        let anchor: String
        let range: Range<Int>
        var unit: Int?
    }

    /// The units of a document, the top first.
    static func units(of document: Document) -> [SearchUnit] {
        var reader = UnitReader(document)
        reader.readFacts()
        reader.readBody()
        return reader.units
    }

    private init(_ document: Document) {
        self.document = document
        units = [SearchUnit(kind: .top, anchor: "", heading: document.title.value, line: 1)]
        let entries = document.incident?.timeline.map { Claim(kind: .timelineEntry, anchor: $0.anchor, range: $0.range) } ?? []
        let items = document.incident?.actionItems.map { Claim(kind: .actionItem, anchor: $0.anchor, range: $0.range) } ?? []
        claims = (entries + items).sorted { ($0.range.lowerBound, $1.range.upperBound) < ($1.range.lowerBound, $0.range.upperBound) }
    }

    /// The title, and what front matter says that a reader may search for.
    private mutating func readFacts() {
        let title = document.title
        append(title.value.utf8, at: title.origin.range.lowerBound)
        if let summary = document.summary, summary.origin.source == "front matter" {
            append(summary.value.utf8, at: summary.origin.range.lowerBound)
        }
        for link in document.links where link.relation == .source {
            units[0].blocks.append(SearchUnit.Block(line: document.source.line(at: link.range.lowerBound), text: Array(link.destination.utf8), isAddress: true))
        }
        for entry in document.extra {
            for scalar in entry.value.scalars { append("\(entry.key.text): \(scalar.text)".utf8, at: scalar.range.lowerBound) }
        }
        units[0].blocks.sort { $0.line < $1.line }
    }

    private mutating func readBody() {
        let tree = document.tree
        var sections = document.sections[...], index = 1
        while index < tree.count {
            let node = tree[index]
            switch node.kind {
            case .heading:
                if let section = sections.first, section.node == index { open(sections.removeFirst()) }
                index = node.endIndex
            case .paragraph, .tableRow:
                var text: [UInt8] = [], addresses: [UInt8] = []
                node.appendLines(to: &text, addresses: &addresses)
                add(text, at: node.range.lowerBound)
                add(addresses, at: node.range.lowerBound, areAddresses: true)
                index = node.endIndex
            case .codeBlock:
                add(Array(node.literalBytes), at: node.range.lowerBound, skippingLines: node.isFenced ? 1 : 0)
                index = node.endIndex
            case .htmlBlock:
                add(Self.withoutTags(node.literalBytes), at: node.range.lowerBound)
                index = node.endIndex
            case .directive:
                if let title = node.directive?.title, !title.isEmpty { add(Array(title.utf8), at: node.range.lowerBound) }
                index += 1
            default: index += 1
            }
        }
    }

    /// Begins the unit of a section; the heading that is the title begins none.
    private mutating func open(_ section: Section) {
        openClaim = nil
        let line = document.source.line(at: section.heading.lowerBound)
        if units.count == 1, section.level == 1, section.title == document.title.value { return }
        current = units.count
        units.append(SearchUnit(kind: .section, anchor: section.anchor, heading: section.title, line: line))
        advance(to: section.heading.lowerBound)
    }

    /// Adds a block to the fact it stands in, or to the section.
    private mutating func add(_ text: [UInt8], at offset: Int, skippingLines skipped: Int = 0, areAddresses: Bool = false) {
        guard text.contains(where: { $0 > 0x20 }) else { return }
        let line = document.source.line(at: offset)
        units[unit(at: offset, line: line)].blocks.append(SearchUnit.Block(line: line + skipped, text: text, isAddress: areAddresses))
    }

    private mutating func append(_ text: some Collection<UInt8>, at offset: Int) {
        guard !text.isEmpty else { return }
        units[0].blocks.append(SearchUnit.Block(line: document.source.line(at: offset), text: Array(text)))
    }

    private mutating func advance(to offset: Int) {
        while nextClaim < claims.count, claims[nextClaim].range.lowerBound <= offset {
            openClaim = nextClaim
            nextClaim += 1
        }
    }

    /// The unit for what stands at an offset, made when it is the first of a fact.
    private mutating func unit(at offset: Int, line: Int) -> Int {
        advance(to: offset)
        guard let open = openClaim, claims[open].range.contains(offset) else { return current }
        if let unit = claims[open].unit { return unit }
        claims[open].unit = units.count
        units.append(SearchUnit(kind: claims[open].kind, anchor: claims[open].anchor, heading: units[current].heading, line: line))
        return units.count - 1
    }

    /// The text of raw HTML that a page shows: no tags, no comments, nothing of elements that are dropped.
    private static func withoutTags(_ html: ArraySlice<UInt8>) -> [UInt8] {
        var text: [UInt8] = []
        for part in RawHTMLPart.parts(of: html) {
            if case .text(let range) = part { text += html[range.lowerBound + html.startIndex..<range.upperBound + html.startIndex] } else { text.append(0x20) }
        }
        return text
    }
}

extension MarkdownNode {
    /// Appends the text without markup, with a line feed where the source goes on on the next line, and where its links lead.
    fileprivate func appendLines(to bytes: inout [UInt8], addresses: inout [UInt8]) {
        for node in descendants {
            switch node.kind {
            case .text, .code: bytes += node.literalBytes
            case .softBreak, .lineBreak: bytes.append(0x0A)
            case .tableCell where !bytes.isEmpty: bytes.append(0x20)
            case .htmlInline where node.isPlaceholder: bytes += node.literalBytes
            case .link, .image:
                let address = Array(node.destination.utf8)
                guard address.count < 256, node.firstChild?.literalBytes.elementsEqual(address) != true else { continue }
                if !addresses.isEmpty { addresses.append(0x20) }
                addresses += address
            default: break
            }
        }
    }

    /// True for what looks like a tag and is none: `<namespace>` in a command that somebody did not put in backticks.
    private var isPlaceholder: Bool {
        let name = literalBytes.dropFirst().prefix { $0 | 0x20 >= UInt8(ascii: "a") && $0 | 0x20 <= UInt8(ascii: "z") || $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
        return !name.isEmpty && !AuthorElement.isHTML(String(decoding: name, as: UTF8.self).lowercased())
    }
}

extension MetadataNode {
    /// The scalars of a value with a text, at any depth.
    fileprivate var scalars: [Scalar] {
        switch self {
        case .scalar(let scalar): scalar.isNull ? [] : [scalar]
        case .list(let items, _): items.flatMap(\.scalars)
        case .map(let entries, _): entries.flatMap(\.value.scalars)
        }
    }
}
