/// A value of a text that opens something for whoever reads it.
struct Secret: Sendable, Hashable {
    /// What sort of value it is.
    enum Kind: Sendable, Hashable {
        /// By index into `SecretFormats.all`.
        case token(Int)
        /// The body of a private key.
        case key
        /// The password of an address.
        case password
    }

    let kind: Kind
    /// Byte range of the value.
    let range: Range<Int>

    /// How many bytes a report shows: enough of a token to know it by, none of all else.
    var shown: Int {
        if case .token = kind { 4 } else { 0 }
    }
}
