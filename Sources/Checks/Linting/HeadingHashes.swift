internal import KnowledgeBase

/// A hash of the titles above each place of a document.
struct HeadingHashes {
    private let sections: [Section]
    /// Index of the section around each.
    private let parents: [Int?]
    /// Of the titles from the outermost to each section's own.
    private let hashes: [FNVHash]

    init(_ sections: [Section]) {
        var parents: [Int?] = [], hashes: [FNVHash] = [], open: [Int] = []
        for (index, section) in sections.enumerated() {
            while let last = open.last, sections[last].level >= section.level || sections[last].body.upperBound <= section.heading.lowerBound { open.removeLast() }
            var hash = open.last.map { hashes[$0] } ?? FNVHash()
            hash.add(section.title.utf8)
            parents.append(open.last)
            hashes.append(hash)
            open.append(index)
        }
        self.sections = sections
        self.parents = parents
        self.hashes = hashes
    }

    /// The titles of the sections a byte offset stands in, a heading being part of its own section.
    func hash(at offset: Int) -> FNVHash {
        var low = 0, high = sections.count
        while low < high {
            let middle = (low + high) / 2
            if sections[middle].heading.lowerBound <= offset { low = middle + 1 } else { high = middle }
        }
        var index: Int? = low > 0 ? low - 1 : nil
        while let candidate = index, sections[candidate].body.upperBound <= offset, sections[candidate].heading.upperBound <= offset {
            index = parents[candidate]
        }
        return index.map { hashes[$0] } ?? FNVHash()
    }
}
