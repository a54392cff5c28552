internal import KnowledgeBase
internal import Markup

/// A link without encryption to a host that has it.
struct InsecureLink: Rule {
    let info = RuleInfo(
        id: "insecure-link",
        severity: .info,
        profile: .strict,
        what: "a link that begins with `http://` to a host that other links reach by `https://`",
        why: "what is sent without encryption can be read and changed on its way",
        help: "write `https://`",
        bad: """
            -- runbooks/restart.md --
            # Restart

            See [the dashboard](http://ops.acme-corp.net/db) and [the logs](https://ops.acme-corp.net/logs).
            """,
        good: """
            -- runbooks/restart.md --
            # Restart

            See [the dashboard](https://ops.acme-corp.net/db) and [the logs](https://ops.acme-corp.net/logs).
            """)

    func check(_ context: CheckContext, reporter: inout Reporter) {
        var secure: Set<Substring> = []
        for page in context.base.documents {
            for reference in page.references {
                if case .external(let address) = reference.target, let host = Self.host(of: address, scheme: "https://") { secure.insert(host) }
            }
        }
        guard !secure.isEmpty else { return }
        for page in context.base.documents {
            let document = page.document
            for reference in page.references {
                guard case .external(let address) = reference.target, let host = Self.host(of: address, scheme: "http://"), secure.contains(host), Self.isPublic(host) else { continue }
                let link = reference.link
                if Self.hasNoScheme(link, in: document) { continue }
                let place = document.address(of: link)
                let fix = place.flatMap { range in
                    Fix("write `https://`", .safe, edits: [Fix.Edit(range: document.place(range.lowerBound + 4..<range.lowerBound + 4), replacement: "s")])
                }
                reporter.report(
                    "\(link.destination.quoted) is not encrypted, but \(String(host).quoted) is reached by `https://` elsewhere",
                    at: place.map(document.place) ?? document.place(of: link), fixes: fix.map { [$0] } ?? [])
            }
        }
    }

    /// The host of an address with this scheme; nil for another.
    private static func host(of address: String, scheme: String) -> Substring? {
        guard address.hasPrefix(scheme) else { return nil }
        return address.dropFirst(scheme.utf8.count).prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    }

    /// True for a bare `www.example.com`, whose scheme nobody chose.
    private static func hasNoScheme(_ link: Link, in document: Document) -> Bool {
        guard link.form == .inline, let node = link.node, link.destination.hasPrefix("http://www.") else { return false }
        return document.tree[node].plainText == link.destination.dropFirst(7)
            && !document.source.bytes[link.range.clamped(to: 0..<document.source.bytes.count)].starts(with: "http".utf8)
    }

    /// False for this machine, names without a dot and numbers.
    private static func isPublic(_ host: Substring) -> Bool {
        host.utf8.contains(UInt8(ascii: ".")) && !host.utf8.allSatisfy { ByteSet.digits.contains($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ":") } && !host.hasSuffix(".localhost")
    }
}
