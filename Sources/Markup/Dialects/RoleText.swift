/// What stands in a role of MyST: {ref}`target`, {ref}`words <target>`.
public struct RoleText: Sendable, Hashable {
    public let target: String
    /// nil where the target's own title is meant.
    public let words: String?

    public init(_ text: ArraySlice<UInt8>) {
        let text = DirectiveArguments.trimmed(text)
        guard text.last == UInt8(ascii: ">"), let open = text.lastIndex(of: UInt8(ascii: "<")), open > text.startIndex else {
            target = String(decoding: text, as: UTF8.self)
            words = nil
            return
        }
        target = String(decoding: DirectiveArguments.trimmed(text[(open + 1)...].dropLast()), as: UTF8.self)
        words = String(decoding: DirectiveArguments.trimmed(text[..<open]), as: UTF8.self)
    }
}
