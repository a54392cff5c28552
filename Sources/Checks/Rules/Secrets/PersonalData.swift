internal import KnowledgeBase
internal import Markup

/// What tells of a person or a customer: an e-mail address, a telephone number, an address on the net.
struct PersonalData: Rule {
    private static let domains = RuleOption("domains", .texts([]), "domains whose e-mail addresses may stand in a postmortem: your own")

    let info = RuleInfo(
        id: "personal-data",
        severity: .info,
        kinds: [.postmortem],
        profile: .strict,
        options: [domains],
        what: "an e-mail address, a telephone number or a public IP address in a postmortem, reported once a document",
        why: "a postmortem is read by many and kept for years, and what tells of a person or a customer has to be deleted on demand",
        help: "name the role or the customer's number instead; `domains` lists those of your own",
        bad: """
            -- postmortems/2024-05-01-db-outage.md --
            # Database outage

            The first report came from ada.lovelace@acme-corp.net.
            """,
        good: """
            -- postmortems/2024-05-01-db-outage.md --
            # Database outage

            The first report came from a customer (ticket 4711).
            """)

    func check(_ page: LinkedDocument, in context: CheckContext, reporter: inout Reporter) {
        let document = page.document, bytes = document.source.bytes, start = document.frontMatter.bodyStart
        var seen: Set<String> = []
        let own = context.settings.texts(Self.domains, of: info).map { $0.lowercased() }
        let emails = EmailAddress.all(in: bytes, from: start).filter { email in !own.contains { email.isBelow($0) } }.map { ("e-mail address", $0.range) }
        let places = emails + PhoneNumber.all(in: bytes, from: start).map { ("telephone number", $0) } + PublicAddress.all(in: bytes, from: start).map { ("IP address", $0) }
        for (what, range) in places.sorted(by: { $0.1.lowerBound < $1.1.lowerBound }) {
            let value = document.source.string(range)
            guard seen.insert(value).inserted else { continue }
            reporter.report("\(what == "telephone number" ? "a" : "an") \(what) stands here: \(value.quoted)", at: document.place(range))
        }
    }
}
