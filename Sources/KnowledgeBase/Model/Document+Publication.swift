extension Document {
    /// False for drafts and for what is marked as internal, unless the settings publish these.
    public func isPublished(by configuration: Configuration) -> Bool {
        (configuration.drafts || status != .draft) && (configuration.internals || visibility == .public)
    }
}
