internal import Checks

/// A report for a file: `sarif=out.sarif`.
struct ReportOutput {
    let format: ReportFormat
    let path: String

    /// nil without a format that there is, and without a file.
    init?(_ text: String) {
        guard let sign = text.firstIndex(of: "="), let format = ReportFormat(rawValue: String(text[..<sign])) else { return nil }
        let path = String(text[text.index(after: sign)...])
        guard !path.isEmpty else { return nil }
        self.format = format
        self.path = path
    }

    /// The file by a name that is the same however it is written.
    var place: String {
        if let resolved = FileSystem.resolved(path) { return resolved }
        let slash = path.lastIndex(of: "/")
        let folder = slash.map { path[...$0] } ?? "."
        return (FileSystem.resolved(String(folder)) ?? String(folder)) + "/" + (slash.map { path[path.index(after: $0)...] } ?? path[...])
    }
}
