/// Why a theme can't be used: one sentence with file and line, ready to be shown.
public struct ThemeError: Error, Sendable, Hashable, CustomStringConvertible {
    /// Name of the template file.
    public let file: String
    /// 1-based; nil when the whole file is meant.
    public let line: Int?
    /// What is wrong and what to do.
    public let message: String

    init(_ file: String, line: Int? = nil, _ message: String) {
        self.file = file
        self.line = line
        self.message = message
    }

    /// `layout.mustache:12: ...`
    public var description: String {
        line.map { "\(file):\($0): \(message)" } ?? "\(file): \(message)"
    }
}
