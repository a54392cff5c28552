/// What a postmortem tells of its incident.
public struct Incident: Sendable {
    /// The canonical times of an incident, in the order they should come.
    public enum Milestone: String, Sendable, CaseIterable {
        case started, detected, acknowledged, mitigated, resolved
    }

    public let severity: Fact<Severity>?
    /// Only those known.
    public let times: [Milestone: Fact<Moment>]
    /// In the order of the document.
    public let timeline: [TimelineEntry]
    /// Times that can't be: `25:61`, 30 February.
    public let impossibleTimes: [ImpossibleTime]
    /// Byte ranges of the headings of timeline sections.
    public let timelineSections: [Range<Int>]
    /// In the order of the document, those of the front matter first.
    public let actionItems: [ActionItem]
    /// The section that should hold action items, if there is one; of several the first that is not empty.
    public let actionSection: ActionSection?
    /// `no_action_items: <why>`.
    public let noActionItems: Fact<String>?
    /// True for a stub about somebody else's incident, which has no action items of ours.
    public let isExternal: Bool

    /// A time as written that can't be.
    public struct ImpossibleTime: Sendable, Hashable {
        public let text: String
        /// What is wrong, for example `there is no hour 25`.
        public let reason: String
        public let range: Range<Int>
    }

    /// Where action items stand or should stand.
    public struct ActionSection: Sendable, Hashable {
        public enum State: Sendable, Hashable {
            case hasItems
            /// The heading has nothing below it.
            case empty
            /// It says that there are none: `None.`.
            case saysNone
            /// Only template text.
            case placeholder
            /// There is text, but none that we read as items.
            case unread
        }

        public let title: String
        /// Byte range of its heading or label.
        public let heading: Range<Int>
        public let state: State
    }

    /// Whole seconds between two milestones; nil unless both are known and comparable, and in order.
    public func duration(from first: Milestone, to second: Milestone) -> Int? {
        guard let start = times[first]?.value, let end = times[second]?.value,
            let seconds = end.seconds(since: start), seconds >= 0
        else { return nil }
        return seconds
    }
}
