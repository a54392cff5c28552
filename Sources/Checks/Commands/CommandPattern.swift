/// A command as a setting names it: words that must stand in this order, `kubectl delete pvc`.
struct CommandPattern {
    /// As written.
    let text: String
    private let words: [[UInt8]]

    init(_ text: String) {
        self.text = text
        words = text.lowercased().split(separator: " ").map { Array($0.utf8) }
    }

    /// True when the first word is the program, and the others follow in order with flags and their values between them.
    func matches(_ command: [ArraySlice<UInt8>]) -> Bool {
        guard let program = words.first, let first = command.first, Self.isNamed(first, program) else { return false }
        var position = 1
        for word in words.dropFirst() {
            guard let found = command[position...].firstIndex(where: { Self.stands(word, as: $0) }), isGapFree(command[position..<found], before: word) else { return false }
            position = found + 1
        }
        return true
    }

    /// Between words only flags, with a value each, may stand; a flag or a path may stand anywhere.
    private func isGapFree(_ gap: ArraySlice<ArraySlice<UInt8>>, before word: [UInt8]) -> Bool {
        if let first = word.first, first == UInt8(ascii: "-") || first == UInt8(ascii: "/") || word.contains(UInt8(ascii: "=")) { return true }
        var mayBeValue = false
        for other in gap {
            let isFlag = other.first == UInt8(ascii: "-")
            if !isFlag, !mayBeValue { return false }
            mayBeValue = isFlag && !other.contains(UInt8(ascii: "="))
        }
        return true
    }

    /// True when a word names this program, whatever its folder and case.
    private static func isNamed(_ word: ArraySlice<UInt8>, _ program: [UInt8]) -> Bool {
        let name = word.suffix(program.count), slash = UInt8(ascii: "/")
        guard name.count == program.count, name.startIndex == word.startIndex || word[name.startIndex - 1] == slash else { return false }
        return zip(name, program).allSatisfy { small($0) == $1 && $0 != slash }
    }

    /// `-rf` is any bundle of these flags, `/` and what ends in `/` the beginning of a path that is no temporary one.
    private static func stands(_ word: [UInt8], as other: ArraySlice<UInt8>) -> Bool {
        let other = other.map(small).filter { $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "'") }
        if word.first == UInt8(ascii: "-"), word.dropFirst().first != UInt8(ascii: "-") {
            return other.first == UInt8(ascii: "-") && other.dropFirst().first != UInt8(ascii: "-") && word.dropFirst().allSatisfy(other.contains)
        }
        if word.last == UInt8(ascii: "/") { return other.starts(with: word) && !other.starts(with: "/tmp/".utf8) && !other.starts(with: "/var/tmp/".utf8) }
        return other == word
    }

    private static func small(_ byte: UInt8) -> UInt8 { byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte }
}
