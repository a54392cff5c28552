internal import Checks
internal import KnowledgeBase
internal import Markup

/// How reports name the files of a workspace.
struct WorkspacePaths {
    /// As seen from the working folder; absolute when `--source` was and lies elsewhere.
    let reader: ReportPaths
    /// As seen from the root of the git work tree that holds the content, else from the working folder.
    let repository: ReportPaths
    /// How this check is called.
    let command: String

    init(_ workspace: Workspace) {
        let here = FileSystem.resolved(".") ?? "/", source = FileSystem.resolved(workspace.folder) ?? workspace.folder
        let content = workspace.configuration.content == "." ? "" : "\(Self.plain(workspace.configuration.content))/"
        reader = ReportPaths(source: Self.readerPrefix(workspace.folder, here: here, resolved: source), content: content)
        let root = FileSystem.resolved(workspace.contentRoot).flatMap(FileSystem.workTree) ?? here
        repository = ReportPaths(source: Self.way(from: root, to: source) ?? "", content: content)
        command = workspace.folder == "." ? "debrief check" : "debrief check --source \(Self.quoted(workspace.folder))"
    }

    /// `docs/` for `./docs/`, nothing for the working folder itself.
    private static func readerPrefix(_ folder: String, here: String, resolved: String) -> String {
        if folder.hasPrefix("/") { return way(from: here, to: resolved) ?? (folder == "/" ? folder : "\(folder)/") }
        let plain = plain(folder)
        return plain == "." ? "" : "\(plain)/"
    }

    /// Without `./` in front and slashes at the end.
    private static func plain(_ path: String) -> String {
        var path = Substring(path)
        while path.hasSuffix("/") { path.removeLast() }
        while path.hasPrefix("./") { path = path.dropFirst(2).drop { $0 == "/" } }
        return path.isEmpty ? "." : String(path)
    }

    /// The way down with a closing slash, empty for the folder itself; nil when it does not lie below.
    private static func way(from root: String, to folder: String) -> String? {
        if folder == root { return "" }
        let prefix = root.hasSuffix("/") ? root : "\(root)/"
        return folder.hasPrefix(prefix) ? "\(folder.dropFirst(prefix.count))/" : nil
    }

    /// As a shell reads it back.
    static func quoted(_ text: String) -> String {
        let isPlain = text.utf8.allSatisfy { $0 > 0x7F || UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 | 0x20 || UInt8(ascii: "-")...UInt8(ascii: "9") ~= $0 || $0 == UInt8(ascii: "_") }
        return isPlain ? text : "'\(text.replacing("'", with: "'\\''"))'"
    }
}
