internal import Markup
internal import Site

/// The folder of a published site: replaced as a whole, and only when it is ours.
struct OutputFolder {
    let path: String

    /// What a publication did.
    struct Summary {
        var files = 0
        var unchanged = 0
    }

    /// Names that a folder may hold and still count as empty: what a repository or a host keeps beside a site.
    private static let neighbours: Set<String> = [".git", ".gitignore", ".gitkeep", ".gitattributes", ".nojekyll", "CNAME"]

    /// Refuses folders that a site must not replace. `content` must not stand within it.
    func refuseForeign(content: String) throws(Failure) {
        if let resolved = FileSystem.resolved(path) {
            let home = Environment.value("HOME").flatMap(FileSystem.resolved)
            if resolved == "/" || resolved == home { throw Failure("refusing to write a site into `\(resolved)`; name a folder of its own with --output") }
            if let content = FileSystem.resolved(content), content == resolved || content.hasPrefix(resolved + "/") {
                throw Failure("the output folder `\(path)` holds the content `\(content)`; name another one with --output")
            }
        }
        switch FileSystem.kind(path) {
        case nil: return
        case .symbolicLink: throw Failure("the output folder `\(path)` is a symbolic link; name the folder itself with --output")
        case .folder: break
        default: throw Failure("`\(path)` is not a folder; name another one with --output")
        }
        guard FileSystem.kind("\(path)/\(SiteManifest.name)") == nil else { return }
        do {
            let foreign = try FileSystem.list(path).first { !Self.neighbours.contains($0.name ?? "") }
            guard let foreign else { return }
            throw Failure("`\(path)` is not empty and no site of ours (it holds `\(foreign.name ?? "a name that is no text")`); empty it yourself or name another folder with --output")
        } catch let problem as FileSystem.Problem {
            throw Failure("cannot read the output folder \(problem)")
        } catch let failure as Failure {
            throw failure
        } catch {
            throw Failure("cannot read the output folder `\(path)`: \(error)")
        }
    }

    /// Writes the outputs beside the folder and puts them in its place; on a fault before that the old site stays as it was.
    func publish(_ outputs: [OutputFile], copying root: String, jobs: Int) throws(Failure) -> Summary {
        var summary = Summary()
        try attempt("the site can't be written", "the old one is untouched") {
            try makeParents()
            // One publication at a time; what an earlier one left behind is nobody's then.
            let lock = try FolderLock(parent)
            defer { lock.release() }
            try clearUp()
            do {
                try FileSystem.makeFolder(staging)
                summary = try write(outputs, copying: root, jobs: jobs)
                try prepareSwap()
            } catch {
                try FileSystem.removeTree(staging)
                throw error
            }
            try swap()
        }
        try attempt("the new site is in place, but the old one could not be cleared away", "look into `\(old)`") {
            let lock = try FolderLock(parent)
            defer { lock.release() }
            try clearUp()
        }
        return summary
    }

    /// Tells a fault of the system as a failure: what could not be done, why, and how things stand.
    private func attempt(_ what: String, _ state: String, _ body: () throws -> Void) throws(Failure) {
        do {
            try body()
        } catch let failure as Failure {
            throw failure
        } catch {
            throw Failure("\(what): \(error); \(state)")
        }
    }
}

extension OutputFolder {
    private var parent: String {
        guard let slash = trimmed.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
        return slash == trimmed.startIndex ? "/" : String(trimmed[..<slash])
    }

    private var name: Substring {
        trimmed[(trimmed.utf8.lastIndex(of: UInt8(ascii: "/")).map { trimmed.utf8.index(after: $0) } ?? trimmed.startIndex)...]
    }

    private var trimmed: Substring {
        var text = path[...]
        while text.utf8.count > 1, text.utf8.last == UInt8(ascii: "/") { text = text.dropLast() }
        return text
    }

    /// Where the new site is written.
    private var staging: String { "\(parent)/.\(name).staging" }
    /// Where the old site goes.
    private var old: String { "\(parent)/.\(name).old" }

    private func makeParents() throws {
        var made = parent.hasPrefix("/") ? "/" : ""
        for part in parent.utf8.split(separator: UInt8(ascii: "/")) {
            let name = String(Substring(part))
            made += made.isEmpty || made == "/" ? name : "/\(name)"
            if FileSystem.kind(made) == nil { try FileSystem.makeFolder(made) }
        }
    }

    // MARK: writing

    private func write(_ outputs: [OutputFile], copying root: String, jobs: Int) throws -> Summary {
        try makeFolders(for: outputs)
        let hasOld = FileSystem.kind(path) != nil
        let results = concurrentMap(outputs, jobs: jobs) { output in Result { try write(output, copying: root, hasOld: hasOld) } }
        var summary = Summary(files: outputs.count)
        for result in results where try result.get() { summary.unchanged += 1 }
        try SiteManifest(outputs.map(\.path)).write(to: staging)
        return summary
    }

    private func makeFolders(for outputs: [OutputFile]) throws {
        var made: Set<Substring> = [""]
        for output in outputs {
            let folder = output.path.folder
            guard !made.contains(folder) else { continue }
            for end in folder.utf8.indices where folder.utf8[end] == UInt8(ascii: "/") {
                if made.insert(folder[..<end]).inserted { try FileSystem.makeFolder("\(staging)/\(folder[..<end])") }
            }
            if made.insert(folder).inserted { try FileSystem.makeFolder("\(staging)/\(folder)") }
        }
    }

    /// True when the file is as it was: then it keeps its time, so that only what changed is transferred.
    private func write(_ output: OutputFile, copying root: String, hasOld: Bool) throws -> Bool {
        let bytes: [UInt8]
        switch output.content {
        case .rendered(let render): bytes = render()
        case .copy(let source): bytes = try FileSystem.read("\(root)/\(source.string)", limit: ContentReader.sizeLimit)
        }
        let before = "\(path)/\(output.path.string)", new = "\(staging)/\(output.path.string)"
        // No old file, or one that can't be read, is no fault here: the new one is written.
        if hasOld, let old = try? FileSystem.read(before, limit: bytes.count), old == bytes, FileSystem.link(before, as: new) { return true }
        try FileSystem.write(bytes, to: new)
        return false
    }

    // MARK: swapping

    /// Finds what would stop the swap half-way, gives the new folder the old one's rights, and hands all to the disk.
    private func prepareSwap() throws {
        if FileSystem.kind(path) != nil {
            for entry in try SiteManifest(of: path).foreignEntries(below: path) {
                let other = FileSystem.kind("\(staging)/\(entry)")
                guard other == nil || other == .folder && FileSystem.kind("\(path)/\(entry)") == .folder else {
                    throw Failure("`\(path)/\(entry)` is not ours, but the site needs that name; move it away")
                }
                if let file = parents(of: entry).first(where: { [.file, .other, .symbolicLink].contains(FileSystem.kind("\(staging)/\($0)")) }) {
                    throw Failure("`\(path)/\(entry)` is not ours, but the site needs the name `\(file)`; move it away")
                }
            }
            try FileSystem.copyMode(of: path, to: staging)
            // From here on the folder is ours to clear up, whatever happens.
            if FileSystem.kind("\(path)/\(SiteManifest.name)") == nil { try SiteManifest([]).write(to: path) }
        }
        try FileSystem.sync(staging)
    }

    private func swap() throws {
        guard FileSystem.kind(path) != nil else { return try FileSystem.rename(staging, to: path) }
        if FileSystem.exchange(staging, path) { return try FileSystem.rename(staging, to: old) }
        try FileSystem.rename(path, to: old)
        do {
            try FileSystem.rename(staging, to: path)
        } catch {
            try FileSystem.rename(old, to: path)
            throw error
        }
    }

    // MARK: clearing up

    /// Carries what is not ours from an old site into the new one and removes the rest; half-written sites are removed.
    private func clearUp() throws {
        if FileSystem.kind(staging) == .folder {
            // Only a site that was whole has a manifest: the old one, if the program ended right after the swap.
            if FileSystem.kind("\(staging)/\(SiteManifest.name)") == nil { try FileSystem.removeTree(staging) } else { try dissolve(staging) }
        }
        guard FileSystem.kind(old) == .folder else { return }
        if FileSystem.kind(path) == nil { try FileSystem.rename(old, to: path) } else { try dissolve(old) }
    }

    private func dissolve(_ folder: String) throws {
        let manifest = try SiteManifest(of: folder)
        for entry in try manifest.foreignEntries(below: folder) { try carry(entry, from: folder) }
        for file in manifest.files where FileSystem.isReachedByFolders(file, below: folder) { try FileSystem.removeFile("\(folder)/\(file)") }
        try FileSystem.removeFile("\(folder)/\(SiteManifest.name)")
        try FileSystem.removeEmptyFolders(folder)
        if FileSystem.kind(folder) != nil { throw Failure("`\(folder)` holds files that are not ours and that the new site has no place for; move them away") }
    }

    /// Moves a foreign entry into the new site; a folder that both have is gone through. What has no place stays where it is.
    private func carry(_ entry: String, from folder: String) throws {
        let source = "\(folder)/\(entry)", target = "\(path)/\(entry)"
        switch FileSystem.kind(target) {
        case nil:
            for part in parents(of: entry) where FileSystem.kind("\(path)/\(part)") == nil { try FileSystem.makeFolder("\(path)/\(part)") }
            guard parents(of: entry).allSatisfy({ FileSystem.kind("\(path)/\($0)") == .folder }) else { return }
            try FileSystem.rename(source, to: target)
        case .folder where FileSystem.kind(source) == .folder:
            for case let (name?, _) in try FileSystem.list(source) { try carry("\(entry)/\(name)", from: folder) }
        default: return
        }
    }

    /// The folders above a path, outermost first.
    private func parents(of entry: String) -> [String] {
        entry.utf8.indices.filter { entry.utf8[$0] == UInt8(ascii: "/") }.map { String(entry[..<$0]) }
    }
}
