internal import Markup

/// A field that documents may state in their front matter: its names, what it can hold, what it means.
public struct FrontMatterField: Sendable {
    /// What a field can hold.
    public indirect enum Shape: Sendable {
        /// One text; numbers are text too.
        case text
        /// A list of texts, or one text with commas.
        case texts
        /// A version, or a range of versions: text that other tools may take for a number.
        case version
        /// A day: `2024-05-01`.
        case day
        /// A day with a time, or a time on the document's day.
        case moment
        /// `1 h 30 min`, `90 minutes`.
        case duration
        /// `true` or `false`, `yes` or `no`.
        case flag
        /// One of a few words.
        case word(of: [String])
        /// A label with a level, by the settings or as commonly used.
        case severity
        /// An IANA name or an abbreviation.
        case timezone
        /// A map with these fields, or only text.
        case record([FrontMatterField])
        /// A list of maps with these fields, or of texts.
        case records([FrontMatterField])
        /// Anything.
        case any
    }

    /// The name that documents should use, snake_case.
    public let name: String
    /// Other names that are read the same.
    public let aliases: [String]
    public let shape: Shape
    /// One clause in lower case, for editors and the documentation.
    public let meaning: String

    init(_ name: String, _ aliases: [String], _ shape: Shape, _ meaning: String) {
        self.name = name
        self.aliases = aliases
        self.shape = shape
        self.meaning = meaning
    }

    init(_ name: String, _ shape: Shape, _ meaning: String) { self.init(name, [], shape, meaning) }

    /// All names, the one to use first.
    public var names: [String] { [name] + aliases }

    /// True when a key is one of its names, in any spelling.
    public func isNamed(_ key: String) -> Bool { MetadataNode.areOne(name, key) || aliases.contains { MetadataNode.areOne($0, key) } }
}
