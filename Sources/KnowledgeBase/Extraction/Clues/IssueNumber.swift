/// An issue or pull request by its number: `#140`, `etcd-io/etcd#140`, `group/sub/project!7`.
struct IssueNumber {
    /// With the repository where it is written, lower case.
    let key: String
    /// As written.
    let text: String
    /// True without a repository.
    var isBare: Bool { key.utf8.first == UInt8(ascii: "#") }

    /// Reads around the mark at `mark`; nil where it stands for something else, such as a heading's anchor, a colour or a rank.
    init?(in text: ArraySlice<UInt8>, at mark: Int) {
        var end = mark + 1, number = 0
        while end < text.endIndex, ByteCursor.isDigit(text[end]), end - mark < 9 {
            number = number * 10 + Int(text[end] - 0x30)
            end += 1
        }
        guard end > mark + 1, end - mark <= 8, text[mark + 1] != UInt8(ascii: "0"), Self.isEnd(text, at: end) else { return nil }
        let start = Self.repositoryStart(text, before: mark)
        if start < mark {
            guard Self.isRepository(text[start..<mark]) else { return nil }
            self.text = String(decoding: text[start..<end], as: UTF8.self)
            key = self.text.lowercased()
            return
        }
        // A merge request without its project is too like an exclamation.
        guard text[mark] == UInt8(ascii: "#"), mark == text.startIndex || Self.isOpening(text[mark - 1]) else { return nil }
        let word = Self.word(text, before: mark)
        // `#1` is a rank as often as an issue.
        guard number >= 10 || Self.introductions.contains(word), !Self.counted.contains(word) else { return nil }
        self.text = String(decoding: text[mark..<end], as: UTF8.self)
        key = self.text
    }

    /// Words before a small number that is an issue's.
    private static let introductions: Set<String> = ["issue", "issues", "pr", "prs", "pull", "request", "ticket", "bug", "fixes", "fixed", "fix", "closes", "closed", "resolves", "resolved"]

    /// Words before the number of something else.
    private static let counted: Set<String> = [
        "step", "part", "attempt", "phase", "option", "problem", "item", "server", "node", "disk", "rule", "action", "chapter", "case", "number", "question", "block", "height",
        "epoch", "version", "build", "run", "job", "worker", "instance", "replica", "shard", "partition", "rack", "port", "channel", "line", "page", "figure", "table", "section",
        "day", "week", "episode", "sprint", "test", "try", "round", "team", "room", "slide", "release", "revision", "comment", "note", "incident",
    ]

    private static func isEnd(_ text: ArraySlice<UInt8>, at index: Int) -> Bool {
        guard index < text.endIndex else { return true }
        let byte = text[index]
        if ByteCursor.isLetter(byte) || ByteCursor.isDigit(byte) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "%") { return false }
        // `#1.5`
        return byte != UInt8(ascii: ".") || index + 1 == text.endIndex || !ByteCursor.isDigit(text[index + 1])
    }

    private static func isOpening(_ byte: UInt8) -> Bool {
        byte <= 0x20 || [UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: ","), UInt8(ascii: "/"), UInt8(ascii: ":"), UInt8(ascii: "\"")].contains(byte)
    }

    /// Where the letters of a repository's path begin, at `mark` when there are none.
    private static func repositoryStart(_ text: ArraySlice<UInt8>, before mark: Int) -> Int {
        var start = mark
        while start > text.startIndex, mark - start < 120 {
            let byte = text[start - 1]
            guard ByteCursor.isLetter(byte) || ByteCursor.isDigit(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "/") else { break }
            start -= 1
        }
        // `and/or #12`, `a/#12`
        return start < mark && text[mark - 1] == UInt8(ascii: "/") ? mark : start
    }

    /// Two or more names with slashes between, the first beginning with a letter or digit.
    private static func isRepository(_ path: ArraySlice<UInt8>) -> Bool {
        let parts = path.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        return parts.count >= 2 && parts.allSatisfy { !$0.isEmpty && $0.contains(where: ByteCursor.isLetter) } && !path.contains { $0 == UInt8(ascii: ":") }
            && ByteCursor.isLetter(path[path.startIndex])
    }

    /// The word before a mark and the space in front of it, lower case.
    private static func word(_ text: ArraySlice<UInt8>, before mark: Int) -> String {
        var end = mark
        while end > text.startIndex, text[end - 1] == 0x20 || text[end - 1] == UInt8(ascii: "(") || text[end - 1] == UInt8(ascii: "[") { end -= 1 }
        var start = end
        while start > text.startIndex, end - start < 16, ByteCursor.isLetter(text[start - 1]) { start -= 1 }
        return String(decoding: text[start..<end], as: UTF8.self).lowercased()
    }
}
