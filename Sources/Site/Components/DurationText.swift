/// A length of time in words: its two largest units.
enum DurationText {
    /// `1 h 5 min`, `3 d 2 h`, `40 s`.
    static func make(seconds: Int) -> String {
        let parts = [("d", seconds / 86_400), ("h", seconds / 3600 % 24), ("min", seconds / 60 % 60), ("s", seconds % 60)]
        guard let first = parts.firstIndex(where: { $0.1 > 0 }) else { return "0 min" }
        return parts[first..<min(first + 2, parts.count)].filter { $0.1 > 0 }.map { "\($0.1) \($0.0)" }.joined(separator: " ")
    }
}
