/// A number with its noun: `1 error`, `3 errors`.
func counted(_ count: Int, _ noun: String) -> String { counted(count, noun, noun + "s") }

/// A number with its noun, whose plural is a word of its own: `2 entries`.
func counted(_ count: Int, _ noun: String, _ plural: String) -> String {
    "\(count) \(count == 1 ? noun : plural)"
}
