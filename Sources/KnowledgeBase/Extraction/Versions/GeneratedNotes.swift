internal import Markup

/// Notes that a forge made of merged changes: they end with a line on the full changelog, whose address names the versions.
struct GeneratedNotes {
    /// The repository.
    let product: Fact<String>
    /// The version that the address leads to.
    let version: Fact<Version>

    /// `**Full Changelog**: https://forge.example/acme/crane/compare/v1.2.0...v1.3.0` among the last blocks, once in the text.
    init?(context: ReadingContext) {
        let words = "Full Changelog", body = context.frontMatter.bodyStart..<context.source.bytes.count
        guard let label = context.source.find(words, in: body), context.source.find(words, in: label.upperBound..<body.upperBound) == nil else { return nil }
        let line = context.source.lineRange(context.source.line(at: label.lowerBound)), text = context.source.string(line)
        guard let place = text.place(of: "/compare/"), let repository = text[..<place.lowerBound].split(separator: "/").last else { return nil }
        let ends = text[place.upperBound...].prefix { !" )>]\"'".utf8.contains($0.utf8.first ?? 0) }
        guard let dots = ends.place(of: "..."), let version = Self.version(ends[dots.upperBound...]) else { return nil }
        let origin = Origin(.inferred, line, from: "text")
        (product, self.version) = (Fact(String(repository), origin), Fact(version, origin))
    }

    /// The version of a tag: `v1.2.3`, `crane-1.2.3`, `crane@1.2.3`.
    private static func version(_ tag: Substring) -> Version? {
        if VersionNotation.isVersion(tag) { return Version(tag) }
        if let at = tag.lastIndex(of: "@"), VersionNotation.isVersion(tag[tag.index(after: at)...]) { return Version(tag[tag.index(after: at)...]) }
        return VersionNotation.trailing(String(tag))
    }
}
