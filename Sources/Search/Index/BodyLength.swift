/// How much stands in a document's body, which thins the weight of each word there.
struct BodyLength: Sendable {
    var words = 0
    /// Versions, among the words.
    var versions = 0

    /// True for a term that is a version, an address of a network, or another number with points: not for what goes on as a path or a label.
    static func isVersion(_ term: ArraySlice<UInt8>) -> Bool {
        let rest = term.drop(while: Chunk.isDigit)
        guard rest.count < term.count, rest.first == UInt8(ascii: "."), let next = rest.dropFirst().first, Chunk.isDigit(next) else { return false }
        return rest.allSatisfy { Chunk.isDigit($0) || Chunk.isLetter($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "+") }
    }
}

/// What a word of each document's body weighs, by the documents' numbers.
///
/// A version is one of the versions that a document names: a changelog that names hundreds tells less of each than a report
/// that names two, however many other words it has.
struct BodyWeights: Sendable {
    private let words: [Float]
    private let versions: [Float]

    init(_ lengths: [BodyLength]) {
        words = Self.weights(lengths.map(\.words))
        versions = Self.weights(lengths.map(\.versions))
    }

    /// The number of documents.
    var count: Int { words.count }

    /// The weights for a term.
    func of(_ term: ArraySlice<UInt8>) -> [Float] { BodyLength.isVersion(term) ? versions : words }

    /// 1 where there is as much as on average, among those that have any.
    private static func weights(_ counts: [Int]) -> [Float] {
        let average = Float(max(1, counts.reduce(0, +))) / Float(max(1, counts.count { $0 > 0 }))
        return counts.map { 1 / (0.4 + 0.6 * Float($0) / average) }
    }
}
