internal import Markup

/// Groups documents that are one text several times: the same page of each version of a manual, a stub kept twice.
struct DocumentCopies {
    /// The group of each document: the index of its first.
    let groups: [Int]

    init(_ documents: [Document]) {
        var groups = Array(documents.indices), firsts: [String: Int] = [:]
        for (index, document) in documents.enumerated() {
            for key in Self.keys(of: document) {
                let first = Self.root(of: firsts[key] ?? index, in: &groups), own = Self.root(of: index, in: &groups)
                groups[max(first, own)] = min(first, own)
                if firsts[key] == nil { firsts[key] = index }
            }
        }
        for index in groups.indices { groups[index] = Self.root(of: index, in: &groups) }
        self.groups = groups
    }

    private static func root(of index: Int, in groups: inout [Int]) -> Int {
        var index = index
        while groups[index] != index {
            groups[index] = groups[groups[index]]
            index = groups[index]
        }
        return index
    }

    /// What copies have in common: a file's name with title and day, and the path without its versions.
    private static func keys(of document: Document) -> [String] {
        let stem = FileName.stem(document.path).lowercased()
        var keys: [String] = []
        if FileName.datePrefix(stem)?.rest.contains(where: \.isLetter) == true {
            // A name with a day is that of one event.
            keys.append(stem)
        } else if !["index", "readme", "_index"].contains(stem) {
            keys.append("\(stem)\n\(document.title.value.lowercased())\n\(document.date?.value.description ?? "")")
        }
        // Notes on releases are in folders by version too, each with its own text.
        if document.kind.value == .page || document.kind.value == .runbook {
            let folders = document.path.parts.dropLast().map { withoutVersion($0) }
            if folders.contains(where: { $0.isVersioned }) { keys.append((folders.map(\.name) + [stem]).joined(separator: "/")) }
        }
        return keys
    }

    /// `docs` of `docs`, nothing of `2.1.x`, `manual__` of `manual__v1.8.8`.
    private static func withoutVersion(_ folder: some StringProtocol) -> (name: String, isVersioned: Bool) {
        let bytes = Array(folder.utf8)
        var start = bytes.count
        while start > 0, ByteCursor.isDigit(bytes[start - 1]) || bytes[start - 1] == UInt8(ascii: ".") || bytes[start - 1] == UInt8(ascii: "x") { start -= 1 }
        let version = bytes[start...]
        let isPrefixed = start > 0 && bytes[start - 1] == UInt8(ascii: "v") && (start == 1 || !ByteCursor.isLetter(bytes[start - 2]))
        guard let first = version.first, ByteCursor.isDigit(first), isPrefixed || version.contains(UInt8(ascii: ".")) else { return (String(folder), false) }
        return (String(decoding: bytes[..<(isPrefixed ? start - 1 : start)], as: UTF8.self), true)
    }
}
