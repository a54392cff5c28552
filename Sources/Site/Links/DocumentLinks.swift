internal import KnowledgeBase
internal import Markup

/// Where the links of a document lead, as seen from the page that shows it.
struct DocumentLinks: LinkResolver {
    let page: PageScope
    private let document: LinkedDocument
    /// Indexes into `document.references`.
    private var byNode: [Int: Int] = [:]
    private var byHTML: [String: Int] = [:]
    private var byWiki: [String: Int] = [:]

    let showsForeignImages = false
    var hasWikiLinks: Bool { !byWiki.isEmpty }

    /// The links of a document, or of a part of its source.
    init(_ document: LinkedDocument, within part: Range<Int>? = nil, on page: PageScope) {
        self.page = page
        self.document = document
        if part == nil { byNode.reserveCapacity(document.references.count) }
        for (index, reference) in document.references.enumerated() where part?.contains(reference.link.range.lowerBound) != false {
            if let node = reference.link.node { byNode[node] = index }
            switch reference.link.form {
            case .html: byHTML[reference.link.destination] = index
            case .wiki: byWiki[reference.link.destination] = index
            case .inline, .image, .field, .role: break
            }
        }
    }

    func target(ofNode node: Int, destination: String) -> LinkTarget {
        byNode[node].map { target(of: document.references[$0].target) } ?? unread(destination)
    }

    func target(ofHTML destination: String) -> LinkTarget {
        byHTML[destination].map { target(of: document.references[$0].target) } ?? unread(destination)
    }

    func target(ofWiki destination: String) -> LinkTarget? {
        byWiki[destination].map { target(of: document.references[$0].target) }
    }

    func target(ofRole node: Int) -> LinkTarget? {
        guard let reference = byNode[node].map({ document.references[$0] }), reference.link.form == .role, case .document = reference.target else { return nil }
        return target(of: reference.target)
    }

    func title(ofNode node: Int) -> String? {
        guard let index = byNode[node], case .document(let target, let anchor) = document.references[index].target else { return nil }
        let document = page.document(target)
        guard let anchor else { return document.title.value }
        let label = document.labels.first { $0.name == anchor }
        let section = document.sections.first { section in section.anchor == anchor || label.map { $0.range.upperBound <= section.heading.lowerBound } ?? false }
        return section?.title ?? document.title.value
    }

    /// What a reference's target is on this page.
    func target(of target: Reference.Target) -> LinkTarget {
        switch target {
        case .document(let index, let anchor):
            .address(page.address(ofDocument: index, anchor: anchor))
        case .missingAnchor(let index, let anchor, let suggestion):
            .inexact(page.address(ofDocument: index), note: "there is no “\(anchor)” on that page\(Self.clause(suggestion.map { "#\($0)" }))")
        case .asset(let path) where AssetPolicy.admits(path): .address(page.location.address(of: SitePaths.asset(path)))
        case .asset: .dead(note: "a file of this kind is not published")
        case .alert(let id): .address(page.location.address(of: SitePaths.alert(id)))
        case .external(let address): .address(address)
        case .outside(let path): page.address(outside: path, from: document.document.path).map(LinkTarget.address) ?? .text
        case .template: .text
        case .broken(let breakage): .dead(note: "there is no “\(breakage.path)”\(Self.clause(breakage.suggestion))")
        case .unsafe: .dead(note: "an address of this kind is not followed")
        }
    }

    /// An address that linking did not see; only one that needs no looking up can be followed.
    private func unread(_ destination: String) -> LinkTarget {
        URLPolicy.scheme(of: destination) != nil || destination.hasPrefix("#") ? .address(destination) : .text
    }

    private static func clause(_ suggestion: String?) -> String {
        suggestion.map { "; “\($0)” is near" } ?? ""
    }
}
