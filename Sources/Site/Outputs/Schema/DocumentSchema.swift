internal import KnowledgeBase

extension Schema {
    /// One of `documents`.
    static let document = Schema.object([
        "id": .id.means("Unique in this index: the document's id, or for one version of a changelog `<id>#<anchor>`."),
        "kind": .choice(DocumentKind.allCases.map(\.rawValue)),
        "title": .string(),
        "url": .string().means("Address of its page relative to the site's root, percent-encoded."),
        "source": .string().means("Path of its file relative to the content root."),
        "date": .day.orNull.means("The day it is about."),
        "status": .choice(Document.Status.allCases.map(\.rawValue)).orNull,
        "severity": .reference("severity").orNull,
        "services": .array(.string()).means("Names as written."),
        "tags": .array(.string()),
        "authors": .array(.string()),
        "owner": .string().orNull,
        "summary": .string().orNull,
        "times": .reference("times"),
        "durations": .reference("durations"),
        "stated_durations": .reference("stated_durations"),
        "timeline": .array(.reference("timeline_entry")),
        "action_items": .array(.reference("action_item")),
        "affects": .array(.reference("affected")),
        "versions": .array(.reference("version_mention")).means("Versions that the text names, in the order of the document."),
        "product": .string().orNull.means("What is released or upgraded."),
        "version": .string().orNull.means("What is released."),
        "from": .string().orNull.means("Version or range an upgrade starts from, as written."),
        "to": .string().orNull.means("Version or range an upgrade leads to, as written."),
        "reversible": .anyOf([.boolean, .choice([UpgradeGuide.Reversibility.withBackup.rawValue]), .null]),
        "supported": .anyOf([.boolean, .choice([UpgradeGuide.Support.migrateOnly.rawValue]), .null]).means("Whether an upgrade guide's upgrade can be done, where its words say so."),
        "guides": .array(.reference("guide")).means("The upgrade guides of a file that holds several, in the order written."),
        "incidents": .reference("release_incidents").orNull.means("What is known of the version that it is the note of."),
        "alerts": .array(.string()).means("Names as written."),
        "sections": .array(.reference("section")),
        "links": .array(.reference("link")),
        "backlinks": .array(.reference("backlink")),
        "successor": .id.orNull.means("The document that took its place, or a later one of the same title that leads to it."),
        "related": .array(.reference("related")).means("Documents without a link that name the same things, strongest first."),
        "provenance": .reference("provenance"),
        "disagreements": .array(.reference("disagreement")),
        "extra": .map(.reference("front_matter")).means("Front matter that no field of ours read."),
    ])

    /// A release's `incidents`.
    static let releaseIncidents = Schema.object([
        "affected": .array(.id).means("Incidents that affect the version, some under the conditions of their `affects`."),
        "unknown": .array(.id).means("Incidents that name versions which can't be compared with it; those in the product's `unknown` come on top."),
    ])

    /// One of a document's `versions`.
    static let versionMention = Schema.object([
        "version": .string(),
        "role": .choice(VersionMention.Role.allCases.map(\.rawValue)).means("What the words say of it; `mentioned` when they say nothing more."),
        "product": .string().orNull.means("The name before it, as written."),
        "line": .line,
    ])

    /// One of a document's `guides`.
    static let guide = Schema.object([
        "from": .string().orNull.means("As the document's own."),
        "to": .string().orNull.means("As the document's own."),
        "anchor": .string().means("Fragment of the document's page."),
        "line": .line,
    ])

    /// One of a document's `sections`.
    static let section = Schema.object([
        "level": .integer(from: 1, to: 6),
        "title": .string(),
        "role": .choice(SectionRole.allCases.map(\.rawValue)).orNull.means("What it is for, by its heading's words."),
        "anchor": .string().means("Fragment of the document's page."),
    ])

    /// One of a document's `links`.
    static let link = Schema.object([
        "to": .string().means(
            "A document's id; another site's address; or `asset:<path>`, `alert:<id>`, `broken:<path below the content root>`,"
                + " `outside:<a folder, or a path that leaves the content root>`."),
        "relation": .relation,
        "line": .line,
    ])

    /// One of a document's `backlinks`.
    static let backlink = Schema.object(["from": .id, "relation": .relation])

    /// One of a document's `related`.
    static let related = Schema.object(["to": .id, "reasons": .array(.reference("reason"))])

    /// One thing that both documents name.
    static let reason = Schema.object([
        "kind": .choice(Reason.Kind.allCases.map(\.rawValue)),
        "value": .string().means("As the other document writes it."),
    ])

    /// A document's `provenance`: the facts that are known, each with where it was read.
    static let provenance = Schema.record(
        [
            "id", "kind", "title", "date", "severity", "services", "owner", "summary", "started", "detected", "acknowledged",
            "mitigated", "resolved", "product", "version", "from", "to", "reversible", "supported", "alerts",
        ].map { (name: $0, schema: .reference("origin")) })

    /// Where and how a fact was read.
    static let origin = Schema.object([
        "how": .choice(["stated", "inferred", "assumed"]),
        "line": .line,
        "from": .string().means("What it was read from: `front matter`, `file name`, `heading`, ..."),
    ])

    /// One of a document's `disagreements`: two places that tell one fact differently.
    static let disagreement = Schema.object([
        "fact": .string().means("The fact's key: `date`, `started`, or a key of `durations`."),
        "used": statement,
        "other": statement,
    ])

    private static let statement = Schema.object([
        "value": .string(),
        "how": .choice(["stated", "inferred", "assumed"]),
        "line": .line,
        "from": .string(),
    ])

    /// A value of front matter.
    static let frontMatter = Schema.anyOf([
        .string().means("As written: numbers and truth values are texts too."),
        .null,
        .array(.reference("front_matter")),
        .map(.reference("front_matter")),
    ])
}
