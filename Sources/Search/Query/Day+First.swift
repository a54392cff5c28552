public import KnowledgeBase

extension Day {
    /// The first day of a year, month or day: `2024`, `2024-05`, `2024-05-17`; nil for anything else.
    public init?(firstOf text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        let isDate = parts.count <= 3 && parts[0].utf8.count == 4 && parts.dropFirst().allSatisfy { $0.utf8.count == 2 }
        guard isDate, parts.allSatisfy({ $0.utf8.allSatisfy { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") } }) else { return nil }
        let numbers = parts.compactMap { Int($0) } + [1, 1]
        self.init(year: numbers[0], month: numbers[1], day: numbers[2])
    }
}
