internal import Markup

/// A heading and what stands below it.
public struct Section: Sendable, Hashable {
    /// What stands between this heading and the next of its level or above.
    public enum Content: Sendable, Hashable {
        case text
        /// Nothing at all.
        case empty
        /// Only words that wait to be replaced, such as `TBD`.
        case placeholder(Range<Int>)
    }

    /// 1 to 6.
    public let level: Int
    public let title: String
    /// What the heading means by its words, nil when it is none that we know.
    public let role: SectionRole?
    /// Fragment of its page.
    public let anchor: String
    /// Byte range of the heading.
    public let heading: Range<Int>
    /// Byte range from the heading's end to the next heading of the same level or above.
    public let body: Range<Int>
    public let content: Content
    /// Index of the heading in the document's tree.
    public let node: Int
    /// Index after the last node of the section, sub-sections included.
    public let endNode: Int

    /// True for a heading that a template would put the document's title in: `<%= current_page.data.title %>`, `{{ page.title }}`.
    public var standsForTitle: Bool { TitleReader.isTemplate(title) && title.holds("title") }
}

/// What a section is for, known by its heading's words.
public enum SectionRole: String, Sendable, CaseIterable {
    case summary, impact, timeline, detection, rootCause = "root-cause", contributing, resolution, lessons
    case actionItems = "action-items"
    case meaning, diagnosis, mitigation, escalation
    case before, steps, after, rollback
    case added, changed, deprecated, removed, fixed, security, breaking
}
