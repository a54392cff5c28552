extension Document {
    /// False for drafts and for what is marked as internal, unless the settings publish these.
    public func isPublished(by configuration: Configuration) -> Bool {
        (configuration.drafts || status != .draft) && (configuration.internals || visibility == .public)
    }

    /// True for a document that says that it is no longer to be followed, whatever it names in its place.
    var saysSuperseded: Bool { status == .superseded || links.contains { $0.relation == .supersededBy } }
}
