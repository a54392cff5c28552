extension MetadataFault {
    /// What is wrong, in one sentence: lower case, no full stop, the thing in backticks.
    public var summary: String {
        switch kind {
        case .syntax(let problem): "YAML or TOML that does not parse: \(problem)"
        case .unquotedColon: "a value with `: ` in it must stand in quotes"
        case .tabIndent: "a tab where YAML needs spaces"
        case .unclosed(let fence): "front matter opened by `\(fence)` is never closed"
        case .tooLarge(let limit): "metadata over the limit of \(limit)"
        case .tooDeep(let limit): "metadata nested deeper than \(limit) levels"
        case .unsupported(let what): "\(what) is not read here"
        case .notAMap: "metadata that is no list of `key: value` lines"
        case .duplicateKey(let key, _): "the key `\(key)` stands twice"
        }
    }
}
