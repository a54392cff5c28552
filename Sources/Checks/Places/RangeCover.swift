internal import Markup

/// Many ranges, to be asked whether one of them meets another range.
struct RangeCover {
    /// Ascending.
    private let starts: [Int]
    /// The greatest end among the first so many ranges.
    private let ends: [Int]

    /// Ranges in any order; they may overlap.
    init(_ ranges: [Range<Int>]) {
        let sorted = ranges.filter { !$0.isEmpty }.sorted { $0.lowerBound < $1.lowerBound }
        var ends: [Int] = []
        ends.reserveCapacity(sorted.count)
        for range in sorted { ends.append(max(ends.last ?? 0, range.upperBound)) }
        starts = sorted.map(\.lowerBound)
        self.ends = ends
    }

    /// True when a range has an offset in common with `range`.
    func overlaps(_ range: Range<Int>) -> Bool {
        let count = starts.partitioningIndex { $0 >= range.upperBound }
        return !range.isEmpty && count > 0 && ends[count - 1] > range.lowerBound
    }

    /// True when a range holds an offset.
    func contains(_ offset: Int) -> Bool { overlaps(offset..<offset + 1) }
}

/// Ranges of which any two are apart or one within the other, to be asked for the innermost around an offset.
struct NestedRanges {
    private let ranges: [(range: Range<Int>, value: Int)]
    private let starts: [Int]
    /// Index of the next range outwards, -1 when there is none.
    private let outer: [Int]

    /// Ranges in any order, each with what stands for it.
    init(_ ranges: [(range: Range<Int>, value: Int)]) {
        let sorted = ranges.sorted { ($0.range.lowerBound, -$0.range.upperBound, $0.value) < ($1.range.lowerBound, -$1.range.upperBound, $1.value) }
        var outer: [Int] = [], open: [Int] = []
        for (index, entry) in sorted.enumerated() {
            while let last = open.last, sorted[last].range.upperBound <= entry.range.lowerBound { open.removeLast() }
            outer.append(open.last ?? -1)
            open.append(index)
        }
        self.ranges = sorted
        self.outer = outer
        starts = sorted.map(\.range.lowerBound)
    }

    /// What stands for the innermost range that holds an offset; nil when none does.
    func innermost(at offset: Int) -> Int? {
        var index = starts.partitioningIndex { $0 > offset } - 1
        while index >= 0, !ranges[index].range.contains(offset) { index = outer[index] }
        return index >= 0 ? ranges[index].value : nil
    }
}
