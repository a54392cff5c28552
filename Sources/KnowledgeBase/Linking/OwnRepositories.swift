internal import Markup

/// Documents by the addresses that a forge shows them at: authors paste those where a path would do.
///
/// Unless the settings say which repository the content is from, its documents must: a repository is ours when the files that
/// are linked to there stand here, in the same folders, under names that no other repository is likely to have.
struct OwnRepositories: Sendable {
    /// How a path in a repository becomes one below the content root.
    struct Place: Sendable, Hashable, Comparable {
        /// The folder of the repository that the content root is, with a slash; empty unless it is below the repository's root.
        let outer: String
        /// The folder of the content that the repository is, with a slash; empty unless the content has several.
        let inner: String

        func path(of file: String) -> String? {
            file.hasPrefix(outer) ? inner + file.dropFirst(outer.utf8.count) : nil
        }

        static func < (a: Place, b: Place) -> Bool { (a.inner, a.outer) < (b.inner, b.outer) }
    }

    private let documents: [String: Int]
    /// Of each repository the places where it stands, the innermost first.
    private let places: [String: [Place]]

    /// How many files of one name are compared.
    private static let most = 64

    /// `repository` is the address below which the content's files can be seen, as the settings have it.
    init(_ documents: [Document], repository: String?) {
        var byName: [Substring: [Int]] = [:], byPath: [String: Int] = [:]
        for (index, document) in documents.enumerated() {
            byName[document.path.string.split(separator: "/").last ?? "", default: []].append(index)
            byPath[document.path.string] = index
        }
        var evidence: [String: [Place: Set<String>]] = [:]
        for document in documents {
            for link in document.links where link.relation != .source {
                guard let address = ForgeAddress(link.destination), let name = address.path.split(separator: "/").last else { continue }
                for other in (byName[name] ?? []).prefix(Self.most) {
                    guard let place = Self.place(of: address.path, at: documents[other].path.string), document.path.string.hasPrefix(place.inner) else { continue }
                    evidence[address.repository, default: [:]][place, default: []].insert(address.path)
                }
            }
        }
        self.documents = byPath
        var places = evidence.mapValues { places in
            places.filter { Self.isEnough($0.value) }.keys.sorted { $0.inner.utf8.count == $1.inner.utf8.count ? $0 < $1 : $0.inner.utf8.count > $1.inner.utf8.count }
        }
        if let folder = repository.flatMap({ ForgeAddress($0.hasSuffix("/") ? $0 : $0 + "/", isFolder: true) }) {
            places[folder.repository, default: []].insert(Place(outer: folder.path, inner: ""), at: 0)
        }
        self.places = places
    }

    /// The document that an address shows, where the repository is that of the file with the link; nil for others.
    func find(_ address: ForgeAddress, from file: RelativePath) -> Int? {
        for place in places[address.repository] ?? [] where file.string.hasPrefix(place.inner) {
            if let path = place.path(of: address.path), let document = documents[path] { return document }
        }
        return nil
    }

    /// The place that makes a file of a repository a document; nil when one path is no end of the other.
    private static func place(of file: String, at document: String) -> Place? {
        if file == document { return Place(outer: "", inner: "") }
        if document.hasSuffix("/" + file) { return Place(outer: "", inner: String(document.dropLast(file.utf8.count))) }
        if file.hasSuffix("/" + document) { return Place(outer: String(file.dropLast(document.utf8.count)), inner: "") }
        return nil
    }

    /// Two files with names of their own, or one with a name of three words.
    private static func isEnough(_ files: Set<String>) -> Bool {
        let names = files.compactMap(RelativePath.init).filter(FileName.saysMore).map(FileName.stem)
        return names.count > 1 || names.contains { $0.split { $0 == "-" || $0 == "_" || $0 == " " }.count { $0.contains(where: \.isLetter) } >= 3 }
    }
}
