extension Document {
    /// What programs said when they failed, as the text quotes it, in document order; `key` is equal for two runs of one failure.
    public var errors: [(key: String, text: String)] {
        clues.compactMap { $0.kind == .error ? ($0.key, $0.text) : nil }
    }
}
