/// Splits a command line into words.
enum ShellWords {
    /// Words that lead to the program that is run.
    private static let wrappers: Set<String> = ["sudo", "time", "nohup", "exec", "env", "command", "nice", "watch"]

    /// Flags of theirs with a value behind them.
    private static let valueFlags = ["-u", "-g", "-n"].map { Array($0.utf8) }

    /// The words of a line's first command, quotes kept, up to `limit`; those of a comment at its end left out.
    static func words(of line: ArraySlice<UInt8>, limit: Int = 40) -> [ArraySlice<UInt8>] {
        var words: [ArraySlice<UInt8>] = [], index = line.startIndex
        while index < line.endIndex, words.count < limit {
            while index < line.endIndex, isSpace(line[index]) { index += 1 }
            guard index < line.endIndex, line[index] != UInt8(ascii: "#") else { break }
            let start = index
            var quote: UInt8?
            while index < line.endIndex, quote != nil || !isSpace(line[index]) {
                if let open = quote {
                    if line[index] == open { quote = nil }
                } else if line[index] == UInt8(ascii: "'") || line[index] == UInt8(ascii: "\"") {
                    quote = line[index]
                } else if isEnd(line[index]) {
                    break
                }
                index += 1
            }
            if index > start { words.append(line[start..<index]) }
            if index < line.endIndex, isEnd(line[index]) { break }
        }
        return words
    }

    /// The words from the program on: without `sudo`, its flags, and `NAME=value` before it.
    static func commandWords(of line: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
        var words = words(of: line)[...], isWrapped = false
        while let first = words.first {
            let isFlag = isWrapped && first.first == UInt8(ascii: "-")
            let isAssignment = first.firstIndex(of: UInt8(ascii: "=")).map { end in end > first.startIndex && first[..<end].allSatisfy { isNameByte($0) } } ?? false
            if wrappers.contains(String(decoding: first, as: UTF8.self)) { isWrapped = true } else if !isAssignment, !isFlag { break }
            words.removeFirst()
            // `sudo -u postgres psql`, `watch -n 5 kubectl`.
            if isFlag, valueFlags.contains(where: first.elementsEqual), !words.isEmpty { words.removeFirst() }
        }
        return Array(words)
    }

    /// The name of the program a line runs, without its folder; nil for a line that names none.
    static func program(of line: ArraySlice<UInt8>) -> String? {
        guard let first = commandWords(of: line).first else { return nil }
        let name = first.lastIndex(of: UInt8(ascii: "/")).map { first[($0 + 1)...] } ?? first
        return name.isEmpty ? nil : String(decoding: name, as: UTF8.self)
    }

    /// The word that ends the text fed to a command: `EOF` of `<<EOF`, `<<-'EOF'`.
    static func heredocEnd(in line: ArraySlice<UInt8>) -> [UInt8]? {
        var index = line.startIndex
        while index + 2 < line.endIndex {
            guard line[index] == UInt8(ascii: "<"), line[index + 1] == UInt8(ascii: "<") else {
                index += 1
                continue
            }
            // `<<<` feeds one word, which stands on the same line.
            if line[index + 2] == UInt8(ascii: "<") { return nil }
            let rest = line[(index + 2)...].drop { $0 == UInt8(ascii: "-") || $0 == 0x20 || $0 == UInt8(ascii: "'") || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }
            let word = rest.prefix { isNameByte($0) }
            return word.isEmpty ? nil : Array(word)
        }
        return nil
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

    /// True for what ends a simple command.
    private static func isEnd(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "|") || byte == UInt8(ascii: ";") || byte == UInt8(ascii: "&") }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "_") || byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") || byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z")
    }
}
