internal import KnowledgeBase
internal import Markup

/// Makes the keys of the findings in one document.
struct FindingKeys {
    private let document: Document
    /// Where findings about the whole document stand.
    private let head: Range<Int>
    /// Ranges of leaf blocks, ascending, each a paragraph, heading, table row or code block.
    private let blocks: [Range<Int>]
    /// Hashes of the headings above each section's text, in the order of the sections.
    private let headings: [UInt32]
    private let headingSet: Set<UInt32>

    init(_ document: Document) {
        self.document = document
        head = document.head.bytes
        blocks = document.tree.root.descendants.filter { Self.isLeaf($0.kind) }.map(\.range).sorted { $0.lowerBound < $1.lowerBound }
        var open: [(level: Int, title: String)] = []
        let headings = document.sections.map { section in
            open.removeAll { $0.level >= section.level }
            open.append((section.level, section.title))
            return Self.hash(of: open.map(\.title))
        }
        self.headings = headings
        headingSet = Set(headings)
    }

    /// The key of a finding in the document.
    func key(of finding: Diagnostic) -> FindingKey {
        let start = finding.range.bytes.lowerBound
        let section = document.sections.partitioningIndex { $0.heading.lowerBound > start } - 1
        return FindingKey(
            rule: finding.rule, path: finding.range.path.string, words: words(finding.range.bytes), headings: section < 0 ? 0 : headings[section])
    }

    /// True when a section of the document has such headings above it.
    func hasHeadings(_ hash: UInt32) -> Bool { hash == 0 || headingSet.contains(hash) }
}

extension FindingKeys {
    private static func isLeaf(_ kind: MarkdownKind) -> Bool {
        switch kind {
        case .paragraph, .heading, .tableRow, .codeBlock: true
        default: false
        }
    }

    /// Hash of the words at fault. A range that is a block's whole first line stands for the block: broken into other lines it is the same.
    private func words(_ range: Range<Int>) -> UInt32 {
        // What is said of the document as a whole stands at its title or first line, whatever the words there.
        if range == head { return 0 }
        let source = document.source
        var range = range.clamped(to: 0..<source.bytes.count)
        if let block = block(at: range.lowerBound), block.upperBound > range.upperBound, endsLine(range.upperBound) {
            let rest = range.lowerBound..<block.upperBound
            if range == source.firstLine(of: rest) { range = rest }
        }
        var hash = FNVHash()
        hash.add(Self.words(source.bytes[range]))
        return Self.folded(hash)
    }

    /// True when nothing but spaces stands between an offset and its line's end; asked first, as the whole line may have a megabyte.
    private func endsLine(_ offset: Int) -> Bool {
        let rest = document.source.bytes[offset...].first { $0 != 0x20 && $0 != 0x09 }
        return rest == nil || rest == 0x0A || rest == 0x0D
    }

    /// The last block that begins at or before an offset and holds it.
    private func block(at offset: Int) -> Range<Int>? {
        let index = blocks.partitioningIndex { $0.lowerBound > offset } - 1
        return index >= 0 && blocks[index].contains(offset) ? blocks[index] : nil
    }

    private static func hash(of titles: [String]) -> UInt32 {
        var hash = FNVHash()
        for title in titles { hash.add(words(title.utf8)) }
        // 0 stands for no heading at all.
        return max(1, folded(hash))
    }

    /// A hash in 24 bits.
    private static func folded(_ hash: FNVHash) -> UInt32 {
        UInt32(truncatingIfNeeded: (hash.value ^ (hash.value >> 24) ^ (hash.value >> 48)) & 0xFF_FFFF)
    }

    /// Bytes of words at fault that count; what goes on for longer is known by its beginning.
    private static let limit = 4096

    /// The bytes with runs of white space as one space and none at the ends.
    private static func words(_ bytes: some Sequence<UInt8>) -> [UInt8] {
        var words: [UInt8] = [], hasGap = false
        for byte in bytes.prefix(limit) {
            if byte == 0x20 || (0x09...0x0D).contains(byte) {
                hasGap = !words.isEmpty
                continue
            }
            if hasGap { words.append(0x20) }
            words.append(byte)
            hasGap = false
        }
        return words
    }
}
