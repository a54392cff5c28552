/// An annotation of GitHub Actions: the one place that writes workflow commands.
struct GitHubCommand {
    /// What the annotation is.
    enum Kind: String { case error, warning, notice }

    /// A place of a file, lines and columns 1-based.
    struct Place {
        let path: String
        let position: SourcePosition
    }

    /// The command, without a line end.
    let line: String

    /// `message` may have several lines.
    init(_ kind: Kind, at place: Place?, title: String, message: [String]) {
        var properties: [(StaticString, String)] = []
        if let place {
            let position = place.position
            properties += [("file", place.path), ("line", "\(position.line)"), ("endLine", "\(position.endLine)")]
            // Columns are for places in one line; others are refused.
            if position.line == position.endLine { properties += [("col", "\(position.column)"), ("endColumn", "\(position.endColumn)")] }
        }
        properties.append(("title", title))
        let list = properties.map { "\($0)=\(Self.property($1))" }.joined(separator: ",")
        line = "::\(kind.rawValue) \(list)::\(message.map(Self.data).joined(separator: "%0A"))"
    }

    /// The escapes that the runner takes back, behind those that nobody has to.
    private static func data(_ text: String) -> String {
        DisplayText.escaped(text).replacing("%", with: "%25").replacing("\r", with: "%0D").replacing("\n", with: "%0A")
    }

    private static func property(_ text: String) -> String {
        data(text).replacing(":", with: "%3A").replacing(",", with: "%2C")
    }
}
