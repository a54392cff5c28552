/// How much a term weighs in a unit, in four bits: half steps of powers of two from 1/8 to 16.
///
/// Readers need no counts and lengths: the weight holds all of them.
enum Impact {
    /// The greatest impact of a weight.
    static let limit = 14

    /// The least impact that a title or a name gives, and no other words of the document's top do.
    static let title = 10

    /// The least weight of a title's words: that of a part of an identifier.
    static let leastTitle: Float = 3.6

    /// The greatest weight below it.
    static let belowTitle: Float = 3.3

    /// The impact of a name that pins its document: an alert, in its own runbook.
    static let pinned = 15

    /// A weight that no words add up to; its impact is `pinned`.
    static let pinningWeight: Float = 1e6

    /// The nearest impact of a weight above 0.
    static func of(_ weight: Float) -> Int {
        if weight >= pinningWeight { return pinned }
        var impact = 0
        while impact < limit, weight > bounds[impact] { impact += 1 }
        return impact
    }

    /// The weight that an impact stands for.
    static func weight(_ impact: Int) -> Double { weights[min(impact, limit)] }

    /// `weights[i]` is 2^((i - 6) / 2), written out so that all readers have the same bits.
    private static let weights: [Double] = [
        0.125, 0.1767766952966369, 0.25, 0.3535533905932738, 0.5, 0.7071067811865476, 1, 1.4142135623730951, 2,
        2.8284271247461903, 4, 5.656854249492381, 8, 11.313708498984761, 16,
    ]

    /// The middle, as a ratio, between each weight and the next.
    private static let bounds: [Float] = weights.dropLast().map { Float($0 * 1.189207115002721) }
}
