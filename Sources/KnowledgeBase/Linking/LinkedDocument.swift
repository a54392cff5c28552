public import Markup

/// A document with its place among the others.
///
/// A class like `Document`: rules go through all of them, on several threads.
public final class LinkedDocument: Sendable {
    public let document: Document
    /// Unique in the knowledge base.
    public let id: String
    /// Its page below the site's root, for example `incidents/2018-01-25-accidental-merge.html`.
    public let page: RelativePath
    /// What each of `document.links` points at, in the same order.
    public let references: [Reference]
    /// Documents that point here, in their order, each once a relation.
    public let backlinks: [Backlink]
    /// What took its place, or tells how its story went on.
    public let successor: Successor?
    /// Documents that name the same things and are not linked with it, strongest first, five at most.
    public var related: [RelatedDocument] { relations.value[index] }
    /// The relations of all documents, in their order.
    let relations: OnDemand<[[RelatedDocument]]>
    /// Into `KnowledgeBase.documents`.
    let index: Int

    init(document: Document, id: String, page: RelativePath, references: [Reference], backlinks: [Backlink], successor: Successor?, relations: OnDemand<[[RelatedDocument]]>, index: Int) {
        self.document = document
        self.id = id
        self.page = page
        self.references = references
        self.backlinks = backlinks
        self.successor = successor
        self.relations = relations
        self.index = index
    }

    public var kind: DocumentKind { document.kind.value }
    /// True for a document that is no longer to be followed, as it or its successor says.
    public var isSuperseded: Bool { document.saysSuperseded || successor?.isStated == true }
}

/// A link and what it points at.
public struct Reference: Sendable, Hashable {
    public let link: Link
    public let target: Target

    public enum Target: Sendable, Hashable {
        /// Index into `KnowledgeBase.documents`; the anchor is on that page, nil for its top.
        case document(Int, anchor: String?)
        /// A document whose heading or anchor is missing, with the nearest that exists.
        case missingAnchor(Int, anchor: String, suggestion: String?)
        /// An image or download of the content, copied to the site.
        case asset(RelativePath)
        /// An alert's page, by its name's id.
        case alert(String)
        /// Another site, or mail: the address as it may be written into a page.
        case external(String)
        /// A path above the content root, which is not ours to judge.
        case outside(String)
        /// Template text such as `{{ url }}`, left alone.
        case template
        /// Nothing is there.
        case broken(Breakage)
        /// A scheme that is not let through, such as `javascript:`.
        case unsafe
    }

    /// Why a link leads nowhere.
    public struct Breakage: Sendable, Hashable {
        /// The path below the content root that was looked for.
        public let path: String
        /// The path that exists and is nearest: other case, other extension, the same name elsewhere.
        public let suggestion: String?
    }
}

/// A document that points to this one.
public struct Backlink: Sendable, Hashable {
    /// Index into `KnowledgeBase.documents`.
    public let from: Int
    public let relation: Relation
}
