/// A text as it is compared when words must stand literally in it: folded words with one space between.
public enum LiteralForm {
    private enum Gap {
        case none, apostrophe, space
    }

    /// Appends the literal form of a text, without spaces at its ends.
    public static func append(_ text: ArraySlice<UInt8>, to form: inout [UInt8]) {
        let source = text.span
        let start = form.count
        var gap = Gap.none
        var index = 0
        while index < source.count {
            var width = 1
            var value = UInt32(source[index])
            if value >= 0x80 {
                let decoded = DecodedScalar(source, at: index)
                (value, width) = (decoded.value, decoded.width)
            }
            let scalar = FoldedScalar(value)
            index += width
            switch scalar.kind {
            case .lower, .upper, .digit, .letter, .ideograph:
                if gap == .space, form.count > start { form.append(UInt8(ascii: " ")) }
                scalar.append(to: &form)
                gap = .none
            case .mark: break
            case .apostrophe: gap = gap == .none ? .apostrophe : .space
            case .other, .joiner: gap = .space
            }
        }
    }

    /// The literal form of a text.
    public static func make(_ text: String) -> String {
        var form: [UInt8] = []
        append(Array(text.utf8)[...], to: &form)
        return String(decoding: form, as: UTF8.self)
    }
}
