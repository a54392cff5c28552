internal import KnowledgeBase

extension PageSort {
    /// All action items of all incidents.
    static let actions = PageSort { site in
        [Page(path: SitePaths.actions) { site.actionsPage() }]
    }
}

extension SiteMap {
    /// More rows of one state than this make no page that anybody could use.
    private static let rowLimit = 1000

    /// Items by state, what is to be done first; an unknown state is called that and never open.
    fileprivate func actionsPage() -> [UInt8] {
        let shell = PageShell(page: PageScope(self, at: SitePaths.actions), title: "Action items", section: SitePaths.actions)
        let table = ActionTable(page: shell.page, showsIncident: true)
        let groups = HTMLFragment { html in
            for group in actions.groups {
                html.element("section", class: "group") { html in
                    html.element("h2") { html in
                        html.id(group.state.rawValue)
                        html.text("\(group.state.heading) ")
                        html.element("span", class: "count", text: String(group.entries.count))
                    }
                    if group.state == .unknown {
                        html.element("p", class: "remark", text: "Their documents do not say whether they are done.")
                    }
                    html.append(table.fragment(Array(group.entries.prefix(Self.rowLimit))))
                    if group.entries.count > Self.rowLimit {
                        html.element("p", class: "remark", text: "\(group.entries.count - Self.rowLimit) more stand in their incidents.")
                    }
                }
                html.newline()
            }
        }
        return shell.render(.actions, ActionsContext(frame: PageFrame(page: shell.page), caption: actions.caption(asOf: base.configuration.asOf), groups: groups))
    }
}

extension ActionRegister {
    /// `2 open, 1 done, 14 unknown`, with the number that are overdue on a day when it is given.
    func caption(asOf day: Day?) -> String {
        guard !groups.isEmpty else { return "No incident has action items." }
        let counts = groups.map { "\($0.entries.count) \($0.state.words)" }.joined(separator: ", ")
        guard let day else { return counts }
        let open = groups.filter { $0.state == .open || $0.state == .inProgress }.flatMap(\.entries)
        return "\(counts); \(open.count { $0.item.due.map { $0 < day } ?? false }) overdue as of \(day)"
    }
}

extension ActionItem.State {
    /// The state as a heading.
    fileprivate var heading: String {
        switch self {
        case .open: "Open"
        case .inProgress: "In progress"
        case .done: "Done"
        case .dropped: "Dropped"
        case .unknown: "State unknown"
        }
    }
}
