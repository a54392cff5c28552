import Foundation
import Markup
import Testing

@Suite("MarkdownTree as bytes")
struct MarkdownTreeCodingTests {
    static let samples = [
        "", "a", "# One\n\nText with *stress* and `code`.\n\n- [x] done\n- open\n\n1. a\n   > b\n",
        "| a | b |\n|:-:|--:|\n| c | [d](e.md \"f\") |\n\n```swift\nlet a = 1\n```\n", "A note[^1] and another[^2].\n\n[^1]: One\n[^2]: Two\n",
        "<div>\n<b>ä</b>\n</div>\n\n![ü](ö.png)  \n\u{1F525} ~~x~~ www.example.org\n", "> - > - > deep\n",
        String(repeating: "**a *b* [c](d)** ", count: 300),
    ]

    private func source(_ text: String) -> SourceText { SourceText(path: RelativePath(trusted: "a.md"), text: text) }

    @Test("comes back as it was", arguments: samples)
    func roundTrip(_ text: String) throws {
        let source = source(text), tree = MarkdownParser.parse(source)
        let back = try #require(MarkdownTree(encoded: tree.encoded, sourceCount: source.bytes.count))
        expectSame(back, tree)
        #expect(back.encoded == tree.encoded)
    }

    @Test("comes back as it was for the texts of the GFM specification")
    func specification() throws {
        guard let folder = SharedFiles.folder("suites/gfm-spec") else { return }
        for file in SharedFiles.files(below: folder, ending: "") where ["json", "txt", "md"].contains(file.pathExtension) {
            let source = SourceText(path: RelativePath(trusted: "a.md"), bytes: Array(try Data(contentsOf: file)))
            let tree = MarkdownParser.parse(source)
            expectSame(try #require(MarkdownTree(encoded: tree.encoded, sourceCount: source.bytes.count)), tree)
        }
    }

    @Test("is refused when it has more nodes or places than the source can have")
    func limits() {
        let source = source(Self.samples[2]), bytes = MarkdownParser.parse(source).encoded
        #expect(MarkdownTree(encoded: bytes, sourceCount: source.bytes.count, nodeLimit: 5) == nil)
        #expect(MarkdownTree(encoded: bytes, sourceCount: 10) == nil)
        #expect(MarkdownTree(encoded: [], sourceCount: 10) == nil)
        #expect(MarkdownTree(encoded: bytes + [0], sourceCount: source.bytes.count) == nil)
        for count in 0..<bytes.count { #expect(MarkdownTree(encoded: Array(bytes[..<count]), sourceCount: source.bytes.count) == nil) }
    }

    @Test("damaged at random it is refused or a tree that can be walked", arguments: [UInt64.random(in: 0 ... .max)])
    func damage(seed: UInt64) {
        var random = Random(state: seed)
        var accepted = 0
        for text in Self.samples {
            let source = source(text), bytes = MarkdownParser.parse(source).encoded
            for _ in 0..<2000 {
                var damaged = bytes
                for _ in 0...random.below(3) { damaged[random.below(damaged.count)] = UInt8(random.below(256)) }
                guard let tree = MarkdownTree(encoded: damaged, sourceCount: source.bytes.count) else { continue }
                accepted += 1
                walk(tree, in: source)
            }
        }
        for _ in 0..<5000 {
            let noise = (0..<random.below(200)).map { _ in UInt8(random.below(random.below(2) == 0 ? 256 : 8)) }
            if let tree = MarkdownTree(encoded: noise, sourceCount: 100) { walk(tree, in: source(String(repeating: "a\n", count: 50))) }
        }
        #expect(accepted > 0, "damage of texts and numbers alone is no fault of structure")
    }

    /// Reads everything a node can be asked for.
    private func walk(_ tree: MarkdownTree, in source: SourceText) {
        for index in 0..<tree.count {
            let node = tree[index]
            #expect(node.range.upperBound <= source.bytes.count && node.endIndex <= tree.count && node.endIndex > index)
            #expect(index == 0 || node.parent.index < index)
            _ = (node.literal, node.destination, node.title, node.info, node.alignment, node.isChecked, node.nextSibling?.index)
            if !node.kind.isInline { _ = InlineText(node, in: source) }
        }
        #expect(tree.root.children.map(\.index).allSatisfy { $0 < tree.count })
        _ = tree.root.plainText
    }

    private func expectSame(_ a: MarkdownTree, _ b: MarkdownTree) {
        #expect(a.count == b.count)
        for (a, b) in zip([a.root] + Array(a.root.descendants), [b.root] + Array(b.root.descendants)) {
            #expect(a.kind == b.kind && a.range == b.range && a.endIndex == b.endIndex && a.parent.index == b.parent.index)
            #expect(a.literal == b.literal && a.destination == b.destination && a.title == b.title && a.info == b.info)
            #expect(a.headingLevel == b.headingLevel && a.listStart == b.listStart && a.isTight == b.isTight && a.isOrdered == b.isOrdered)
            #expect(a.isChecked == b.isChecked && a.isHeaderRow == b.isHeaderRow && a.isFenced == b.isFenced && a.alignment == b.alignment)
        }
    }

    /// SplitMix64: numbers that a printed seed brings back.
    private struct Random {
        var state: UInt64

        mutating func below(_ bound: Int) -> Int {
            state &+= 0x9E37_79B9_7F4A_7C15
            var value = state
            value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
            value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
            return Int((value ^ (value >> 31)) % UInt64(max(1, bound)))
        }
    }
}
