internal import EmbeddedStarter
internal import KnowledgeBase

/// A file that `debrief init` may write.
struct StarterFile {
    /// Seen from the folder it belongs in: the content folder for documents, the one of `debrief.yml` or the repository's root else.
    let path: String
    let text: String

    /// What stands in its name before the extension, by which other documents link to it.
    var stem: String {
        let name = path.split(separator: "/").last ?? ""
        return String(name.hasSuffix(".md") ? name.dropLast(3) : name)
    }
}

extension StarterFile {
    /// Settings with `{{title}}` and `{{content}}` to be filled in.
    static var settings: StarterFile { embedded("debrief.yml") }

    /// The first document of a kind; nil for pages, which need none.
    static func example(of kind: DocumentKind) -> StarterFile? {
        switch kind {
        case .postmortem: embedded("postmortems/2024-03-12-orders-stuck-behind-a-full-disk.md")
        case .runbook: embedded("runbooks/free-space-on-the-queue-disk.md")
        case .release: embedded("releases/depot-1.4.0.md")
        case .upgrade: embedded("upgrades/depot-1.3-to-1.4.md")
        case .page: nil
        }
    }

    /// What a CI system reads.
    static func pipeline(of system: ContinuousIntegration) -> StarterFile? {
        switch system {
        case .github: embedded(".github/workflows/debrief.yml")
        case .gitlab: embedded(".gitlab-ci.yml")
        case .nothing: nil
        }
    }

    private static func embedded(_ path: String) -> StarterFile {
        for index in 0..<debrief_starter_file_count {
            let file = unsafe debrief_starter_files[index]
            guard unsafe String(cString: file.path) == path else { continue }
            return StarterFile(path: path, text: unsafe String(decoding: UnsafeBufferPointer(start: file.bytes, count: file.count), as: UTF8.self))
        }
        // starter.c names every file that is asked for, and a test runs through all of them.
        return StarterFile(path: path, text: "")
    }
}

extension StarterFile {
    /// The same with texts in the place of others.
    func replacing(_ places: [(String, with: String)]) -> StarterFile {
        StarterFile(path: path, text: places.reduce(text) { $0.replacing($1.0, with: $1.with) })
    }

    /// The same document without references to others: links become their text, keys of front matter that name them go.
    func unlinked(from others: [StarterFile]) -> StarterFile {
        var text = "", isInFrontMatter = false
        for (number, line) in self.text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if line == "---" { isInFrontMatter = number == 0 }
            if isInFrontMatter, others.contains(where: { line.contains($0.stem) }) { continue }
            text += (number == 0 ? "" : "\n") + others.reduce(line) { Self.unlinked($0, from: $1) }
        }
        return StarterFile(path: path, text: text)
    }

    private static func unlinked(_ line: Substring, from other: StarterFile) -> Substring {
        var line = line
        while let name = line.firstRange(of: "/\(other.stem).md"), let opening = line[..<name.lowerBound].ranges(of: "](").last,
            let bracket = line[..<opening.lowerBound].lastIndex(of: "["), let closing = line[name.upperBound...].firstIndex(of: ")")
        {
            line = line[..<bracket] + line[line.index(after: bracket)..<opening.lowerBound] + line[line.index(after: closing)...]
        }
        return line
    }
}
