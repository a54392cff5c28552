internal import KnowledgeBase

/// The beginning of a document: its headings, and words that are to be replaced, which `check` finds until they are.
struct Skeleton {
    let kind: DocumentKind
    let title: String
    let day: Day

    /// The file's text.
    var text: String {
        "---\n\(frontMatter.map { "\($0)\n" }.joined())---\n\n# \(Self.escaped(title))\n\n\(body)"
    }

    /// Fields that the kind should state.
    private var frontMatter: [String] {
        switch kind {
        case .postmortem: ["kind: postmortem", "date: \(day)", "status: draft", "severity: TBD", "services: [TBD]"]
        case .runbook: ["kind: runbook", "reviewed: \(day)", "review_in: 6 months", "owner: TBD"]
        case .release: ["kind: release", "date: \(day)", "product: TBD", "version: \"TBD\""]
        case .upgrade: ["kind: upgrade", "product: TBD", "from: \"TBD\"", "to: \"TBD\"", "reversible: TBD"]
        case .page: ["kind: page"]
        }
    }

    private var body: String {
        switch kind {
        case .postmortem: Self.postmortem(day)
        case .runbook: Self.runbook
        case .release: Self.release
        case .upgrade: Self.upgrade
        case .page: "TBD\n"
        }
    }

    private static func postmortem(_ day: Day) -> String {
        """
        ## Summary

        TBD: what broke, for whom, and what mended it, in two sentences.

        ## Impact

        TBD: who noticed what, how many, for how long.

        ## Timeline

        All times are in UTC.

        - \(day) TBD: it began
        - \(day) TBD: the alert fired
        - \(day) TBD: users no longer felt it

        ## Root cause

        TBD: what allowed it to happen.

        ## Lessons learned

        TBD: what went well, what did not, where we were lucky.

        ## Action items

        - [ ] TBD

        """
    }

    private static let runbook = """
        ## Meaning

        TBD: what the alert or the symptom tells.

        ## Impact

        TBD: who feels it, and how soon.

        ## Diagnosis

        TBD: where to look first, and what it should look like.

        ## Mitigation

        TBD: what to do, step by step.

        ## Escalation

        TBD: whom to call when that does not help.

        """

    private static let release = """
        ## Added

        - TBD

        ## Fixed

        - TBD

        ## Breaking

        - TBD: what changes, with a link to the upgrade guide. Remove the heading if nothing does.

        """

    private static let upgrade = """
        ## Before

        - TBD: what to back up, and what to check

        ## Steps

        1. TBD

        ## After

        - TBD: how to tell that it worked

        ## Rollback

        TBD: how to go back, or that there is no way back.

        """

    /// The title as Markdown that reads as it was given.
    private static func escaped(_ title: String) -> String {
        var text = ""
        for character in title {
            if "\\`*_[]<>#&|~".contains(character) { text.append("\\") }
            text.append(character)
        }
        return text
    }
}
