internal import KnowledgeBase

/// Until when the series of a product are supported.
struct SupportTable {
    let page: PageScope
    let history: ProductHistory

    /// A table in the order of its file; empty when nothing tells.
    var fragment: HTMLFragment {
        let cycles = history.product.support
        return HTMLFragment { html in
            guard !cycles.isEmpty else { return }
            html.table(["Series", "Released", "Active support until", "End of life", "Latest version"], class: "versions") { html in
                for cycle in cycles {
                    html.element("tr") { row(cycle, to: &$0) }
                    html.newline()
                }
            }
        }
    }

    private func row(_ cycle: SupportCycle, to html: inout HTMLWriter) {
        cell("Series", to: &html) { $0.element("div", text: cycle.isLongTerm ? "\(cycle.series) (long-term support)" : cycle.series.text) }
        cell("Released", to: &html) { if let day = cycle.released { $0.day(day) } }
        cell("Active support until", to: &html) { if let day = cycle.activeUntil { $0.day(day) } }
        cell("End of life", to: &html) { html in
            if let day = cycle.endOfLife { html.day(day) } else if cycle.hasEnded { html.text("has ended") }
        }
        cell("Latest version", to: &html) { html in if let latest = cycle.latest { html.version(latest, of: history, on: page) } }
    }

    private func cell(_ label: String, to html: inout HTMLWriter, _ write: (inout HTMLWriter) -> Void) {
        let content = HTMLFragment(write)
        html.element("td") { html in
            if !content.isEmpty { html.attribute("data-label", label) }
            html.append(content)
        }
    }
}

extension HTMLWriter {
    /// Writes a version, with a link where it is known.
    mutating func version(_ version: Version, of history: ProductHistory, on page: PageScope) {
        if let number = history.number(of: version) { versionLink(history.product.versions[number], of: history.product, on: page) } else { text(version.text) }
    }
}
