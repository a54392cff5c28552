internal import Markup

/// The e-mail address of a person.
struct EmailAddress {
    /// Byte range of the whole.
    let range: Range<Int>
    /// What stands behind the `@`, in small letters.
    let domain: String

    private static let local = ByteSet.token + ByteSet(".+%")
    private static let host = ByteSet.letters + ByteSet("-.")

    /// All of a text that may be a person's, in order.
    static func all(in bytes: [UInt8], from start: Int) -> [EmailAddress] {
        var found: [EmailAddress] = [], index = start
        while let sign = bytes.span.firstOffset(of: UInt8(ascii: "@"), from: index) {
            index = sign + 1
            if let email = EmailAddress(around: sign, floor: found.last?.range.upperBound ?? start, in: bytes) { found.append(email) }
        }
        return found
    }

    /// True for an address at a domain or below it.
    func isBelow(_ other: String) -> Bool { domain == other || domain.hasSuffix(".\(other)") }

    private init?(around sign: Int, floor: Int, in bytes: [UInt8]) {
        var first = sign, end = sign + 1
        while first > floor, sign - first < 64, Self.local.contains(bytes[first - 1]) { first -= 1 }
        while end < bytes.count, end - sign < 128, Self.host.contains(bytes[end]) { end += 1 }
        while end > sign, bytes[end - 1] == UInt8(ascii: ".") || bytes[end - 1] == UInt8(ascii: "-") { end -= 1 }
        // `user:password@host` of an address is another rule's, `@name/package` is no address.
        let isFree = first == 0 || !":/@=&".utf8.contains(bytes[first - 1])
        guard first < sign, end > sign + 3, isFree, Self.isEnded(bytes[end...]) else { return nil }
        let name = String(decoding: bytes[first..<sign], as: UTF8.self).lowercased()
        range = first..<end
        domain = String(decoding: bytes[(sign + 1)..<end], as: UTF8.self).lowercased()
        guard isPersonal(name) else { return nil }
    }

    /// False when what follows goes on with the address: a path, a port.
    private static func isEnded(_ rest: ArraySlice<UInt8>) -> Bool {
        switch rest.first {
        case UInt8(ascii: "/"): false
        case UInt8(ascii: ":"): rest.dropFirst().first.map { $0 <= 0x20 } ?? true
        default: true
        }
    }

    private func isPersonal(_ name: String) -> Bool {
        let labels = domain.split(separator: ".")
        guard labels.count >= 2, let top = labels.last, top.utf8.count >= 2, top.utf8.allSatisfy(ByteSet.small.contains), !Self.files.contains(top), !Self.nobodys.contains(top),
            !labels.contains(where: { $0.hasPrefix("example") }), !domain.hasSuffix("gserviceaccount.com"), !domain.hasSuffix("noreply.github.com")
        else { return false }
        let first = name.split { "-_.+".utf8.contains($0.utf8.first ?? 0) }.first ?? ""
        return !Self.roles.contains(first) && !name.hasSuffix("noreply") && !name.hasSuffix("no-reply")
    }

    /// Names that a team stands behind.
    private static let roles: Set<Substring> = [
        "git", "noreply", "no", "postmaster", "root", "admin", "support", "security", "info", "team", "help", "helpdesk", "oncall", "ops", "sre", "devops", "abuse", "contact",
        "press", "sales", "hello", "bugs", "incidents", "incident", "alerts", "alert", "notifications", "user", "you", "your", "name", "someone", "nobody", "me", "webmaster", "hostmaster",
    ]
    private static let files: Set<Substring> = ["png", "jpg", "jpeg", "svg", "gif", "webp", "md", "js", "ts", "json", "yml", "yaml", "service", "timer"]
    private static let nobodys: Set<Substring> = ["example", "test", "invalid", "localhost", "local", "internal", "svc", "host"]
}
