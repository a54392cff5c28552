public import KnowledgeBase
public import Markup

/// All that rules may look at: the documents, the settings, and what the caller tells of the world outside.
public struct CheckContext: Sendable {
    public let base: KnowledgeBase
    public let settings: CheckSettings
    /// The day that is called today; nil where no finding may depend on it, and rules about time are silent.
    public let today: Day?
    /// Gives the bytes of a file of the content that is no document; nil when it can't be read or there is no way to.
    public let asset: @Sendable (RelativePath) -> [UInt8]?

    /// Readings of the page that is looked at.
    private var current: (path: RelativePath, readings: PageReadings)?

    public init(
        base: KnowledgeBase, settings: CheckSettings = CheckSettings(), today: Day? = nil,
        asset: @escaping @Sendable (RelativePath) -> [UInt8]? = { _ in nil }
    ) {
        self.base = base
        self.settings = settings
        self.today = today
        self.asset = asset
    }

    /// The same for looking at one page.
    func looking(at page: LinkedDocument) -> CheckContext {
        var context = self
        context.current = (page.document.path, PageReadings(page, base.configuration))
        return context
    }

    /// What several rules read out of a page; read once for the page that is looked at.
    func readings(of page: LinkedDocument) -> PageReadings {
        if let current, current.path == page.document.path { return current.readings }
        return PageReadings(page, base.configuration)
    }
}
