/// A key such as `INFRA-1234`, which a tracker gives, or `CVE-2022-1234`.
struct TrackerKey {
    let kind: Reason.Kind
    let text: String

    /// The whole text as a key.
    init?(_ text: String) {
        let bytes = Array(text.utf8)[...]
        guard let dash = bytes.firstIndex(of: UInt8(ascii: "-")), let key = TrackerKey(in: bytes, at: dash), key.text.utf8.count == bytes.count else { return nil }
        self = key
    }

    /// Reads around the first hyphen of a key; nil where it is none, such as in `UTF-8`.
    init?(in text: ArraySlice<UInt8>, at dash: Int) {
        var start = dash
        while start > text.startIndex, dash - start <= 10, Self.isUpper(text[start - 1]) || ByteCursor.isDigit(text[start - 1]) { start -= 1 }
        guard dash - start >= 2, dash - start <= 10, Self.isUpper(text[start]), start == text.startIndex || Self.isBoundary(text[start - 1]) else { return nil }
        let project = String(decoding: text[start..<dash], as: UTF8.self)
        if project == "GHSA" {
            guard let end = Self.advisoryEnd(text, dash) else { return nil }
            self.init(.vulnerability, text[start..<end])
            return
        }
        var end = Self.digits(text, from: dash + 1)
        if project == "CVE" {
            guard end == dash + 5, end < text.endIndex, text[end] == UInt8(ascii: "-") else { return nil }
            let second = end + 1
            end = Self.digits(text, from: second)
            guard end - second >= 4, end - second <= 7 else { return nil }
            self.init(.vulnerability, text[start..<end])
            return
        }
        guard end > dash + 1, end - dash <= 7, text[dash + 1] != UInt8(ascii: "0"), Self.isEnd(text, end), !Self.isNotation(project, digits: end - dash - 1) else { return nil }
        self.init(.issue, text[start..<end])
    }

    private init(_ kind: Reason.Kind, _ text: ArraySlice<UInt8>) {
        self.kind = kind
        self.text = String(decoding: text, as: UTF8.self)
    }

    /// What is written so and is no project of a tracker: codes, units, standards, severities, months, zones.
    private static func isNotation(_ project: String, digits: Int) -> Bool {
        notations.contains(project) || project.utf8.contains(where: ByteCursor.isDigit) && digits < 3
    }

    private static let notations: Set<String> = [
        "UTF", "UCS", "ISO", "SHA", "MD", "AES", "RSA", "RC", "RFC", "PEP", "TLS", "SSL", "HTTP", "IPV", "IP", "BASE", "COVID", "GPT", "CWE", "IEEE", "ANSI", "ASCII", "EC", "ED", "HMAC", "PBKDF",
        "SEV", "SEVERITY", "PRIO", "PRIORITY", "UTC", "GMT", "PST", "PDT", "EST", "EDT", "CET", "CEST", "BST", "JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC",
        "JANUARY", "FEBRUARY", "MARCH", "APRIL", "JUNE", "JULY", "AUGUST", "SEPTEMBER", "OCTOBER", "NOVEMBER", "DECEMBER",
        "US", "EU", "AZ", "ERROR", "STEP", "PART", "PHASE", "STAGE", "OPTION", "SECTION", "TABLE", "FIGURE", "NODE", "HOST", "TIER", "LEVEL", "LAYER", "CLASS", "TYPE", "VERSION", "LTS", "BETA", "ALPHA",
        "XXX", "ABC", "XYZ", "TODO", "NNN", "ID", "PR", "GH", "USB", "PCI", "CPU", "RAID", "DDR", "ARM", "CUDA", "VLAN", "ASN", "AS", "WD", "ST",
    ]

    private static func isUpper(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") }

    private static func isBoundary(_ byte: UInt8) -> Bool {
        !(ByteCursor.isLetter(byte) || ByteCursor.isDigit(byte) || byte >= 0x80 || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "$") || byte == UInt8(ascii: "{"))
    }

    private static func isEnd(_ text: ArraySlice<UInt8>, _ index: Int) -> Bool {
        guard index < text.endIndex else { return true }
        if text[index] == UInt8(ascii: ".") || text[index] == UInt8(ascii: ":") { return index + 1 == text.endIndex || text[index + 1] <= 0x20 }
        return isBoundary(text[index])
    }

    private static func digits(_ text: ArraySlice<UInt8>, from start: Int) -> Int {
        var end = start
        while end < text.endIndex, ByteCursor.isDigit(text[end]) { end += 1 }
        return end
    }

    /// `GHSA-jfh8-c2jp-5v3q`: three groups of four.
    private static func advisoryEnd(_ text: ArraySlice<UInt8>, _ dash: Int) -> Int? {
        let end = dash + 15
        guard end <= text.endIndex else { return nil }
        for index in dash..<end {
            let isDash = (index - dash) % 5 == 0
            guard isDash ? text[index] == UInt8(ascii: "-") : ByteCursor.isLetter(text[index]) || ByteCursor.isDigit(text[index]) else { return nil }
        }
        return isEnd(text, end) ? end : nil
    }
}
