import Markup
import Testing

@Suite struct MetadataNodeTests {
    private let scalar = MetadataNode.scalar(.init(text: "a", isPlain: true, range: 3..<4))
    private let null = MetadataNode.scalar(.init(text: "", isPlain: true, range: 3..<3))

    @Test func `a scalar with a value is a list of one`() {
        #expect(scalar.items == [scalar])
        #expect(null.items.isEmpty)
        #expect(MetadataNode.list([scalar, null], range: 0..<9).items == [scalar, null])
    }

    @Test func `only a map has entries, and only a value is a scalar`() {
        let entry = MetadataNode.Entry(key: .init(text: "k", isPlain: true, range: 0..<1), value: scalar)
        #expect(MetadataNode.map([entry], range: 0..<4).entries == [entry])
        #expect(scalar.entries.isEmpty)
        #expect(null.scalar == nil)
        #expect(MetadataNode.map([entry], range: 0..<4).scalar == nil)
    }

    @Test(arguments: [("resolvedWhen", "resolvedwhen"), ("start-time", "starttime"), ("Owner Team", "ownerteam"), ("É_x", "éx")])
    func `a key is folded to its letters`(key: String, folded: String) {
        #expect(MetadataNode.folded(key) == folded)
    }
}
