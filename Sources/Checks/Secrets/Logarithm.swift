/// Logarithms without a library of the system's.
enum Logarithm {
    /// The logarithm to base 2 of a number above 0, to about ten digits.
    static func base2(_ number: Double) -> Double {
        // number = significand * 2^exponent, and ln(s) = 2 artanh((s - 1) / (s + 1)) for the significand, 1 to 2.
        let ratio = (number.significand - 1) / (number.significand + 1), square = ratio * ratio
        var term = ratio, sum = 0.0, divisor = 1.0
        for _ in 0..<12 {
            sum += term / divisor
            term *= square
            divisor += 2
        }
        return Double(number.exponent) + 2 * sum * 1.4426950408889634
    }
}
