internal import Markup

extension VersionClause {
    /// True for `1.8 was released that included the fix`, `1.8, where the bug is fixed`.
    func holdsFix(_ index: Int) -> Bool {
        guard !words[index].endsSentence else { return false }
        // `includes new features and fixes` is about nothing in particular: three words on it is over.
        var held: Int?, isPlaced = false
        for position in (index + 1)..<min(words.count, index + 10) where position < words.count {
            let word = words[position].lower
            if isVersion(position) || word == "not" || word == "but" || word.hasSuffix("n't") || word.hasSuffix("n’t") { return false }
            if let held, position - held <= 3, VersionWords.fixes.contains(word) { return true }
            if isPlaced, word == "fixed" { return true }
            if VersionWords.holding.contains(word) { held = position }
            if word == "where" { isPlaced = true }
            if words[position].endsSentence { return false }
        }
        return false
    }

    /// True for the version that `before` or `older than` leaves out.
    func isExcluded(_ index: Int) -> Bool {
        var end = index
        while end > 0, VersionWords.numbering.contains(words[end - 1].lower), !words[end - 1].endsSentence { end -= 1 }
        switch before(end) {
        case "before", "below", "until", "<": return true
        case "to": return end > 1 && words[end - 2].lower == "prior"
        case "than": return end > 1 && ["older", "earlier", "lower", "less"].contains(words[end - 2].lower)
        default: return false
        }
    }
}
