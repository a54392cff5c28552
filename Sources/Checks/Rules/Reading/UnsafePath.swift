internal import KnowledgeBase
internal import Markup

/// A file whose name can't be the same everywhere.
struct UnsafePath: Rule {
    let info = RuleInfo(
        id: "unsafe-path",
        severity: .error,
        profile: .core,
        what: "a path with control characters or a backslash, one that Windows reserves or cuts (`aux.md`, `con/`, a last dot or space), and two paths that are one where case or the form of accents does not count",
        why: "on another system the file can't be checked out, or takes the place of another",
        help: "rename it to letters, digits, `-`, `_` and `.`",
        bad: """
            -- runbooks/Restart.md --
            # Restart the API

            Run `systemctl restart api`.
            -- runbooks/restart.md --
            # Restart the worker

            Run `systemctl restart worker`.
            """,
        good: """
            -- runbooks/restart-api.md --
            # Restart the API

            Run `systemctl restart api`.
            -- runbooks/restart-worker.md --
            # Restart the worker

            Run `systemctl restart worker`.
            """)

    func check(_ context: CheckContext, reporter: inout Reporter) {
        for file in context.base.skippedFiles where file.reason == .unsafeName {
            reporter.report("the name \(file.path.quoted) can't be part of a site", at: file.place)
        }
        let paths = (context.base.documents.map(\.document.path) + context.base.assets).sorted()
        // Strings are equal whatever form their accents have, so that lower case is all there is to do.
        var first: [String: RelativePath] = [:]
        first.reserveCapacity(paths.count)
        for path in paths {
            let place = SourceRange(path: path, bytes: 0..<0)
            if let part = Self.reservedPart(of: path) {
                reporter.report("\(path.string.quoted) can't be a file on Windows, because of \(part.quoted)", at: place)
            }
            guard let other = first.updateValue(path, forKey: path.string.lowercased()), !other.string.utf8.elementsEqual(path.string.utf8) else { continue }
            let isCase = other.string != path.string
            reporter.report(
                "\(path.string.quoted) and \(other.string.quoted) are one file where \(isCase ? "case" : "the form of accents") does not count", at: place,
                notes: [Diagnostic.Note(range: SourceRange(path: other, bytes: 0..<0), text: "the other")])
        }
    }

    /// The part of a path that Windows refuses; nil when there is none.
    private static func reservedPart(of path: RelativePath) -> Substring? {
        path.parts.first { part in
            if let last = part.utf8.last, last == UInt8(ascii: ".") || last == 0x20 { return true }
            guard part.utf8.count >= 3, let initial = part.utf8.first, "acnplACNPL".utf8.contains(initial) else { return false }
            return devices.contains(part.prefix { $0 != "." }.lowercased())
        }
    }

    private static let devices: Set<String> = Set(
        ["con", "prn", "aux", "nul"] + (1...9).flatMap { ["com\($0)", "lpt\($0)"] })
}
