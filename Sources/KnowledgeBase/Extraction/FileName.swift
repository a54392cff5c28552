internal import Markup

/// What a file's name tells.
enum FileName {
    /// Endings of documents, longest first.
    static let endings = [".html.md.erb", ".html.md", ".markdown", ".qmd", ".mdx", ".md"]

    /// True for a file that is read as a document.
    static func isDocument(_ name: some StringProtocol) -> Bool {
        let lower = name.lowercased()
        return lower.hasSuffix(".html.md.erb") || lower.hasSuffix(".md") || lower.hasSuffix(".markdown") || lower.hasSuffix(".qmd") || lower.hasSuffix(".mdx")
    }

    /// The name without its ending.
    static func stem(_ path: RelativePath) -> String {
        let name = path.name.utf8
        let ending = endings.first { ending in
            name.count > ending.utf8.count && name.suffix(ending.utf8.count).elementsEqual(ending.utf8) { $0 == $1 || $0 == $1 & ~0x20 && ByteCursor.isLetter($1) }
        }
        return String(Substring(name.dropLast(ending?.utf8.count ?? 0)))
    }

    /// True when the name has words of its own: no index, no README, not the sort of document alone.
    static func saysMore(_ path: RelativePath) -> Bool {
        let name = stem(path).lowercased()
        guard !["index", "readme", "_index", "changelog", "release-notes", "postmortem", "post-mortem", "runbook", "incident", "releases", "changes", "history", "upgrading", "upgrades", "migration", "migrations"].contains(name) else { return false }
        return (datePrefix(name)?.rest ?? name[...]).filter(\.isLetter).count >= 6
    }

    /// True for a name that a machine gave: a UUID, a hash, a long number.
    static func isMachineMade(_ name: String) -> Bool {
        let digits = name.utf8.filter { $0 != UInt8(ascii: "-") }
        return digits.count >= 12 && digits.contains(where: ByteCursor.isDigit) && datePrefix(name) == nil
            && digits.allSatisfy { ByteCursor.isDigit($0) || ($0 | 0x20) >= UInt8(ascii: "a") && ($0 | 0x20) <= UInt8(ascii: "f") }
    }

    /// `06192022`: month, day and year run together.
    static func americanDate(_ name: String) -> Day? {
        guard name.utf8.first.map(ByteCursor.isDigit) ?? false else { return nil }
        let digits = name.utf8.prefix(while: ByteCursor.isDigit)
        guard digits.count == 8, let number = Int(Substring(digits)) else { return nil }
        let day = Day(year: number % 10_000, month: number / 1_000_000, day: number / 10_000 % 100)
        return day.flatMap { (1990...2099).contains($0.year) ? $0 : nil }
    }

    /// The name without its ending; of an index or a README that of its folder.
    static func telling(_ path: RelativePath) -> String {
        let stem = stem(path)
        guard ["index", "_index", "readme"].contains(stem.lowercased()), let folder = path.folder.split(separator: "/").last else { return stem }
        return String(folder)
    }

    /// A date at the start and what stands behind it: `2018-01-25-x`, `2018_01_25 x`, `20180125-x`.
    static func datePrefix(_ name: String) -> (day: Day, rest: Substring)? {
        guard name.utf8.first.map(ByteCursor.isDigit) ?? false else { return nil }
        var digits: [Int] = [], index = name.startIndex
        while index < name.endIndex, digits.count < 8 {
            let byte = name.utf8[index]
            if ByteCursor.isDigit(byte) {
                digits.append(Int(byte - UInt8(ascii: "0")))
            } else if !(digits.count == 4 || digits.count == 6) || !(byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".")) {
                return nil
            }
            index = name.utf8.index(after: index)
        }
        guard digits.count == 8, index == name.endIndex || !name[index].isNumber else { return nil }
        let number = { (range: Range<Int>) in digits[range].reduce(0) { $0 * 10 + $1 } }
        guard number(0..<4) >= 1970, let day = Day(year: number(0..<4), month: number(4..<6), day: number(6..<8)) else { return nil }
        return (day, name[index...].drop { $0 == "-" || $0 == "_" || $0 == " " || $0 == "." })
    }
}
