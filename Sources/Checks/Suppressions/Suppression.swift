internal import KnowledgeBase
internal import Markup

/// A remark in a document that silences one rule: `<!-- debrief-ignore empty-section: filled in next week -->`.
struct Suppression: Sendable {
    /// The rule's id as written; it may be none.
    let rule: String
    /// Byte range of the id.
    let ruleRange: Range<Int>
    /// What stands behind the colon; empty when nothing does.
    let reason: String
    /// The last day on which it holds; nil for ever.
    let until: Until?
    /// Byte range of the whole remark.
    let range: Range<Int>
    /// Byte range of what is silenced.
    let reach: Range<Int>

    /// A day behind `until=`.
    struct Until: Sendable {
        let text: String
        /// nil when it is no day.
        let day: Day?
        let range: Range<Int>
    }

    /// True when it silences findings on a day; an unknown day is before all others.
    func holds(on today: Day?) -> Bool {
        guard let until else { return true }
        guard let last = until.day else { return false }
        return today.map { $0 <= last } ?? true
    }

    /// True for a finding of the rule that begins in its reach.
    func covers(_ finding: Diagnostic) -> Bool {
        finding.rule == rule && reach.contains(finding.range.bytes.lowerBound)
    }
}
