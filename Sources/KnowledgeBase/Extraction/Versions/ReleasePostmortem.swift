internal import Markup

/// The release that a postmortem announces as well: `Release: Crane 1.2.1 - Postmortem`.
enum ReleasePostmortem {
    /// Read from the title, else from the file's name; nil for a postmortem that only names a version.
    static func read(_ path: RelativePath, title: Fact<String>) -> Announcement? {
        if announces(title.value), let found = AnnouncedRelease(title: title.value, isPostmortem: true), found.isSure {
            let origin = title.origin.inferred
            return Announcement(product: Fact(found.name, origin), version: Fact(found.version, origin))
        }
        let stem = FileName.telling(path), rest = FileName.datePrefix(stem)?.rest ?? stem[...]
        guard announces(String(rest)), let version = VersionNotation.joined(String(rest)) ?? VersionNotation.trailing(String(rest)) else { return nil }
        let words = NameWords(title.value)
        guard words.name(version.text) || words.name("v" + version.text) else { return nil }
        return Announcement(product: ProductTitle(title.value).nameBeforeVersion.map { Fact($0, title.origin.inferred) }, version: Fact(version, .fileName))
    }

    /// True when the first word says that something was released.
    private static func announces(_ name: String) -> Bool {
        let first = name.utf8.prefix(while: ByteCursor.isLetter)
        return ["release", "released", "announcing", "announcement"].contains(String(decoding: Array(first), as: UTF8.self).lowercased())
    }
}
