internal import Markup

/// The lines of a code block as the file has them.
struct PreformattedLines: Sequence {
    private let lines: [Range<Int>]

    /// Byte ranges in the file without line ends; fences and empty lines left out.
    init(_ block: MarkdownNode, in source: SourceText) {
        var lines: [Range<Int>] = [], start = block.range.lowerBound
        let end = Swift.min(block.range.upperBound, source.bytes.count)
        while start < end {
            let stop = source.bytes[start..<end].firstIndex(of: UInt8(ascii: "\n")) ?? end
            let line = source.bytes[start..<stop].drop { $0 == 0x20 || $0 == 0x09 }
            if let first = line.first, !line.starts(with: "```".utf8), !line.starts(with: "~~~".utf8), first != 0x0D { lines.append(line.startIndex..<line.endIndex) }
            start = stop + 1
        }
        self.lines = lines
    }

    var count: Int { lines.count }

    func makeIterator() -> IndexingIterator<[Range<Int>]> { lines.makeIterator() }
}
