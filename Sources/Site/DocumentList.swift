internal import KnowledgeBase
internal import Markup

/// The documents of a kind in the order of their list.
struct DocumentList: Sendable {
    let kind: DocumentKind
    /// Indexes into `KnowledgeBase.documents`: newest first where they have dates, else by title.
    let documents: [Int]

    var path: RelativePath { SitePaths.list(kind) }

    /// True for kinds whose documents tell of a day: their list has a heading for each year.
    var isByYear: Bool { kind == .postmortem || kind == .release }

    /// One for each kind that has documents, in the order of the kinds.
    static func all(of base: KnowledgeBase) -> [DocumentList] {
        let groups = Dictionary(grouping: base.documents.indices) { base.documents[$0].kind }
        return DocumentKind.allCases.compactMap { kind in
            groups[kind].map { DocumentList(kind: kind, documents: sorted($0, kind: kind, in: base)) }
        }
    }

    /// Indexes sorted as a list of this kind shows them.
    static func sorted(_ documents: [Int], kind: DocumentKind, in base: KnowledgeBase) -> [Int] {
        switch kind {
        case .postmortem, .release: newestFirst(documents, in: base)
        case .runbook, .upgrade, .page: byTitle(documents, in: base)
        }
    }

    /// By date, the undated last, and by title within a day.
    static func newestFirst(_ documents: [Int], in base: KnowledgeBase) -> [Int] {
        let keys = documents.map { index in
            let document = base.documents[index].document
            return (index: index, day: document.date?.value.number ?? .min, version: document.release?.version?.value)
        }
        return keys.sorted { a, b in
            if a.day != b.day { return a.day > b.day }
            switch (a.version, b.version) {
            case (let left?, let right?) where left != right: return left > right
            case (.some, nil): return true
            case (nil, .some): return false
            default: return a.index < b.index
            }
        }.map(\.index)
    }

    private static func byTitle(_ documents: [Int], in base: KnowledgeBase) -> [Int] {
        let keys = documents.map { (index: $0, title: Array(base.documents[$0].document.title.value.lowercased().utf8)) }
        return keys.sorted { a, b in
            a.title == b.title ? a.index < b.index : a.title.lexicographicallyPrecedes(b.title)
        }.map(\.index)
    }
}
