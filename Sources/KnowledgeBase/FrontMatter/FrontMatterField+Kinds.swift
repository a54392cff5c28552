extension FrontMatterField {
    /// What documents of every kind may state.
    static let common: [FrontMatterField] = [
        FrontMatterField("id", ["slug"], .text, "short name that links use and that no other document has"),
        FrontMatterField("title", .text, "the document's name; its first heading unless stated"),
        FrontMatterField("kind", ["type"], .word(of: DocumentKind.allCases.map(\.rawValue)), "what the document is; told by folder, name and headings unless stated"),
        FrontMatterField("date", ["published", "released"], .day, "the day it is about"),
        FrontMatterField("summary", ["tldr", "description"], .text, "what lists and search show of it"),
        FrontMatterField("status", .word(of: Document.Status.allCases.map(\.rawValue)), "how far the document itself has come; drafts are not published"),
        FrontMatterField("draft", .flag, "true for a document that is not to be published yet"),
        FrontMatterField("visibility", .word(of: Document.Visibility.allCases.map(\.rawValue)), "who may read it; what is internal is published for an internal audience only"),
        FrontMatterField("internal", .flag, "true for a document that is not for the public"),
        FrontMatterField("authors", ["author", "by"], .texts, "who wrote it"),
        FrontMatterField("owner", ["team", "dri", "owner_team", "owner_slack"], .text, "who keeps it up to date"),
        FrontMatterField("services", ["service", "systems", "components", "subsystem"], .texts, "the services it is about"),
        FrontMatterField("tags", ["labels", "keywords", "categories"], .texts, "words to find it by"),
        FrontMatterField("aliases", ["redirect_from"], .texts, "other ids under which links find it"),
        FrontMatterField("alerts", ["alert"], .texts, "names of alerts that lead to it"),
        FrontMatterField("related", .texts, "ids or paths of documents that belong to it"),
        FrontMatterField("runbooks", .texts, "ids or paths of runbooks that help with it"),
        FrontMatterField("recurrence_of", .texts, "ids or paths of earlier incidents that it repeats"),
        FrontMatterField("fixes", .texts, "ids or paths of incidents that it mends"),
        FrontMatterField("supersedes", ["replaces"], .texts, "ids or paths of documents that it takes the place of"),
        FrontMatterField("superseded_by", ["replaced_by"], .texts, "id or path of the document that takes its place"),
        FrontMatterField("reviewed", ["last_reviewed_on", "last_verified", "last_reviewed"], .day, "the day somebody last read it through"),
        FrontMatterField("review_in", .text, "how long a review holds, such as `6 months`"),
        FrontMatterField("product", ["project"], .text, "the product whose versions it names"),
        FrontMatterField("affects", .records(affected), "products and versions that have the fault: `acme >=1.4 <1.4.3`"),
        FrontMatterField("affected_versions", .texts, "versions of `product` that have the fault"),
        FrontMatterField("fixed_in", .version, "the first version of `product` without the fault"),
    ]

    private static let affected: [FrontMatterField] = [
        FrontMatterField("product", .text, "the product's id"),
        FrontMatterField("ranges", .any, "ranges in OSV's words: `[{events: [{introduced: \"1.4\"}, {fixed: \"1.4.3\"}]}]`"),
        FrontMatterField("versions", .texts, "single versions"),
        FrontMatterField("when", .records(condition), "questions whose answer decides whether it is affected"),
    ]

    private static let condition: [FrontMatterField] = [FrontMatterField("question", .text, "what must be answered yes")]

    /// What postmortems may state.
    static let incident: [FrontMatterField] = [
        FrontMatterField("severity", ["sev", "priority"], .severity, "how bad it was: `SEV1` to `SEV5`, `P1`, `critical`"),
        FrontMatterField("started", ["starttime", "start_time", "start", "began", "incident_start"], .moment, "when it began"),
        FrontMatterField("detected", ["detected_at", "reported_at", "detecttime"], .moment, "when somebody or something noticed"),
        FrontMatterField("acknowledged", ["acknowledged_at"], .moment, "when somebody took it on"),
        FrontMatterField("mitigated", ["mitigated_at", "stable_at"], .moment, "when users no longer felt it"),
        FrontMatterField("resolved", ["resolved_at", "resolvedwhen", "endtime", "end_time", "end", "ended", "incident_end"], .moment, "when it was over"),
        FrontMatterField("timezone", ["time_zone", "tz"], .timezone, "zone of times that name none"),
        FrontMatterField("duration", ["time_to_resolve", "ttr"], .duration, "how long it took, as its author says"),
        FrontMatterField("time_to_detect", ["ttd"], .duration, "from its beginning until it was noticed"),
        FrontMatterField("time_to_acknowledge", ["tta"], .duration, "from being noticed until somebody took it on"),
        FrontMatterField("time_to_mitigate", ["ttm"], .duration, "from its beginning until users no longer felt it"),
        FrontMatterField("detection", .any, "how it was noticed"),
        FrontMatterField("impact", .any, "whom it hurt, and how"),
        FrontMatterField("trigger", .text, "what set it off"),
        FrontMatterField("root_causes", ["root_cause"], .any, "why it could happen"),
        FrontMatterField("contributing_factors", .texts, "what made it worse"),
        FrontMatterField("cause_categories", .texts, "sorts of causes, for counting"),
        FrontMatterField("roles", .any, "who did what during the incident"),
        FrontMatterField("action_items", ["actions"], .records(actionItem), "what is to be done; read from the text too"),
        FrontMatterField("no_action_items", .text, "why nothing is to be done"),
        FrontMatterField("external", .flag, "true for a summary of somebody else's incident"),
        FrontMatterField("source", ["url", "source_url", "link"], .text, "address of the report that it sums up"),
    ]

    private static let actionItem: [FrontMatterField] = [
        FrontMatterField("text", ["action", "title", "description"], .text, "what is to be done"),
        FrontMatterField("owner", ["assignee", "team"], .text, "who does it"),
        FrontMatterField("due", .day, "the day it is due"),
        FrontMatterField("state", ["status"], .text, "open, in-progress, done or dropped"),
        FrontMatterField("closed", .day, "the day it was done or dropped"),
        FrontMatterField("priority", .text, "how urgent it is"),
        FrontMatterField("type", .text, "prevent, detect, mitigate, process or other"),
        FrontMatterField("link", ["issue", "ticket"], .text, "address or key of its ticket"),
        FrontMatterField("reason", .text, "why it was dropped"),
        FrontMatterField("group", .text, "the heading to list it under"),
    ]

    /// What runbooks may state.
    static let runbook: [FrontMatterField] = [
        FrontMatterField("severity", ["sev", "priority"], .severity, "how bad its alert is"),
        FrontMatterField("params", .any, "what its commands need to be told"),
        FrontMatterField("applies_to", .texts, "systems or versions it holds for"),
        FrontMatterField("dashboards", .any, "addresses of dashboards"),
        FrontMatterField("escalation", .any, "whom to call when it does not help"),
    ]

    /// What release notes may state.
    static let release: [FrontMatterField] = [
        FrontMatterField("version", ["release"], .version, "the version released"),
        FrontMatterField("codename", .text, "the release's other name"),
        FrontMatterField("yanked", .flag, "true for a release that was taken back"),
        FrontMatterField("eol", ["end_of_life"], .day, "the day its support ends"),
        FrontMatterField("reversible", .word(of: ["true", "false", "with-backup"]), "whether one can go back to the release before"),
        FrontMatterField("components", .any, "parts with the versions they moved between"),
    ]

    /// What upgrade guides may state.
    static let upgrade: [FrontMatterField] = [
        FrontMatterField("from", .version, "versions it starts from: `2.18.0`, `>=1.4 <1.8`"),
        FrontMatterField("to", .version, "versions it leads to"),
        FrontMatterField("supported", .word(of: ["true", "false", "migrate-only"]), "whether the upgrade is supported"),
        FrontMatterField("stops", .records(stop), "versions that must be installed on the way"),
        FrontMatterField("reversible", .word(of: ["true", "false", "with-backup"]), "whether one can go back"),
        FrontMatterField("backup", .texts, "what must be backed up first"),
        FrontMatterField("downtime", .text, "how long the service is away"),
        FrontMatterField("wait_for", .text, "what must be over before the next step"),
        FrontMatterField("steps", .records(step), "what is to be done, in order; read from the text too"),
    ]

    private static let stop: [FrontMatterField] = [
        FrontMatterField("version", .version, "the version to stop at"),
        FrontMatterField("when", .text, "for whom it is one"),
        FrontMatterField("note", .text, "what to know about it"),
    ]

    private static let step: [FrontMatterField] = [
        FrontMatterField("text", .text, "what to do"),
        FrontMatterField("possible_in", .version, "the first version in which it can be done"),
        FrontMatterField("necessary_as_of", .version, "the first version that needs it done"),
        FrontMatterField("when", .text, "for whom it is one"),
    ]
}
