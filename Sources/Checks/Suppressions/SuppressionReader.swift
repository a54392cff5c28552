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
    /// `debrief-ignore-start` without its end so far, by rule.
    private var open: [String: [(remark: Remark, index: Int)]] = [:]
    /// The block whose inline comments are being read, where the next of them may begin, and how many were not found.
    private var cursor: (block: Range<Int>, offset: Int, misses: Int) = (0..<0, 0, 0)
    /// Comments one after another, and the block that follows all of them.
    private var run: (range: Range<Int>, next: MarkdownNode?) = (0..<0, nil)

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
            guard let place = comment(of: node), node.literalBytes.firstIndex(of: UInt8(ascii: "d")) != nil else { continue }
            for remark in Remark.all(in: document.source, place) { take(remark, at: node) }
        }
        // What is never closed reaches to the end, so that nothing is shown for a slip.
        for start in open.values.joined() {
            add(start.remark, start.index, reach: start.remark.range.upperBound..<document.source.bytes.count, isEnded: false)
        }
        return suppressions.sorted { ($0.range.lowerBound, $0.ruleRange.lowerBound) < ($1.range.lowerBound, $1.ruleRange.lowerBound) }
    }
}

extension SuppressionReader {
    /// How often a block's comments may be looked for in vain, as each such search reads the rest of the block.
    private static let misses = 16

    /// Where a comment stands: the place of an inline is only near, so it is looked for behind the one before it.
    private mutating func comment(of node: MarkdownNode) -> Range<Int>? {
        if node.kind == .htmlBlock { return node.range }
        guard node.literalBytes.starts(with: "<!--".utf8) else { return nil }
        let block = block(around: node).range, bytes = document.source.bytes
        if cursor.block != block { cursor = (block, block.lowerBound, 0) }
        guard cursor.misses < Self.misses else { return nil }
        // Lines after the first may have marks of quotations before them.
        let line = Array(node.literalBytes.prefix { $0 != 0x0A && $0 != 0x0D })
        guard let start = bytes.offset(of: line, in: cursor.offset..<max(cursor.offset, block.upperBound)),
            let end = bytes.offset(of: Array("-->".utf8), in: start..<block.upperBound)
        else {
            cursor.misses += 1
            return nil
        }
        cursor.offset = end + 3
        return start..<end + 3
    }

    private func block(around node: MarkdownNode) -> MarkdownNode {
        var block = node.parent
        while block.kind.isInline { block = block.parent }
        return block
    }

    private mutating func take(_ remark: Remark, at node: MarkdownNode) {
        switch remark.form {
        case .end: end(remark)
        case _ where remark.rules.isEmpty: note(remark, .namesNoRule)
        case .file: add(remark, reach: 0..<document.source.bytes.count)
        case .start:
            for (index, rule) in remark.rules.enumerated() { open[rule.text, default: []].append((remark, index)) }
        case .next:
            let block = node.kind == .htmlBlock ? next(after: node) : block(around: node)
            add(remark, reach: block.map { lines($0.range) } ?? remark.range.upperBound..<remark.range.upperBound)
        }
    }

    /// Ends its rules, or all when it names none.
    private mutating func end(_ remark: Remark) {
        if remark.rules.isEmpty {
            if open.isEmpty { note(remark, .endsNothing) }
            for start in open.values.joined() { add(start.remark, start.index, reach: start.remark.range.upperBound..<remark.range.lowerBound) }
            open = [:]
        }
        for rule in remark.rules {
            guard let starts = open.removeValue(forKey: rule.text) else {
                note(remark, .endsNothing, rule)
                continue
            }
            for start in starts { add(start.remark, start.index, reach: start.remark.range.upperBound..<remark.range.lowerBound) }
        }
    }

    /// The block that follows, past other comments.
    private mutating func next(after node: MarkdownNode) -> MarkdownNode? {
        if run.range.contains(node.range.lowerBound) { return run.next }
        var next = node.nextSibling, end = node.range.upperBound
        while let block = next, block.kind == .htmlBlock, block.literalBytes.starts(with: "<!--".utf8) {
            end = max(end, block.range.upperBound)
            next = block.nextSibling
        }
        run = (node.range.lowerBound..<end, next)
        return next
    }

    private func lines(_ range: Range<Int>) -> Range<Int> {
        let source = document.source
        let first = source.lineRange(source.line(at: range.lowerBound)), last = source.lineRange(source.line(at: max(range.lowerBound, range.upperBound - 1)))
        return first.lowerBound..<max(first.upperBound, last.upperBound)
    }

    private mutating func add(_ remark: Remark, reach: Range<Int>) {
        if remark.rules.isEmpty { note(remark, .namesNoRule) }
        for index in remark.rules.indices { add(remark, index, reach: reach) }
    }

    /// Adds one of a remark's rules.
    private mutating func add(_ remark: Remark, _ index: Int, reach: Range<Int>, isEnded: Bool = true) {
        let rule = remark.rules[index]
        suppressions.append(Suppression(
            role: .silences, rule: rule.text, ruleRange: rule.range, reason: remark.reason, until: remark.until,
            bareReason: index == 0 ? remark.bareReason : nil, isAlone: remark.rules.count == 1, isEnded: isEnded,
            range: remark.range, reach: reach))
    }

    /// Adds what silences nothing by its form.
    private mutating func note(_ remark: Remark, _ role: Suppression.Role, _ rule: (text: String, range: Range<Int>)? = nil) {
        let start = remark.range.lowerBound, end = remark.range.upperBound
        suppressions.append(Suppression(
            role: role, rule: rule?.text ?? "", ruleRange: rule?.range ?? start..<start + Self.word.count, reason: remark.reason,
            until: nil, bareReason: nil, isAlone: true, isEnded: true, range: remark.range, reach: end..<end))
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
