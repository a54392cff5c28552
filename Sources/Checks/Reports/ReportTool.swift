/// The program as reports name it.
struct ReportTool {
    let name: String
    /// nil when the generator states none.
    let version: String?

    /// Where the program is described.
    static let home = "https://debrief.example/"

    /// From `debrief 0.1.0`.
    init(generator: String) {
        let parts = generator.split(separator: " ", maxSplits: 1)
        name = parts.first.map(String.init) ?? "debrief"
        version = parts.count > 1 ? String(parts[1]) : nil
    }
}
