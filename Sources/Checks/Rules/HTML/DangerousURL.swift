internal import KnowledgeBase
internal import Markup

/// An address that no page of the site follows.
///
/// A scheme that we don't know is a warning: it may be one of a program that the readers have (`slack:`, `vscode:`) or a slip of
/// the pen, and does no harm as it is shown as text. What runs code or opens the reader's files is an error.
struct DangerousURL: Rule {
    private static let schemes = RuleOption("schemes", .texts([]), "further schemes that are meant, such as `slack`; the site still shows such a link as text")

    let info = RuleInfo(
        id: "dangerous-url",
        severity: .error,
        profile: .core,
        options: [schemes],
        what: "an address with another scheme than `http`, `https`, `mailto` and `tel`: an error where it runs code or opens files of the reader's machine, else a warning",
        why: "the site shows it as text, as what follows such an address is up to the reader's browser",
        help: "link to a page, or put the address in backticks to be copied",
        bad: """
            -- runbooks/restart.md --
            # Restart

            [Restart](javascript:restart())
            """,
        good: """
            -- runbooks/restart.md --
            # Restart

            [Restart](https://ops.example.com/restart)
            """)

    func check(_ page: LinkedDocument, in context: CheckContext, reporter: inout Reporter) {
        let document = page.document
        for reference in page.references where reference.target == .unsafe {
            let link = reference.link, scheme = Self.scheme(of: link.destination)
            guard !context.settings.texts(Self.schemes, of: info).contains(where: { $0.lowercased() == scheme }) else { continue }
            let isActive = ["javascript", "vbscript", "data", "file", "blob", "view-source"].contains(scheme)
            reporter.report(
                "\(link.destination.quoted) has the scheme \("\(scheme):".quoted), which is not followed", at: document.place(of: link),
                severity: isActive ? .error : .warning, help: EditDistance.nearest(to: scheme, in: ["http", "https", "mailto", "tel"]).map { "did you mean `\($0):`?" })
        }
    }

    /// What stands before the colon, as browsers read it.
    private static func scheme(of destination: String) -> String {
        String(decoding: destination.utf8.filter { $0 > 0x20 && $0 != 0x7F }.prefix { $0 != UInt8(ascii: ":") }, as: UTF8.self).lowercased()
    }
}
