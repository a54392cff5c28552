/// What a version's text is made of: numbers, and what comes before or after a release of that number.
struct VersionParts {
    /// Digits, without zeros in front; one at least.
    var numbers: [String] = []
    var prerelease: [String] = []
    var postrelease: [String] = []

    /// Words that name a pre-release without a dash: `1.0rc1`, `2.0.dev3`.
    private static let early: Set<String> = ["a", "b", "c", "rc", "alpha", "beta", "dev", "pre", "preview", "m", "cr", "snapshot", "nightly"]
    /// Words that name the release itself: `5.3.0.RELEASE`.
    private static let plain: Set<String> = ["final", "ga", "release"]
    /// Words that name what came after it.
    private static let late: Set<String> = ["post", "p", "sp", "patch", "hotfix", "u"]

    /// nil for what does not begin with a number, or goes on as no version does: `1.8.x`, `2nd`.
    init?(_ text: String) {
        var rest = Substring(text).utf8
        guard rest.first.map(Self.isDigit) == true else { return nil }
        if let date = Self.date(rest) { (numbers, rest) = date } else { numbers = Self.numbers(&rest) }
        if let build = rest.firstIndex(of: UInt8(ascii: "+")) { rest = rest[..<build] }
        guard let first = rest.first else { return }
        guard !rest.contains(where: Self.endsVersion) else { return nil }
        if first == UInt8(ascii: "-") || first == UInt8(ascii: "~") {
            prerelease = rest.dropFirst().split(separator: UInt8(ascii: ".")).map { String($0) ?? "" }
            return
        }
        guard readWord(rest.drop { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "_") }, isApart: !Self.isLetter(first)) else { return nil }
    }

    /// Reads `rc1`, `Final`, `post2`, or the letter of `1.0.2k`; false for any other word.
    private mutating func readWord(_ text: Substring.UTF8View, isApart: Bool) -> Bool {
        let letters = text.prefix(while: Self.isLetter), rest = text[letters.endIndex...]
        let word = String(Substring(letters)).lowercased()
        let digits = rest.drop { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-") }
        guard digits.allSatisfy({ Self.isDigit($0) || $0 == UInt8(ascii: ".") }) else { return false }
        let identifiers = [word] + digits.split(separator: UInt8(ascii: ".")).map { Self.significant(String($0) ?? "") }
        if Self.plain.contains(word) { return true }
        if digits.isEmpty, !isApart, letters.count == 1 {
            postrelease = identifiers
        } else if Self.early.contains(word) {
            prerelease = identifiers
        } else if Self.late.contains(word) {
            postrelease = identifiers
        } else {
            return false
        }
        return true
    }

    /// Numbers with dots between them; what is left begins with what is no digit.
    private static func numbers(_ rest: inout Substring.UTF8View) -> [String] {
        var numbers: [String] = []
        while true {
            let digits = rest.prefix(while: isDigit)
            numbers.append(significant(String(Substring(digits))))
            rest = rest[digits.endIndex...]
            guard rest.first == UInt8(ascii: "."), rest.dropFirst().first.map(isDigit) == true else { return numbers }
            rest = rest.dropFirst()
        }
    }

    /// `2024-03-01` and what follows.
    private static func date(_ text: Substring.UTF8View) -> ([String], Substring.UTF8View)? {
        let bytes = text.prefix(11).map { $0 }
        guard bytes.count >= 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"), bytes.count == 10 || !isDigit(bytes[10]) else { return nil }
        let parts = [bytes[0..<4], bytes[5..<7], bytes[8..<10]]
        guard parts.allSatisfy({ $0.allSatisfy(isDigit) }) else { return nil }
        return (parts.map { significant(String(decoding: $0, as: UTF8.self)) }, text.dropFirst(10))
    }

    /// Bytes that no version holds: what follows is another text.
    private static func endsVersion(_ byte: UInt8) -> Bool { byte <= 0x20 || "/,;()<>|*\"'`".utf8.contains(byte) }

    /// Without zeros in front.
    static func significant(_ digits: String) -> String {
        guard digits.utf8.first == UInt8(ascii: "0") else { return digits }
        let rest = digits.drop { $0 == "0" }
        return rest.isEmpty ? "0" : String(rest)
    }

    static func isNumber(_ text: String) -> Bool { !text.isEmpty && text.utf8.allSatisfy(isDigit) }

    static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

    private static func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z") }
}
