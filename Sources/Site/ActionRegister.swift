internal import KnowledgeBase

/// All action items of all incidents, by state.
struct ActionRegister: Sendable {
    /// An item and the document it stands in.
    struct Entry: Sendable {
        /// Index into `KnowledgeBase.documents`.
        let document: Int
        let item: ActionItem
    }

    /// Items of one state.
    struct Group: Sendable {
        let state: ActionItem.State
        /// Those with a due day first, the earliest on top; then by incident, newest first.
        let entries: [Entry]
    }

    /// The states that have items: what is to be done first, what is finished last.
    let groups: [Group]

    /// What is open or in progress, by document.
    private let openByDocument: [Int: [Entry]]

    /// The order in which states are shown.
    static let order: [ActionItem.State] = [.open, .inProgress, .unknown, .done, .dropped]

    init(_ base: KnowledgeBase) {
        let incidents = DocumentList.newestFirst(base.documents.indices.filter { base.documents[$0].document.incident != nil }, in: base)
        var entries: [Entry] = []
        for index in incidents {
            for item in base.documents[index].document.incident?.actionItems ?? [] { entries.append(Entry(document: index, item: item)) }
        }
        openByDocument = Dictionary(grouping: entries.filter { $0.item.state == .open || $0.item.state == .inProgress }, by: \.document)
        let byState = Dictionary(grouping: entries, by: \.item.state)
        groups = Self.order.compactMap { state in
            byState[state].map { Group(state: state, entries: Self.sorted($0)) }
        }
    }

    /// What is open or in progress in some documents, in their order.
    func open(in documents: [Int]) -> [Entry] { documents.flatMap { openByDocument[$0] ?? [] } }

    /// The number of items in a state.
    func count(_ state: ActionItem.State) -> Int {
        groups.first { $0.state == state }?.entries.count ?? 0
    }

    /// The number of all items.
    var count: Int { groups.reduce(0) { $0 + $1.entries.count } }

    private static func sorted(_ entries: [Entry]) -> [Entry] {
        entries.enumerated().sorted { a, b in
            let left = a.element.item.due?.number ?? .max, right = b.element.item.due?.number ?? .max
            return left == right ? a.offset < b.offset : left < right
        }.map(\.element)
    }
}
