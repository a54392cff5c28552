internal import KnowledgeBase

/// The stops and steps of an upgrade as the front matter lists them.
struct UpgradePath {
    let guide: UpgradeGuide

    /// The steps in order, with the versions and conditions they hold for; empty when there are none.
    var steps: HTMLFragment {
        list(guide.steps.map { step in
            let remarks = [
                step.possibleIn.map { "possible in \($0)" }, step.necessaryAsOf.map { "necessary as of \($0)" }, step.when.map { "if \($0)" },
            ]
            return (step.text, remarks.compactMap { $0 })
        })
    }

    /// The versions to be installed on the way; empty when there are none.
    var stops: HTMLFragment {
        list(guide.stops.map { ($0.version.text, [$0.when.map { "if \($0)" }, $0.note].compactMap { $0 }) })
    }

    private func list(_ items: [(text: String, remarks: [String])]) -> HTMLFragment {
        HTMLFragment { html in
            guard !items.isEmpty else { return }
            html.element("ol", class: "steps") { html in
                for item in items {
                    html.element("li") { html in
                        html.text(item.text)
                        if !item.remarks.isEmpty { html.element("span", class: "remark", text: " (\(item.remarks.joined(separator: "; ")))") }
                    }
                    html.newline()
                }
            }
        }
    }
}
