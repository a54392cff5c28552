/// `%20` and the like, in addresses and wherever bytes are written so.
public enum PercentEscapes {
    /// The text with its escapes resolved; as it is where these make no text.
    public static func resolved(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
        return String(validating: read(text).bytes, as: UTF8.self) ?? text
    }

    /// The bytes a text stands for. `isSound` is false when a `%` has no two digits behind it; such a one stands for itself.
    public static func read(_ text: some StringProtocol) -> (bytes: [UInt8], isSound: Bool) {
        var bytes: [UInt8] = [], isSound = true, rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%") else {
                bytes.append(byte)
                continue
            }
            if rest.count >= 2, let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
                isSound = false
            }
        }
        return (bytes, isSound)
    }
}
