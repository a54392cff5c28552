/// Something a document names that another may name too.
struct Clue: Sendable, Hashable {
    let kind: Reason.Kind
    /// Equal for the same thing however it is written: `etcd-io/etcd#140`, `#140` while its repository is not known.
    let key: String
    /// As written, without its address.
    let text: String

    /// A number without its repository.
    var isBareIssue: Bool { kind == .issue && (key.utf8.first == UInt8(ascii: "#") || key.utf8.first == UInt8(ascii: "!")) }

    /// `etcd-io/etcd` of an issue or pull request whose key has it.
    var repository: Substring? {
        guard kind == .issue, !isBareIssue else { return nil }
        return key.lastIndex { $0 == "#" || $0 == "!" }.map { key[..<$0] }
    }
}
