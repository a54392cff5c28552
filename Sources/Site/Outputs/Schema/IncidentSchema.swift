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

    /// One of a document's `timeline`.
    static let timelineEntry = Schema.object([
        "at": .moment.orNull.means("null when no day is known."),
        "precision": .choice(["second", "minute", "hour", "day"]),
        "end": .moment.orNull.means("End of a range such as 14:30-14:45."),
        "event": .choice(TimelineEntry.Event.allCases.map(\.rawValue)).orNull,
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
