/// Tells whether what stands where an owner should is one.
enum OwnerName {
    private static let nobody: Set<String> = [
        "nobody", "no one", "noone", "no-one", "none", "unassigned", "not assigned", "unowned", "unknown", "owner", "name", "n/a", "na", "anyone", "anybody", "someone", "somebody", "whoever",
        "to be assigned", "to be determined", "to be decided", "to be confirmed", "pending", "open",
    ]
    private static let waiting: Set<String> = ["tbd", "tba", "tbc", "todo", "wip"]

    /// False for `TBC`, `TBD - next planning`, `nobody`, `?` and `-`.
    static func isSomebody(_ text: String) -> Bool {
        let name = text.lowercased().drop { " @*_`([<".contains($0) }
        let words = name.split { !($0.isLetter || $0.isNumber || $0 == "/" || $0 == "-") }.map { $0.drop { $0 == "-" } }.filter { !$0.isEmpty }
        guard let first = words.first else { return false }
        return !waiting.contains(String(first)) && !nobody.contains(words.joined(separator: " "))
    }
}
