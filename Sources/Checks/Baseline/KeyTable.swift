internal import KnowledgeBase
internal import Markup

/// The keys of findings anywhere in a base.
struct KeyTable {
    private let keys: [RelativePath: FindingKeys]

    /// For findings of the base; others have keys without words.
    init(_ base: KnowledgeBase, _ findings: [Diagnostic]) {
        let lookup = SourceLookup(base)
        keys = Dictionary(uniqueKeysWithValues: Set(findings.map(\.range.path)).compactMap { path in lookup.document(path).map { (path, FindingKeys($0)) } })
    }

    /// The key of one of the findings.
    func key(of finding: Diagnostic) -> FindingKey {
        keys[finding.range.path]?.key(of: finding) ?? FindingKey(rule: finding.rule, path: finding.range.path.string, words: 0, headings: 0)
    }

    /// True when the document of an entry still has the headings it stood under; a document without findings is not asked.
    func hasHeadings(_ key: FindingKey) -> Bool { RelativePath(key.path).flatMap { keys[$0] }?.hasHeadings(key.headings) ?? true }
}
