internal import KnowledgeBase
internal import Markup

/// A remark in a document that silences one rule: `<!-- debrief-ignore empty-section: filled in next week -->`.
struct Suppression: Sendable {
    /// What a remark does with its rule.
    enum Role: Sendable {
        case silences
        /// It names no rule: `<!-- debrief-ignore: why -->`.
        case namesNoRule
        /// `debrief-ignore-end` of a rule that is not begun.
        case endsNothing
    }

    let role: Role
    /// The rule's id as written; it may be none's, and is empty when the remark has none.
    let rule: String
    /// Byte range of the id, or of our word when there is none.
    let ruleRange: Range<Int>
    /// What stands behind the colon; empty when nothing does.
    let reason: String
    /// The last day on which it holds; nil for ever.
    let until: Until?
    /// Byte range of words that are a reason without its colon; only the first rule of a remark has it.
    let bareReason: Range<Int>?
    /// True when its remark names no other rule.
    let isAlone: Bool
    /// False for `debrief-ignore-start` without its end.
    let isEnded: Bool
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
}
