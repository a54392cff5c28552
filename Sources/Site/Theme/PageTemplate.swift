/// The templates a theme must have, one a sort of page.
enum PageTemplate: String, Sendable, CaseIterable {
    /// Around every page.
    case layout
    case home, list, actions
    case postmortem, runbook, release, upgrade, page
    /// A service, an alert or a tag.
    case topic
    case product, version
    case search
    /// The page that plans upgrades.
    case planner
    /// The answer to an address that is not there.
    case missing

    /// The template's file.
    var fileName: String { "\(rawValue).mustache" }

    /// The style that only pages of its sort need; nil where the one for all is enough.
    var styleSheet: String? {
        switch self {
        case .home: "home.css"
        case .postmortem, .runbook, .release, .upgrade, .page: "document.css"
        case .product, .version, .planner: "versions.css"
        case .search: "search.css"
        case .layout, .list, .actions, .topic, .missing: nil
        }
    }

    /// The names it may use.
    var names: [String: TemplateSort] {
        switch self {
        case .layout: LayoutContext.names
        case .home: HomeContext.names
        case .list: ListContext.names
        case .actions: ActionsContext.names
        case .postmortem, .runbook, .release, .upgrade, .page: DocumentContext.names
        case .topic: TopicContext.names
        case .product: ProductContext.names
        case .version: VersionContext.names
        case .search: SearchContext.names
        case .planner: PlannerContext.names
        case .missing: MissingContext.names
        }
    }
}
