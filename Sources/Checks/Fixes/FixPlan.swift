public import KnowledgeBase
public import Markup

/// Which fixes are made at once, and what the files are afterwards.
///
/// Of each finding the first fix that may be made is taken, in the order of the findings. One that is about bytes which
/// another has taken waits for the next time: what it was made for may be gone by then.
public struct FixPlan: Sendable {
    /// A file with its fixes.
    public struct Change: Sendable {
        /// The text that the fixes were made for.
        public let source: SourceText
        /// What the file is to hold, UTF-8.
        public let bytes: [UInt8]
        /// Byte ranges of `source` with what takes their place, ascending.
        public let edits: [Fix.Edit]
        /// What covers the secrets of `source`; nil when it holds none.
        fileprivate let mask: SecretMask?

        public var path: RelativePath { source.path }
    }

    /// A finding that a fix mends.
    public struct Mending: Sendable {
        public let rule: String
        /// Where the finding stands.
        public let path: RelativePath
        /// What the fix does, without secrets.
        public let summary: String
        public let edits: [Fix.Edit]
    }

    /// By path.
    public let changes: [Change]
    /// What is mended, in the order of the findings.
    public let mended: [Mending]
    /// How many findings have a fix that waits for another.
    public let waiting: Int
    /// Files in which no fix is made, though there is one.
    public let refused: [RelativePath]

    /// No fix with an edit in one of the files `refused` is made.
    public init(
        _ findings: [Diagnostic], of base: KnowledgeBase, allowing applicability: Set<Fix.Applicability> = [.safe], except refused: Set<RelativePath> = []
    ) {
        self.init(findings, of: base, allowing: applicability, except: refused, masks: SecretMasks(findings, found: findings, of: base))
    }

    /// The same with secrets covered by `masks`.
    init(
        _ findings: [Diagnostic], of base: KnowledgeBase, allowing applicability: Set<Fix.Applicability>, except refused: Set<RelativePath>, masks: SecretMasks
    ) {
        let sources = SourceLookup(base)
        var taken: [RelativePath: TakenPlaces] = [:], edits: [RelativePath: [Fix.Edit]] = [:], mended: [Mending] = [], waiting = 0
        for finding in findings {
            // Bytes that were replaced while reading are not those of the file.
            let isKnown = { (fix: Fix) in
                fix.edits.allSatisfy { edit in
                    !refused.contains(edit.range.path) && sources.source(edit.range.path).map { $0.repairs == nil && edit.range.bytes.upperBound <= $0.bytes.count } ?? false
                }
            }
            let fixes = finding.fixes.filter { applicability.contains($0.applicability) && isKnown($0) }
            guard !fixes.isEmpty else { continue }
            guard let fix = fixes.first(where: { $0.edits.allSatisfy { taken[$0.range.path]?.isFree($0.range.bytes) ?? true } }) else {
                waiting += 1
                continue
            }
            mended.append(Mending(rule: finding.rule, path: finding.range.path, summary: masks.covered(fix.summary, of: finding), edits: fix.edits))
            for edit in fix.edits {
                taken[edit.range.path, default: TakenPlaces()].take(edit.range.bytes)
                edits[edit.range.path, default: []].append(edit)
            }
        }
        self.mended = mended
        self.waiting = waiting
        self.refused = refused.sorted()
        changes = edits.keys.sorted().compactMap { path in
            sources.source(path).map { Change($0, edits[path, default: []].sorted { $0.range < $1.range }, masks[path]) }
        }
    }
}

extension FixPlan.Change {
    init(_ source: SourceText, _ edits: [Fix.Edit], _ mask: SecretMask?) {
        self.source = source
        self.mask = mask
        self.edits = edits
        var bytes: [UInt8] = [], end = 0
        for edit in edits {
            bytes += source.bytes[end..<edit.range.bytes.lowerBound]
            bytes += edit.replacement.utf8
            end = edit.range.bytes.upperBound
        }
        self.bytes = bytes + source.bytes[end...]
    }

    /// The change with the secrets of the file covered, to be shown and not to be written.
    var covered: FixPlan.Change {
        guard let mask else { return self }
        return FixPlan.Change(mask.text, edits.map { Fix.Edit(range: $0.range, replacement: mask.covered($0.replacement)) }, nil)
    }
}

/// Places of a file that fixes have taken.
private struct TakenPlaces {
    /// Ascending, apart.
    private var ranges: [Range<Int>] = []

    /// True when no taken place has a byte or an end in common with `range`.
    func isFree(_ range: Range<Int>) -> Bool {
        let index = index(of: range.lowerBound)
        return !ranges[max(0, index - 1)..<min(ranges.count, index + 1)].contains { $0.lowerBound <= range.upperBound && range.lowerBound <= $0.upperBound }
    }

    mutating func take(_ range: Range<Int>) { ranges.insert(range, at: index(of: range.lowerBound)) }

    /// How many places begin before an offset.
    private func index(of offset: Int) -> Int { ranges.partitioningIndex { $0.lowerBound >= offset } }
}
