extension Double {
    /// The logarithm to the base of 2 of a number of at least 1, by squaring, to 20 binary places: the same bits on every machine and
    /// in every language.
    public var binaryLogarithm: Double {
        var value = self, result = 0.0
        while value >= 2 {
            value /= 2
            result += 1
        }
        var step = 0.5
        for _ in 0..<20 {
            value *= value
            if value >= 2 {
                value /= 2
                result += step
            }
            step /= 2
        }
        return result
    }
}
