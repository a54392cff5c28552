internal import KnowledgeBase
internal import Markup
internal import Upgrades

/// What a page's script plans upgrades of a product from: all of its `UpgradeMap`, with addresses relative to the site's root.
struct VersionData {
    /// The planner's page, as whose links the addresses are written.
    let page: PageScope
    let map: UpgradeMap

    init(_ product: Product, of site: SiteMap) {
        page = PageScope(site, at: SitePaths.planner)
        map = UpgradeMap(product, of: site.base)
    }

    /// A script that hands the data over: pages that were opened from a folder may load scripts and nothing else.
    var script: [UInt8] {
        var json = JSONWriter(capacity: 16_384)
        json.object(.lines) { json in
            writeProduct(to: &json)
            json.member("versions", map.product.versions, .lines) { json, version in
                json.object { json in
                    json.member("version", version.version.text)
                    json.member("page", page.location.address(of: SitePaths.version(version.id, of: map.product.id)))
                }
            }
            json.member("support", map.product.support, .lines) { json, cycle in
                json.object { json in
                    json.member("series", cycle.series.text)
                    json.member("end", cycle.endOfLife?.description)
                    json.member("ended", cycle.hasEnded)
                    json.member("latest", cycle.latest?.text)
                }
            }
            json.member("releases", map.releases, .lines) { write($1, to: &$0) }
            json.member("general", map.general, .lines) { json, document in json.object { write(document, to: &$0) } }
            json.member("guides", map.guides, .lines) { write($1, to: &$0) }
            json.member("incidents", map.product.incidents, .lines) { write($1, to: &$0) }
        }
        return Array("debriefUpgrades.put(".utf8) + json.bytes + Array(");\n".utf8)
    }

    private func writeProduct(to json: inout JSONWriter) {
        let product = map.product
        json.member("id", product.id)
        json.member("name", product.name)
        json.member("page", page.location.address(of: SitePaths.product(product.id)))
        json.member("order", product.order.listed.map(\.text))
        json.member("within", product.upgrades.within.rawValue)
        json.member("stops", product.upgrades.stops) { write($1, to: &$0) }
    }

    func write(_ stop: UpgradeGuide.Stop, to json: inout JSONWriter) {
        json.object { json in
            json.member("version", stop.version.text)
            json.member("when", stop.when)
            json.member("note", stop.note)
        }
    }

    /// Writes a document's id, title and page.
    func write(_ document: Int, anchor: String? = nil, to json: inout JSONWriter) {
        json.member("id", page.base.documents[document].id)
        json.member("title", page.document(document).title.value)
        json.member("page", page.address(ofDocument: document, anchor: anchor))
    }

    /// Reads blocks of a document.
    func content(of document: Int) -> ContentNodes {
        let linked = page.base.documents[document]
        return ContentNodes(tree: linked.document.tree, links: DocumentLinks(linked, on: page), page: page.address(ofDocument: document))
    }

    private func write(_ release: ReleaseRecord, to json: inout JSONWriter) {
        let content = release.breaking.isEmpty ? nil : content(of: release.document)
        json.object { json in
            json.member("version", release.version.text)
            write(release.document, anchor: release.anchor, to: &json)
            json.member("date", release.date?.description)
            json.member("end", release.endOfLife?.description)
            json.member("yanked", release.isYanked)
            json.member("reversible", release.reversible?.rawValue)
            json.member("irreversible", release.isIrreversible)
            json.member("breaking", release.breaking) { json, change in
                json.array(content?.content(of: change.blocks) ?? []) { $1.write(to: &$0) }
            }
        }
    }
}
