internal import Search

/// A place for the values of each facet on the search page; the script puts them in when it is opened.
struct SearchFacets {
    let facets: [Facet]

    /// The first is open; empty without facets.
    var fragment: HTMLFragment {
        HTMLFragment { html in
            for facet in facets {
                html.element("details") { html in
                    html.attribute("data-facet", facet.rawValue)
                    if facet == facets.first { html.flag("open") }
                    html.element("summary", text: facet.label)
                    html.element("div") {
                        $0.attribute("role", "group")
                        $0.attribute("aria-label", facet.label)
                    }
                }
                html.newline()
            }
        }
    }
}

extension Facet {
    /// The facet for people.
    fileprivate var label: String {
        switch self {
        case .kind: "Kind"
        case .service: "Service"
        case .severity: "Severity"
        case .state: "Action items"
        case .owner: "Owner"
        case .version: "Version"
        case .alert: "Alert"
        case .year: "Year"
        case .tag: "Tag"
        case .status: "Status"
        case .source: "Folder"
        }
    }
}
