internal import KnowledgeBase
internal import Markup

/// A folder as `debrief init` finds it.
struct StartingPlace {
    /// The folder given by `--source`.
    let folder: String
    /// The root of the git work tree that holds it, else the folder itself.
    let root: String
    /// The way from the root to the folder; `.` when they are one.
    let way: String
    /// Its settings, or those it should get.
    let configuration: Configuration
    /// Kinds of the documents in its content.
    let kinds: Set<DocumentKind>
    /// How many documents its content has.
    let documents: Int
    /// False where settings stand that can't be read: it is not known then what belongs where.
    let isUnderstood: Bool

    /// Where documents belong.
    var contentRoot: String { configuration.content == "." ? folder : "\(folder)/\(configuration.content)" }

    init(_ folder: String, jobs: Int) throws(Failure) {
        self.folder = folder
        guard let resolved = FileSystem.resolved(folder) else { throw Failure("cannot read `\(folder)`") }
        root = FileSystem.workTree(of: resolved) ?? resolved
        way = root == resolved ? "." : String(decoding: resolved.utf8.dropFirst(root == "/" ? 1 : root.utf8.count + 1), as: UTF8.self)
        let settings = "\(folder)/\(Workspace.configurationName)"
        let title = resolved.split(separator: "/").last.map(String.init) ?? "Knowledge base"
        switch FileSystem.kind(settings) {
        case .file:
            configuration = try Self.configuration(settings)
            isUnderstood = true
        case nil:
            let content = try Self.content(of: folder, jobs: jobs)
            configuration = Configuration(title: title, rootName: content == "." ? title : String(content.split(separator: "/").last ?? ""), content: content)
            isUnderstood = true
        case .folder, .symbolicLink, .other:
            configuration = Configuration(title: title)
            isUnderstood = false
        }
        (kinds, documents) = isUnderstood ? try Self.kinds(folder, configuration, jobs: jobs) : ([], 0)
    }
}

extension StartingPlace {
    /// Documents that nearly every repository has at its root and that belong to no knowledge base.
    private static let housekeeping: Set<String> = [
        "readme", "contributing", "changelog", "changes", "history", "license", "licence", "code_of_conduct", "security", "support", "governance", "maintainers",
        "authors", "contributors", "notice", "claude", "agents", "codeowners", "pull_request_template", "issue_template",
    ]

    /// The folder that holds all documents, `.` when that is the folder itself; `content` when there are none.
    private static func content(of folder: String, jobs: Int) throws(Failure) -> String {
        let reader = ContentReader(root: folder, configuration: Configuration(content: "."), output: nil)
        let documents = try reader.list().documents.filter { path in
            !path.folder.isEmpty || !housekeeping.contains((path.string.split(separator: ".").first ?? "").lowercased())
        }
        guard let first = documents.first else { return "content" }
        var common = first.folder.split(separator: "/")
        for path in documents {
            common = Array(zip(common, path.folder.split(separator: "/")).prefix { $0 == $1 }.map(\.0))
        }
        // A folder that is for one kind, and what lies below it, leaves no place for the others.
        common = Array(common.prefix { !DocumentKind.isToldByFolder(String($0)) })
        return common.isEmpty ? "." : common.joined(separator: "/")
    }

    private static func configuration(_ file: String) throws(Failure) -> Configuration {
        do {
            let source = SourceText(path: RelativePath(trusted: "debrief.yml"), bytes: try FileSystem.read(file, limit: 1024 * 1024))
            let (configuration, faults) = Configuration.read(source)
            guard let fault = faults.first else { return configuration }
            let place = source.position(at: fault.range.lowerBound)
            throw Failure("the settings can't be used:\n\(file):\(place.line):\(place.column): \(fault.summary)")
        } catch let failure as Failure {
            throw failure
        } catch {
            throw Failure("cannot read \(error)")
        }
    }

    private static func kinds(_ folder: String, _ configuration: Configuration, jobs: Int) throws(Failure) -> (Set<DocumentKind>, Int) {
        let content = configuration.content == "." ? folder : "\(folder)/\(configuration.content)"
        guard FileSystem.kind(content) == .folder else { return ([], 0) }
        let reader = ContentReader(root: content, configuration: configuration, output: "\(folder)/\(configuration.output)")
        let base = try Pipeline(reader: reader, configuration: configuration, jobs: jobs).load(for: .everyone).base
        return (Set(base.documents.map { $0.document.kind.value }), base.documents.count)
    }
}
