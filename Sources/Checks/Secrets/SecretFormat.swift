internal import Markup

/// What the tokens of one vendor look like.
struct SecretFormat: Sendable {
    /// A piece of a token.
    enum Part: Sendable {
        /// As many bytes of a set as stand in a row, which have to be this many.
        case run(ByteSet, ClosedRange<Int>)
        /// These bytes.
        case literal([UInt8])

        /// True for a run.
        var isRun: Bool { if case .run = self { true } else { false } }
    }

    /// What it is, with its article: `a GitHub token`.
    let name: String
    /// What each begins with; at least three bytes, which is what the scanner looks for.
    let prefix: [UInt8]
    /// What follows the prefix.
    let parts: [Part]
    /// Bits a byte that a token has at least, prefix included; less is no random value.
    let leastEntropy: Double
    /// What stands before the prefix and belongs to the token; nil for nearly all.
    let lead: Part?
    /// What a token holds somewhere; empty for nearly all.
    let mark: [UInt8]
    /// How bad it is to find one.
    let severity: Diagnostic.Severity

    init(
        _ name: String, _ prefix: String, _ parts: [Part], entropy: Double, lead: Part? = nil, mark: String = "",
        severity: Diagnostic.Severity = .error
    ) {
        self.name = name
        self.prefix = Array(prefix.utf8)
        self.parts = parts
        leastEntropy = entropy
        self.lead = lead
        self.mark = Array(mark.utf8)
        self.severity = severity
    }

    /// A format whose prefix one run of bytes follows.
    init(_ name: String, _ prefix: String, _ set: ByteSet, _ length: Int, entropy: Double) {
        self.init(name, prefix, [.run(set, length...length)], entropy: entropy)
    }
}
