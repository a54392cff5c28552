internal import Markup

/// Parts of a file that no report may show: secrets that were found, but for their first characters.
struct HiddenRanges {
    /// Ascending, apart.
    private var ranges: [Range<Int>] = []

    /// Bytes of a secret that tell what sort it is.
    private static let shown = 4

    /// Nothing is hidden.
    static let none = HiddenRanges()

    private init() {}

    /// The secrets among the findings in one file.
    init(_ secrets: [Diagnostic]) {
        let hidden = secrets.map { min($0.range.bytes.lowerBound + Self.shown, $0.range.bytes.upperBound)..<$0.range.bytes.upperBound }
        for range in hidden.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if let last = ranges.last, range.lowerBound <= last.upperBound {
                ranges[ranges.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
            } else {
                ranges.append(range)
            }
        }
    }

    /// Those of all files.
    static func all(_ findings: [Diagnostic]) -> [RelativePath: HiddenRanges] {
        Dictionary(grouping: findings.filter(\.isSecret), by: \.range.path).mapValues(HiddenRanges.init)
    }

    /// True for a byte that is not shown.
    func contains(_ offset: Int) -> Bool {
        var low = 0, high = ranges.count
        while low < high {
            let middle = (low + high) / 2
            if ranges[middle].upperBound <= offset { low = middle + 1 } else { high = middle }
        }
        return low < ranges.count && ranges[low].contains(offset)
    }
}

extension Diagnostic {
    /// True for findings of what must not be seen.
    var isSecret: Bool { RuleSet.rule(named: rule)?.info.isSecret ?? false }
}
