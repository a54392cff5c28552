internal import Markup

/// Cuts the words around the best match out of a unit.
struct SnippetMaker {
    /// The most bytes before the first mark, and in all.
    private static let lead = 60, length = 220

    /// Terms whose words are marked, by the word of the query.
    let groups: [QueryGroup]
    /// The query as it would stand in a text; empty when only words are marked.
    let literal: String

    /// What a match in a title or in the address of a link is worth beside one in the text.
    private static let aside = 0.25

    /// A snippet of the block of a unit that has most of the words; where that is the title, of the text below it.
    func snippet(of number: Int, in document: SearchDocument) -> Snippet? {
        guard let unit = document.unit(number) else { return nil }
        let title = Array(document.title.utf8)
        var best: (score: Double, block: SearchUnit.Block, marks: [Mark])?
        for block in unit.blocks {
            let marks = marks(in: block.text)
            var seen: Set<Int> = [], score = 0.0
            for mark in marks where seen.insert(mark.group).inserted { score += groups[mark.group].weight }
            if !literal.isEmpty, !block.isAddress, (" " + LiteralForm.make(String(decoding: block.text, as: UTF8.self))).holds(" " + literal) { score *= 2 }
            if block.isAddress || block.text == title { score *= Self.aside }
            if score > (best?.score ?? -1) { best = (score, block, marks) }
        }
        guard let best else { return Snippet(text: "", marks: [], line: unit.line) }
        let snippet = cut(best.block, best.marks)
        guard best.block.text == title, let body = Self.body(behind: number, in: document, but: title) else { return snippet }
        let text = cut(body, marks(in: body.text))
        return Snippet(text: text.text, marks: text.marks, line: snippet.line)
    }

    /// The first block of text of a unit, or of the one that follows.
    private static func body(behind number: Int, in document: SearchDocument, but title: [UInt8]) -> SearchUnit.Block? {
        let units = [document.unit(number), document.unit(number + 1)]
        return units.lazy.compactMap(\.self).flatMap(\.blocks).first { !$0.isAddress && $0.text != title }
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
        // A space before the match would cut it off.
        let matched = first.map { min(marks[$0].range.upperBound, end) } ?? start
        if end < block.text.count { end = block.text[matched..<end].lastIndex { $0 <= 0x20 } ?? end }
        while end < block.text.count, block.text[end] & 0xC0 == 0x80 { end += 1 }
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
                guard mark.range == marks[index].range || mark.range.upperBound <= marks[index].range.lowerBound + Self.length - Self.lead else { break }
                if seen.insert(mark.group).inserted { score += groups[mark.group].weight }
            }
            if score > (best?.score ?? 0) { best = (score, index) }
        }
        return best?.index
    }
}
