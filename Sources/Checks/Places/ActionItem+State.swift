internal import KnowledgeBase

extension ActionItem {
    /// True when the item says that it is still to be done; most say nothing.
    var isOpen: Bool { state == .open || state == .inProgress }

    /// True when nothing is left to do.
    var isClosed: Bool { state == .done || state == .dropped }
}
