/// A part of a document that is found by itself: a section, an action item, an entry of a timeline.
struct SearchUnit: Sendable, Equatable {
    /// What part of a document it is.
    enum Kind: UInt8, Sendable, CaseIterable {
        /// What stands before the first heading, with the title and the facts.
        case top
        case section
        case actionItem
        case timelineEntry

        /// As the command line's JSON names it.
        var name: String {
            switch self {
            case .top: "top"
            case .section: "section"
            case .actionItem: "action-item"
            case .timelineEntry: "timeline-entry"
            }
        }
    }

    /// A paragraph, a cell, a code block.
    struct Block: Sendable, Equatable {
        /// 1-based line of the source on which its first word stands.
        let line: Int
        /// Without markup; a code block has its line feeds.
        let text: [UInt8]
        /// True for where the links of the block before it lead, which its text does not show.
        var isAddress = false
    }

    let kind: Kind
    /// Fragment of its page; empty for the top.
    let anchor: String
    /// Its heading, or that of the section it stands in.
    let heading: String
    /// 1-based line of the source.
    let line: Int
    var blocks: [Block] = []
}
