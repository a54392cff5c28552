/// Tells the renderer where an author's links lead.
protocol LinkResolver: Sendable {
    /// The target of a link or image of the tree.
    func target(ofNode node: Int, destination: String) -> LinkTarget

    /// The target of an address in raw HTML, as written.
    func target(ofHTML destination: String) -> LinkTarget

    /// The target of `[[destination]]`; nil when that is no link.
    func target(ofWiki destination: String) -> LinkTarget?

    /// The target of a role of the tree, {ref}`label`; nil for code that is none, or leads nowhere.
    func target(ofRole node: Int) -> LinkTarget?

    /// The title of what a link or role of the tree leads to, for one without words of its own; nil when there is none.
    func title(ofNode node: Int) -> String?

    /// True when a `[[link]]` is known, so that text must be searched for them.
    var hasWikiLinks: Bool { get }

    /// True when images of other hosts may be shown, which a page's policy forbids.
    var showsForeignImages: Bool { get }
}

extension LinkResolver {
    func target(ofRole node: Int) -> LinkTarget? { nil }
    func title(ofNode node: Int) -> String? { nil }
}

/// Where a link leads, ready to be written.
enum LinkTarget: Sendable, Hashable {
    /// An address as seen from the page.
    case address(String)
    /// An address that leads to the right page but not to the right place on it, and what to say about that.
    case inexact(String, note: String)
    /// Nowhere, and what to say about that.
    case dead(note: String)
    /// Nowhere, and nothing to say.
    case text
}

/// Takes every address as it is written.
struct VerbatimLinks: LinkResolver {
    let hasWikiLinks = false
    let showsForeignImages = true

    func target(ofNode node: Int, destination: String) -> LinkTarget { .address(destination) }
    func target(ofHTML destination: String) -> LinkTarget { .address(destination) }
    func target(ofWiki destination: String) -> LinkTarget? { nil }
}
