internal import Markup

/// The address of a file at GitHub, GitLab, Bitbucket or Gitea: `https://github.com/acme/kb/blob/main/docs/a.md`.
struct ForgeAddress {
    /// Host, owner and name, lower case: `github.com/acme/kb`.
    let repository: String
    /// Path of the file or folder in the repository.
    let path: String
    /// What stands behind `#`, its escapes resolved.
    let fragment: String?

    /// nil for an address of something else, and of a file as it was at a commit: that is not what we have.
    ///
    /// With `isFolder` the address is that of a folder: its path ends with a slash, or is empty.
    init?(_ address: String, isFolder: Bool = false) {
        guard let scheme = ["https://", "http://"].first(where: address.hasPrefix) else { return nil }
        let rest = address.utf8.dropFirst(scheme.utf8.count)
        let hash = rest.firstIndex(of: UInt8(ascii: "#")) ?? rest.endIndex
        // GitLab has groups in groups, and `-` behind the name.
        let parts = rest[..<hash].prefix { $0 != UInt8(ascii: "?") }.split(separator: UInt8(ascii: "/"), maxSplits: 16, omittingEmptySubsequences: false).map { Substring($0) }
        let dash = parts.count > 4 ? parts[3...].firstIndex(of: "-") : nil
        let verb = dash.map { $0 + 1 } ?? 3
        guard parts.count > verb + (isFolder ? 1 : 2), let reference = Self.reference(parts, verb) else { return nil }
        guard parts.count > reference + (isFolder ? 0 : 1), !Self.isCommit(parts[reference]) else { return nil }
        repository = parts[..<(dash ?? verb)].joined(separator: "/").lowercased()
        path = PercentEscapes.resolved(parts[(reference + 1)...].joined(separator: "/"))
        fragment = hash < rest.endIndex ? PercentEscapes.resolved(String(Substring(rest[rest.index(after: hash)...]))) : nil
        // An archive shows what was.
        guard !path.holds("://"), isFolder ? path.isEmpty || path.hasSuffix("/") : DocumentFile.isDocument(path) else { return nil }
    }

    /// Index of the branch's name; nil when what should be a verb is none.
    private static func reference(_ parts: [Substring], _ verb: Int) -> Int? {
        switch parts[verb] {
        case "blob", "tree", "raw", "edit", "blame": verb + 1
        // Gitea has `src/branch/main/a.md`, Bitbucket `src/main/a.md`.
        case "src" where parts[verb + 1] == "branch": verb + 2
        case "src" where parts[0].hasPrefix("bitbucket."): verb + 1
        default: nil
        }
    }

    private static func isCommit(_ reference: Substring) -> Bool {
        (7...40).contains(reference.utf8.count) && reference.utf8.allSatisfy { ByteCursor.isDigit($0) || $0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "f") }
            && reference.utf8.contains(where: ByteCursor.isDigit)
    }
}
