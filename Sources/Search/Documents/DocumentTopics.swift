internal import KnowledgeBase

/// The services, alerts and versions a document belongs to, by their shown names.
struct DocumentTopics {
    var services: [String] = []
    var alerts: [String] = []
    /// Alerts that it is the runbook of.
    var ownAlerts: [String] = []
    var versions: [String] = []

    /// One for each document of a knowledge base.
    static func all(of base: KnowledgeBase) -> [DocumentTopics] {
        var all = Array(repeating: DocumentTopics(), count: base.documents.count)
        for service in base.services {
            for document in service.documents { all[document].services.append(service.name) }
        }
        for alert in base.alerts {
            for document in Set(alert.runbooks + alert.mentions) { all[document].alerts.append(alert.name) }
            for document in alert.runbooks { all[document].ownAlerts.append(alert.name) }
        }
        for product in base.products {
            for version in product.versions {
                let documents = (version.release.map { [$0] } ?? []) + version.incidents + version.fixes + version.upgrades
                for document in Set(documents) { all[document].versions.append(version.version.text) }
            }
        }
        for (index, linked) in base.documents.enumerated() {
            for mention in linked.document.versions where !all[index].versions.contains(mention.version.text) {
                all[index].versions.append(mention.version.text)
            }
        }
        return all
    }
}
