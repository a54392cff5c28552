internal import KnowledgeBase
internal import Markup

extension JSONWriter {
    /// Writes a product with what is known of each of its versions, oldest first.
    mutating func product(_ product: Product, of base: KnowledgeBase) {
        object { json in
            let silent = product.silentIncidents
            json.member("id", product.id)
            json.member("name", product.name)
            json.member("order", product.order.listed.map(\.text))
            json.member("unknown", base.ids(silent.sorted()))
            json.member("support", product.support) { $0.support($1) }
            json.member("versions", product.versions) { json, version in
                json.object { json in
                    json.member("version", version.version.text)
                    json.member("release", base.releaseID(of: version))
                    json.member("incidents", base.ids(version.incidents))
                    json.member("upgrades", base.ids(version.upgrades))
                    json.member("unknown", base.ids(version.unknown.filter { !silent.contains($0) }))
                    json.member("fixes", base.ids(version.fixes))
                    json.member("breaks", base.ids(version.breaks))
                    json.member("guides_from", base.ids(version.leaving))
                    json.member("guides_to", base.ids(version.arriving))
                    json.member("end_of_life", base.endOfLife(of: version, product)?.description)
                }
            }
        }
    }

    /// Writes until when a series of versions is supported.
    private mutating func support(_ cycle: SupportCycle) {
        object { json in
            json.member("series", cycle.series.text)
            json.member("released", cycle.released?.description)
            json.member("active_until", cycle.activeUntil?.description)
            json.member("end_of_life", cycle.endOfLife?.description)
            json.member("ended", cycle.hasEnded)
            json.member("latest", cycle.latest?.text)
            json.member("long_term", cycle.isLongTerm)
        }
    }

    /// Writes a service with the documents that name it.
    mutating func service(_ service: Service, of base: KnowledgeBase) {
        object { json in
            json.member("id", service.id)
            json.member("name", service.name)
            json.member("documents", base.ids(service.documents))
        }
    }

    /// Writes an alert with its runbooks and the documents that name it.
    mutating func alert(_ alert: Alert, of base: KnowledgeBase) {
        object { json in
            json.member("id", alert.id)
            json.member("name", alert.name)
            json.member("runbooks", base.ids(alert.runbooks))
            json.member("mentions", base.ids(alert.mentions))
            json.member("sections", alert.sections) { json, part in
                json.object { json in
                    json.member("document", base.documents[part.document].id)
                    json.member("anchor", part.anchor)
                }
            }
        }
    }
}

extension KnowledgeBase {
    /// The id of the record of a version's release note; nil when there is none.
    fileprivate func releaseID(of version: ProductVersion) -> String? {
        version.release.map { index in
            let entry = documents[index].changelogEntries.first { $0.anchor == version.releaseAnchor }
            return entry.map(documents[index].id(of:)) ?? documents[index].id
        }
    }

    /// The day after which a version gets no fixes, by its own note or by its series.
    fileprivate func endOfLife(of version: ProductVersion, _ product: Product) -> Day? {
        version.release.flatMap { documents[$0].document.release?.endOfLife } ?? product.support(of: version.version)?.endOfLife
    }

    /// The ids of documents, in the order given.
    func ids(_ indexes: [Int]) -> some Sequence<String> {
        indexes.lazy.map { documents[$0].id }
    }
}
