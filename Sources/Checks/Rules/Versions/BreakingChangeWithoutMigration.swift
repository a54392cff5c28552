internal import KnowledgeBase
internal import Markup

/// A breaking change without a word on what to do.
struct BreakingChangeWithoutMigration: Rule {
    let info = RuleInfo(
        id: "breaking-change-without-migration",
        severity: .warning,
        kinds: [.release],
        profile: .recommended,
        what: "a section `Breaking changes` without a link, code, numbered steps or a word on what to do, in a release that no upgrade guide leads to",
        why: "who upgrades learns that something will break, and not how to mend it",
        help: "say what to change, or link the upgrade guide",
        bad: """
            -- releases/v2.0.0.md --
            # Store 2.0.0

            ## Breaking changes

            - The old wire format is gone.
            """,
        good: """
            -- releases/v2.0.0.md --
            # Store 2.0.0

            ## Breaking changes

            - The old wire format is gone: set `wire: 2` before you upgrade.
            """)

    private static let words = [
        "use ", "using", "replace", "rename", "migrat", "upgrade", "update", "set ", "run ", "instead", "must", "need", "should", "require", "have to", "in favor", "in favour", "switch", "add ", "remove ", "move", "see ",
        "please", "ensure", "make sure", "none", "n/a", "no breaking", "nothing",
    ]
    /// Bytes of a section that are looked at for words.
    private static let reach = 8192

    func check(_ context: CheckContext, reporter: inout Reporter) {
        var candidates: [(document: Document, sections: [Section])] = []
        for page in context.base.documents where page.kind == .release {
            let document = page.document
            let sections = document.sections.filter { $0.role == .breaking && $0.content == .text && !saysWhatToDo($0, in: document) }
            if !sections.isEmpty { candidates.append((document, sections)) }
        }
        guard !candidates.isEmpty else { return }
        let guides = Self.guides(of: context.base)
        for (document, sections) in candidates {
            if let release = document.release, let product = release.product?.value.lowercased(), let version = release.version?.value,
                guides[product]?.contains(where: { $0.contains(version) }) == true { continue }
            for section in sections { reporter.report("section \(section.title.quoted) does not say what to do", at: document.line(section.heading)) }
        }
    }

    /// To which versions guides lead, by product; each end once.
    private static func guides(of base: KnowledgeBase) -> [String: [VersionRange]] {
        var ends: [String: Set<String>] = [:]
        for page in base.documents {
            guard let guide = page.document.upgrade, let product = guide.product?.value.lowercased(), let to = guide.to?.value else { continue }
            ends[product, default: []].insert(to)
        }
        return ends.mapValues { $0.compactMap { VersionRange($0) } }
    }

    private func saysWhatToDo(_ section: Section, in document: Document) -> Bool {
        let tree = document.tree
        for index in section.node + 1..<max(section.node + 1, section.endNode) {
            let node = tree[index]
            if node.kind == .link || node.kind == .codeBlock || node.kind == .code || node.kind == .list && node.isOrdered { return true }
        }
        let text = document.source.string(section.body.lowerBound..<min(section.body.upperBound, section.body.lowerBound + Self.reach)).lowercased()
        return Self.words.contains { text.holds($0) }
    }
}
