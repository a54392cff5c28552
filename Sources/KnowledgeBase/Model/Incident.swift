/// What a postmortem tells of its incident.
///
/// A class, for each of a dozen rules asks a document for it.
public final class Incident: Sendable {
    /// The canonical times of an incident, in the order they should come.
    public enum Milestone: String, Sendable, CaseIterable {
        case started, detected, acknowledged, mitigated, resolved
    }

    /// The lengths of time that are measured, each between two milestones.
    public enum Span: String, Sendable, CaseIterable {
        case detect, acknowledge, mitigate, resolve

        /// Where it begins.
        public var start: Milestone { self == .acknowledge ? .detected : .started }

        /// Where it ends.
        public var end: Milestone {
            switch self {
            case .detect: .detected
            case .acknowledge: .acknowledged
            case .mitigate: .mitigated
            case .resolve: .resolved
            }
        }
    }

    public let severity: Fact<Severity>?
    /// Only those known.
    public let times: [Milestone: Fact<Moment>]
    /// How long the author says things took; only what is said.
    public let statedDurations: [Span: Fact<StatedDuration>]
    /// In the order of the document.
    public let timeline: [TimelineEntry]
    /// Times that can't be: `25:61`, 30 February.
    public let impossibleTimes: [ImpossibleTime]
    /// Milestones that two places tell differently.
    let timeDisagreements: [Disagreement]
    /// How its timeline sections were read, then those of action items; each in document order.
    public let readings: [SectionReading]
    /// In the order of the document, those of the front matter first.
    public let actionItems: [ActionItem]
    /// The section that should hold action items, if there is one; of several the first that is not empty.
    public let actionSection: ActionSection?
    /// `no_action_items: <why>`.
    public let noActionItems: Fact<String>?
    /// True for a stub about somebody else's incident, which has no action items of ours.
    public let isExternal: Bool

    init(
        severity: Fact<Severity>?, times: [Milestone: Fact<Moment>], statedDurations: [Span: Fact<StatedDuration>], timeline: [TimelineEntry],
        impossibleTimes: [ImpossibleTime], timeDisagreements: [Disagreement], readings: [SectionReading], actionItems: [ActionItem],
        actionSection: ActionSection?, noActionItems: Fact<String>?, isExternal: Bool
    ) {
        self.severity = severity
        self.times = times
        self.statedDurations = statedDurations
        self.timeline = timeline
        self.impossibleTimes = impossibleTimes
        self.timeDisagreements = timeDisagreements
        self.readings = readings
        self.actionItems = actionItems
        self.actionSection = actionSection
        self.noActionItems = noActionItems
        self.isExternal = isExternal
    }

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

    /// Whole seconds of a span, as `duration(from:to:)`.
    public func duration(_ span: Span) -> Int? { duration(from: span.start, to: span.end) }

    /// Whole seconds between two milestones; nil unless both are known and comparable, and in order.
    public func duration(from first: Milestone, to second: Milestone) -> Int? {
        guard let start = times[first]?.value, let end = times[second]?.value,
            let seconds = end.seconds(since: start), seconds >= 0
        else { return nil }
        return seconds
    }

    /// What the document tells in two ways: milestones, and lengths that its own times contradict.
    public var disagreements: [Disagreement] {
        timeDisagreements + Span.allCases.compactMap { span in
            guard let stated = statedDurations[span], let seconds = duration(span), !stated.value.agrees(with: seconds),
                let start = times[span.start], let end = times[span.end]
            else { return nil }
            let certainty = start.origin.certainty == .stated && end.origin.certainty == .stated ? Origin.Certainty.stated : .inferred
            return Disagreement(
                fact: span.rawValue,
                used: .init(value: "\(seconds / 60) minutes from \(start.value.text) to \(end.value.text)", origin: Origin(certainty, end.origin.range, from: end.origin.source)),
                other: .init(value: stated.value.text, origin: stated.origin))
        }
    }
}
