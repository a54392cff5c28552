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
        guard Self.mayBe(address), let host = address.place(of: "://") else { return nil }
        let hash = address.firstIndex(of: "#") ?? address.endIndex
        fragment = hash < address.endIndex ? PercentEscapes.resolved(String(address[address.index(after: hash)...])) : nil
        let parts = address[host.upperBound..<hash].prefix { $0 != "?" }.split(separator: "/", omittingEmptySubsequences: false)
        // Host, owner and name stand before the verb.
        guard let verb = parts.indices.first(where: { $0 >= 3 && Self.verbs.contains(parts[$0]) }), parts.count > verb + 2 - (isFolder ? 1 : 0) else { return nil }
        var reference = verb + 1
        // Gitea has `src/branch/main/a.md`.
        if parts[verb] == "src", parts[reference] == "branch", parts.count > reference + 2 { reference += 1 }
        guard !Self.isCommit(parts[reference]) else { return nil }
        let name = parts[..<verb].filter { $0 != "-" }
        repository = name.joined(separator: "/").lowercased()
        path = PercentEscapes.resolved(parts[(reference + 1)...].joined(separator: "/"))
        guard isFolder ? path.isEmpty || path.hasSuffix("/") : DocumentFile.isDocument(path) else { return nil }
    }

    private static let verbs: Set<Substring> = ["blob", "tree", "src", "raw", "edit", "blame"]

    /// False for most addresses, for little.
    private static func mayBe(_ address: String) -> Bool {
        address.hasPrefix("http") && verbs.contains { address.holds("/\($0)/") }
    }

    private static func isCommit(_ reference: Substring) -> Bool {
        (7...40).contains(reference.utf8.count) && reference.utf8.allSatisfy { ByteCursor.isDigit($0) || $0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "f") }
            && reference.utf8.contains(where: ByteCursor.isDigit)
    }
}
