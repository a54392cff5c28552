internal import Markup

/// What severity labels mean.
enum SeverityScale {
    private static let words: [String: Int] = ["critical": 1, "blocker": 1, "severe": 1, "high": 2, "major": 2, "medium": 3, "moderate": 3, "minor": 4, "low": 4, "trivial": 5, "informational": 5]

    /// 1 to 5; nil for a label we do not know.
    static func level(_ label: String, _ configuration: Configuration) -> Int? {
        let folded = MetadataNode.folded(label)
        if let level = configuration.severities[folded] { return level }
        if let level = words[folded] { return level }
        let digits = folded.drop { !$0.isNumber }
        let prefix = folded[..<digits.startIndex]
        guard ["", "sev", "s", "p", "severity", "level", "priority"].contains(prefix), let number = Int(digits.prefix(1)), digits.dropFirst().first?.isNumber != true else {
            return words.first { folded.hasPrefix($0.key) }?.value
        }
        return min(max(number, 1), 5)
    }
}
