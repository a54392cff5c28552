internal import KnowledgeBase
internal import Markup

/// An incident in the words of OSV, for programs that know nothing of us.
struct OSVRecord: Sendable {
    let base: KnowledgeBase
    /// Index into `KnowledgeBase.documents`.
    let document: Int
    /// Where it stands below the site's root.
    let path: RelativePath
    /// The last day that is known of it: its own, or that of a release that fixes it.
    let modified: Day
    let affected: [Affliction]

    /// What it is to one product.
    struct Affliction: Sendable {
        let product: Product
        let incident: ProductIncident
        /// The known versions that it affects, oldest first.
        let versions: [Version]
    }

    /// Before the document's id: the schema leaves what begins with `x_` to anybody.
    private static let prefix = "x_debrief-"

    /// Those with a day, by document: a record must tell when it changed last.
    static func all(of base: KnowledgeBase) -> [OSVRecord] {
        var afflictions: [Int: [Affliction]] = [:], days: [Int: Day] = [:]
        for product in base.products {
            let versions = product.versions.reduce(into: [Int: [Version]]()) { found, version in
                for document in version.incidents { found[document, default: []].append(version.version) }
            }
            for incident in product.incidents where !incident.affected.isEmpty {
                afflictions[incident.document, default: []].append(.init(product: product, incident: incident, versions: versions[incident.document] ?? []))
            }
            for version in product.versions {
                guard !version.fixes.isEmpty, let day = base.releaseDay(of: version) else { continue }
                for document in version.fixes { days[document] = max(days[document] ?? day, day) }
            }
        }
        var names: Set<String> = []
        return afflictions.keys.sorted().compactMap { document in
            let own = Record(base: base, index: document, part: nil).updated?.day
            guard let modified = [own, days[document]].compactMap(\.self).max() else { return nil }
            guard let path = path(of: base.documents[document], &names) else { return nil }
            return OSVRecord(base: base, document: document, path: path, modified: modified, affected: afflictions[document] ?? [])
        }
    }

    /// Named after the document's page, so that it is safe in a path; numbered where another has the name.
    private static func path(of linked: LinkedDocument, _ names: inout Set<String>) -> RelativePath? {
        let page = linked.page.string.split(separator: "/").last?.split(separator: ".").dropLast().joined(separator: ".") ?? ""
        var name = page, number = 2
        while !names.insert(name).inserted {
            name = "\(page)-\(number)"
            number += 1
        }
        return RelativePath("osv/\(name).json")
    }

    /// The record, its keys in a fixed order.
    var json: [UInt8] {
        let linked = base.documents[document], address = SiteAddress(base.configuration), day = linked.document.date?.value
        var json = JSONWriter(capacity: 1024)
        json.object(.lines) { json in
            json.member("schema_version", "1.7.0")
            json.member("id", Self.prefix + linked.id)
            json.member("modified", Timestamp(modified).description)
            if let day, day <= modified { json.member("published", Timestamp(day).description) }
            json.member("summary", linked.document.title.value)
            if let summary = linked.document.summary?.value { json.member("details", summary) }
            json.member("affected", affected.flatMap(\.parts), .lines) { $1.write(to: &$0) }
            if address.isAbsolute {
                json.member("references", CollectionOfOne(address.url(of: linked.page))) { json, url in
                    json.object { json in
                        json.member("type", "WEB")
                        json.member("url", url)
                    }
                }
            }
            json.member("database_specific") { json in
                json.member("url", address.url(of: linked.page))
                json.member("source", linked.document.path.string)
                json.key("severity")
                json.severity(linked.document.incident?.severity?.value)
            }
        }
        json.endLine()
        return json.bytes
    }
}

extension OSVRecord.Affliction {
    /// One entry of `affected` for each part of what is said.
    fileprivate var parts: [OSVAffected] { incident.affected.map { OSVAffected(product: product, part: $0, fixes: incident.fixes, known: versions) } }
}

extension KnowledgeBase {
    /// The day a version was released: its own in a changelog of several, else that of its note.
    fileprivate func releaseDay(of version: ProductVersion) -> Day? {
        guard let document = version.release.map({ documents[$0].document }) else { return nil }
        return version.releaseAnchor == nil ? document.date?.value : document.release?.entries.first { $0.anchor == version.releaseAnchor }?.date
    }
}
