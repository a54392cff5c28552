internal import Glibc
internal import Markup
internal import Site

/// The folder of a published site: replaced as a whole, and only when it is ours.
struct OutputFolder {
    /// Names the files that we wrote; its presence makes the folder ours.
    static let manifestName = ".debrief-site"
    private static let manifestHead = "debrief site 1"

    let path: String

    /// What a publication did.
    struct Summary {
        var files = 0
        var unchanged = 0
    }

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
        guard FileSystem.kind("\(path)/\(Self.manifestName)") == nil else { return }
        let foreign = try entries(path).filter { !$0.hasPrefix(".") }
        if let first = foreign.first {
            throw Failure("`\(path)` is not empty and no site of ours (it holds `\(first)`); empty it yourself or name another folder with --output")
        }
    }

    /// Writes the outputs beside the folder and puts them in its place; on any fault the old site stays as it was.
    func publish(_ outputs: [OutputFile], copying root: String, jobs: Int) throws(Failure) -> Summary {
        try removeStale()
        let staging = "\(parent)/.\(name).staging-\(getpid())"
        do {
            try makeParents()
            try FileSystem.makeFolder(staging)
            let summary = try write(outputs, to: staging, copying: root, jobs: jobs)
            try swap(staging)
            return summary
        } catch let problem as FileSystem.Problem {
            try? FileSystem.removeTree(staging)
            throw Failure("cannot write the site: \(problem); the old one is untouched")
        } catch let failure as Failure {
            try? FileSystem.removeTree(staging)
            throw failure
        } catch {
            throw Failure("cannot write the site: \(error)")
        }
    }
}

extension OutputFolder {
    private var parent: String {
        guard let slash = trimmed.lastIndex(of: "/") else { return "." }
        return slash == trimmed.startIndex ? "/" : String(trimmed[..<slash])
    }

    private var name: String { String(trimmed[(trimmed.lastIndex(of: "/").map { trimmed.index(after: $0) } ?? trimmed.startIndex)...]) }

    private var trimmed: Substring {
        var text = path[...]
        while text.hasSuffix("/"), text.count > 1 { text.removeLast() }
        return text
    }

    private func makeParents() throws(FileSystem.Problem) {
        var made = parent.hasPrefix("/") ? "/" : ""
        for part in parent.split(separator: "/") {
            made += made.isEmpty || made == "/" ? String(part) : "/\(part)"
            if FileSystem.kind(made) == nil { try FileSystem.makeFolder(made) }
        }
    }

    // MARK: writing

    private func write(_ outputs: [OutputFile], to staging: String, copying root: String, jobs: Int) throws -> Summary {
        for folder in Set(outputs.map { String($0.path.folder) }).sorted() {
            var made = staging
            for part in folder.split(separator: "/") {
                made += "/\(part)"
                try FileSystem.makeFolder(made)
            }
        }
        let results = concurrentMap(outputs, jobs: jobs) { output in Result { try write(output, to: staging, copying: root) } }
        var summary = Summary(files: outputs.count)
        for result in results where try result.get() { summary.unchanged += 1 }
        let manifest = ([Self.manifestHead] + outputs.map(\.path.string)).joined(separator: "\n") + "\n"
        try FileSystem.write(Array(manifest.utf8), to: "\(staging)/\(Self.manifestName)")
        try FileSystem.sync(staging)
        return summary
    }

    /// True when the file is as it was: then it keeps its time, so that only what changed is transferred.
    private func write(_ output: OutputFile, to staging: String, copying root: String) throws -> Bool {
        let bytes: [UInt8]
        switch output.content {
        case .rendered(let render): bytes = render()
        case .copy(let source): bytes = try FileSystem.read("\(root)/\(source.string)", limit: ContentReader.sizeLimit)
        }
        let old = "\(path)/\(output.path.string)", new = "\(staging)/\(output.path.string)"
        if let before = try? FileSystem.read(old, limit: bytes.count), before == bytes, FileSystem.link(old, as: new) { return true }
        try FileSystem.write(bytes, to: new)
        return false
    }

    // MARK: swapping

    private func swap(_ staging: String) throws {
        guard FileSystem.kind(path) != nil else {
            try FileSystem.rename(staging, to: path)
            return
        }
        let foreign = try foreignEntries(path)
        for entry in foreign where FileSystem.kind("\(staging)/\(entry)") != nil && FileSystem.kind("\(path)/\(entry)") != .folder {
            throw Failure("`\(path)/\(entry)` is not ours, but the site has a file of that name; move it away")
        }
        if FileSystem.exchange(staging, path) {
            try finish(old: staging, foreign: foreign)
        } else {
            let old = "\(parent)/.\(name).old-\(getpid())"
            try FileSystem.rename(path, to: old)
            do {
                try FileSystem.rename(staging, to: path)
            } catch {
                try? FileSystem.rename(old, to: path)
                throw error
            }
            try finish(old: old, foreign: foreign)
        }
    }

    /// Carries over what is not ours and removes what our manifest lists.
    private func finish(old: String, foreign: [String]) throws {
        for entry in foreign { try carry(entry, from: old) }
        for file in try manifest(old) { try FileSystem.removeFile("\(old)/\(file)") }
        try FileSystem.removeFile("\(old)/\(Self.manifestName)")
        try removeEmptyFolders(old)
    }

    /// Moves a foreign entry into the new site; folders that both have are gone through.
    private func carry(_ entry: String, from old: String) throws {
        let target = "\(path)/\(entry)"
        if FileSystem.kind(target) == nil {
            var folder = path
            for part in entry.split(separator: "/").dropLast() {
                folder += "/\(part)"
                try FileSystem.makeFolder(folder)
            }
            try FileSystem.rename("\(old)/\(entry)", to: target)
        }
    }

    /// Files and whole folders of the site folder that our manifest does not name, relative to it.
    private func foreignEntries(_ folder: String) throws -> [String] {
        let ours = Set(try manifest(folder) + [Self.manifestName])
        var ourFolders: Set<String> = []
        for file in ours {
            var parts = file.split(separator: "/").dropLast()
            while !parts.isEmpty {
                ourFolders.insert(parts.joined(separator: "/"))
                parts = parts.dropLast()
            }
        }
        var foreign: [String] = [], open = [""]
        while let below = open.popLast() {
            for name in try entries(below.isEmpty ? folder : "\(folder)/\(below)") {
                let entry = below.isEmpty ? name : "\(below)/\(name)"
                if ourFolders.contains(entry) { open.append(entry) } else if !ours.contains(entry) { foreign.append(entry) }
            }
        }
        return foreign.sorted()
    }

    /// What our manifest lists; paths that leave the folder are none of ours.
    private func manifest(_ folder: String) throws -> [String] {
        let file = "\(folder)/\(Self.manifestName)"
        guard FileSystem.kind(file) == .file else { return [] }
        let text = String(decoding: try FileSystem.read(file, limit: ContentReader.sizeLimit), as: UTF8.self)
        return text.split(separator: "\n").dropFirst().compactMap { RelativePath($0)?.string }
    }

    private func removeEmptyFolders(_ folder: String) throws {
        for (name, kind) in try FileSystem.list(folder) where kind == .folder {
            if let name { try removeEmptyFolders("\(folder)/\(name)") }
        }
        FileSystem.removeFolder(folder)
    }

    private func entries(_ folder: String) throws(Failure) -> [String] {
        do {
            return try FileSystem.list(folder).compactMap(\.name)
        } catch {
            throw Failure("cannot read the output folder \(error)")
        }
    }

    /// What a killed run left beside the folder: a half-written site is removed, foreign files it still holds are carried back.
    private func removeStale() throws(Failure) {
        guard let names = try? FileSystem.list(parent) else { return }
        for case (let entry?, .folder) in names where entry.hasPrefix(".\(name).staging-") || entry.hasPrefix(".\(name).old-") {
            guard let process = entry.split(separator: "-").last.flatMap({ pid_t($0) }), process != getpid(), kill(process, 0) != 0, errno == ESRCH else { continue }
            let stale = "\(parent)/\(entry)"
            do {
                if FileSystem.kind("\(stale)/\(Self.manifestName)") == .file, FileSystem.kind(path) == .folder {
                    try finish(old: stale, foreign: foreignEntries(stale))
                } else if FileSystem.kind(path) == nil, entry.contains(".old-") {
                    try FileSystem.rename(stale, to: path)
                } else {
                    try FileSystem.removeTree(stale)
                }
            } catch {
                throw Failure("cannot clear up `\(stale)`, which an earlier run left behind: \(error)")
            }
        }
    }
}
