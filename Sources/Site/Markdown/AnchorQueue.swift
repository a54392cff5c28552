/// Anchors that point into a text and have no element of their own: timeline entries and action items.
struct AnchorQueue: Sendable {
    /// An id and the byte offset of what it points at.
    struct Anchor: Sendable {
        let offset: Int
        let id: String
    }

    /// By offset.
    private let anchors: [Anchor]
    private var next = 0

    init(_ anchors: [Anchor] = []) {
        self.anchors = anchors.sorted { ($0.offset, $0.id) < ($1.offset, $1.id) }
    }

    /// True when nothing waits.
    var isEmpty: Bool { next == anchors.count }

    /// True when an anchor before `offset` waits.
    func isDue(before offset: Int) -> Bool {
        next < anchors.count && anchors[next].offset < offset
    }

    /// Writes an empty element for every waiting anchor before `offset`.
    mutating func write(before offset: Int, to html: inout HTMLWriter) {
        while isDue(before: offset) {
            html.element("span") { $0.id(anchors[next].id) }
            next += 1
        }
    }
}
