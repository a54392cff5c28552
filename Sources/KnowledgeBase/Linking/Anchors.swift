internal import Markup

/// The anchors of one document's page.
struct Anchors {
    private let exact: Set<String>
    /// Anchors without case and punctuation, for links written by another tool's slug rule.
    private let folded: [String: String]
    /// Anchors of headings by what is left without the number they begin with, as docutils has them; "" for one of two headings.
    private let unnumbered: [String: String]

    init(_ document: Document) {
        var anchors = document.sections.map(\.anchor) + document.explicitAnchors.sorted()
        if let incident = document.incident { anchors += incident.timeline.map(\.anchor) + incident.actionItems.map(\.anchor) }
        // Footnotes are numbered in the order of their definitions.
        let notes = document.tree.root.children.reduce(0) { $1.kind == .footnoteDefinition ? $0 + 1 : $0 }
        exact = Set(anchors).union((0..<notes).flatMap { ["fn-\($0 + 1)", "fnref-\($0 + 1)"] })
        var folded: [String: String] = [:]
        for anchor in anchors where folded[Self.fold(anchor)] == nil { folded[Self.fold(anchor)] = anchor }
        self.folded = folded
        var unnumbered: [String: String] = [:]
        for section in document.sections where section.anchor.utf8.first.map(ByteCursor.isDigit) ?? false {
            let words = Self.fold(String(section.anchor.drop { $0.isNumber || $0 == "-" || $0 == "_" || $0 == "." }))
            if !words.isEmpty { unnumbered[words] = unnumbered[words] == nil ? section.anchor : "" }
        }
        self.unnumbered = unnumbered
    }

    /// How many there are that a suggestion can be.
    var count: Int { folded.count }

    /// The anchor that a fragment means: itself, or the same words by another slug rule. nil when there is none.
    func find(_ fragment: String) -> String? {
        if exact.contains(fragment) { return fragment }
        // As forges and our pages write those that authors set.
        if fragment.hasPrefix("user-content-"), exact.contains(String(fragment.dropFirst(13))) { return String(fragment.dropFirst(13)) }
        let words = Self.fold(fragment)
        return words.isEmpty ? nil : folded[words] ?? unnumbered[words].flatMap { $0.isEmpty ? nil : $0 }
    }

    /// The anchor that is nearest by spelling, nil when none is near.
    func suggestion(for fragment: String) -> String? {
        let words = Self.fold(fragment)
        return folded.keys
            .map { (key: $0, distance: EditDistance.between($0, words, limit: max(2, words.utf8.count / 3))) }
            .filter { $0.distance != nil }
            .min { ($0.distance ?? 0, $0.key) < ($1.distance ?? 0, $1.key) }
            .flatMap { folded[$0.key] }
    }

    /// Letters and digits only, lower case.
    private static func fold(_ anchor: String) -> String {
        if anchor.utf8.allSatisfy({ $0 < 0x80 }) {
            return String(decoding: anchor.utf8.lazy.filter { ByteCursor.isLetter($0) || ByteCursor.isDigit($0) }.map { ByteCursor.isDigit($0) ? $0 : $0 | 0x20 }, as: UTF8.self)
        }
        return String(String.UnicodeScalarView(anchor.lowercased().unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }))
    }
}
