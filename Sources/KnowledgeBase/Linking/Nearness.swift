internal import Markup

/// Tells which of several things with one name a file means: that in the same tree of folders.
enum Nearness {
    /// What more have for a name is no name; so many are not compared for each link.
    private static let most = 64

    /// The only candidate, else the only one that has the most folders in common with a file; nil when two have as many.
    static func nearest<Candidate>(_ candidates: [Candidate], to file: RelativePath, path: (Candidate) -> RelativePath) -> Candidate? {
        guard candidates.count > 1 else { return candidates.first }
        guard candidates.count <= most else { return nil }
        let shared = candidates.map { common(path($0), file) }
        guard let longest = shared.max() else { return nil }
        let best = candidates.indices.filter { shared[$0] == longest }
        // One file may have a name twice.
        return best.allSatisfy { path(candidates[$0]) == path(candidates[best[0]]) } ? candidates[best[0]] : nil
    }

    /// The first folder of a path; empty for a file at the root.
    static func top(of path: RelativePath) -> Substring {
        path.folder.isEmpty ? "" : Substring(path.folder.prefix { $0 != "/" })
    }

    /// How many folders two files have in common, from the root on.
    private static func common(_ first: RelativePath, _ second: RelativePath) -> Int {
        zip(first.folder.split(separator: "/"), second.folder.split(separator: "/")).prefix { $0 == $1 }.count
    }
}
