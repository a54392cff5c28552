internal import KnowledgeBase

/// What a folder lacks to be a knowledge base that is checked.
struct StartingPlan {
    /// In the order they are written and told.
    let files: [NewFile]
    /// What is not written and why, one sentence each.
    let remarks: [String]

    /// `repository` is where CI gets Debrief from; empty when that is not known.
    init(_ place: StartingPlace, systems: [ContinuousIntegration], repository: String) {
        var files = [Self.settings(of: place)] + Self.examples(for: place)
        var remarks: [String] = []
        if !place.isUnderstood { remarks.append("no example documents: `\(Workspace.configurationName)` can't be read, so it is not known where they belong") }
        for system in systems {
            guard let pipeline = StarterFile.pipeline(of: system) else { continue }
            guard Self.isPlain(place.way) else {
                remarks.append("no \(pipeline.path): the name of the folder can't be written in it")
                continue
            }
            let text = pipeline.replacing([
                ("DEBRIEF_SOURCE: \".\"", with: "DEBRIEF_SOURCE: \(QuotedText(text: place.way))"),
                ("DEBRIEF_REPOSITORY: \"\"", with: "DEBRIEF_REPOSITORY: \(QuotedText(text: repository))"),
            ]).text
            files.append(NewFile(folder: place.way == "." ? place.folder : place.root, path: pipeline.path, text: text))
        }
        if let ignored = Self.ignored(by: place) { files.append(ignored) }
        self.files = files
        self.remarks = remarks
    }

    /// True when git passes over the site, as far as a look at the two files that may say so tells.
    func ignores(_ place: StartingPlace) -> Bool {
        let output = place.configuration.output
        return [place.folder, place.root].contains { folder in
            guard let bytes = try? FileSystem.read("\(folder)/.gitignore", limit: 1024 * 1024) else { return false }
            return String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline).contains { line in
                var name = line.drop { $0 == "/" }
                while name.last == "/" || name.last == " " { name.removeLast() }
                return name == output
            }
        }
    }

    /// True for a text that means itself in a workflow: both systems put values in the place of `$` and `${{`.
    static func isPlain(_ text: String) -> Bool {
        text.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F && !"\"\\$`{}".utf8.contains($0) } && !text.hasPrefix("-")
    }
}

extension StartingPlan {
    private static func settings(of place: StartingPlace) -> NewFile {
        let text = StarterFile.settings.replacing([
            ("{{content}}", with: QuotedText(text: place.configuration.content).description),
            ("{{title}}", with: QuotedText(text: place.configuration.title).description),
        ]).text
        return NewFile(folder: place.folder, path: Workspace.configurationName, text: text)
    }

    /// A document of each kind that there is none of; links lead only to those that are there then.
    private static func examples(for place: StartingPlace) -> [NewFile] {
        guard place.isUnderstood else { return [] }
        let all = DocumentKind.allCases.compactMap { kind in StarterFile.example(of: kind).map { (kind: kind, file: $0) } }
        let missing = all.filter { place.kinds.contains($0.kind) && FileSystem.kind("\(place.contentRoot)/\($0.file.path)") != .file }.map(\.file)
        let folder = place.configuration.content == "." ? "" : "\(place.configuration.content)/"
        return all.filter { !place.kinds.contains($0.kind) }.map { kind, file in
            NewFile(folder: place.folder, path: folder + file.path, text: file.unlinked(from: missing).text)
        }
    }

    /// The site is built anew at any time, so it belongs in no commit. nil where the repository has such a file elsewhere.
    private static func ignored(by place: StartingPlace) -> NewFile? {
        if place.way != ".", FileSystem.kind("\(place.root)/.gitignore") != nil { return nil }
        return NewFile(folder: place.folder, path: ".gitignore", text: "/\(place.configuration.output)/\n")
    }
}
