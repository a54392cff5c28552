extension BinaryInteger {
    /// Hexadecimal digits, zeros in front where there are fewer than `digits`; small letters unless told otherwise.
    public func hexadecimal(digits: Int, uppercase: Bool = false) -> String {
        let text = String(self, radix: 16, uppercase: uppercase)
        return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
    }
}
