public import KnowledgeBase
public import Markup

/// All that rules may look at: the documents, the settings, and what the caller tells of the world outside.
public struct CheckContext: Sendable {
    public var base: KnowledgeBase { world.base }
    public var settings: CheckSettings { world.settings }
    /// The day that is called today; nil where no finding may depend on it, and rules about time are silent.
    public var today: Day? { world.today }
    /// Gives the bytes of a file of the content that is no document; nil when it can't be read or there is no way to.
    public var asset: @Sendable (RelativePath) -> [UInt8]? { world.asset }

    private let world: World
    /// Readings of the page that is looked at.
    private var current: PageReadings?

    /// What is the same for all pages, so that handing it on counts one reference and not one for each part.
    private final class World: Sendable {
        let base: KnowledgeBase
        let settings: CheckSettings
        let today: Day?
        let asset: @Sendable (RelativePath) -> [UInt8]?

        init(_ base: KnowledgeBase, _ settings: CheckSettings, _ today: Day?, _ asset: @escaping @Sendable (RelativePath) -> [UInt8]?) {
            self.base = base
            self.settings = settings
            self.today = today
            self.asset = asset
        }
    }

    public init(
        base: KnowledgeBase, settings: CheckSettings = CheckSettings(), today: Day? = nil,
        asset: @escaping @Sendable (RelativePath) -> [UInt8]? = { _ in nil }
    ) {
        world = World(base, settings, today, asset)
    }

    /// The same for looking at one page.
    func looking(at page: LinkedDocument) -> CheckContext {
        var context = self
        context.current = PageReadings(page, in: self)
        return context
    }

    /// What several rules read out of a page; read once for the page that is looked at.
    func readings(of page: LinkedDocument) -> PageReadings {
        if let current, current.page === page { return current }
        return PageReadings(page, in: self)
    }
}
