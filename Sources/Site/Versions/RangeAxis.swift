internal import KnowledgeBase

/// The names of some versions above the bars, each over its place.
struct RangeAxis {
    /// Oldest first.
    let versions: [ProductVersion]

    /// The axis, which says nothing that the text does not.
    func write(to html: inout HTMLWriter) {
        let count = versions.count, places = places
        // Where not every version is named, the first and the last label keep to the edges.
        let isSparse = places.count < count
        html.element("svg", class: "range-axis") { html in
            html.attribute("aria-hidden", "true")
            html.attribute("width", "100%")
            html.attribute("height", 20)
            for place in places {
                html.element("line") { html in
                    for name in ["x1", "x2"] as [StaticString] { html.attribute(name, RangeBar.percent(2 * place + 1, of: 2 * count)) }
                    html.attribute("y1", 16)
                    html.attribute("y2", 20)
                }
                html.element("text") { html in
                    html.attribute("x", isSparse && place == 0 ? "0%" : isSparse && place == count - 1 ? "100%" : RangeBar.percent(2 * place + 1, of: 2 * count))
                    html.attribute("y", 11)
                    html.attribute("text-anchor", isSparse && place == 0 ? "start" : isSparse && place == count - 1 ? "end" : "middle")
                    html.text(versions[place].version.text)
                }
            }
        }
    }

    /// Indexes of the versions that are named, spread evenly: as many as have room on a phone.
    private var places: [Int] {
        let count = versions.count
        let width = versions.lazy.map(\.version.text.utf8.count).max() ?? 0
        let labels = min(count, width <= 8 ? 4 : width <= 14 ? 3 : width <= 24 ? 2 : 1)
        guard labels > 1 else { return width <= 24 ? [0] : [] }
        return (0..<labels).map { $0 * (count - 1) / (labels - 1) }
    }
}
