internal import Markup

/// Joins the versions of a product with its incidents and upgrade guides.
struct ProductJoin {
    let documents: [Document]
    let references: [[Reference]]
    /// Indexes of the documents about the product, ascending.
    let members: [Int]
    let order: VersionOrder
    /// Oldest first.
    let found: [FoundVersion]
    /// True for the product's names.
    let isProduct: (String) -> Bool
    /// By document.
    private(set) var incidents: [ProductIncident] = []

    init(documents: [Document], references: [[Reference]], members: [Int], order: VersionOrder, found: [FoundVersion], isProduct: @escaping (String) -> Bool) {
        self.documents = documents
        self.references = references
        self.members = members
        self.order = order
        self.found = found
        self.isProduct = isProduct
        incidents = findIncidents()
    }

    private func findIncidents() -> [ProductIncident] {
        let fixes = releasesByFix
        return members.compactMap { index in
            let document = documents[index], affected = document.affects.filter { isProduct($0.product) }
            // A runbook or a guide for some versions is nothing that went wrong in them.
            guard document.kind.value == .postmortem || !affected.isEmpty && document.runbook == nil && document.upgrade == nil else { return nil }
            let told = told(by: document)
            // What the words say of a version may stand in `affects` already.
            let versions = told.filter { mention in mention.role == .affected && !affected.contains { $0.when.isEmpty && $0.versions.contains(mention.version) } }
            let named = versions.isEmpty ? [] : [Affected(product: "", ranges: [], versions: versions.map(\.version), when: [], range: versions[0].range)]
            return ProductIncident(
                document: index, affected: affected.filter(\.saysVersions) + named,
                fixes: ((fixes[index] ?? []) + told.filter { $0.role == .fixed }.map(\.version)).sorted { order.precedes($0, $1) })
        }
    }

    /// Oldest first.
    var versions: [ProductVersion] {
        let sorted = found.map(\.version)
        var joined = [Joined](repeating: Joined(), count: found.count)
        for incident in incidents { join(incident, sorted, &joined) }
        for index in members {
            guard let guide = documents[index].upgrade else { continue }
            let starts = ([guide.from?.value] + guide.entries.map(\.from)).compactMap { $0.flatMap { VersionRange($0, in: order) } }
            let ends = ([guide.to?.value] + guide.entries.map(\.to)).compactMap { $0.flatMap { VersionRange($0, in: order) } }
            for (place, version) in sorted.enumerated() {
                if starts.contains(where: { $0.holds(version, in: order) == true }) { joined[place].leaving.append(index) }
                if ends.contains(where: { $0.holds(version, in: order) == true }) { joined[place].arriving.append(index) }
            }
        }
        // The product's own page has this name.
        var taken: Set<String> = ["index"]
        return zip(found, joined).map { found, joined in
            let plain = DocumentNames.fileSafe(found.version.text)
            var id = plain, number = 2
            while !taken.insert(id).inserted {
                id = "\(plain)-\(number)"
                number += 1
            }
            return ProductVersion(
                version: found.version, id: id, release: found.release, releaseAnchor: found.anchor,
                incidents: joined.incidents, unknown: joined.unknown, fixes: joined.fixes, breaks: joined.breaks, leaving: joined.leaving, arriving: joined.arriving)
        }
    }

    private struct Joined {
        var incidents: [Int] = []
        var unknown: [Int] = []
        var fixes: [Int] = []
        var breaks: [Int] = []
        var leaving: [Int] = []
        var arriving: [Int] = []
    }

    private func join(_ incident: ProductIncident, _ sorted: [Version], _ joined: inout [Joined]) {
        let events = incident.affected.flatMap { $0.ranges.joined() }
        let fixes = events.compactMap { if case .fixed(let version) = $0 { version } else { nil } } + incident.fixes
        let starts = events.compactMap { if case .introduced(let version) = $0 { version } else { nil } }
        for (place, version) in sorted.enumerated() {
            switch incident.answer(for: version, in: order).standing {
            case .affected: joined[place].incidents.append(incident.document)
            case .unknown: joined[place].unknown.append(incident.document)
            case .notAffected: break
            }
        }
        for place in places(of: fixes, in: sorted) { joined[place].fixes.append(incident.document) }
        for place in places(of: starts, in: sorted) { joined[place].breaks.append(incident.document) }
    }

    /// Where versions stand in the list, ascending, each once.
    private func places(of versions: [Version], in sorted: [Version]) -> [Int] {
        Set(versions.compactMap { version in
            let place = sorted.partitioningIndex { !order.precedes($0, version) || order.compare($0, version) == 0 }
            return place < sorted.count && order.compare(sorted[place], version) == 0 ? place : nil
        }).sorted()
    }

    /// Versions of the product's releases that say they fix an incident, by the incident.
    private var releasesByFix: [Int: [Version]] {
        var fixes: [Int: [Version]] = [:]
        for index in members {
            guard let version = documents[index].release?.version?.value else { continue }
            for reference in references[index] where reference.link.relation == .fixes {
                if case .document(let incident, _) = reference.target { fixes[incident, default: []].append(version) }
            }
        }
        return fixes
    }

    /// What a postmortem's words say of the product's versions, where `affects` says nothing of them; `fixed_in` always.
    private func told(by document: Document) -> [VersionMention] {
        guard document.kind.value == .postmortem else { return [] }
        let isStated = document.hasRanges(isProduct)
        return document.versions.filter { mention in
            (mention.role == .affected && !isStated || mention.role == .fixed && (!isStated || mention.range.lowerBound < document.frontMatter.bodyStart)) && (mention.product.map(isProduct) ?? false)
        }
    }
}
