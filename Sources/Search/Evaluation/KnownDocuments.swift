public import KnowledgeBase
internal import Markup

/// The names by which people call documents: their paths and ids.
public struct KnownDocuments: Sendable {
    /// Paths by path and id.
    private let paths: [String: String]
    /// Folders that a path may begin with, as it does where it is seen from another folder.
    private let prefixes: [String]

    /// `prefixes` may stand before a path: `docs/content/`.
    public init(_ documents: [(id: String, path: String)], prefixes: [String] = []) {
        var paths = Dictionary(documents.map { ($0.id, $0.path) }, uniquingKeysWith: { first, _ in first })
        for document in documents { paths[document.path] = document.path }
        self.paths = paths
        self.prefixes = prefixes.filter { !$0.isEmpty }
    }

    /// Those of a knowledge base.
    public init(_ base: KnowledgeBase, prefixes: [String] = []) {
        self.init(base.documents.map { ($0.id, $0.document.path.string) }, prefixes: prefixes)
    }

    /// The path below the content root of what is called so; nil when there is none.
    public func path(of name: String) -> String? {
        if let path = paths[name] { return path }
        let name = name.hasPrefix("./") ? String(name.dropFirst(2)) : name
        if let path = paths[name] { return path }
        return prefixes.lazy.compactMap { name.hasPrefix($0) ? paths[String(name.dropFirst($0.count))] : nil }.first
    }

    /// The name that a slip of the pen was meant to be, or the path of the only file that is called so; nil when several fit or none.
    public func nearest(to name: String) -> String? {
        if let near = EditDistance.nearest(to: name, in: paths.keys.sorted()) { return near }
        let file = name.split(separator: "/").last ?? "", same = Set(paths.values).filter { $0.split(separator: "/").last == file }
        return same.count == 1 ? same.first : nil
    }
}
