internal import KnowledgeBase
internal import Markup

/// Finds and reads the files below a content root.
struct ContentReader {
    /// Absolute or relative to the working folder.
    let root: String
    let configuration: Configuration
    /// Folders that are not content: the site itself.
    let output: String?

    /// What stands below the root, every list sorted by path.
    struct Listing {
        var documents: [RelativePath] = []
        var assets: [RelativePath] = []
        var skipped: [SkippedFile] = []
    }

    /// Files over this size are not opened, bytes.
    static let sizeLimit = 64 * 1024 * 1024

    /// Lists the files; hidden ones, packages of other tools and what is excluded are passed over.
    func list() throws(Failure) -> Listing {
        var listing = Listing()
        let exclude = configuration.exclude.map(PathPattern.init)
        var folders: [String] = [""]
        while let folder = folders.popLast() {
            let path = folder.isEmpty ? root : "\(root)/\(folder)"
            let entries: [(name: String?, kind: FileSystem.Kind)]
            do {
                entries = try FileSystem.list(path)
            } catch {
                if folder.isEmpty { throw Failure("cannot read \(error)") }
                listing.skipped.append(SkippedFile(path: folder, reason: .unreadable(error.reason)))
                continue
            }
            for (name, kind) in entries {
                let below = folder.isEmpty ? name ?? "" : "\(folder)/\(name ?? "")"
                guard let name, Self.isSafe(name), let relative = RelativePath(below) else {
                    listing.skipped.append(SkippedFile(path: name.map { _ in below } ?? "\(folder)/?", reason: .unsafeName))
                    continue
                }
                if name == "node_modules" || exclude.contains(where: { $0.matches(below) }) { continue }
                if name.hasPrefix(".") {
                    listing.skipped += hidden(below, kind)
                    continue
                }
                switch kind {
                case .folder: if !isOutput(below) { folders.append(below) }
                case .file where DocumentFile.isDocument(name): listing.documents.append(relative)
                case .file:
                    if let reason = assetFault(below) { listing.skipped.append(SkippedFile(path: below, reason: reason)) } else { listing.assets.append(relative) }
                case .symbolicLink: listing.skipped.append(SkippedFile(path: below, reason: .symbolicLink))
                case .other: listing.skipped.append(SkippedFile(path: below, reason: .notRegular))
                }
            }
        }
        listing.documents.sort()
        listing.assets.sort()
        return listing
    }

    /// True for a path that `list` would not pass over: not hidden, not excluded, not of the site.
    func mayList(_ path: RelativePath) -> Bool {
        let names = path.string.split(separator: "/"), exclude = configuration.exclude.map(PathPattern.init)
        guard !names.contains(where: { $0.hasPrefix(".") || $0 == "node_modules" }), !exclude.contains(where: { $0.matches(path.string) }) else { return false }
        return !names.indices.dropLast().contains { isOutput(names[...$0].joined(separator: "/")) }
    }

    /// Why a file that is no document can't be part of a site; nil when it can.
    private func assetFault(_ path: String) -> SkippedFile.Reason? {
        let file = "\(root)/\(path)"
        guard path.lowercased().hasSuffix(".svg") else { return FileSystem.readingFault(file, limit: Self.sizeLimit).map(SkippedFile.Reason.unreadable) }
        do {
            return SVGPicture.isActive(try FileSystem.read(file, limit: Document.sizeLimit)) ? .activePicture : nil
        } catch {
            return .unreadable(error.reason)
        }
    }

    /// Documents that a dot hides are not read, but named. What tools keep behind a dot is theirs.
    private func hidden(_ path: String, _ kind: FileSystem.Kind) -> [SkippedFile] {
        let name = path.split(separator: "/").last ?? ""
        guard !Self.toolFolders.contains(String(name)) else { return [] }
        if kind == .file { return DocumentFile.isDocument(name) ? [SkippedFile(path: path, reason: .hidden)] : [] }
        guard kind == .folder, !isOutput(path), let entries = try? FileSystem.list("\(root)/\(path)") else { return [] }
        return entries.flatMap { entry in entry.name.map { hidden("\(path)/\($0)", entry.kind) } ?? [] }
    }

    private static let toolFolders: Set<String> = [
        ".git", ".hg", ".svn", ".github", ".gitlab", ".build", ".venv", ".tox", ".cache", ".vscode", ".idea", ".obsidian", ".jekyll-cache", ".quarto",
        ".pytest_cache", ".mypy_cache", ".terraform", ".swiftpm", ".devcontainer", ".bundle", ".next", ".docusaurus", ".vitepress", ".npm",
    ]

    /// Reads one document's text.
    func read(_ path: RelativePath) throws(FileSystem.Problem) -> SourceText {
        SourceText(path: path, bytes: try FileSystem.read("\(root)/\(path.string)", limit: Self.sizeLimit))
    }

    private func isOutput(_ folder: String) -> Bool {
        let path = "\(root)/\(folder)"
        // A site of ours that stands among the content; an empty file of that name hides nothing.
        if SiteManifest.marks(path), FileSystem.kind("\(path)/index.json") == .file { return true }
        guard let output, let resolved = FileSystem.resolved(path) else { return false }
        return resolved == FileSystem.resolved(output)
    }

    /// No control characters, no backslash: such a name could be taken for another on some system.
    private static func isSafe(_ name: String) -> Bool {
        name.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "\\") }
    }
}
