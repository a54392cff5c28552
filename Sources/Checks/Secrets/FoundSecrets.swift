/// What the scanners know to be secret in a text.
struct FoundSecrets: Sendable {
    let tokens: [Secret]
    let keys: [KeyBlocks.Block]
    let addresses: [AddressPassword]

    init(in bytes: [UInt8]) {
        tokens = SecretScanner.tokens(in: bytes)
        keys = KeyBlocks.all(in: bytes)
        addresses = AddressPassword.all(in: bytes)
    }

    /// All that must not be seen.
    var all: [Secret] {
        tokens + keys.map { Secret(kind: .key, range: $0.body) } + addresses.map { Secret(kind: .password, range: $0.password) }
    }
}
