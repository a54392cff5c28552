internal import Markup

/// Parts of a release whose versions moved: `### Builder v2.3.0 -> v2.4.0`, `- builder v2.3.0 → v2.4.0`.
struct ComponentMoves {
    let context: ReadingContext
    let product: String?

    /// In the order written, each once.
    func read() -> [Release.Component] {
        let all = context.frontMatter.bodyStart..<context.source.bytes.count
        guard ["->", "→", "=>"].contains(where: { context.source.find($0, in: all) != nil }) else { return [] }
        var components: [Release.Component] = [], seen: Set<String> = [product.map(MetadataNode.folded) ?? ""]
        for node in context.tree.root.descendants where node.kind == .heading || node.kind == .paragraph && node.parent.kind == .item {
            guard node.index != context.sections.first?.node, node.range.count < 300, Self.mayMove(context.source.bytes[node.range.clamped(to: 0..<context.source.bytes.count)]), let component = Self.component(node.plainText),
                seen.insert(MetadataNode.folded(component.name)).inserted
            else { continue }
            components.append(component)
        }
        return components
    }

    /// True when the sign of an arrow stands in the text: what has none pays for no more than this look.
    private static func mayMove(_ bytes: ArraySlice<UInt8>) -> Bool { bytes.contains(UInt8(ascii: ">")) || bytes.contains(0xE2) }

    /// Reads a line that is a name, a version, an arrow and a version.
    private static func component(_ text: String) -> Release.Component? {
        let words = text.split(separator: " ").map(\.trimmed).filter { !$0.isEmpty }
        guard let arrow = words.firstIndex(where: { $0 == "->" || $0 == "→" || $0 == "=>" || $0 == "-->" }), (2...4).contains(arrow), arrow + 2 == words.count,
            VersionNotation.isVersion(words[arrow - 1]), VersionNotation.isVersion(words[arrow + 1])
        else { return nil }
        let name = words[..<(arrow - 1)].joined(separator: " ")
        guard let first = name.utf8.first, ByteCursor.isLetter(first) else { return nil }
        return Release.Component(name: name, from: Version(words[arrow - 1]), to: Version(words[arrow + 1]))
    }
}
