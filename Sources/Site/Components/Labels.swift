internal import KnowledgeBase

/// Small words with a colour of their own: kinds, severities, states, events.
extension HTMLWriter {
    /// Writes a severity as the author named it, coloured by its level.
    mutating func severity(_ severity: Severity) {
        start("span")
        if let level = severity.level { classes("sev sev-", number: level) } else { classes("sev") }
        attribute("title", severity.level.map { "severity \($0) of 5" } ?? "severity")
        text(severity.label)
        end("span")
    }

    /// Writes a kind's name.
    mutating func kind(_ kind: DocumentKind) {
        start("span")
        switch kind {
        case .postmortem: classes("kind kind-postmortem")
        case .runbook: classes("kind kind-runbook")
        case .release: classes("kind kind-release")
        case .upgrade: classes("kind kind-upgrade")
        case .page: classes("kind kind-page")
        }
        text(kind.traits.singular)
        end("span")
    }

    /// Writes an action item's state.
    mutating func state(_ state: ActionItem.State) {
        start("span")
        switch state {
        case .open: classes("state state-open")
        case .inProgress: classes("state state-progress")
        case .done: classes("state state-done")
        case .dropped: classes("state state-dropped")
        case .unknown: classes("state state-unknown")
        }
        text(state.words)
        end("span")
    }

    /// Writes what sort of event a timeline entry is.
    mutating func event(_ event: TimelineEntry.Event) {
        start("span")
        switch event {
        case .start: classes("event event-start")
        case .deploy: classes("event event-deploy")
        case .alert: classes("event event-alert")
        case .detect: classes("event event-detect")
        case .acknowledge: classes("event event-acknowledge")
        case .mitigate: classes("event event-mitigate")
        case .resolve: classes("event event-resolve")
        }
        text(event.rawValue)
        end("span")
    }

    /// Writes a day or time with its machine-readable form.
    mutating func time(_ text: String, iso: String?) {
        element("time") {
            if let iso { $0.attribute("datetime", iso) }
            $0.text(text)
        }
    }

    /// Writes a day.
    mutating func day(_ day: Day) { time(day.description, iso: day.description) }
}

extension ActionItem.State {
    /// The state for people.
    var words: String { self == .inProgress ? "in progress" : rawValue }
}

extension Document.Status {
    /// The status for people.
    var words: String { self == .inReview ? "in review" : rawValue }
}
