/// How loudly a note speaks: the five kinds of GitHub, which those of other dialects are read as.
public enum NoteKind: String, Sendable, CaseIterable {
    case note, tip, important, warning, caution

    /// The kind that a dialect's word means, in lower case; nil for words that mean no note.
    public init?(word: String) {
        guard let kind = Self.words[word] else { return nil }
        self = kind
    }

    /// What readers are shown: `Warning`.
    public var name: String { rawValue.prefix(1).uppercased() + rawValue.dropFirst() }

    /// How a tree keeps it, from 1.
    var number: Int32 { Int32((Self.allCases.firstIndex(of: self) ?? 0) + 1) }

    /// The kind of a tree's number; nil for 0, which a frame has.
    init?(number: Int32) {
        guard number > 0, number <= Self.allCases.count else { return nil }
        self = Self.allCases[Int(number) - 1]
    }

    private static let words: [String: NoteKind] = [
        "note": .note, "notes": .note, "info": .note, "abstract": .note, "summary": .note, "tldr": .note, "todo": .note, "question": .note, "help": .note,
        "faq": .note, "example": .note, "quote": .note, "cite": .note, "seealso": .note, "secondary": .note, "primary": .note, "versionadded": .note,
        "versionchanged": .note, "remark": .note, "settings": .note,
        "tip": .tip, "hint": .tip, "success": .tip, "check": .tip, "done": .tip,
        "important": .important, "required": .important,
        "warning": .warning, "warn": .warning, "attention": .warning, "deprecated": .warning,
        "caution": .caution, "danger": .caution, "error": .caution, "failure": .caution, "fail": .caution, "missing": .caution, "bug": .caution,
        "alert": .caution, "critical": .caution,
    ]
}
