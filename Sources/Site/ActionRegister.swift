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

    /// The order in which states are shown.
    static let order: [ActionItem.State] = [.open, .inProgress, .unknown, .done, .dropped]

    init(_ base: KnowledgeBase) {
        let incidents = DocumentList.newestFirst(base.documents.indices.filter { base.documents[$0].document.incident != nil }, in: base)
        var entries: [Entry] = []
        for index in incidents {
            for item in base.documents[index].document.incident?.actionItems ?? [] { entries.append(Entry(document: index, item: item)) }
        }
        let byState = Dictionary(grouping: entries, by: \.item.state)
        groups = Self.order.compactMap { state in
            byState[state].map { Group(state: state, entries: Self.sorted($0)) }
        }
    }

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
