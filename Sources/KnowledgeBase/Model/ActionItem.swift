/// Something to be done after an incident.
public struct ActionItem: Sendable, Hashable {
    /// Most documents say nothing: `unknown`, which is never reported as open.
    public enum State: String, Sendable, CaseIterable {
        case open, inProgress = "in-progress", done, dropped, unknown
    }

    /// What the item is meant to improve.
    public enum Aim: String, Sendable, CaseIterable {
        case prevent, detect, mitigate, process, other
    }

    public let text: String
    public let state: State
    public let owner: String?
    public let due: Day?
    public let closed: Day?
    public let priority: String?
    public let aim: Aim?
    /// Address of an issue or pull request.
    public let link: String?
    /// Why it was dropped.
    public let reason: String?
    /// The sub-heading it stood under.
    public let group: String?
    /// Byte range of the item in the document's file.
    public let range: Range<Int>
    /// Fragment of its page, `a1` for the first.
    public let anchor: String
    /// The name of the form it was read by, for `explain`.
    public let form: String
}
