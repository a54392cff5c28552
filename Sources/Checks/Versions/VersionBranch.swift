internal import KnowledgeBase

/// The line of releases a version belongs to: 1.4 for 1.4.2, 1 for 1.4.
struct VersionBranch: Hashable {
    private let numbers: [Int]
    /// How many numbers the version has: 1.4 and 1.4.0 are released in different ways.
    private let count: Int

    /// nil for pre-releases and what is no plain version.
    init?(_ version: Version) {
        let parts = version.text.split(separator: ".", omittingEmptySubsequences: false)
        let numbers = parts.map { Int($0) }
        guard !numbers.isEmpty, numbers.count <= 4, !numbers.contains(nil) else { return nil }
        self.numbers = numbers.dropLast().map { $0 ?? 0 }
        count = numbers.count
    }
}
