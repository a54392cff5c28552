internal import Markup

/// The colours of a report; without colour, text stays as it is.
struct TerminalStyle {
    let hasColor: Bool

    /// What a piece of the report is.
    enum Role {
        case severity(Diagnostic.Severity), strong, quiet

        /// Select Graphic Rendition parameters (ECMA-48).
        fileprivate var code: String {
            switch self {
            case .severity(.error): "1;31"
            case .severity(.warning): "1;33"
            case .severity(.info): "1;36"
            case .strong: "1"
            case .quiet: "2"
            }
        }
    }

    /// The text in the role's colour.
    func paint(_ text: String, _ role: Role) -> String {
        hasColor && !text.isEmpty ? "\u{1B}[\(role.code)m\(text)\u{1B}[0m" : text
    }
}
