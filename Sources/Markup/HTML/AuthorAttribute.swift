/// How an attribute of an author's element is written.
public enum AuthorAttribute: Sendable {
    /// Any text.
    case text(StaticString)
    /// One of these words, lower case.
    case word(StaticString, [String])
    /// A whole number up to a limit.
    case number(StaticString, upTo: Int)
    /// A length in pixels or percent.
    case length(StaticString)
    /// Without a value.
    case flag(StaticString)
    /// With our prefix before the value.
    case id
    case link
    case image

    /// The attribute with a lower-case name on an element; nil when it is not let through.
    public static func named(_ name: String, on element: String) -> AuthorAttribute? {
        switch (name, element) {
        case ("id", _): .id
        case ("title", _): .text("title")
        case ("lang", _): .text("lang")
        case ("dir", _): .word("dir", ["ltr", "rtl", "auto"])
        case ("align", "p"), ("align", "div"), ("align", "h1"), ("align", "h2"), ("align", "h3"), ("align", "h4"), ("align", "td"),
            ("align", "th"), ("align", "tr"):
            .word("align", ["left", "right", "center"])
        case ("href", "a"): .link
        case ("name", "a"): .id
        case ("src", "img"): .image
        case ("alt", "img"): .text("alt")
        case ("width", "img"): .length("width")
        case ("height", "img"): .length("height")
        case ("colspan", "td"), ("colspan", "th"): .number("colspan", upTo: 100)
        case ("rowspan", "td"), ("rowspan", "th"): .number("rowspan", upTo: 100)
        case ("scope", "th"): .word("scope", ["row", "col", "rowgroup", "colgroup"])
        case ("start", "ol"): .number("start", upTo: 1_000_000)
        case ("value", "li"): .number("value", upTo: 1_000_000)
        case ("reversed", "ol"): .flag("reversed")
        case ("open", "details"): .flag("open")
        case ("datetime", "time"), ("datetime", "ins"), ("datetime", "del"): .text("datetime")
        default: nil
        }
    }
}
