internal import KnowledgeBase

extension Schema {
    /// A document's id.
    static let id = Schema.string(pattern: ".")

    /// `2018-01-25`.
    static let day = Schema.reference("day")

    /// A time with or without its offset, or a day.
    static let moment = Schema.reference("moment")

    /// A line of the document's source.
    static let line = Schema.reference("line")

    /// Why one document points to another.
    static let relation = Schema.reference("relation")

    /// What the references of small values mean.
    static let values: KeyValuePairs<String, Schema> = [
        "day": .string(pattern: "^\(dayPattern)$").means("A calendar day, ISO 8601."),
        "moment": .string(pattern: "^\(dayPattern)(T\(timePattern)([+-]\(offsetPattern))?)?$").means(
            "A day, or a time with its offset from UTC, or without one when no zone is known."),
        "line": .integer(from: 1).means("1-based line of the source."),
        "relation": .choice(Relation.allCases.map(\.rawValue)),
    ]

    private static let dayPattern = "[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"
    private static let timePattern = "([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]"
    private static let offsetPattern = "[0-9]{2}:[0-5][0-9]"
}
