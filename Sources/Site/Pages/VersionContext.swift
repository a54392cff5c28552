/// What `version.mustache` is filled with.
struct VersionContext: TemplateContext {
    let frame: PageFrame
    let product: String
    let version: String
    /// The day of its release.
    let date: String?
    /// The link to its release note; nil when there is none.
    let release: HTMLFragment?
    /// True when its makers took it back.
    let isYanked: Bool
    /// Its support, and the way on from it.
    let facts: HTMLFragment
    /// Incidents, breaking changes and upgrade guides, each under a heading; empty when there are none.
    let entries: HTMLFragment
    /// Links to the versions before and after it.
    let neighbours: HTMLFragment

    static let fields: [TemplateField<VersionContext>] = [
        .text("product") { $0.product },
        .text("version") { $0.version },
        .text("date") { $0.date },
        .html("release") { $0.release },
        .flag("is_yanked") { $0.isYanked },
        .html("facts") { $0.facts },
        .html("entries") { $0.entries },
        .html("neighbours") { $0.neighbours },
    ]
}
