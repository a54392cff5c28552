/// How many mistakes lie between two words: letters left out, put in, replaced, or swapped with their neighbour.
///
/// Optimal string alignment, the restricted form of Damerau's distance.
enum TypoDistance {
    /// The number of mistakes; nil for more than `limit`.
    static func between(_ a: [UInt8], _ b: [UInt8], limit: Int) -> Int? {
        guard abs(a.count - b.count) <= limit else { return nil }
        var before: [Int] = [], above = Array(0...b.count)
        for i in 1...max(1, a.count) where i <= a.count {
            var row = [i]
            row.reserveCapacity(b.count + 1)
            for j in 1...max(1, b.count) where j <= b.count {
                var value = min(above[j] + 1, row[j - 1] + 1, above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
                if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] { value = min(value, before[j - 2] + 1) }
                row.append(value)
            }
            if (row.min() ?? 0) > limit { return nil }
            (before, above) = (above, row)
        }
        return above[b.count] <= limit ? above[b.count] : nil
    }
}
