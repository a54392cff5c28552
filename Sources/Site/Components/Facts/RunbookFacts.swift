internal import KnowledgeBase

extension FactsPanel {
    /// When somebody last read the runbook through, and until when that holds.
    func addRunbook(_ runbook: Runbook, to list: inout FactList) {
        guard let reviewed = runbook.reviewed?.value else { return }
        list.row("Last reviewed") { $0.day(reviewed) }
        if let days = runbook.reviewInDays, let due = reviewed.adding(days: days) { list.row("Next review") { $0.day(due) } }
    }
}
