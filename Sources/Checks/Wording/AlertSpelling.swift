internal import KnowledgeBase
internal import Markup

/// Names of alerts whatever their spelling: `KubePodCrashLooping` and `Kube Pod Crash Looping` are one.
enum AlertSpelling {
    /// Letters and digits only, lower case.
    static func folded(_ name: String) -> String { String(name.lowercased().filter { $0.isLetter || $0.isNumber }) }

    /// Runbooks, as indexes into the base's documents, by the folded names they may be for: their alerts, titles, files and headings.
    static func runbooks(of base: KnowledgeBase) -> [String: Set<Int>] {
        var names: [String: Set<Int>] = [:]
        for alert in base.alerts where !alert.runbooks.isEmpty { names[folded(alert.name), default: []].formUnion(alert.runbooks) }
        for (index, page) in base.documents.enumerated() where page.kind == .runbook {
            let document = page.document, stem = document.path.name.split(separator: ".").first.map(String.init) ?? ""
            for name in [document.title.value, stem] + document.sections.map(\.title) { names[folded(name), default: []].insert(index) }
        }
        return names
    }
}
