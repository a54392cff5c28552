internal import Markup

/// Documents by the addresses that a forge shows them at: authors paste those where a path would do.
///
/// The settings may say which repository the content is from. Unless they do its documents must: a repository is ours when most
/// of its files that are linked to stand here, in the same folders, under names that no other repository is likely to have.
struct OwnRepositories: Sendable {
    /// How a path in a repository becomes one below the content root.
    private struct Place: Hashable, Comparable {
        /// The folder of the repository that the content root is, with a slash; empty unless it is below the repository's root.
        let outer: String
        /// The folder of the content that the repository is, with a slash; empty unless the content has several.
        let inner: String

        func path(of file: String) -> String? {
            file.hasPrefix(outer) ? inner + Substring(file.utf8.dropFirst(outer.utf8.count)) : nil
        }

        static func < (a: Place, b: Place) -> Bool { (a.inner, a.outer) < (b.inner, b.outer) }
    }

    private let documents: [String: Int]
    /// Of each repository the places where it stands, the best first.
    private let places: [String: [Place]]
    /// True when the settings say which repository it is.
    let isStated: Bool

    /// How many files of one name are compared, and how many places of a repository are remembered.
    private static let filesOfName = 64, mostPlaces = 8

    /// `repository` is the address below which the content's files can be seen, as the settings have it.
    init(_ documents: [Document], repository: String?) {
        self.documents = Dictionary(documents.enumerated().map { ($1.path.string, $0) }) { first, _ in first }
        isStated = repository != nil
        if let repository {
            let folder = ForgeAddress(repository.hasSuffix("/") ? repository : repository + "/", isFolder: true)
            places = folder.map { [$0.repository: [Place(outer: $0.path, inner: "")]] } ?? [:]
        } else {
            places = Self.guess(documents)
        }
    }

    /// What an address shows.
    enum Finding {
        case document(Int)
        /// A file that is not there, by its path below the content root.
        case missing(RelativePath)
    }

    /// What an address shows, where the repository is that of the file with the link; nil for others.
    func find(_ address: ForgeAddress, from file: RelativePath) -> Finding? {
        for place in places[address.repository] ?? [] where file.string.hasPrefix(place.inner) {
            guard let path = place.path(of: address.path) else { continue }
            if let document = documents[path] { return .document(document) }
            if isStated { return RelativePath(path).map(Finding.missing) }
        }
        return nil
    }

    /// Where the repositories stand that documents link into.
    private static func guess(_ documents: [Document]) -> [String: [Place]] {
        var byName: [Substring: [Int]] = [:]
        for (index, document) in documents.enumerated() {
            byName[document.path.string.split(separator: "/").last ?? "", default: []].append(index)
        }
        var found: [String: [Place: Set<String>]] = [:], asked: [String: Set<String>] = [:]
        for (index, document) in documents.enumerated() {
            for link in document.links where link.relation != .source {
                guard let address = ForgeAddress(link.destination), let name = address.path.split(separator: "/").last else { continue }
                asked[address.repository, default: []].insert(address.path)
                for other in (byName[name] ?? []).prefix(filesOfName) where other != index {
                    guard let place = place(of: address.path, at: documents[other].path.string), document.path.string.hasPrefix(place.inner) else { continue }
                    found[address.repository, default: [:]][place, default: []].insert(address.path)
                }
            }
        }
        return found.reduce(into: [:]) { places, repository in
            let (name, found) = repository, all = found.values.reduce(into: Set()) { $0.formUnion($1) }
            // Of somebody else's files most are not here.
            guard all.count * 2 >= asked[name]?.count ?? 0 else { return }
            let good = found.filter { isTelling($0.value) }.sorted { $0.value.count == $1.value.count ? $0.key < $1.key : $0.value.count > $1.value.count }
            places[name] = good.prefix(mostPlaces).map(\.key)
        }
    }

    /// The place that makes a file of a repository a document; nil when one path is no end of the other.
    private static func place(of file: String, at document: String) -> Place? {
        if file == document { return Place(outer: "", inner: "") }
        if document.hasSuffix("/" + file) { return Place(outer: "", inner: String(Substring(document.utf8.dropLast(file.utf8.count)))) }
        if file.hasSuffix("/" + document) { return Place(outer: String(Substring(file.utf8.dropLast(document.utf8.count))), inner: "") }
        return nil
    }

    /// Two files with names of their own, or one with a name of four words or a date.
    private static func isTelling(_ files: Set<String>) -> Bool {
        let paths = files.compactMap(RelativePath.init).filter { FileName.saysMore($0) && !isCommon(FileName.stem($0)) }
        return paths.count > 1 || paths.contains { FileName.datePrefix(FileName.stem($0)) != nil || words(FileName.stem($0)).count >= 4 }
    }

    private static func words(_ name: String) -> [Substring] {
        name.split { $0 == "-" || $0 == "_" || $0 == " " }.filter { $0.contains(where: \.isLetter) }
    }

    /// True for files that many repositories have.
    private static func isCommon(_ name: String) -> Bool {
        let name = words(name.lowercased()).joined(separator: "_")
        return PathTable.common.contains(name) || common.contains(name)
    }

    private static let common: Set<String> = [
        "governance", "maintainers", "support", "roadmap", "architecture", "pull_request_template", "issue_template", "bug_report", "feature_request", "getting_started", "installation",
        "configuration", "development", "troubleshooting", "overview", "introduction", "quickstart", "documentation", "glossary", "release_process", "disaster_recovery",
        "disaster_recovery_plan", "incident_response", "on_call", "oncall",
    ]
}
