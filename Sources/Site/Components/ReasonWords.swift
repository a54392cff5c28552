internal import KnowledgeBase

/// Why two documents are related, as a sentence: `Both name etcd, issue #140 and the alert HubDown, and tell of quota, compact.`
struct ReasonWords {
    let reasons: [Reason]
    /// Rare words that tell of both.
    var words: [String] = []

    /// More are counted.
    private static let limit = 4

    var fragment: HTMLFragment {
        HTMLFragment { html in
            guard !reasons.isEmpty else { return html.text("Both tell of \(words.joined(separator: ", "))") }
            html.text("Both name ")
            let shown = reasons.prefix(Self.limit), rest = reasons.count - shown.count
            for (position, reason) in shown.enumerated() {
                if position > 0 { html.text(position == shown.count - 1 && rest == 0 ? " and " : ", ") }
                write(reason, to: &html)
            }
            if rest > 0 { html.text(" and \(rest) more") }
            if !words.isEmpty { html.text(", and tell of \(words.joined(separator: ", "))") }
        }
    }

    private func write(_ reason: Reason, to html: inout HTMLWriter) {
        switch reason.kind {
        case .issue: html.text("issue \(reason.text)")
        case .alert: html.text("the alert \(reason.text)")
        case .tag: html.text("the tag \(reason.text)")
        case .error: html.element("code", text: reason.text)
        case .vulnerability, .version, .service, .name: html.text(reason.text)
        }
    }
}
