/// The candidate that was probably meant.
enum Suggestion {
    /// The nearest of the candidates; nil when none is near enough or two are equally near.
    static func nearest(to name: String, in candidates: some Sequence<String>) -> String? {
        let limit = max(1, name.count / 3)
        var best: (distance: Int, name: String)?
        var isTied = false
        for candidate in candidates.sorted() {
            let distance = distance(Array(name.utf8), Array(candidate.utf8))
            guard distance <= limit else { continue }
            if let current = best, distance >= current.distance {
                isTied = isTied || distance == current.distance
            } else {
                best = (distance, candidate)
                isTied = false
            }
        }
        return isTied ? nil : best?.name
    }

    /// `; did you mean \`title\`?`, or nothing.
    static func clause(for name: String, in candidates: some Sequence<String>) -> String {
        nearest(to: name, in: candidates).map { "; did you mean `\($0)`?" } ?? ""
    }

    /// Insertions, deletions and replacements from one to the other.
    private static func distance(_ a: [UInt8], _ b: [UInt8]) -> Int {
        var row = Array(0...b.count)
        for (i, left) in a.enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for (j, right) in b.enumerated() {
                let cost = left == right ? diagonal : 1 + min(diagonal, row[j], row[j + 1])
                diagonal = row[j + 1]
                row[j + 1] = cost
            }
        }
        return row[b.count]
    }
}
