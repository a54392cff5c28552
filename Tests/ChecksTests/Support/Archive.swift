import Checks
import KnowledgeBase
import Markup

/// A folder of content in one string: each file below a line `-- path --`.
///
/// A header may say more: `-- a.md -> b.md --` is a symbolic link, `-- a.md (unreadable: words) --`,
/// `-- a.fifo (not regular) --`, `-- a.md (hidden) --` `-- a.md (unsafe name) --` and `-- a.svg (active picture) --`
/// are files that were skipped,
/// `-- a.md (escaped) --` has bytes written as `\xFF`, `-- a.md (900 times) --` is repeated, and
/// `-- a.md (too complex: words) --` is one that the parser gave up on. A `debrief.yml` at the root holds the settings.
struct Archive {
    /// The day that every example and specification calls today.
    static let today = Day(year: 2024, month: 7, day: 1)

    private(set) var sources: [SourceText] = []
    private(set) var assets: [RelativePath] = []
    private(set) var skipped: [SkippedFile] = []
    /// `debrief.yml`; nil when the archive has none.
    private(set) var settings: SourceText?
    /// What the parser says of the documents it gives up on.
    private var refusals: [RelativePath: String] = [:]

    init(_ text: String) throws {
        var header: Header?
        var lines: [Substring] = []
        var all = text.split(separator: "\n", omittingEmptySubsequences: false)
        if all.last?.isEmpty == true { all.removeLast() }
        for line in all {
            if let next = Header(line) {
                try header.map { try add($0, lines) }
                (header, lines) = (next, [])
            } else if header != nil {
                lines.append(line)
            } else {
                throw ArchiveError(text: "text before the first `-- path --`: \(line)")
            }
        }
        try header.map { try add($0, lines) }
    }

    /// The files as rules look at them: with the settings of `debrief.yml`, today being `Archive.today`.
    func context() throws -> CheckContext {
        let (configuration, faults) = settings.map(Configuration.read) ?? (Configuration(), [])
        let (checks, checkFaults) = CheckSettings.read(configuration.checks)
        if let fault = (faults + checkFaults).first { throw ArchiveError(text: "debrief.yml: \(fault.summary)") }
        return CheckContext(base: base(configuration), settings: checks, today: Self.today)
    }

    /// The files as a linked knowledge base.
    func base(_ configuration: Configuration = Configuration()) -> KnowledgeBase {
        let parser = MarkdownParsing { [refusals] source, start in
            refusals[source.path].map { .failure(.init($0)) } ?? .success(MarkdownParser.parse(source, from: start))
        }
        let documents = sources.map { Document.parse($0, configuration: configuration, parser: parser) }
        return KnowledgeBase(linking: documents, assets: assets, skipped: skipped, configuration: configuration)
    }
}

/// A string that is no archive.
struct ArchiveError: Error {
    let text: String
}

extension Archive {
    private struct Header {
        let path: String
        /// What stands in parentheses or after an arrow; empty for most files.
        let remark: String

        init?(_ line: Substring) {
            guard line.hasPrefix("-- "), line.hasSuffix(" --"), line.count > 6 else { return nil }
            let inner = line.dropFirst(3).dropLast(3)
            if let arrow = inner.firstRange(of: " -> ") {
                (path, remark) = (String(inner[..<arrow.lowerBound]), "->")
            } else if inner.hasSuffix(")"), let open = inner.firstRange(of: " (") {
                (path, remark) = (String(inner[..<open.lowerBound]), String(inner[open.upperBound...].dropLast()))
            } else {
                (path, remark) = (String(inner), "")
            }
        }
    }

    private mutating func add(_ header: Header, _ lines: [Substring]) throws {
        let text = lines.map { $0 + "\n" }.joined()
        switch header.remark {
        case "": try add(header.path, Array(text.utf8))
        case "->": skipped.append(SkippedFile(path: header.path, reason: .symbolicLink))
        case "not regular": skipped.append(SkippedFile(path: header.path, reason: .notRegular))
        case "hidden": skipped.append(SkippedFile(path: header.path, reason: .hidden))
        case "active picture": skipped.append(SkippedFile(path: header.path, reason: .activePicture))
        case "unsafe name": skipped.append(SkippedFile(path: header.path, reason: .unsafeName))
        case "escaped": try add(header.path, Self.unescaped(text))
        case let remark where remark.hasPrefix("unreadable: "):
            skipped.append(SkippedFile(path: header.path, reason: .unreadable(String(remark.dropFirst(12)))))
        case let remark where remark.hasPrefix("too complex: "):
            try add(header.path, Array(text.utf8))
            refusals[sources[sources.count - 1].path] = String(remark.dropFirst(13))
        case let remark where remark.hasSuffix(" times"):
            try add(header.path, Array(String(repeating: text, count: Int(remark.dropLast(6)) ?? 1).utf8))
        default: throw ArchiveError(text: "no such remark: \(header.remark)")
        }
    }

    private mutating func add(_ path: String, _ bytes: [UInt8]) throws {
        guard let relative = RelativePath(path) else { throw ArchiveError(text: "no path: \(path)") }
        let source = SourceText(path: relative, bytes: bytes)
        if path == "debrief.yml" { settings = source } else if path.hasSuffix(".md") { sources.append(source) } else { assets.append(relative) }
    }

    private static func unescaped(_ text: String) -> [UInt8] {
        var bytes: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            let digits = rest.dropFirst().prefix(2)
            if byte == UInt8(ascii: "\\"), rest.first == UInt8(ascii: "x"), let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 16) {
                bytes.append(value)
                rest = rest.dropFirst(3)
            } else {
                bytes.append(byte)
            }
        }
        return bytes
    }
}
