/// Character references in attribute values.
///
/// Numbers and the few names that matter for addresses are decoded. A name that is not known stays as
/// text, which is safe because every sink escapes `&` again.
public enum HTMLEntities {
    private static let named: [String: Character] = [
        "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "colon": ":", "sol": "/",
        "Tab": "\t", "NewLine": "\n", "lpar": "(", "rpar": ")", "period": ".", "num": "#", "quest": "?", "equals": "=",
        "semi": ";", "comma": ",", "hyphen": "\u{2010}", "lowbar": "_", "percnt": "%", "excl": "!", "ast": "*", "plus": "+",
    ]

    public static func decode(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
        var result = ""
        var rest = text[...]
        while let start = rest.firstIndex(of: "&") {
            result += rest[..<start]
            let body = rest[rest.index(after: start)...]
            let name = body.prefix(12).prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "#") }
            let after = body[name.endIndex...]
            if let character = character(name) {
                result.append(character)
                rest = after.first == ";" ? after.dropFirst() : after
            } else {
                result.append("&")
                rest = body
            }
        }
        return result + rest
    }

    private static func character(_ name: Substring) -> Character? {
        guard name.first == "#" else { return named[String(name)] }
        let digits = name.dropFirst()
        let value = digits.first == "x" || digits.first == "X" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits, radix: 10)
        return value.flatMap(Unicode.Scalar.init).map(Character.init)
    }
}
