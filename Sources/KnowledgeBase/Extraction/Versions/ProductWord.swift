internal import Markup

/// A product's name as words of a sentence.
enum ProductWord {
    /// The name that some words are: letters, the first written large or with a dash or a digit, none of them usual words.
    static func name(_ words: some Collection<Substring>) -> String? {
        let kept = words.reversed().prefix { word in
            let core = word.trimmed
            guard let first = core.utf8.first, ByteCursor.isLetter(first), core.utf8.count == word.utf8.count else { return false }
            return !VersionWords.noNames.contains(core.lowercased()) && (core.first?.isUppercase == true || core.utf8.contains(UInt8(ascii: "-")))
        }.reversed()
        return kept.isEmpty ? nil : kept.map { String($0.trimmed) }.joined(separator: " ")
    }
}
