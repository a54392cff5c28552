internal import KnowledgeBase
internal import Markup

extension Document {
    /// Remarks of the document that silence rules, in order; remarks in code are text.
    var suppressions: [Suppression] {
        guard SuppressionReader.mayOccur(in: source.bytes) else { return [] }
        var reader = SuppressionReader(document: self)
        return reader.read()
    }
}

/// Finds the remarks of a document and what each of them is about.
struct SuppressionReader {
    let document: Document
    private var suppressions: [Suppression] = []
    /// `debrief-ignore-start` without its end so far.
    private var open: [Remark] = []

    private static let word = Array("debrief-ignore".utf8)

    init(document: Document) {
        self.document = document
    }

    /// False for nearly every document.
    static func mayOccur(in bytes: [UInt8]) -> Bool { bytes.offset(of: word, in: 0..<bytes.count) != nil }

    fileprivate mutating func read() -> [Suppression] {
        readFrontMatter()
        let tree = document.tree
        for node in tree.root.descendants where node.kind == .htmlBlock || node.kind == .htmlInline {
            guard node.literalBytes.firstIndex(of: UInt8(ascii: "d")) != nil, let place = comment(of: node) else { continue }
            for remark in Remark.all(in: document.source, place) { take(remark, at: node) }
        }
        // What is never closed reaches to the end, so that nothing is shown for a slip.
        for remark in open { add(remark, reach: remark.range.upperBound..<document.source.bytes.count) }
        return suppressions.sorted { ($0.range.lowerBound, $0.ruleRange.lowerBound) < ($1.range.lowerBound, $1.ruleRange.lowerBound) }
    }
}

extension SuppressionReader {
    /// Where a comment stands: the place of an inline is only near, so it is looked for from its block's start.
    private func comment(of node: MarkdownNode) -> Range<Int>? {
        if node.kind == .htmlBlock { return node.range }
        guard node.literal.hasPrefix("<!--") else { return nil }
        return document.source.find(node.literal, in: block(around: node).range)
    }

    private func block(around node: MarkdownNode) -> MarkdownNode {
        var block = node.parent
        while block.kind.isInline { block = block.parent }
        return block
    }

    private mutating func take(_ remark: Remark, at node: MarkdownNode) {
        switch remark.form {
        case .file: add(remark, reach: 0..<document.source.bytes.count)
        case .start: open.append(remark)
        case .end:
            for start in open where remark.rules.isEmpty || remark.rules.contains(where: { end in start.rules.contains { $0.text == end.text } }) {
                add(start, reach: start.range.upperBound..<remark.range.lowerBound)
            }
            open.removeAll { start in remark.rules.isEmpty || remark.rules.contains { end in start.rules.contains { $0.text == end.text } } }
        case .next:
            let block = node.kind == .htmlBlock ? Self.next(after: node) : block(around: node)
            add(remark, reach: block.map { lines($0.range) } ?? remark.range.upperBound..<remark.range.upperBound)
        }
    }

    /// The block that follows, past other comments.
    private static func next(after node: MarkdownNode) -> MarkdownNode? {
        var next = node.nextSibling
        while let block = next, block.kind == .htmlBlock, block.literalBytes.starts(with: "<!--".utf8) { next = block.nextSibling }
        return next
    }

    private func lines(_ range: Range<Int>) -> Range<Int> {
        let source = document.source
        let first = source.lineRange(source.line(at: range.lowerBound)), last = source.lineRange(source.line(at: max(range.lowerBound, range.upperBound - 1)))
        return first.lowerBound..<max(first.upperBound, last.upperBound)
    }

    private mutating func add(_ remark: Remark, reach: Range<Int>) {
        for rule in remark.rules {
            suppressions.append(Suppression(
                rule: rule.text, ruleRange: rule.range, reason: remark.reason, until: remark.until, range: remark.range, reach: reach))
        }
    }

    /// `# debrief-ignore rule: reason` on a line of its own is about the field below, behind a value about that line.
    private mutating func readFrontMatter() {
        let source = document.source, range = document.frontMatter.range
        guard !range.isEmpty, document.frontMatter.format != nil else { return }
        let first = source.line(at: range.lowerBound) + 1, last = source.line(at: max(range.lowerBound, range.upperBound - 1)) - 1
        guard first <= last else { return }
        for number in first...last {
            let line = source.lineRange(number)
            guard let hash = Self.comment(in: source.bytes, line) else { continue }
            let isAlone = source.bytes[line.lowerBound..<hash].allSatisfy { $0 == 0x20 }
            for remark in Remark.all(in: source, hash..<line.upperBound) {
                let reach = remark.form == .file ? 0..<source.bytes.count : isAlone ? field(after: number, upTo: last) : line
                add(remark, reach: reach)
            }
        }
    }

    /// Offset of the `#` that begins a comment with our word.
    private static func comment(in bytes: [UInt8], _ line: Range<Int>) -> Int? {
        guard let word = bytes.offset(of: word, in: line) else { return nil }
        let hash = bytes[line.lowerBound..<word].lastIndex { $0 != 0x20 }
        guard let hash, bytes[hash] == UInt8(ascii: "#"), hash == line.lowerBound || bytes[hash - 1] == 0x20 else { return nil }
        return hash
    }

    /// The next line that is no comment, with the lines indented below it.
    private func field(after number: Int, upTo last: Int) -> Range<Int> {
        let source = document.source
        var first = number + 1
        while first <= last, source.bytes[source.lineRange(first)].first(where: { $0 != 0x20 }).map({ $0 == UInt8(ascii: "#") }) ?? true { first += 1 }
        guard first <= last else { return source.lineRange(number).upperBound..<source.lineRange(number).upperBound }
        var end = first
        while end < last, let byte = source.bytes[source.lineRange(end + 1)].first, byte == 0x20 || byte == UInt8(ascii: "-") { end += 1 }
        return source.lineRange(first).lowerBound..<source.lineRange(end).upperBound
    }
}
