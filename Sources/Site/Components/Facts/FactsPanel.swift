internal import KnowledgeBase

/// What is known of a document, at a glance.
struct FactsPanel {
    let page: PageScope
    let index: Int

    /// The panel; empty when nothing is known.
    var fragment: HTMLFragment {
        var list = FactList()
        let document = page.document(index)
        switch document.details {
        case .postmortem(let incident): addIncident(incident, to: &list)
        case .runbook(let runbook): addRunbook(runbook, to: &list)
        case .release(let release): addRelease(release, to: &list)
        case .upgrade(let guide): addUpgrade(guide, to: &list)
        case .page: break
        }
        addCommon(document, to: &list)
        return list.fragment
    }

    private func addCommon(_ document: Document, to list: inout FactList) {
        let relations = page.site.relations[index], base = page.base
        list.row("Services", each: relations.services.map { base.services[$0] }) { $1.serviceLink($0, on: page) }
        list.row("Alerts", each: relations.alerts.map { base.alerts[$0] }) { $1.alertLink($0, on: page) }
        addVersions(relations, to: &list)
        list.row("Affected if", each: document.affects.flatMap(\.when)) { $1.text($0) }
        addRelations(to: &list)
        list.row("Status", text: document.status?.words)
        list.row("Owner", text: document.owner?.value)
        list.row(document.authors.count == 1 ? "Author" : "Authors", each: document.authors) { $1.text($0) }
        list.row("Tags", each: relations.tags.map { base.tags[$0] }, isInline: true) { $1.tagLink($0, on: page) }
    }

    /// Documents that its front matter names, each under the relation it states.
    private func addRelations(to list: inout FactList) {
        for (relation, label) in [(Relation.runbook, "Runbooks"), (.recurrenceOf, "Recurrence of"), (.fixes, "Fixes"), (.related, "See also")] {
            let targets = page.base.documents[index].references.filter { $0.link.relation == relation && $0.link.form == .field }
            list.row(label, each: targets.compactMap { if case .document(let target, let anchor) = $0.target { (target, anchor) } else { nil } }) { target, html in
                html.documentLink(target.0, on: page, anchor: target.1)
            }
        }
        list.row("Takes the place of", each: page.base.predecessors(of: index, isStated: true)) { $1.documentLink($0, on: page) }
        list.row("Goes on from", each: page.base.predecessors(of: index, isStated: false)) { $1.documentLink($0, on: page) }
    }

    private func addVersions(_ relations: DocumentRelations, to list: inout FactList) {
        for role in [DocumentRelations.Role.release, .affected, .fixed, .upgrade] {
            let versions = relations.versions.filter { $0.role == role }
            list.row(role.label, each: versions) { entry, html in
                let product = page.base.products[entry.product]
                let version = product.versions[entry.version]
                html.versionLink(version, of: product, on: page, text: "\(product.name) \(version.version)")
                guard role == .fixed, let release = version.release else { return }
                html.text(", ")
                html.element("a") {
                    $0.href(page.address(ofDocument: release, anchor: version.releaseAnchor))
                    $0.text("its release")
                }
            }
        }
        let named = Set(relations.versions.map(\.product))
        list.row("Products", each: relations.products.filter { !named.contains($0) }.map { page.base.products[$0] }) { $1.productLink($0, on: page) }
    }
}

extension DocumentRelations.Role {
    /// What the versions of this role are to the document.
    fileprivate var label: String {
        switch self {
        case .release: "Release of"
        case .affected: "Affects"
        case .fixed: "Fixed in"
        case .upgrade: "Versions"
        }
    }
}
