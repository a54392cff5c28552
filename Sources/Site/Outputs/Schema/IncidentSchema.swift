internal import KnowledgeBase

extension Schema {
    /// A document's `severity`.
    static let severity = Schema.object([
        "label": .string().means("As written."),
        "level": .integer(from: 1, to: 5).orNull.means("1 is the worst; null for a label that the configuration does not know."),
    ])

    /// A document's `times`.
    static let times = Schema.object([
        "started": .moment.orNull,
        "detected": .moment.orNull,
        "acknowledged": .moment.orNull,
        "mitigated": .moment.orNull,
        "resolved": .moment.orNull,
    ])

    /// A document's `durations`.
    static let durations = Schema.object([
        "detect": .seconds.means("From started to detected, seconds."),
        "acknowledge": .seconds.means("From detected to acknowledged, seconds."),
        "mitigate": .seconds.means("From started to mitigated, seconds."),
        "resolve": .seconds.means("From started to resolved, seconds."),
    ])

    /// A document's `stated_durations`.
    static let statedDurations = Schema.object([
        "detect": .reference("stated_duration").orNull,
        "acknowledge": .reference("stated_duration").orNull,
        "mitigate": .reference("stated_duration").orNull,
        "resolve": .reference("stated_duration").orNull,
    ])

    /// A length of time as the author wrote it.
    static let statedDuration = Schema.object([
        "text": .string().means("As written."),
        "seconds": .seconds.means("null for a range or an estimate."),
        "line": .line,
    ])

    /// The index's `metrics`.
    static let metrics = Schema.object([
        "incidents": .integer(from: 0).means("Incidents looked at, those of others aside."),
        "durations": .object([
            "detect": .reference("duration_metric"),
            "acknowledge": .reference("duration_metric"),
            "mitigate": .reference("duration_metric"),
            "resolve": .reference("duration_metric"),
        ]),
    ])

    /// How long incidents took, from those that tell it.
    static let durationMetric = Schema.object([
        "known": .integer(from: 0).means("How many tell it."),
        "inferred": .integer(from: 0).means("How many of those rest on a time that was inferred."),
        "minimum": .seconds,
        "p25": .seconds.means("null for fewer than five known."),
        "median": .seconds,
        "p75": .seconds,
        "p90": .seconds,
        "maximum": .seconds,
    ])

    /// One of a document's `timeline`.
    static let timelineEntry = Schema.object([
        "at": .moment.orNull.means("null when no day is known."),
        "precision": .choice(["second", "minute", "hour", "day"]),
        "end": .moment.orNull.means("End of a range such as 14:30-14:45."),
        "event": .choice(TimelineEntry.Event.allCases.map(\.rawValue)).orNull,
        "written": .string().means("The time as the author wrote it."),
        "text": .string(),
        "line": .line,
        "anchor": .string(),
    ])

    /// One of a document's `action_items`.
    static let actionItem = Schema.object([
        "id": .string(pattern: "/A[1-9][0-9]*$"),
        "text": .string(),
        "state": .choice(ActionItem.State.allCases.map(\.rawValue)),
        "owner": .string().orNull,
        "due": .day.orNull,
        "priority": .string().orNull,
        "type": .choice(ActionItem.Aim.allCases.map(\.rawValue)).orNull,
        "link": .string().orNull.means("Address of an issue or pull request."),
        "group": .string().orNull.means("The sub-heading it stood under."),
        "line": .line,
        "anchor": .string(),
    ])

    /// One of a document's `affects`.
    static let affected = Schema.object([
        "product": .string(),
        "how": .choice(["stated", "inferred"]).means("Stated in front matter, or inferred from the words of the text."),
        "ranges": .array(.object(["events": .array(.reference("event"))])),
        "versions": .array(.string()),
        "when": .array(.object(["question": .string()])).means("Affected only if all of them are answered yes."),
    ])

    /// One of a range's `events`, in the words of OSV 1.7.
    static let event = Schema.anyOf([
        .object(["introduced": .string()]),
        .object(["fixed": .string()]),
        .object(["last_affected": .string()]),
        .object(["limit": .string()]),
    ])

    private static let seconds = Schema.integer(from: 0).orNull
}
