/// An HTML element that authors may write inside Markdown.
public struct AuthorElement: Sendable {
    /// The name as the writer takes it: a literal of ours.
    public let name: StaticString
    /// True for an element that has no end tag.
    public let isVoid: Bool
    /// True for one that is a block of its own, which ends an open paragraph.
    public let isBlock: Bool
    /// Elements that end when this one starts inside them: an `li` ends the `li` before it.
    public let ends: [String]

    private init(_ name: StaticString, isVoid: Bool = false, isBlock: Bool = false, ends: [String] = []) {
        self.name = name
        self.isVoid = isVoid
        self.isBlock = isBlock
        self.ends = ends
    }

    /// The element with a lower-case name; nil when it is not let through.
    public static func named(_ name: String) -> AuthorElement? { all[name] }

    /// True when browsers know an element of this name, so that what looks like a tag is one.
    public static func isHTML(_ name: String) -> Bool { all[name] != nil || unwrapped.contains(name) || isDropped(name) }

    /// True for elements whose content must not show either.
    public static func isDropped(_ name: String) -> Bool { dropped.contains(name) }

    /// A first-level heading becomes a second-level one: the page has its own.
    private static let all: [String: AuthorElement] = {
        var all: [String: AuthorElement] = [:]
        for element in inline + blocks + tables { all[element.name.description] = element }
        all["h1"] = all["h2"]
        return all
    }()

    /// What GitHub allows within text.
    private static let inline = [
        AuthorElement("a"), AuthorElement("abbr"), AuthorElement("b"), AuthorElement("bdi"), AuthorElement("bdo"),
        AuthorElement("br", isVoid: true), AuthorElement("cite"), AuthorElement("code"), AuthorElement("del"),
        AuthorElement("dfn"), AuthorElement("em"), AuthorElement("i"), AuthorElement("img", isVoid: true), AuthorElement("ins"),
        AuthorElement("kbd"), AuthorElement("mark"), AuthorElement("q"), AuthorElement("rp"), AuthorElement("rt"),
        AuthorElement("ruby"), AuthorElement("s"), AuthorElement("samp"), AuthorElement("small"), AuthorElement("span"),
        AuthorElement("strike"), AuthorElement("strong"), AuthorElement("sub"), AuthorElement("sup"), AuthorElement("time"),
        AuthorElement("tt"), AuthorElement("u"), AuthorElement("var"), AuthorElement("wbr", isVoid: true),
    ]

    private static let blocks =
        ["blockquote", "details", "div", "dl", "figcaption", "figure", "h2", "h3", "h4", "h5", "h6", "ol", "p", "pre", "summary", "ul"]
        .map { AuthorElement($0, isBlock: true, ends: ["p"]) } as [AuthorElement] + [
            AuthorElement("hr", isVoid: true, isBlock: true, ends: ["p"]),
            AuthorElement("dd", isBlock: true, ends: ["p", "dd", "dt"]),
            AuthorElement("dt", isBlock: true, ends: ["p", "dd", "dt"]),
            AuthorElement("li", isBlock: true, ends: ["p", "li"]),
        ]

    private static let tables = [
        AuthorElement("table", isBlock: true, ends: ["p"]),
        AuthorElement("caption", isBlock: true),
        AuthorElement("thead", isBlock: true, ends: ["td", "th", "tr", "tbody", "tfoot"]),
        AuthorElement("tbody", isBlock: true, ends: ["td", "th", "tr", "thead", "tfoot"]),
        AuthorElement("tfoot", isBlock: true, ends: ["td", "th", "tr", "thead", "tbody"]),
        AuthorElement("tr", isBlock: true, ends: ["td", "th", "tr"]),
        AuthorElement("td", isBlock: true, ends: ["td", "th"]),
        AuthorElement("th", isBlock: true, ends: ["td", "th"]),
    ]

    /// Elements whose tags go and whose content stays.
    private static let unwrapped: Set<String> = [
        "acronym", "address", "area", "article", "aside", "basefont", "big", "blink", "body", "button", "center", "col", "colgroup",
        "data", "dialog", "dir", "fieldset", "font", "footer", "form", "h7", "h8", "header", "hgroup", "html", "input", "keygen", "label",
        "legend", "main", "map", "marquee", "menu", "meter", "nav", "nobr", "output", "picture", "progress", "search", "section",
        "slot", "source", "track",
    ]

    /// Elements that go with all they hold: code, other documents, other languages, form fields.
    private static let dropped: Set<String> = [
        "applet", "audio", "base", "bgsound", "canvas", "datalist", "embed", "frame", "frameset", "head", "iframe", "isindex",
        "link", "listing", "math", "meta", "noembed", "noframes", "noscript", "object", "optgroup", "option", "param", "plaintext",
        "script", "select", "style", "svg", "template", "textarea", "title", "video", "xmp",
    ]

    /// Dropped elements that have no end tag, so nothing can be dropped with them.
    public static let droppedVoid: Set<String> = ["base", "bgsound", "embed", "frame", "isindex", "link", "meta", "param"]
}
