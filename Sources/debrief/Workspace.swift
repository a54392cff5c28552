internal import Checks
internal import KnowledgeBase
internal import Markup

/// The folder a command works on: its settings, its content, its templates.
struct Workspace {
    /// The folder given by `--source`.
    let folder: String
    let configuration: Configuration
    /// What `checks:` asks for.
    let checks: CheckSettings
    /// `debrief.yml`; nil when there is none.
    let settings: SourceText?
    /// Where the documents are.
    let contentRoot: String
    /// Where the site goes unless the command line says otherwise.
    let defaultOutput: String

    static let configurationName = "debrief.yml"

    /// Reads `debrief.yml` if there is one. Without it the folder itself is the content.
    init(_ folder: String) throws(Failure) {
        let folder = folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
        switch FileSystem.kind(folder) {
        case .folder: break
        case .symbolicLink where FileSystem.resolved(folder).flatMap(FileSystem.kind) == .folder: break
        case nil: throw Failure("there is no folder `\(folder)`; name the one with your Markdown with --source")
        default: throw Failure("`\(folder)` is not a folder; name the one with your Markdown with --source")
        }
        self.folder = folder
        let file = "\(folder)/\(Self.configurationName)"
        if FileSystem.kind(file) == nil, FileSystem.kind("\(folder)/debrief.yaml") != nil {
            throw Failure("the settings are read from `debrief.yml`, and `\(folder)/debrief.yaml` is there; rename it")
        }
        guard FileSystem.kind(file) != nil else {
            configuration = Configuration(title: Self.title(folder), rootName: Self.title(folder), content: ".")
            contentRoot = folder
            defaultOutput = "site"
            checks = CheckSettings()
            settings = nil
            return
        }
        let source = try Self.source(file)
        let (read, checks) = try Self.read(source, file)
        configuration = try Self.withSupport(read, folder)
        self.checks = checks
        settings = source
        contentRoot = configuration.content == "." ? folder : "\(folder)/\(configuration.content)"
        defaultOutput = "\(folder)/\(configuration.output)"
        guard FileSystem.kind(contentRoot) == .folder else {
            throw Failure("\(file): the content folder `\(configuration.content)` does not exist; create it or set `content:`")
        }
    }

    /// Theme files of the user's own: `templates/*.mustache`, `*.css` and `*.svg` beside the content.
    ///
    /// Without settings a folder of that name may belong to anybody, so only files that replace one of ours count.
    func themeOverrides(of theme: Set<String>) throws(Failure) -> [String: [UInt8]] {
        let folder = "\(folder)/templates"
        guard FileSystem.kind(folder) == .folder else { return [:] }
        let isConfigured = FileSystem.kind("\(self.folder)/\(Self.configurationName)") != nil
        var files: [String: [UInt8]] = [:]
        do {
            for case (let name?, .file) in try FileSystem.list(folder) where [".mustache", ".css", ".svg"].contains(where: name.hasSuffix) && (isConfigured || theme.contains(name)) {
                files[name] = try FileSystem.read("\(folder)/\(name)", limit: 1024 * 1024)
            }
        } catch {
            throw Failure("cannot read the templates: \(error)")
        }
        return files
    }

    private static func source(_ file: String) throws(Failure) -> SourceText {
        do {
            return SourceText(path: RelativePath(trusted: "debrief.yml"), bytes: try FileSystem.read(file, limit: 1024 * 1024))
        } catch {
            throw Failure("cannot read \(error)")
        }
    }

    private static func read(_ source: SourceText, _ file: String) throws(Failure) -> (Configuration, CheckSettings) {
        let (configuration, faults) = Configuration.read(source)
        let (checks, checkFaults) = CheckSettings.read(configuration.checks)
        let all = (faults + checkFaults).sorted { $0.range.lowerBound < $1.range.lowerBound }
        guard all.isEmpty else {
            let lines = all.map { fault in
                let place = source.position(at: fault.range.lowerBound)
                return DisplayText.escaped("\(file):\(place.line):\(place.column): \(fault.summary)")
            }
            throw Failure("the settings can't be used:\n" + lines.joined(separator: "\n"))
        }
        return (configuration, checks)
    }

    /// The configuration with what the files of `support:` say.
    private static func withSupport(_ configuration: Configuration, _ folder: String) throws(Failure) -> Configuration {
        var configuration = configuration
        for index in configuration.products.indices {
            guard let path = configuration.products[index].supportFile.flatMap({ RelativePath($0) }) else { continue }
            let file = "\(folder)/\(path)", source: SourceText
            do {
                source = SourceText(path: path, bytes: try FileSystem.read(file, limit: 1024 * 1024))
            } catch {
                throw Failure("cannot read the support dates of `\(configuration.products[index].id)`: \(error)")
            }
            let (cycles, faults) = SupportCycle.read(source)
            if let fault = faults.first {
                let place = source.position(at: fault.range.lowerBound)
                throw Failure(DisplayText.escaped("the support dates can't be used: \(file):\(place.line):\(place.column): \(fault.summary)"))
            }
            configuration.products[index].support = cycles
        }
        return configuration
    }

    /// A site without settings is called after its folder.
    private static func title(_ folder: String) -> String {
        let name = FileSystem.resolved(folder)?.split(separator: "/").last.map(String.init) ?? "Knowledge base"
        return name
    }
}
