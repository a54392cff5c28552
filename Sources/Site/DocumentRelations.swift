internal import KnowledgeBase

/// The services, alerts, tags, products and versions that a document belongs to.
struct DocumentRelations: Sendable {
    /// How a document stands to a version.
    enum Role: String, Sendable {
        /// It is the version's release note.
        case release
        /// An incident that the version has.
        case affected
        /// An incident that the version ends.
        case fixed
        /// A guide from or to it.
        case upgrade
    }

    /// A version of `KnowledgeBase.products` and the document's part in it.
    struct VersionRole: Sendable {
        let product: Int
        /// Index into the product's versions.
        let version: Int
        let role: Role
    }

    /// Indexes into the lists of the knowledge base, ascending.
    var services: [Int] = []
    var alerts: [Int] = []
    var tags: [Int] = []
    var products: [Int] = []
    /// By product, then version, oldest first.
    var versions: [VersionRole] = []

    /// One for each document.
    static func all(of base: KnowledgeBase) -> [DocumentRelations] {
        var all = Array(repeating: DocumentRelations(), count: base.documents.count)
        for (index, service) in base.services.enumerated() { service.documents.forEach { all[$0].services.append(index) } }
        for (index, tag) in base.tags.enumerated() { tag.documents.forEach { all[$0].tags.append(index) } }
        for (index, alert) in base.alerts.enumerated() { Set(alert.runbooks + alert.mentions).forEach { all[$0].alerts.append(index) } }
        for (index, product) in base.products.enumerated() {
            product.documents.forEach { all[$0].products.append(index) }
            for (number, version) in product.versions.enumerated() {
                func add(_ documents: [Int], _ role: Role) {
                    for document in documents { all[document].versions.append(VersionRole(product: index, version: number, role: role)) }
                }
                add(version.release.map { [$0] } ?? [], .release)
                add(version.incidents, .affected)
                add(version.fixes, .fixed)
                add(version.upgrades, .upgrade)
            }
        }
        return all
    }
}
