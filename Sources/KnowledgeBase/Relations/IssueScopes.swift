internal import Markup

/// Tells whose issue a bare `#140` is.
///
/// A document that gives addresses tells its repository; so do the documents of a folder together. Where the folders of
/// one folder tell different repositories, a number of one says nothing in another. Where nobody tells, all of the content
/// is one repository.
struct IssueScopes {
    private let documents: [Document]
    /// By document; nil where its addresses name none or disagree.
    private let told: [Substring?]
    /// How many documents below a folder tell each repository.
    private var votes: [String: [Substring: Int]] = [:]

    init(_ documents: [Document]) {
        self.documents = documents
        told = documents.map { Self.repository(of: $0) }
        for (document, repository) in zip(documents, told) {
            guard let repository else { continue }
            for folder in Self.folders(of: document.path) { votes[folder, default: [:]][repository, default: 0] += 1 }
        }
    }

    /// The document's clues, bare numbers with their repository, or with the folder in which they mean one issue.
    func clues(of index: Int) -> [Clue] {
        let clues = documents[index].clues
        guard clues.contains(where: \.isBareIssue) else { return clues }
        let scope = scope(of: index), written = Set(clues.lazy.filter { $0.kind == .issue && !$0.isBareIssue }.map { Self.number(of: $0.key) })
        return clues.compactMap { clue in
            guard clue.isBareIssue else { return clue }
            // `[#140](https://github.com/...)`: the address says it better.
            return written.contains(clue.key[...]) ? nil : Clue(kind: .issue, key: scope + clue.key, text: clue.text)
        }
    }

    /// What to write before a bare number: a repository, or a folder with a slash, which no repository ends with.
    private func scope(of index: Int) -> String {
        if let repository = told[index] { return String(repository) }
        var inner: String?
        for folder in Self.folders(of: documents[index].path) {
            if let votes = votes[folder] {
                let all = votes.values.reduce(0, +)
                let best = votes.max { ($0.value, $1.key) < ($1.value, $0.key) }
                // From its own folder a document may take what most say, from folders beside it what nearly all say.
                if let best, inner == nil ? best.value * 3 > all * 2 : best.value * 10 >= all * 9 { return String(best.key) }
                return (inner ?? folder) + "/"
            }
            inner = folder
        }
        return "/"
    }

    /// The repository of more than half of the issues that the document gives with one.
    private static func repository(of document: Document) -> Substring? {
        var counts: [Substring: Int] = [:], all = 0
        for clue in document.clues {
            guard let repository = clue.repository else { continue }
            counts[repository, default: 0] += 1
            all += 1
        }
        return counts.first { $0.value * 2 > all }?.key
    }

    /// `#140` of `etcd-io/etcd#140`.
    private static func number(of key: String) -> Substring {
        key.lastIndex { $0 == "#" || $0 == "!" }.map { key[$0...] } ?? key[...]
    }

    /// The folder of a path and those above it, the content root last, as the empty text.
    private static func folders(of path: RelativePath) -> [String] {
        var parts = path.parts.dropLast()[...], folders: [String] = []
        while !parts.isEmpty {
            folders.append(parts.joined(separator: "/"))
            parts = parts.dropLast()
        }
        return folders + [""]
    }
}
