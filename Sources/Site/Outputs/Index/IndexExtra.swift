internal import Markup

extension JSONWriter {
    /// Writes entries of front matter as an object; of a key that stands twice the first counts.
    mutating func entries(_ entries: [MetadataNode.Entry]) {
        var written: Set<[UInt8]> = []
        object { json in
            for entry in entries where written.insert(Array(entry.key.text.utf8)).inserted {
                json.key(entry.key.text)
                json.node(entry.value)
            }
        }
    }

    /// Writes a value of front matter: scalars as strings as they were written, `null` for a key without a value.
    private mutating func node(_ node: MetadataNode) {
        switch node {
        case .scalar(let scalar): value(scalar.isNull ? nil : scalar.text)
        case .list(let items, _): array(items) { $0.node($1) }
        case .map(let entries, _): self.entries(entries)
        }
    }
}
