internal import KnowledgeBase

/// The parts of a release whose versions moved.
struct ComponentTable {
    let components: [Release.Component]

    /// A table; empty when no part is named.
    var fragment: HTMLFragment {
        HTMLFragment { html in
            guard !components.isEmpty else { return }
            html.table(["Component", "From", "To"]) { html in
                for component in components {
                    html.element("tr") { html in
                        html.element("td", text: component.name)
                        html.element("td", text: component.from?.text ?? "")
                        html.element("td", text: component.to?.text ?? "")
                    }
                    html.newline()
                }
            }
        }
    }
}
