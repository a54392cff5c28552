/// A word that no document has, to be held against those that documents have.
struct MistypedWord {
    /// As it was typed, folded.
    let typed: [UInt8]
    /// Its stem, or the whole of an identifier.
    let stem: [UInt8]
    /// True for a plain word, which may have an ending.
    let hasForms: Bool

    /// A word that a term may stand for, and how many mistakes lie between it and what was typed.
    struct Match {
        let distance: Int
        let word: [UInt8]
    }

    /// The nearest form of a term's word; nil when it is too far.
    ///
    /// Mistakes in an ending change the stem: `shippde` is near `shipped` and not near `ship`.
    func match(_ term: [UInt8]) -> Match? {
        // What was cut off of the typed word stands behind the other's stem as well.
        let ending = typed.starts(with: stem) ? typed[stem.count...] : []
        var best = TypoDistance.between(stem, term, limit: Self.limit(stem)).map { Match(distance: $0, word: term + ending) }
        // With an ending that is mistyped nothing is cut off, and a short term with an ending is no word that we know of.
        guard hasForms, typed != stem || term.count >= Self.shortestForms else { return best }
        for form in Self.forms(of: term) where abs(form.count - typed.count) <= 2 {
            let limit = min(Self.limit(typed), (best?.distance ?? 3) - 1)
            if limit >= 0, let distance = TypoDistance.between(typed, form, limit: limit) { best = Match(distance: distance, word: form) }
        }
        // `undelete` is no mistyped `delete`.
        if let word = best?.word, Self.denials.contains(where: { typed.count == $0.count + word.count && typed.starts(with: $0) && typed.suffix(word.count).elementsEqual(word) }) { return nil }
        return best
    }

    private static let denials = ["un", "non", "dis"].map { Array($0.utf8) }
    private static let shortestForms = 4

    /// How many mistakes a word may have by its length.
    static func limit(_ word: [UInt8]) -> Int { word.count >= Ranking.twoTypos ? 2 : 1 }

    /// Forms that words with this stem may have.
    private static func forms(of term: [UInt8]) -> [[UInt8]] {
        guard let last = term.last else { return [] }
        let plain = endings.map { term + $0 }, doubled = doubling.map { term + [last] + $0 }
        return last == UInt8(ascii: "y") ? plain + [term.dropLast() + Array("ies".utf8)] : plain + doubled
    }

    private static let endings = ["e", "s", "d", "es", "ed", "ing", "ings"].map { Array($0.utf8) }
    private static let doubling = ["ed", "ing", "ings"].map { Array($0.utf8) }
}
