/// How many letters two words differ in.
public enum EditDistance {
    /// The number of letters to insert, remove or replace; nil when it is over `limit`. Counts in UTF-8 bytes.
    public static func between(_ a: String, _ b: String, limit: Int) -> Int? {
        let a = Array(a.utf8.prefix(128)), b = Array(b.utf8.prefix(128))
        guard abs(a.count - b.count) <= limit else { return nil }
        var row = Array(0...b.count)
        for (i, x) in a.enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for (j, y) in b.enumerated() {
                let replaced = diagonal + (x == y ? 0 : 1)
                diagonal = row[j + 1]
                row[j + 1] = min(replaced, row[j] + 1, row[j + 1] + 1)
            }
            if row.allSatisfy({ $0 > limit }) { return nil }
        }
        return row[b.count] <= limit ? row[b.count] : nil
    }

    /// The word that a slip of the pen was meant to be: at most two letters off, one in short words; nil when there is none or two are as near.
    public static func nearest(to word: String, in words: some Sequence<String>) -> String? {
        let limit = word.utf8.count < 5 ? 1 : 2
        var best: (word: String, distance: Int)?, isTied = false
        for candidate in words {
            guard let distance = between(word, candidate, limit: limit), distance <= best?.distance ?? limit else { continue }
            isTied = distance == best?.distance && candidate != best?.word
            best = (candidate, distance)
        }
        return isTied ? nil : best?.word
    }
}
