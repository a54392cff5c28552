extension RandomAccessCollection {
    /// The first index whose element is in the second part, `endIndex` when none is; found by halving.
    ///
    /// All elements for which `belongsInSecond` is false must stand before those for which it is true.
    @inlinable
    public func partitioningIndex(where belongsInSecond: (Element) throws -> Bool) rethrows -> Index {
        var start = startIndex, count = count
        while count > 0 {
            let half = count / 2, middle = index(start, offsetBy: half)
            if try belongsInSecond(self[middle]) {
                count = half
            } else {
                start = index(after: middle)
                count -= half + 1
            }
        }
        return start
    }
}
