internal import KnowledgeBase

/// A property that hits are narrowed by: `service:hub`.
public enum Facet: String, Sendable, CaseIterable {
    case kind, service, severity, state, owner, version, alert, year, tag, status, source

    /// True for those whose values are shown with how many hits each has; the others only filter.
    public var isCounted: Bool {
        switch self {
        case .kind, .service, .severity, .state, .owner, .version, .alert, .year: true
        case .tag, .status, .source: false
        }
    }

    /// What the terms of facets begin with.
    static let mark: UInt8 = 1

    /// The term that stands for a value; no text has it, for it begins with a control character.
    func term(_ value: String) -> [UInt8] { [Self.mark] + Array(rawValue.utf8) + [UInt8(ascii: "=")] + key(value) }

    /// The same for values that differ in case and separators only; versions and paths keep theirs.
    func key(_ value: String) -> [UInt8] {
        switch self {
        case .version: Array(Version(Self.lowered(value)).text.utf8)
        case .source: Array(Self.lowered(value.hasSuffix("/") ? String(value.dropLast()) : value).utf8)
        default: Array(LiteralForm.make(value).utf8)
        }
    }

    /// Small letters for A to Z, as all readers can make them.
    private static func lowered(_ text: String) -> String {
        String(decoding: text.utf8.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }, as: UTF8.self)
    }
}
