internal import ArgumentParser
internal import Checks
internal import KnowledgeBase
internal import Markup

/// `debrief new`: the beginning of a document, where it belongs.
struct NewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new",
        abstract: "Begin a document of a kind: its headings, and words for you to replace.",
        discussion: "The file goes to the folder that holds documents of the kind; nothing is overwritten. `debrief check` finds the words that still wait.")

    @Argument(help: ArgumentHelp("postmortem, runbook, release, upgrade or page.", valueName: "kind"))
    var kind: DocumentKind

    @Argument(help: ArgumentHelp("The title, in quotes.", valueName: "title"))
    var title: String

    @OptionGroup var options: SourceOptions

    @Option(name: .long, help: ArgumentHelp("The day it is about; today unless told.", valueName: "day"))
    var date: String?

    mutating func validate() throws {
        if let date, date.utf8.count != 10 || Day(startOf: date) == nil { throw ValidationError("--date is \(date), expected a day such as 2026-01-31") }
        guard title.unicodeScalars.allSatisfy({ $0.properties.generalCategory != .control }), title.contains(where: { $0.isLetter || $0.isNumber }) else {
            throw ValidationError("the title needs letters or digits, and must stand on one line")
        }
    }

    func run() throws {
        let workspace = try Workspace(options.source)
        guard let day = date.flatMap(Day.init(startOf:)) ?? Clock.today else { throw Failure("the clock of this machine is off; name the day with --date") }
        let folder = try folder(workspace), path = "\(folder)/\(name(on: day))"
        do {
            if FileSystem.kind("\(workspace.contentRoot)/\(folder)") == nil { try FileSystem.makeFolder("\(workspace.contentRoot)/\(folder)") }
            try FileSystem.write(Array(Skeleton(kind: kind, title: title, day: day).text.utf8), to: "\(workspace.contentRoot)/\(path)")
        } catch {
            let isThere = FileSystem.kind("\(workspace.contentRoot)/\(path)") != nil
            throw Failure(isThere ? "`\(path)` is there already; choose another title" : "cannot write \(error)")
        }
        try Console.out(workspace.contentRoot == "." ? path : "\(workspace.contentRoot)/\(path)")
    }

    /// The folder at the top of the content whose name stands for the kind; the usual name when there is none.
    private func folder(_ workspace: Workspace) throws(Failure) -> String {
        do {
            let folders = try FileSystem.list(workspace.contentRoot).compactMap { $0.kind == .folder ? $0.name : nil }.sorted()
            return folders.first { workspace.configuration.kind(ofFolder: $0) == kind } ?? Self.folders[kind] ?? "pages"
        } catch {
            throw Failure("cannot read \(error)")
        }
    }

    private static let folders: [DocumentKind: String] = [.postmortem: "postmortems", .runbook: "runbooks", .release: "releases", .upgrade: "upgrades"]

    /// Bytes of a title that a file's name takes.
    private static let nameLimit = 80

    /// The title's words as they may stand in a file's name; versions keep their dots.
    private var words: [String] {
        title.split(separator: " ").flatMap { word in
            word.split(separator: ".").allSatisfy { $0.first?.isNumber == true || word.hasPrefix("v") && $0.dropFirst().first?.isNumber == true } && word.allSatisfy { $0.isASCII && ($0.isNumber || $0.isLetter || $0 == ".") } && word.first != "." && word.last != "."
                ? [word.lowercased()] : Slug.make(String(word)).split(separator: "-").map(String.init)
        }
    }

    private func name(on day: Day) -> String {
        var slug = ""
        for word in words {
            guard slug.utf8.count + word.utf8.count < Self.nameLimit else { break }
            slug += (slug.isEmpty ? "" : "-") + word
        }
        if slug.isEmpty { slug = kind.rawValue }
        return kind == .postmortem ? "\(day)-\(slug).md" : "\(slug).md"
    }
}
