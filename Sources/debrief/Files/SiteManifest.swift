internal import Markup

/// The list of files that we wrote into a site's folder; its presence makes the folder ours.
struct SiteManifest {
    static let name = ".debrief-site"
    private static let head = "debrief site 1"

    /// Paths relative to the site's folder, sorted.
    let files: [String]

    init(_ files: [RelativePath]) {
        self.files = files.map(\.string)
    }

    /// Reads a folder's manifest; one that is missing or not ours lists nothing.
    init(of folder: String) throws {
        let file = "\(folder)/\(Self.name)"
        guard FileSystem.kind(file) == .file else {
            files = []
            return
        }
        let lines = String(decoding: try FileSystem.read(file, limit: ContentReader.sizeLimit), as: UTF8.self).split(separator: "\n")
        // Paths that leave the folder are none of ours.
        files = lines.first == Self.head[...] ? lines.dropFirst().compactMap { RelativePath($0)?.string } : []
    }

    /// True for a folder whose manifest is ours.
    static func marks(_ folder: String) -> Bool {
        guard let bytes = try? FileSystem.read("\(folder)/\(name)", limit: ContentReader.sizeLimit) else { return false }
        return bytes.starts(with: (head + "\n").utf8)
    }

    func write(to folder: String) throws(FileSystem.Problem) {
        try FileSystem.write(Array((([Self.head] + files).joined(separator: "\n") + "\n").utf8), to: "\(folder)/\(Self.name)")
    }

    /// Files, links and whole folders that the manifest does not name, relative to the folder, sorted.
    func foreignEntries(below folder: String) throws -> [String] {
        let ours = Set(files + [Self.name])
        var ourFolders: Set<String> = []
        for file in files {
            for index in file.utf8.indices where file.utf8[index] == UInt8(ascii: "/") { ourFolders.insert(String(file[..<index])) }
        }
        var foreign: [String] = [], open = [""]
        while let below = open.popLast() {
            for (name, kind) in try FileSystem.list(below.isEmpty ? folder : "\(folder)/\(below)") {
                guard let name else { throw Failure("`\(folder)/\(below)` holds a file whose name is no UTF-8; move it away") }
                let entry = below.isEmpty ? name : "\(below)/\(name)"
                if kind == .folder, ourFolders.contains(entry) { open.append(entry) } else if !ours.contains(entry) { foreign.append(entry) }
            }
        }
        return foreign.sorted()
    }
}
