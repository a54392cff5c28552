internal import KnowledgeBase
internal import Markup

/// A host of the team's own net.
struct InternalHostname: Rule {
    private static let suffixes = RuleOption("suffixes", .texts([]), "the ends of names that only your own net knows, such as `.corp.example.com`")

    let info = RuleInfo(
        id: "internal-hostname",
        severity: .warning,
        profile: nil,
        options: [suffixes],
        what: "a host's name that ends as one of `suffixes`, reported once a document",
        why: "names of hosts tell strangers what there is to attack",
        help: "name the service instead of the host",
        bad: """
            -- debrief.yml --
            checks:
              rules:
                internal-hostname: {suffixes: [.corp.example.com]}
            -- postmortems/2024-05-01-db-outage.md --
            # Database outage

            The disk of db-17.corp.example.com was full.
            """,
        good: """
            -- debrief.yml --
            checks:
              rules:
                internal-hostname: {suffixes: [.corp.example.com]}
            -- postmortems/2024-05-01-db-outage.md --
            # Database outage

            The disk of the first database was full.
            """)

    func check(_ page: LinkedDocument, in context: CheckContext, reporter: inout Reporter) {
        let document = page.document, source = document.source
        var seen: Set<String> = []
        for suffix in context.settings.texts(Self.suffixes, of: info).map({ Array(($0.hasPrefix(".") ? $0 : ".\($0)").lowercased().utf8) }) where suffix.count > 1 {
            for range in Self.hosts(below: suffix, in: source.bytes) {
                let host = source.string(range)
                if seen.insert(host.lowercased()).inserted { reporter.report("\(host.quoted) is a host of an internal net", at: document.place(range)) }
            }
        }
    }

    /// Names that end in a suffix, whatever the case.
    private static func hosts(below suffix: [UInt8], in bytes: [UInt8]) -> [Range<Int>] {
        let set = ByteSet.token + ByteSet(".")
        var hosts: [Range<Int>] = [], index = 0
        while let dot = bytes.span.firstOffset(of: UInt8(ascii: "."), from: index) {
            index = dot + 1
            guard dot > 0, ByteSet.letters.contains(bytes[dot - 1]), bytes[dot...].starts(with: suffix, by: { ($0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0) == $1 }) else { continue }
            let end = dot + suffix.count
            let isLonger = end < bytes.count && (ByteSet.token.contains(bytes[end]) || bytes[end] == UInt8(ascii: ".") && end + 1 < bytes.count && ByteSet.letters.contains(bytes[end + 1]))
            guard !isLonger else { continue }
            var start = dot
            while start > 0, dot - start < 256, set.contains(bytes[start - 1]) { start -= 1 }
            hosts.append(start..<end)
        }
        return hosts
    }
}
