internal import KnowledgeBase

/// The versions of products by the record of the note that tells of them.
struct ReleasedVersions {
    private struct Place: Hashable {
        let document: Int
        /// Of the version's part of a changelog.
        let anchor: String?
    }

    /// A version and what its product does not tell of any version.
    struct Released {
        let version: ProductVersion
        /// Incidents of the product that say nothing of versions.
        let silent: Set<Int>
    }

    private let versions: [Place: Released]

    init(_ base: KnowledgeBase) {
        var versions: [Place: Released] = [:]
        for product in base.products {
            let silent = product.silentIncidents
            for version in product.versions {
                guard let release = version.release else { continue }
                let place = Place(document: release, anchor: version.releaseAnchor)
                if versions[place] == nil { versions[place] = Released(version: version, silent: silent) }
            }
        }
        self.versions = versions
    }

    /// The version that a record is the note of; nil for other records, and for a changelog as a whole.
    func version(of record: Record) -> Released? {
        versions[Place(document: record.index, anchor: record.part?.anchor)]
    }
}

extension Product {
    /// Incidents that say nothing of versions; indexes into `KnowledgeBase.documents`.
    var silentIncidents: Set<Int> { Set(incidents.lazy.filter(\.isSilent).map(\.document)) }
}
