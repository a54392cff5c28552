internal import Markup

/// How versions look in names and text.
enum VersionNotation {
    /// True for `v2.20.1`, `1.19`, `2.7.0-rc.0`: at least two numbers and nothing else.
    static func isVersion(_ text: some StringProtocol) -> Bool {
        guard let end = versionEnd(Array(text.utf8)[...]) else { return false }
        return end == text.utf8.count
    }

    /// True when the text begins with a version, brackets and `v` aside: `[1.2.0] - 2024`, `v1.2.3 (2023)`, `1.19-NOTES`.
    static func startsWithVersion(_ text: some StringProtocol) -> Bool {
        version(atStartOf: text) != nil
    }

    /// The version a heading or name begins with, without `v`.
    static func version(atStartOf text: some StringProtocol) -> Version? {
        var bytes = Array(text.utf8)[...]
        while let first = bytes.first, first == UInt8(ascii: "[") || first == UInt8(ascii: " ") { bytes.removeFirst() }
        guard let end = versionEnd(bytes) else { return nil }
        return Version(String(decoding: bytes[..<end], as: UTF8.self))
    }

    /// True when a version begins the word and ends at the word's end or before a sign: `1.2.0](url)`, not `1.2.0px` or `99.5%`.
    static func isVersionThenSign(_ word: some StringProtocol) -> Bool {
        let bytes = Array(word.utf8)[...]
        guard let end = versionEnd(bytes) else { return false }
        guard end < bytes.endIndex else { return true }
        return !isDigit(bytes[end]) && !ByteCursor.isLetter(bytes[end]) && bytes[end] != UInt8(ascii: "%") && bytes[end] < 0x80
    }

    /// True when a version stands anywhere in the text as a word.
    static func containsVersion(_ text: String) -> Bool { !versions(in: text).isEmpty }

    /// The versions that stand in a text as words, in order. Two-part numbers count only after a letter `v`.
    static func versions(in text: String) -> [Version] {
        words(text).compactMap { word in
            guard let end = versionEnd(word), end == word.endIndex else { return nil }
            let isMarked = word.first == UInt8(ascii: "v") || word.first == UInt8(ascii: "V")
            guard isMarked || word.filter({ $0 == UInt8(ascii: ".") }).count >= 2 else { return nil }
            return Version(String(decoding: word, as: UTF8.self))
        }
    }

    /// True for `2.4-2.5` and `v1.7-to-1.8`: a file name that tells from where to where.
    static func isVersionPair(_ name: String) -> Bool { versionPair(name) != nil }

    /// The two versions of `2.4-2.5`, `1.7-to-1.8`, `v1.0_v1.1`.
    static func versionPair(_ name: String) -> (from: Version, to: Version)? {
        for separator in ["-to-", "_to_", " to ", "-", "_"] {
            guard let middle = name.place(of: separator) else { continue }
            let left = name[..<middle.lowerBound], right = name[middle.upperBound...]
            if isVersion(left), isVersion(right), left.holds("."), right.holds(".") { return (Version(left), Version(right)) }
        }
        return nil
    }

    /// The version behind the last `-` that has one: `hephy-workflow-2.20.1`.
    static func trailing(_ name: String) -> Version? {
        // No name of a release is longer.
        guard name.utf8.count <= 300 else { return nil }
        var rest = name[...]
        while let dash = rest.firstIndex(where: { $0 == "-" || $0 == "_" || $0 == " " }) {
            rest = rest[rest.index(after: dash)...]
            if isVersion(rest) { return Version(rest) }
        }
        return nil
    }

    /// A version or a series of versions and nothing else: `1.8`, `v2`, `1.*`, `2.20.x`, `19`, without `v`.
    ///
    /// Not sure is a number alone, which may count anything.
    static func series(_ word: some StringProtocol) -> (text: String, isSure: Bool)? {
        guard let first = word.utf8.first, first | 0x20 == UInt8(ascii: "v") || isDigit(first) else { return nil }
        let isMarked = !isDigit(first)
        if isVersion(word) { return (String(isMarked ? word.dropFirst() : word[...]), true) }
        let parts = (isMarked ? word.dropFirst() : word[...]).split(separator: ".", omittingEmptySubsequences: false)
        guard let last = parts.last, parts.count <= 3 else { return nil }
        let isOpen = parts.count > 1 && ["x", "X", "*"].contains(last)
        let numbers = isOpen ? parts.dropLast() : parts[...]
        guard numbers.allSatisfy({ !$0.isEmpty && $0.utf8.count <= 3 && $0.utf8.allSatisfy(isDigit) }), isOpen || numbers.count == 1 else { return nil }
        return (parts.joined(separator: "."), isOpen || isMarked)
    }

    /// The version that a file's name joins by dashes behind a `v`: `release-v2-20-1`.
    static func joined(_ name: String) -> Version? {
        let words = name.split { $0 == "-" || $0 == "_" || $0 == " " }
        guard let start = words.firstIndex(where: { $0.utf8.first.map { $0 | 0x20 == UInt8(ascii: "v") } ?? false && $0.utf8.count > 1 && $0.utf8.dropFirst().allSatisfy(isDigit) }) else { return nil }
        let numbers = [words[start].dropFirst()] + words[(start + 1)...].prefix { $0.utf8.count <= 3 && $0.utf8.allSatisfy(isDigit) }.prefix(2)
        return numbers.count >= 2 ? Version(numbers.joined(separator: ".")) : nil
    }

    /// Index after a version at the start: an optional `v`, two to four numbers, an optional pre-release.
    private static func versionEnd(_ bytes: ArraySlice<UInt8>) -> Int? {
        var position = bytes.startIndex
        if let first = bytes.first, first | 0x20 == UInt8(ascii: "v") { position += 1 }
        var numbers = 0
        while true {
            let start = position
            while position < bytes.endIndex, isDigit(bytes[position]) { position += 1 }
            guard position > start, position - start <= 8 else { return nil }
            numbers += 1
            guard numbers < 4, position + 1 < bytes.endIndex, bytes[position] == UInt8(ascii: "."), isDigit(bytes[position + 1]) else { break }
            position += 1
        }
        guard numbers >= 2 else { return nil }
        return prereleaseEnd(bytes, position)
    }

    /// `-rc.1`, `-beta2`, `+1`, `rc1`, `.dev3`; other words do not belong to the version.
    private static func prereleaseEnd(_ bytes: ArraySlice<UInt8>, _ start: Int) -> Int {
        guard start < bytes.endIndex else { return start }
        let isSigned = bytes[start] == UInt8(ascii: "-") || bytes[start] == UInt8(ascii: "+")
        guard isSigned || bytes[start] == UInt8(ascii: ".") || ByteCursor.isLetter(bytes[start]) else { return start }
        let first = ByteCursor.isLetter(bytes[start]) ? start : start + 1
        let word = bytes[first...].prefix { isDigit($0) || ByteCursor.isLetter($0) || isSigned && $0 == UInt8(ascii: ".") }
        let text = String(decoding: word, as: UTF8.self).lowercased()
        var end = word.endIndex
        if word.last == UInt8(ascii: ".") { end -= 1 }
        if isSigned {
            let isPrerelease = ["rc", "alpha", "beta", "pre", "dev", "snapshot", "preview"].contains { text.hasPrefix($0) }
            let isBuild = bytes[start] == UInt8(ascii: "+") && text.first?.isNumber == true
            return isPrerelease || isBuild ? end : start
        }
        // As Python and Java write it: letters, then a number.
        let letters = text.prefix { $0.isLetter }, number = text[letters.endIndex...]
        let isKnown = ["rc", "a", "b", "alpha", "beta", "dev", "post", "pre", "m", "cr"].contains(letters) && !number.isEmpty && number.allSatisfy(\.isNumber)
        return isKnown || number.isEmpty && ["final", "release", "ga"].contains(letters) ? end : start
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

    /// Runs of what may stand in a version.
    private static func words(_ text: String) -> [ArraySlice<UInt8>] {
        Array(text.utf8).split { byte in
            !(isDigit(byte) || byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z")
                || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+"))
        }.map { word in
            var word = word
            while word.last == UInt8(ascii: ".") || word.last == UInt8(ascii: "-") { word.removeLast() }
            return word
        }
    }
}
