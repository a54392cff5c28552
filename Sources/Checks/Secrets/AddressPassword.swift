internal import Markup

/// A user and a password within an address: `scheme://user:password@host`.
struct AddressPassword {
    /// Byte range of the password.
    let password: Range<Int>
    /// Byte range from the scheme to the host's end.
    let address: Range<Int>
    let user: String
    let host: String

    /// A user's name and password are no longer than this together, bytes.
    private static let limit = 256
    private static let ends = ByteSet(" \t\r\n\"'`<>()[]{},;\\|^")
    private static let hostEnds = ByteSet("/?#:") + ends

    /// All of a text that may be real, in order.
    static func all(in bytes: [UInt8]) -> [AddressPassword] {
        var found: [AddressPassword] = [], index = 0, floor = 0
        while let sign = bytes.span.firstOffset(of: UInt8(ascii: "@"), from: index) {
            index = sign + 1
            defer { floor = index }
            guard let start = authority(before: sign, floor: floor, in: bytes) else { continue }
            var last = sign
            while let next = bytes[(last + 1)...].prefix(limit).firstIndex(where: { $0 == UInt8(ascii: "@") || hostEnds.contains($0) }), bytes[next] == UInt8(ascii: "@") { last = next }
            index = last + 1
            if let address = AddressPassword(start, sign: last, in: bytes), address.isReal(in: bytes) { found.append(address) }
        }
        return found
    }

    /// The bytes of a password as Markdown reads them: `&amp;` is one sign, and a backslash before a sign is none.
    static func read(_ bytes: ArraySlice<UInt8>) -> String {
        var plain: [UInt8] = []
        for index in bytes.indices where !(bytes[index] == UInt8(ascii: "\\") && index + 1 < bytes.endIndex && isEscaped(bytes[index + 1])) { plain.append(bytes[index]) }
        return HTMLEntities.decode(String(decoding: plain, as: UTF8.self))
    }

    /// True where Markdown writes one sign by several: at the end of `&amp;`, at a backslash before a sign.
    private static func isWritten(_ index: Int, in bytes: [UInt8]) -> Bool {
        if bytes[index] == UInt8(ascii: "\\") { return index + 1 < bytes.count && isEscaped(bytes[index + 1]) }
        guard bytes[index] == UInt8(ascii: ";"), let mark = bytes[..<index].suffix(10).lastIndex(of: UInt8(ascii: "&")) else { return false }
        return mark + 1 < index && bytes[(mark + 1)..<index].allSatisfy { ByteSet.letters.contains($0) || $0 == UInt8(ascii: "#") }
    }

    private static func isEscaped(_ byte: UInt8) -> Bool { byte > 0x20 && byte < 0x7F && !ByteSet.letters.contains(byte) }

    /// The offset behind the `://` that an `@` belongs to; nil when there is none near, or before `floor`.
    private static func authority(before sign: Int, floor: Int, in bytes: [UInt8]) -> Int? {
        var index = sign - 1
        let least = max(floor, sign - limit)
        while index >= least, index >= 0, bytes[index] != UInt8(ascii: "/"), !ends.contains(bytes[index]) || isWritten(index, in: bytes) { index -= 1 }
        guard index >= 2, bytes[index] == UInt8(ascii: "/"), bytes[index - 1] == UInt8(ascii: "/"), bytes[index - 2] == UInt8(ascii: ":") else { return nil }
        return index + 1
    }

    private init?(_ start: Int, sign: Int, in bytes: [UInt8]) {
        guard let colon = bytes[start..<sign].firstIndex(of: UInt8(ascii: ":")), colon + 1 < sign else { return nil }
        let end = bytes[(sign + 1)...].prefix(Self.limit).firstIndex(where: Self.hostEnds.contains) ?? min(bytes.count, sign + 1 + Self.limit)
        var scheme = start - 3
        while scheme > 0, ByteSet.letters.contains(bytes[scheme - 1]) || "+.-".utf8.contains(bytes[scheme - 1]) { scheme -= 1 }
        guard scheme < start - 3 else { return nil }
        password = colon + 1..<sign
        address = scheme..<max(end, sign + 1)
        user = Self.read(bytes[start..<colon])
        host = String(decoding: bytes[(sign + 1)..<max(end, sign + 1)], as: UTF8.self)
    }
}

extension AddressPassword {
    /// False for what documentation writes: a word in the place of a password, or a host that is nobody's.
    private func isReal(in bytes: [UInt8]) -> Bool {
        let value = Self.read(bytes[password]), small = value.lowercased(), server = host.lowercased()
        guard password.count >= 4, bytes[password].allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else { return false }
        if small == user.lowercased() || Self.words.contains(where: small.holds) || Self.values.contains(small) || Self.isName(value) { return false }
        if value.utf8.contains(where: { "*$<>{}[]%".utf8.contains($0) && !Self.isEscape($0, in: value) }) { return false }
        // A host without a dot is a container's or a word, one in large letters is to be replaced.
        guard server.holds("."), host.utf8.contains(where: { ByteSet.small.contains($0) || ByteSet.digits.contains($0) }), !host.utf8.contains(where: ByteSet.large.contains) else { return false }
        let labels = server.split(separator: ".")
        guard let top = labels.last, !Self.nobodys.contains(top), !labels.contains(where: { Self.nobodys.contains($0) || $0.hasPrefix("example") || $0.hasPrefix("your") }) else { return false }
        return !ExampleValue.isSpelledOut(bytes[password]) && !ExampleValue.isRepeated(bytes[password])
    }

    /// Words of a password that stands for another.
    private static let words = ["pass", "secret", "changeme", "xxx", "token", "example", "redacted", "your", "foobar", "...", "…", "pwd", "credential", "placeholder", "key", "dummy", "sample"]
    private static let values: Set<String> = ["admin", "root", "guest", "user", "test", "demo", "postgres", "mysql", "rabbit", "rabbitmq", "hunter2", "abcd", "qwerty", "port", "host", "none", "null", "name"]
    /// Hosts, or parts of their names, that lead to nobody in particular.
    private static let nobodys: Set<Substring> = ["localhost", "example", "test", "invalid", "local", "svc", "internal", "host", "hostname", "server", "domain", "0", "127"]

    /// `PASSWORD`, `DB_PW`: a name for what goes there.
    private static func isName(_ value: String) -> Bool { value.utf8.allSatisfy { ByteSet.large.contains($0) || $0 == UInt8(ascii: "_") } }

    /// `%40` is an `@` that the address can't hold.
    private static func isEscape(_ byte: UInt8, in value: String) -> Bool {
        guard byte == UInt8(ascii: "%") else { return false }
        let bytes = Array(value.utf8)
        return bytes.indices.allSatisfy { index in
            bytes[index] != UInt8(ascii: "%") || index + 2 < bytes.count && ByteSet.hex.contains(bytes[index + 1]) && ByteSet.hex.contains(bytes[index + 2])
        }
    }
}
