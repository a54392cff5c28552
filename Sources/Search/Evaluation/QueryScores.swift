/// How well a number of queries was answered, in whole numbers, so that no order of adding up changes it.
public struct QueryScores: Sendable, Equatable {
    /// The number of queries.
    public private(set) var count = 0
    /// The sum of 1/rank, in parts of 2520, which all ranks up to ten divide.
    private var reciprocals = 0
    /// By rank, from 1 on: the queries whose first expected document has it.
    private var ranks = Array(repeating: 0, count: SearchMeasure.depth + 1)

    private static let parts = 2520

    /// Adds a query; nil when none of the first ten hits was expected.
    mutating func add(rank: Int?) {
        count += 1
        guard let rank, (1...SearchMeasure.depth).contains(rank) else { return }
        reciprocals += Self.parts / rank
        ranks[rank] += 1
    }

    /// The value of a measure, 0 without queries.
    public func value(_ measure: SearchMeasure) -> Double { count == 0 ? 0 : Double(sum(measure)) / Double(total(measure)) }

    /// The value in hundredths, rounded down.
    func hundredths(_ measure: SearchMeasure) -> Int { count == 0 ? 0 : sum(measure) * 100 / total(measure) }

    /// True when a measure is at least `threshold`, whose decimals no binary number has exactly.
    func meets(_ threshold: Double, _ measure: SearchMeasure) -> Bool { value(measure) >= threshold - 1e-9 }

    private func sum(_ measure: SearchMeasure) -> Int {
        switch measure {
        case .mrr: reciprocals
        case .success1: ranks[1]
        case .success3: ranks[1...3].reduce(0, +)
        case .success10: ranks.reduce(0, +)
        }
    }

    private func total(_ measure: SearchMeasure) -> Int { measure == .mrr ? count * Self.parts : count }
}
