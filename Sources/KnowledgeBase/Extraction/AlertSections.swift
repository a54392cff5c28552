internal import Markup

/// Finds the alerts of a runbook that is about several, one heading each.
///
/// Many headings are written like alerts: `### GitHub`, `### PostgreSQL`. So a heading needs a sign besides: the word
/// alert, parts such as Meaning and Diagnosis, a long name, or neighbours that look so too.
struct AlertSections {
    let sections: [Section]
    /// The document's title and its file's name.
    let names: [String]
    /// True when the runbook as a whole is about an alert: its headings are then about parts of that.
    let isAboutOne: Bool

    /// In document order, each with its heading's range.
    var alerts: [Fact<String>] {
        let candidates = sections.indices.filter { sections[$0].level > 1 && sections[$0].node > 1 && AlertHeading(sections[$0].title) != nil }
        guard !candidates.isEmpty else { return [] }
        if isAboutOne { return facts(candidates.filter { AlertHeading(sections[$0].title)?.isLabelled == true }) }
        var accepted = Set(candidates.filter(hasOwnSign))
        for group in Dictionary(grouping: candidates, by: { Place(parent: parent(of: $0), level: sections[$0].level) }) {
            accepted.formUnion(byNeighbours(group.value, at: group.key, accepted))
        }
        if names.contains(where: Self.namesAlerts), candidates.count >= 2 { accepted.formUnion(candidates) }
        return facts(accepted.sorted())
    }

    private func facts(_ indexes: [Int]) -> [Fact<String>] {
        indexes.compactMap { index in
            AlertHeading(sections[index].title).map { Fact($0.name, Origin(.inferred, sections[index].heading, from: "heading")) }
        }
    }

    /// Where headings stand side by side.
    private struct Place: Hashable {
        let parent: Int?
        let level: Int
    }

    /// Index of the heading that a heading stands below.
    private func parent(of index: Int) -> Int? {
        sections[..<index].lastIndex { $0.level < sections[index].level }
    }

    /// True when a heading says so itself: `Alert: X`, four words run together, or parts that only a runbook has.
    private func hasOwnSign(_ index: Int) -> Bool {
        guard let heading = AlertHeading(sections[index].title) else { return false }
        if heading.isLabelled || heading.words >= 4 { return true }
        let parts = sections[(index + 1)...].prefix { $0.level > sections[index].level }
        return parts.contains { part in part.role.map(AlertHeading.parts.contains) ?? false }
    }

    /// Those of a group that their neighbours or the words above them tell.
    private func byNeighbours(_ group: [Int], at place: Place, _ accepted: Set<Int>) -> [Int] {
        let isBelowAlerts = ([place.parent.map { sections[$0].title } ?? ""] + names).contains(where: Self.namesAlerts)
        let siblings = sections.indices.filter { sections[$0].level == place.level && sections[$0].role == nil && parent(of: $0) == place.parent }
        let isMost = group.count >= 2 && group.count * 2 > siblings.count
        let isAlongside = group.contains(where: accepted.contains)
        return group.filter { index in
            guard let heading = AlertHeading(sections[index].title) else { return false }
            return isMost || isBelowAlerts && (group.count >= 2 || heading.words >= 3) || isAlongside && heading.words >= 3
        }
    }

    /// True for a text with the word alert or alerts.
    private static func namesAlerts(_ text: String) -> Bool {
        text.lowercased().utf8.split { !ByteCursor.isLetter($0) }.contains { $0.elementsEqual("alert".utf8) || $0.elementsEqual("alerts".utf8) }
    }
}

/// A heading that may be called after an alert.
struct AlertHeading {
    let name: String
    /// True for `Alert: X`.
    let isLabelled: Bool

    /// nil for a heading of other words.
    init?(_ title: String) {
        let title = Trim.outer(title) { $0 == 0x20 || $0 == UInt8(ascii: "`") || $0 == UInt8(ascii: ":") }
        if title.lowercased().hasPrefix("alert:") {
            name = Trim.outer(title.dropFirst(6)) { $0 == 0x20 || $0 == UInt8(ascii: "`") }
            isLabelled = true
            guard name.utf8.count >= 4, name.utf8.count <= 80, name.split(separator: " ").count <= 6 else { return nil }
        } else {
            name = title
            isLabelled = false
            guard AlertName.isName(title), title.utf8.first.map({ $0 < UInt8(ascii: "a") }) ?? false, !Self.products.contains(title.lowercased()) else { return nil }
        }
    }

    /// What the parts of a runbook for an alert are for.
    static let parts: Set<SectionRole> = [.meaning, .impact, .diagnosis, .mitigation]

    /// How many words are run together.
    var words: Int {
        zip(name.utf8, name.utf8.dropFirst()).count { $0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "z") && $1 >= UInt8(ascii: "A") && $1 <= UInt8(ascii: "Z") } + 1
    }

    /// Products and formats whose names are written as alerts are.
    private static let products: Set<String> = [
        "pagerduty", "postgresql", "bitbucket", "openstack", "openshift", "cloudflare", "cloudwatch", "cloudfront", "cloudformation", "bigquery", "pgbouncer", "influxdb", "mongodb", "clickhouse", "rabbitmq",
        "elasticsearch", "elasticstack", "jupyterhub", "digitalocean", "statuspage", "victorops", "opsgenie", "servicenow", "alertmanager", "zookeeper", "cockroachdb", "dynamodb", "mariadb", "javascript", "typescript",
        "graphql", "opentelemetry", "circleci", "argocd", "fluxcd", "newrelic", "launchdarkly", "sharepoint", "powershell", "chatops", "devops",
    ]
}
