public import KnowledgeBase

/// Something to do, or to know, in the course of an upgrade.
public struct GuideStep: Sendable, Hashable {
    /// When it is done.
    public enum Phase: String, Sendable, CaseIterable { case before, during, after, rollback }

    /// What it is in the guide.
    public enum Source: Sendable, Hashable {
        /// A text of the front matter.
        case field
        /// Indexes of blocks in the document's tree, ascending.
        case blocks([Int])
        /// A section that is to be read: its anchor.
        case section(String)
    }

    /// Its words without markup.
    public let text: String
    public let source: Source
    /// Byte range in the guide; empty for the front matter.
    public let range: Range<Int>
    /// False for what is only to be known: a paragraph or a table between steps.
    public let isAction: Bool
    /// True when its words say that there is no way back behind it.
    public let isIrreversible: Bool
    /// The first version it can be done in.
    public let possibleIn: Version?
    /// The version it must be done for.
    public let necessaryAsOf: Version?
    /// What must hold for it to be needed.
    public let when: String?

    init(
        text: String, source: Source, range: Range<Int> = 0..<0, isAction: Bool = true, isIrreversible: Bool = false, possibleIn: Version? = nil, necessaryAsOf: Version? = nil,
        when: String? = nil
    ) {
        self.text = text
        self.source = source
        self.range = range
        self.isAction = isAction
        self.isIrreversible = isIrreversible
        self.possibleIn = possibleIn
        self.necessaryAsOf = necessaryAsOf
        self.when = when
    }

    /// When a step of the front matter is done on the way between two versions; nil when this way does not need it.
    ///
    /// The rule is Angular's: needed for a version that is reached now, and before the upgrade where that is possible already.
    /// A step that names no version to be done for is always needed, after the upgrade where the old version can't do it.
    func phase(from: Version, to: Version, in order: VersionOrder) -> Phase? {
        let isPossible = possibleIn.map { (order.compare($0, from) ?? 1) <= 0 }
        guard let necessaryAsOf else { return isPossible == true ? .before : isPossible == nil ? .during : reached(possibleIn, to, order) ? .after : nil }
        guard let start = order.compare(necessaryAsOf, from), let end = order.compare(necessaryAsOf, to), start > 0 else { return nil }
        if end <= 0 { return isPossible == true ? .before : .during }
        // Needed later than here: done now only where now is the first chance.
        return isPossible == false && reached(possibleIn, to, order) ? .after : nil
    }

    private func reached(_ version: Version?, _ to: Version, _ order: VersionOrder) -> Bool { version.flatMap { order.compare($0, to) }.map { $0 <= 0 } ?? false }
}
