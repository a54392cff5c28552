/// Parses a text with directives: a copy of it in which they are what cmark reads as blocks of their own.
struct DirectiveParser {
    let source: SourceText
    let start: Int

    /// A document whose directives are still not what they seem after so many times is read without any.
    private static let attempts = 4

    /// nil for a text without directives.
    func parse() -> MarkdownTree? {
        guard DirectiveScan.isWorthwhile(source, from: start) else { return nil }
        let scan = DirectiveScan(source, from: start)
        var marks = scan.marks
        for _ in 0..<Self.attempts where !marks.isEmpty {
            let masked = masked(marks, listMark: scan.listMark ?? [])
            var copier = TreeCopier(source: masked, start: start, places: DirectivePlaces(marks))
            let tree = copier.copy(CmarkParser(body: masked.bytes[min(start, masked.bytes.count)...]))
            let missing = copier.places.missing
            if missing.isEmpty { return tree }
            marks.removeAll { missing.contains($0.pair) }
        }
        return nil
    }

    /// The text with the marks written over: no byte moves, so every place in it is one in the source.
    private func masked(_ marks: [DirectiveMark], listMark: [UInt8]) -> SourceText {
        var bytes = source.bytes
        for mark in marks { mark.write(to: &bytes, listMark: listMark) }
        return SourceText(path: source.path, bytes: bytes)
    }
}
