internal import Markup

/// What a program said when it failed.
struct ErrorText {
    /// Lower case, every number and id the same, so that two runs of one failure are one error.
    let key: String
    /// As written, on one line.
    let text: String

    /// Code within a line that reads like an error: words, not a command, a setting or a path.
    init?(code: ArraySlice<UInt8>) { self.init(code, minimumWords: 2) }

    /// Words between quotation marks that read like an error.
    init?(quote: ArraySlice<UInt8>) { self.init(quote, minimumWords: 3) }

    private init?(_ bytes: ArraySlice<UInt8>, minimumWords: Int) {
        guard bytes.count >= 8, bytes.count <= 200 else { return nil }
        let text = Trim.oneLine(String(decoding: bytes, as: UTF8.self)), words = Self.words(bytes)
        if words.count == 1, Self.states.contains(text) {
            self.text = text
            key = text.lowercased()
            return
        }
        // A status is read wherever it stands.
        let isStatus = words.first.map { $0.utf8.count == 3 && $0.utf8.allSatisfy(ByteCursor.isDigit) } ?? false
        guard !isStatus || words.count > 4, words.count >= minimumWords, text.utf8.count >= 12, Self.tellsFailure(words), !Self.isCommand(bytes) else { return nil }
        let key = Self.normalised(words)
        guard key.utf8.count >= 8 else { return nil }
        self.text = text
        self.key = key
    }

    /// The name of an error that ends at `Error` or `Exception` whose first letter is at `index`: `SocketTimeoutException`.
    static func name(in text: ArraySlice<UInt8>, at index: Int) -> String? {
        guard index > text.startIndex, isLower(text[index - 1]) else { return nil }
        let rest = text[(index + 1)...]
        let length = rest.starts(with: "rror".utf8) ? 5 : rest.starts(with: "xception".utf8) ? 9 : 0
        let end = index + length
        guard length > 0, end == text.endIndex || !isWord(text[end]) else { return nil }
        var start = index
        while start > text.startIndex, ByteCursor.isLetter(text[start - 1]) || ByteCursor.isDigit(text[start - 1]) { start -= 1 }
        let name = text[start..<end]
        // `isError`, `KeyError`: too short to mean one failure; `$fooError` is a variable.
        guard name.count - length >= 6, text[start] >= UInt8(ascii: "A"), text[start] <= UInt8(ascii: "Z"), start == text.startIndex || !isWord(text[start - 1]) else { return nil }
        return String(decoding: name, as: UTF8.self)
    }

    /// `502 Bad Gateway`: a status of a server's failure with its words, whose first digit is at `index`.
    static func status(in text: ArraySlice<UInt8>, at index: Int) -> String? {
        guard index == text.startIndex || !isWord(text[index - 1]), text.endIndex - index >= 8 else { return nil }
        for status in statuses where text[index...].count >= status.utf8.count {
            if zip(text[index...], status.utf8).allSatisfy({ $0 | 0x20 == $1 | 0x20 }) { return status }
        }
        return nil
    }

    private static let statuses = [
        "500 Internal Server Error", "501 Not Implemented", "502 Bad Gateway", "503 Service Unavailable", "503 Slow Down", "504 Gateway Timeout", "504 Gateway Time-out", "507 Insufficient Storage",
    ]

    /// What orchestrators call a failure in one word.
    private static let states: Set<String> = ["OOMKilled", "CrashLoopBackOff", "ImagePullBackOff", "ErrImagePull", "CreateContainerError", "FailedScheduling", "FailedMount", "FailedAttachVolume", "NXDOMAIN", "SERVFAIL", "ECONNREFUSED", "ECONNRESET", "ETIMEDOUT", "ENOSPC", "ENOMEM", "EMFILE"]

    private static let failures: Set<String> = [
        "error", "errors", "exception", "failed", "failure", "fails", "failing", "refused", "timeout", "denied", "panic", "oom", "deadlock", "unreachable", "fatal", "killed", "exceeded", "unavailable",
        "corrupted", "corrupt", "expired", "invalid", "forbidden", "unauthorized", "cannot", "unable", "unexpected", "overflow", "aborted", "rejected",
    ]
    private static let failingPairs: Set<String> = ["timed out", "no space", "out of", "not found", "could not", "can not", "too many", "no such", "not available", "reset by", "gave up", "does not", "not ready", "no route"]

    private static func tellsFailure(_ words: [String]) -> Bool {
        words.contains(where: failures.contains) || zip(words, words.dropFirst()).contains { failingPairs.contains("\($0) \($1)") }
    }

    /// True for what has the marks of a command line, a query or a program.
    private static func isCommand(_ bytes: ArraySlice<UInt8>) -> Bool {
        var last: UInt8 = 0x20, beforeLast: UInt8 = 0x20
        for byte in bytes {
            switch byte {
            case UInt8(ascii: "|"), UInt8(ascii: "{"), UInt8(ascii: "$"), UInt8(ascii: ";"), UInt8(ascii: "="), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "*"): return true
            case UInt8(ascii: "("): if isWord(last) { return true }
            default: if last == UInt8(ascii: "-"), beforeLast <= 0x20, ByteCursor.isLetter(byte) { return true }
            }
            // ` --flag`
            if byte == UInt8(ascii: "-"), last == UInt8(ascii: "-"), beforeLast <= 0x20 { return true }
            beforeLast = last
            last = byte
        }
        return false
    }

    /// Lower-case words, joined by what is no space: `rpc`, `error:`, without marks at their ends.
    private static func words(_ bytes: ArraySlice<UInt8>) -> [String] {
        bytes.split { $0 <= 0x20 }.compactMap { word in
            let inner = Trim.outer(String(decoding: word, as: UTF8.self)) { !isWord($0) && $0 < 0x80 }
            return inner.isEmpty ? nil : inner.lowercased()
        }
    }

    /// Words with a digit are what differs from run to run.
    private static func normalised(_ words: [String]) -> String {
        words.map { $0.utf8.contains(where: ByteCursor.isDigit) ? "0" : $0 }.joined(separator: " ")
    }

    private static func isLower(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z") }

    private static func isWord(_ byte: UInt8) -> Bool { ByteCursor.isLetter(byte) || ByteCursor.isDigit(byte) || byte == UInt8(ascii: "_") }
}
