internal import Markup

/// Finds in the source what was read from a tree, whose inline places are only near.
struct SourceSearch {
    private let source: SourceText
    /// Bytes looked at for each text: many that are written another way must not cost the square of their number.
    private static let reach = 2048

    init(_ source: SourceText) {
        self.source = source
    }

    /// The first place of `words` after `cursor` in `near`, else in `block`; `near` itself when they are written another way.
    func find(_ words: ArraySlice<UInt8>, near: Range<Int>, in block: Range<Int>, after cursor: Int) -> Range<Int> {
        let start = max(cursor, min(near.lowerBound, block.upperBound))
        return first(words, in: start..<max(start, block.upperBound))
            ?? first(words, in: cursor..<max(cursor, block.upperBound))
            ?? first(words, in: block)
            ?? source.firstLine(of: near)
    }

    /// The first place of `words` near the start of a range; nil when there is none.
    func first(_ words: ArraySlice<UInt8>, in range: Range<Int>) -> Range<Int>? {
        let range = range.clamped(to: 0..<min(source.bytes.count, range.lowerBound + Self.reach + words.count))
        guard let initial = words.first, range.count >= words.count else { return nil }
        for start in range.lowerBound...range.upperBound - words.count
        where source.bytes[start] == initial && source.bytes[start...].starts(with: words) {
            return start..<start + words.count
        }
        return nil
    }
}
