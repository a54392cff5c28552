internal import Markup

/// Cuts the words around the best match out of a unit.
struct SnippetMaker {
    /// The most bytes before the first mark, and in all.
    private static let lead = 60, length = 220

    /// Terms whose words are marked, by the word of the query.
    let groups: [QueryGroup]
    /// The query as it would stand in a text; empty when only words are marked.
    let literal: String

    /// A snippet of the block of a unit that has most of the words.
    func snippet(of unit: SearchUnit) -> Snippet {
        var best: (score: Double, block: SearchUnit.Block, marks: [Mark])?
        for block in unit.blocks {
            let marks = marks(in: block.text)
            var seen: Set<Int> = [], score = 0.0
            for mark in marks where seen.insert(mark.group).inserted { score += groups[mark.group].weight }
            if !literal.isEmpty, (" " + LiteralForm.make(String(decoding: block.text, as: UTF8.self))).holds(" " + literal) { score *= 2 }
            if score > (best?.score ?? -1) { best = (score, block, marks) }
        }
        guard let best else { return Snippet(text: "", marks: [], line: unit.line) }
        return cut(best.block, best.marks)
    }

    private struct Mark {
        let group: Int
        let range: Range<Int>
    }

    /// The chunks of a text that a group's terms are in.
    private func marks(in text: [UInt8]) -> [Mark] {
        QueryChunk.chunks(of: String(decoding: text, as: UTF8.self)).compactMap { chunk in
            groups.firstIndex { group in chunk.allTerms.contains { group.terms.contains($0) } }.map { Mark(group: $0, range: chunk.range) }
        }
    }

    /// The words from shortly before the marks that stand closest together.
    private func cut(_ block: SearchUnit.Block, _ marks: [Mark]) -> Snippet {
        let first = densest(marks)
        let anchor = first.map { marks[$0].range.lowerBound } ?? 0
        var start = max(0, anchor - Self.lead)
        if start > 0 { start = block.text[start..<anchor].firstIndex { $0 <= 0x20 }.map { $0 + 1 } ?? anchor }
        var end = min(block.text.count, start + Self.length)
        if end < block.text.count { end = block.text[start..<end].lastIndex { $0 <= 0x20 } ?? end }
        while end < block.text.count, block.text[end] & 0xC0 == 0x80 { end += 1 }
        while start < end, block.text[start] & 0xC0 == 0x80 { start += 1 }
        var line = block.line
        for byte in block.text[..<anchor] where byte == 0x0A { line += 1 }
        let text = block.text[start..<end].map { $0 < 0x20 ? 0x20 : $0 }
        let inside = marks.map(\.range).filter { $0.lowerBound >= start && $0.upperBound <= end }.map { $0.lowerBound - start..<$0.upperBound - start }
        return Snippet(text: String(decoding: text, as: UTF8.self), marks: inside, line: line)
    }

    /// Index of the mark with which the window of most different words begins.
    private func densest(_ marks: [Mark]) -> Int? {
        var best: (score: Double, index: Int)?
        for index in marks.indices {
            var seen: Set<Int> = [], score = 0.0
            for mark in marks[index...] {
                guard mark.range.upperBound <= marks[index].range.lowerBound + Self.length - Self.lead else { break }
                if seen.insert(mark.group).inserted { score += groups[mark.group].weight }
            }
            if score > (best?.score ?? 0) { best = (score, index) }
        }
        return best?.index
    }
}
