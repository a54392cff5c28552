/// The form of a version of Semantic Versioning 2.0.0, to the letter (items 2, 9 and 10).
enum StrictVersion {
    /// True for `1.2.3`, `1.2.3-rc.1` and `1.2.3+build`, false for `1.2`, `01.2.3` and `v1.2.3`.
    static func isValid(_ text: String) -> Bool {
        let build = text.split(separator: "+", maxSplits: 1, omittingEmptySubsequences: false)
        let parts = build[0].split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
        let numbers = parts[0].split(separator: ".", omittingEmptySubsequences: false)
        guard numbers.count == 3, numbers.allSatisfy({ isNumber($0) && hasNoZeroInFront($0) }) else { return false }
        if parts.count > 1, !identifiers(parts[1]).allSatisfy({ isIdentifier($0) && (!isNumber($0) || hasNoZeroInFront($0)) }) { return false }
        return build.count < 2 || identifiers(build[1]).allSatisfy(isIdentifier)
    }

    private static func identifiers(_ text: Substring) -> [Substring] { text.split(separator: ".", omittingEmptySubsequences: false) }

    private static func isNumber(_ text: Substring) -> Bool { !text.isEmpty && text.utf8.allSatisfy { (0x30...0x39).contains($0) } }

    private static func hasNoZeroInFront(_ text: Substring) -> Bool { text.utf8.count == 1 || text.utf8.first != 0x30 }

    private static func isIdentifier(_ text: Substring) -> Bool {
        !text.isEmpty && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0) || $0 == 0x2D }
    }
}
