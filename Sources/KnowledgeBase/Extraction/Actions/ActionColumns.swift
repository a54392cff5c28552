internal import Markup

/// Which columns of a table hold what of an action item.
struct ActionColumns {
    let text: Int
    let owner: Int?
    let due: Int?
    let status: Int?
    let priority: Int?
    let aim: Int?
    let link: Int?

    /// nil when no column is the action itself.
    init?(_ header: MarkdownNode) {
        let names = header.children.map { HeadingWords.fold($0.plainText) }
        func column(_ words: [String]) -> Int? {
            names.firstIndex { name in words.contains(name) } ?? names.firstIndex { name in words.contains { name.hasPrefix($0 + " ") } }
        }
        guard let text = column(["action", "action item", "actions", "action items", "task", "item", "description", "todo", "what", "follow up", "measure", "recommendation", "title", "summary", "improvement"]) else { return nil }
        self.text = text
        owner = column(["owner", "owners", "who", "dri", "assignee", "assigned", "responsible", "team", "person", "lead", "by"])
        due = column(["due", "due date", "eta", "deadline", "expected date", "target", "when", "date", "target date", "expected"])
        status = column(["status", "state", "done", "progress", "completed"])
        priority = column(["priority", "prio", "severity"])
        aim = column(["type", "category", "kind"])
        link = column(["issue", "ticket", "bug", "link", "tracker", "jira", "pr", "tracking", "reference", "issue pr"])
    }
}
