/// Where code between backticks ends in a text that is not parsed.
public struct BacktickRuns {
    private let text: ArraySlice<UInt8>
    /// Lengths of runs that none of the same length follows.
    private var open: Set<Int> = []

    /// Longer runs begin no code: each length costs a look at the rest of the text.
    private static let longest = 32

    public init(_ text: ArraySlice<UInt8>) {
        self.text = text
    }

    /// The offset behind the code that begins at a run of backticks, or behind the run when none begins there.
    public mutating func end(from start: Int) -> Int {
        let count = text[start...].prefix { $0 == UInt8(ascii: "`") }.count
        var index = start + count
        guard count <= Self.longest, !open.contains(count) else { return index }
        while index < text.endIndex {
            let run = text[index...].prefix { $0 == UInt8(ascii: "`") }.count
            if run == count { return index + run }
            index += max(1, run)
        }
        open.insert(count)
        return start + count
    }
}
