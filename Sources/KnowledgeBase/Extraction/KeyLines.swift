internal import Markup

/// Labelled facts in the text: `**Severity**: 2`, `- Date: 2018-01-25`, rows of small tables, a `## Date` heading with a paragraph.
struct KeyLines {
    /// A label with its value.
    struct Line {
        /// Folded as front matter keys are.
        let key: String
        let value: String
        /// Byte range in the file of the line or row.
        let range: Range<Int>
        /// True for a heading with a paragraph.
        var isHeading = false
    }

    let lines: [Line]

    /// Reads the head of the document up to its third heading, and sections that hold nothing but facts.
    init(_ context: ReadingContext) {
        var reader = Reader(context: context)
        reader.read()
        lines = reader.lines
    }

    /// The first value under one of the labels that is no placeholder.
    func first(_ keys: [String]) -> Line? {
        for key in keys {
            if let line = lines.first(where: { $0.key == key && !Placeholder.isPlaceholder($0.value) }) { return line }
        }
        return nil
    }
}

extension KeyLines {
    private struct Reader {
        let context: ReadingContext
        var lines: [Line] = []
        /// Sections whose lines are facts, wherever they stand.
        private static let factSections: Set<String> = [
            "stats", "metadata", "meta", "details", "incident details", "facts", "key facts", "information", "incident information", "at a glance",
            "incident", "statistics", "overview", "summary", "incident summary", "general information", "metrics", "basic information",
        ]

        init(context: ReadingContext) { self.context = context }

        mutating func read() {
            var headings = 0, isFacts = true, title: String?
            for block in context.tree.root.children {
                if block.kind == .heading {
                    headings += 1
                    let words = HeadingWords.fold(block.plainText)
                    isFacts = headings <= 1 || Self.factSections.contains(words)
                    title = words
                    continue
                }
                if isFacts { read(block) }
                if let title, block.kind == .paragraph { readHeading(title, block) }
                title = nil
            }
        }

        /// `## Date` with one short paragraph.
        private mutating func readHeading(_ words: String, _ paragraph: MarkdownNode) {
            guard paragraph.range.count < 120 else { return }
            let key = MetadataNode.folded(words)
            guard key.utf8.count <= 24 else { return }
            lines.append(Line(key: key, value: paragraph.plainText, range: paragraph.range, isHeading: true))
        }

        private mutating func read(_ block: MarkdownNode) {
            switch block.kind {
            case .paragraph: readLines(block)
            case .list:
                for item in block.children {
                    if let first = item.firstChild, first.kind == .paragraph { readLines(first) }
                }
            case .table: readRows(block)
            default: break
            }
        }

        private mutating func readLines(_ paragraph: MarkdownNode) {
            guard paragraph.range.count < 4000 else { return }
            let text = context.text(paragraph), bold = text.finder(.strong)
            for line in text.lines where line.range.count < 300 {
                guard let colon = text.bytes[line.range].firstIndex(of: UInt8(ascii: ":")), colon - line.range.lowerBound <= 40 else { continue }
                let key = text.string(line.range.lowerBound..<colon)
                let isMarked = bold.style(at: line.range.lowerBound) != nil
                // A sentence with a colon is no label: few words, or bold.
                guard isMarked || Trim.words(key).count <= 4 else { continue }
                add(key, text.string(colon + 1..<line.range.upperBound), line.source)
            }
        }

        private mutating func readRows(_ table: MarkdownNode) {
            for row in table.children {
                let cells = row.children.map(\.plainText)
                guard cells.count == 2 else { return }
                add(cells[0], cells[1], row.range)
            }
        }

        private mutating func add(_ key: String, _ value: String, _ range: Range<Int>) {
            let words = HeadingWords.fold(key)
            let text = Trim.outer(value) { $0 == 0x20 || $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "_") || $0 == 0x0A }
            guard !words.isEmpty, !text.isEmpty else { return }
            lines.append(Line(key: MetadataNode.folded(words), value: text, range: range))
        }
    }
}
