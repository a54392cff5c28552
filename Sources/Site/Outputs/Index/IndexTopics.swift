internal import KnowledgeBase
internal import Markup

extension JSONWriter {
    /// Writes a product with what is known of each of its versions, oldest first.
    mutating func product(_ product: Product, of base: KnowledgeBase) {
        object { json in
            json.member("id", product.id)
            json.member("versions", product.versions) { json, version in
                json.object { json in
                    json.member("version", version.version.text)
                    json.member("release", base.releaseID(of: version))
                    json.member("incidents", base.ids(version.incidents))
                    json.member("upgrades", base.ids(version.upgrades))
                }
            }
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

    /// The ids of documents, in the order given.
    fileprivate func ids(_ indexes: [Int]) -> some Sequence<String> {
        indexes.lazy.map { documents[$0].id }
    }
}
