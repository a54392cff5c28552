internal import Markup

/// What headings mean, by their words.
extension SectionRole {
    /// The role of a heading, nil when its words are none that we know.
    public init?(heading: String) {
        let words = HeadingWords.fold(heading)
        guard !words.isEmpty else { return nil }
        if let role = Self.exact[words] {
            self = role
            return
        }
        if Self.asksHowToPrevent(words) || Self.endsInActions(words) {
            self = .actionItems
            return
        }
        // `Step 2: Verify the upgrade`.
        if let step = Self.exact[Self.behindStep(words)], [.before, .steps, .after, .rollback].contains(step) {
            self = step
            return
        }
        guard let match = Self.beginnings.first(where: { words.hasPrefix($0.words) && HeadingWords.isBoundary(words, after: $0.words) }) else { return nil }
        self = match.role
    }

    /// The words behind `step 2`; none where no step stands in front.
    private static func behindStep(_ words: String) -> String {
        guard words.hasPrefix("step ") || words.hasPrefix("phase ") else { return "" }
        let parts = words.split(separator: " ", maxSplits: 2)
        return parts.count == 3 && parts[1].utf8.allSatisfy(ByteCursor.isDigit) ? String(parts[2]) : ""
    }

    /// `What we could do to prevent this happening again`, in any of its many wordings.
    private static func asksHowToPrevent(_ words: String) -> Bool {
        guard words.holds("prevent") || words.holds("avoid") || words.holds("stop this") else { return false }
        return ["happening again", "happen again", "in the future", "in future", "recurrence", "recurring", "reoccur", "a repeat", "next time"].contains { words.holds($0) }
    }

    /// `Resulting actions`, `Proposed action items`; `GitHub Actions` is a product.
    private static func endsInActions(_ words: String) -> Bool {
        guard let end = [" actions", " action", " action items"].first(where: words.hasSuffix) else { return false }
        let first = words.dropLast(end.utf8.count)
        return ["resulting", "proposed", "agreed", "planned", "possible", "further", "remaining", "suggested", "additional", "key", "our", "team", "post mortem", "postmortem", "incident", "improvement", "later", "future", "prevention", "preventive", "preventative", "corrective", "remedial", "recovery"].contains(first)
    }

    /// True for the words of a heading that we know, and no others.
    static func isKnown(heading: String) -> Bool { exact[HeadingWords.fold(heading)] != nil }

    /// Whole headings, folded.
    private static let exact: [String: SectionRole] = table([
        .summary: ["summary", "overview", "executive summary", "tldr", "tl dr", "incident summary", "synopsis", "abstract", "what happened", "what happens", "description"],
        .impact: ["impact", "customer impact", "user impact", "business impact", "impact analysis", "impacts", "what was the impact", "scope of impact", "affected users"],
        .timeline: [
            "timeline", "chronology", "sequence of events", "timeline of events", "issue timeline", "incident timeline", "event timeline", "leadup",
            "lead up", "chronology of events", "key events", "events", "timelines", "order of events", "detailed timeline", "time line", "event log",
            "incident log", "history of events", "what happened when", "chronologie", "zeitverlauf", "zeitlicher ablauf", "zeitleiste", "ablauf", "cronologia", "linea de tiempo", "linha do tempo", "tidslinje", "tidlinje", "tidslinie", "tijdlijn",
        ],
        .detection: ["detection", "how was it detected", "how did we find out", "discovery", "how we found out"],
        .rootCause: [
            "root cause", "root causes", "cause", "causes", "root cause analysis", "root cause and trigger", "trigger", "technical root cause",
            "analysis of causes", "fault", "the 5 whys", "five whys", "5 whys", "why did it happen", "underlying cause", "rca",
            "causes of the incident", "why this happens", "why did this happen", "why it happened", "why this happened", "rotarsaker", "rotarsak", "ursache", "ursachen", "causa raiz", "cause racine", "causes racines", "oorzaak", "technical cause", "whys", "analysis of causes of the incident", "what caused it", "root causes and trigger",
        ],
        .contributing: ["contributing factors", "contributing factor", "contributing conditions", "contributing causes"],
        .resolution: ["resolution", "recovery", "resolution and recovery", "how was it resolved", "fix", "response", "resolution steps", "how did we resolve", "incident response", "what was done", "what did we do", "how did we fix it", "how we fixed it", "solving", "solution implemented"],
        .lessons: [
            "lessons learned", "lessons learnt", "lessons", "what went well", "what went wrong", "where we got lucky", "learnings", "what did we learn",
            "takeaways", "conclusion", "conclusions", "reflection", "what could have gone better", "what can we learn", "lessons and thoughts", "what went poorly", "what didnt go well", "what did not go well", "what we learned", "what weve learned",
        ],
        .actionItems: [
            "action items", "action item", "actions", "actionables", "follow ups", "followups", "follow up", "followup", "follow up tasks", "follow up actions",
            "follow up items", "next steps", "corrective actions", "corrective action", "remediation items", "remediation", "todo", "to do", "todos",
            "to dos", "corrective and preventative measures", "corrective and preventive measures", "corrective and preventative actions",
            "corrective and preventive actions", "follow up improvements", "followup improvements", "improvements", "recommendations",
            "recommended actions", "prevention", "preventive measures", "preventative measures", "actions taken", "action plan", "review actions",
            "what were doing about it", "what we re doing about it", "what we are doing about it", "how are we preventing it from happening again",
            "how do we prevent this from happening again", "preventing recurrence", "remediations", "future work", "remedial actions", "mitigation items",
            "process improvements", "actionable items", "tasks", "outstanding actions", "post incident actions", "action points",
            "how we will prevent it", "follow on actions", "actions already taken", "possible improvements", "future improvements", "planned improvements", "looking forward", "going forward",
            "moving forward", "what we will do", "what we plan to do", "what are we doing", "what are we doing about it", "plan", "our plan", "remediation plan", "preventive actions", "remediation actions", "remediation steps", "mitigation actions",
            "immediate actions", "long term actions", "short term actions", "action plans", "work items", "tasks and follow ups", "follow up work", "followup actions", "followup items", "followup tasks", "improvement actions", "what will we do", "future works", "resulting action", "actions possibles", "travaux restants", "plan daction", "massnahmen", "nachste schritte", "acciones", "acciones a tomar", "proximos pasos", "acoes", "aksjonspunkter", "tiltak", "atgarder", "acties", "vervolgstappen", "azioni",
        ],
        .meaning: ["meaning", "what it means", "about this alert", "alert description"],
        .diagnosis: ["diagnosis", "diagnose", "troubleshooting", "investigation", "debugging", "how to diagnose", "diagnostics", "triage"],
        .mitigation: ["mitigation", "mitigations", "how to fix", "how to mitigate", "mitigate", "remedy", "solution", "workaround"],
        .escalation: ["escalation", "escalate", "who to contact", "contacts", "escalation path"],
        .before: ["before", "before you begin", "before you start", "prerequisites", "before upgrading", "before you upgrade", "preparation", "back up", "backup", "backups",
            "prerequisite", "pre requisites", "pre upgrade", "pre upgrade checks", "pre upgrade checklist", "pre upgrade steps", "pre upgrade tasks", "pre upgrade requirements", "preupgrade", "before the upgrade", "before migrating", "before you migrate",
            "preparing to upgrade", "preparing for the upgrade", "prepare for the upgrade", "prepare to upgrade", "preparing for upgrade", "prepare", "preparations", "upgrade preparation", "upgrade prerequisites", "upgrade requirements", "upgrade checklist",
            "upgrade checklists", "pre flight checks", "pre migration", "pre migration steps", "planning your upgrade", "plan your upgrade", "plan the upgrade", "planning the upgrade",
        ],
        .steps: ["steps", "upgrade steps", "procedure", "upgrading", "how to upgrade", "upgrade procedure", "upgrade process", "instructions", "upgrade instructions", "perform the upgrade", "performing the upgrade", "run the upgrade", "upgrading steps", "migration steps", "migration procedure", "how to migrate", "upgrade workflow"],
        .after: ["after", "after upgrading", "post upgrade", "verification", "verify", "after the upgrade", "validation",
            "post upgrade steps", "post upgrade checks", "post upgrade tasks", "post upgrade actions", "postupgrade", "after you upgrade", "after migrating", "post migration", "post migration steps", "verify upgrade", "verify the upgrade", "verifying the upgrade",
            "upgrade verification", "check the upgrade", "validate the upgrade", "completing the upgrade", "finish the upgrade", "finishing the upgrade",
        ],
        .rollback: ["rollback", "rolling back", "roll back", "downgrade", "downgrading", "reverting", "the way back",
            "rollback procedure", "rollback plan", "rollback steps", "rollback instructions", "how to rollback", "how to roll back", "how to downgrade", "rolling back the upgrade", "roll back the upgrade", "reverting the upgrade", "revert the upgrade", "revert", "downgrades",
            "rollbacks", "downgrade procedure", "downgrade steps", "downgrade instructions", "undoing the upgrade", "backing out", "back out plan", "backout plan", "rolling back an upgrade", "rollback process",
        ],
        .added: ["added", "features", "new features", "new", "enhancements", "whats new", "feature"],
        .changed: ["changed", "changes", "improved", "improvement", "maintenance", "significant changes", "other notable changes", "notable changes"],
        .deprecated: ["deprecated", "deprecations", "deprecation"],
        .removed: ["removed", "removals"],
        .fixed: ["fixed", "fixes", "bug fixes", "bugfixes", "bugs fixed", "bug fix"],
        .security: ["security", "security fixes"],
        .breaking: ["breaking changes", "breaking change", "breaking", "backwards incompatible changes", "incompatible changes", "action required", "backward incompatible changes"],
    ])

    /// Beginnings of headings with more behind them: `Timeline (all times PST)`.
    private static let beginnings: [(words: String, role: SectionRole)] = [
        ("timeline", .timeline), ("incident timeline", .timeline), ("chronology", .timeline), ("sequence of events", .timeline),
        ("action items", .actionItems), ("actions items", .actionItems), ("action item", .actionItems), ("follow up actions", .actionItems),
        ("corrective actions", .actionItems), ("corrective and prevent", .actionItems), ("next steps", .actionItems),
        ("root cause", .rootCause), ("lessons learned", .lessons), ("lessons learnt", .lessons), ("impact", .impact), ("summary", .summary),
        ("breaking changes", .breaking), ("downgrading to", .rollback), ("downgrading from", .rollback), ("downgrade to", .rollback), ("downgrade from", .rollback), ("rolling back to", .rollback), ("roll back to", .rollback), ("rollback to", .rollback),
        ("immediate actions", .actionItems), ("preventative actions", .actionItems), ("actions taken", .actionItems),
    ]

    private static func table(_ rows: [SectionRole: [String]]) -> [String: SectionRole] {
        var table: [String: SectionRole] = [:]
        for (role, headings) in rows { for heading in headings { table[heading] = role } }
        return table
    }
}
