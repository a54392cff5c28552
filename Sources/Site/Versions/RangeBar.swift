/// The versions of a product from left to right, and which of them an incident affects.
///
/// Places are percentages, so a bar fits any width without its text being stretched.
struct RangeBar {
    /// How many versions there are; at least one.
    let count: Int
    let runs: [AffectedRuns.Run]

    private static let height = 12

    /// Writes the bar; `title` says the same in words.
    func write(_ title: String, to html: inout HTMLWriter) {
        html.element("svg", class: "range-bar") { html in
            html.attribute("role", "img")
            html.attribute("width", "100%")
            html.attribute("height", Self.height)
            html.element("title", text: title)
            html.element("rect", class: "range-track") { Self.place(0, 1, of: 1, to: &$0) }
            for run in runs {
                html.element("rect") { html in
                    if run.isConditional { html.classes("range-part range-maybe") } else { html.classes("range-part") }
                    Self.place(run.versions.lowerBound, run.versions.count, of: count, to: &html)
                }
            }
        }
    }

    private static func place(_ start: Int, _ length: Int, of count: Int, to html: inout HTMLWriter) {
        html.attribute("x", percent(start, of: count))
        html.attribute("width", percent(length, of: count))
        html.attribute("height", height)
    }

    /// `12.34%`, cut behind the second decimal.
    static func percent(_ part: Int, of whole: Int) -> String {
        let hundredths = part * 10_000 / max(whole, 1), rest = hundredths % 100
        return rest == 0 ? "\(hundredths / 100)%" : "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)%"
    }
}
