internal import KnowledgeBase

/// Action items as a table; what is not known is left empty, and an unknown state is called that.
struct ActionTable {
    let page: PageScope
    /// True where items of several incidents stand together.
    let showsIncident: Bool

    /// The items in the order given; columns that no item fills are left out.
    func fragment(_ entries: [ActionRegister.Entry]) -> HTMLFragment {
        let columns = Column.allCases.filter { column in isShown(column, entries) }
        return HTMLFragment { html in
            html.table(columns.map(\.rawValue), class: "actions") { html in
                for entry in entries {
                    html.element("tr") { html in columns.forEach { cell($0, entry, to: &html) } }
                    html.newline()
                }
            }
        }
    }

    private enum Column: String, CaseIterable {
        case state = "State", text = "Action", owner = "Owner", due = "Due", priority = "Priority", aim = "Aim", incident = "Incident"
    }

    private func isShown(_ column: Column, _ entries: [ActionRegister.Entry]) -> Bool {
        switch column {
        case .state: !showsIncident
        case .text: true
        case .owner: entries.contains { $0.item.owner != nil }
        case .due: entries.contains { $0.item.due != nil }
        case .priority: entries.contains { $0.item.priority != nil }
        case .aim: entries.contains { $0.item.aim != nil }
        case .incident: showsIncident
        }
    }

    private func cell(_ column: Column, _ entry: ActionRegister.Entry, to html: inout HTMLWriter) {
        html.element("td") { html in
            html.attribute("data-label", column.rawValue)
            let value = HTMLFragment { write(column, entry, to: &$0) }
            // A narrow page lays a cell out as its label and one box; without a value it has neither.
            if !value.isEmpty { html.element("div") { $0.append(value) } }
        }
    }

    private func write(_ column: Column, _ entry: ActionRegister.Entry, to html: inout HTMLWriter) {
        switch column {
        case .state: html.state(entry.item.state)
        case .text: text(entry, to: &html)
        case .owner: html.text(entry.item.owner ?? "")
        case .due: due(entry.item, to: &html)
        case .priority: html.text(entry.item.priority ?? "")
        case .aim: html.text(entry.item.aim?.rawValue ?? "")
        case .incident: incident(entry, to: &html)
        }
    }

    /// The day, and that it has passed: told only where the day of the build is given and the item is known to be open.
    private func due(_ item: ActionItem, to html: inout HTMLWriter) {
        guard let due = item.due else { return }
        html.day(due)
        guard let asOf = page.base.configuration.asOf, item.state == .open || item.state == .inProgress, due < asOf else { return }
        html.text(" ")
        html.element("span", class: "tag-overdue", text: "overdue")
    }

    private func text(_ entry: ActionRegister.Entry, to html: inout HTMLWriter) {
        html.element("a", class: "action") {
            $0.href(page.address(ofDocument: entry.document, anchor: entry.item.anchor))
            $0.text(entry.item.text)
        }
        if let reason = entry.item.reason { html.element("span", class: "remark", text: " (\(reason))") }
        guard let link = entry.item.link, URLPolicy.leavesSite(link) else { return }
        html.text(" ")
        html.element("a", class: "issue") {
            $0.href(link)
            $0.text(Self.issueName(link))
        }
    }

    private func incident(_ entry: ActionRegister.Entry, to html: inout HTMLWriter) {
        html.documentLink(entry.document, on: page)
        guard let day = page.site.cards[entry.document].day else { return }
        html.text(" ")
        html.time(day, iso: day)
    }

    /// An issue's number for its address, else `issue`.
    private static func issueName(_ link: String) -> String {
        let last = link.split(separator: "/").last ?? ""
        return !last.isEmpty && last.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ? "#\(last)" : "issue"
    }
}
