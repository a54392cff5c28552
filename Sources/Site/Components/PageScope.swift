internal import KnowledgeBase
internal import Markup

/// What a part of a page must know: the site, and where the page stands.
struct PageScope: Sendable {
    let site: SiteMap
    let location: PageLocation

    init(_ site: SiteMap, at path: RelativePath) {
        self.site = site
        location = PageLocation(path)
    }

    init(_ site: SiteMap, at location: PageLocation) {
        self.site = site
        self.location = location
    }

    var base: KnowledgeBase { site.base }

    /// The document at an index of the knowledge base.
    func document(_ index: Int) -> Document { base.documents[index].document }

    /// The address of a document's page, and of a place on it.
    func address(ofDocument index: Int, anchor: String? = nil) -> String {
        location.address(of: site.cards[index].path, anchor: anchor.map { fragment($0, in: index) })
    }

    /// The address of a folder, or of a file above the content, where the repository can be seen; nil when that is not known.
    ///
    /// What leads up is as the document wrote it, all else is as seen from the content's root.
    func address(outside path: String, from document: RelativePath) -> String? {
        guard let repository = base.configuration.repository else { return nil }
        let leadsUp = path.split(separator: "/").contains("..")
        return repository + PathEncoding.encode(leadsUp && !document.folder.isEmpty ? "\(document.folder)/\(path)" : path)
    }

    /// The address of a document's source, at a 1-based line; nil when the repository is not known.
    func sourceAddress(of document: Document, line: Int? = nil) -> String? {
        base.configuration.repository.map { "\($0)\(PathEncoding.encode(document.path.string))\(line.map { "#L\($0)" } ?? "")" }
    }

    /// Anchors set by hand stand in the page with our prefix, those of headings and places in the text as they are.
    private func fragment(_ anchor: String, in index: Int) -> String {
        site.base.documents[index].document.explicitAnchors.contains(anchor) ? "user-content-\(anchor)" : anchor
    }
}
