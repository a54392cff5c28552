/// Where the end tags among a node's children are, found once for all start tags that ask.
struct EndTags {
    /// Indexes of the children that end an element of a name, ascending.
    private var places: [String: [Int]] = [:]

    /// Reads the inline HTML right below a node.
    init(below parent: MarkdownNode) {
        for child in parent.children where child.kind == .htmlInline && child.literalBytes.starts(with: "</".utf8) {
            var tokenizer = HTMLTokenizer(child.literalBytes)
            if case .endTag(let name) = tokenizer.next() { places[name, default: []].append(child.index) }
        }
    }

    /// The first of a name behind a node.
    func first(_ name: String, after index: Int) -> Int? {
        guard let places = places[name] else { return nil }
        return places[places.partitioningIndex { $0 > index }...].first
    }
}
