/// What a chunk is, which says how it may be searched: only words have stems and typing errors, versions and dates have shorter forms.
public enum ChunkKind: UInt8, Sendable, CaseIterable {
    /// Letters, or letters and digits, without joiners and changes of case.
    case word
    /// Digits only.
    case number
    /// `2.20.1`, `v2.20.1-rc1`, `10.0.0.1`.
    case version
    /// `2018-01-25`, `2018/01/25`, `2018-01`.
    case date
    /// An identifier, path, command, address: words with joiners or changes of case.
    case compound
    /// A run of Chinese, Japanese or Korean.
    case cjk
}
