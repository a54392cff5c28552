public import KnowledgeBase

/// A fault that content can have, and how it is found.
///
/// A rule looks at one document at a time, or at the whole base when a fault lies between documents.
public protocol Rule: Sendable {
    /// What the rule is called and what it says of itself.
    var info: RuleInfo { get }

    /// Looks at one document of a kind the rule applies to.
    func check(_ page: LinkedDocument, in context: CheckContext, reporter: inout Reporter)

    /// Looks at all documents at once, for what no document shows alone.
    func check(_ context: CheckContext, reporter: inout Reporter)
}

extension Rule {
    /// Finds nothing in single documents.
    public func check(_ page: LinkedDocument, in context: CheckContext, reporter: inout Reporter) {}

    /// Finds nothing between documents.
    public func check(_ context: CheckContext, reporter: inout Reporter) {}
}
