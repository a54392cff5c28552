internal import Checks
internal import KnowledgeBase
internal import Markup
internal import Upgrades

/// What is printed of versions and the incidents that can hit them.
struct AffectedAnswers {
    struct Answer {
        let product: Product
        let report: VersionReport
    }

    let answers: [Answer]
    let shelf: ProductShelf

    /// True when an incident of a severity up to a level affects a version, if only under a condition; `Int.max` is any, without a severity too.
    func isHit(upTo level: Int) -> Bool {
        answers.contains { answer in
            answer.report.incidents(.affected).contains { level == .max || (severity($0)?.level).map { $0 <= level } ?? false }
        }
    }

    /// One object with a list of versions.
    var json: [UInt8] {
        var json = JSONWriter(capacity: 2048)
        json.object { json in
            json.member("versions", answers) { json, answer in
                let report = answer.report
                json.object { json in
                    json.member("product", answer.product.id)
                    json.member("version", report.version.text)
                    json.key("known")
                    json.value(report.known != nil)
                    json.member("release", report.known?.release.map { shelf.base.documents[$0].document.path.string })
                    json.member("end_of_life", report.lastDay?.description)
                    json.member("incidents", report.incidents) { json, entry in write(entry, to: &json) }
                    json.member("guides", report.guides.map { shelf.base.documents[$0].document.path.string })
                }
            }
        }
        json.endLine()
        return json.bytes
    }

    private func write(_ entry: VersionReport.Entry, to json: inout JSONWriter) {
        let linked = shelf.base.documents[entry.document]
        json.object { json in
            json.member("answer", entry.answer.standing.rawValue)
            json.member("if", entry.answer.conditions)
            json.member("id", linked.id)
            json.member("source", linked.document.path.string)
            json.member("title", linked.document.title.value)
            json.member("url", linked.page.string)
            json.member("date", linked.document.date?.value.description)
            json.key("severity")
            if let severity = severity(entry) {
                json.object { json in
                    json.member("label", severity.label)
                    json.member("level", severity.level)
                }
            } else {
                json.null()
            }
            json.member("fixed_in", entry.firstFix?.text)
        }
    }

    /// A paragraph for each incident, the worst answers first.
    func text(hasColor: Bool) -> String {
        let paint = Paint(isOn: hasColor)
        return answers.map { text($0, paint) }.joined(separator: "\n")
    }

    private func text(_ answer: Answer, _ paint: Paint) -> String {
        let report = answer.report, product = answer.product
        var lines = [paint.bold(DisplayText.escaped("\(product.name) \(report.version)")) + (report.known == nil ? "  (no document names this version)" : "")]
        if let words = report.supportWords { lines.append(words) }
        let affected = report.incidents(.affected), unknown = report.incidents(.unknown)
        for (title, entries) in [
            ("Affected:", affected.filter(\.answer.conditions.isEmpty)), ("Affected if the questions are answered yes:", affected.filter { !$0.answer.conditions.isEmpty }),
            ("Unknown, as their versions are not said or can't be compared:", unknown),
        ] where !entries.isEmpty {
            lines += ["", title]
            for entry in entries { lines += self.lines(entry, paint) }
        }
        lines.append("")
        let rest = report.incidents.count - affected.count - unknown.count
        if affected.isEmpty, unknown.isEmpty { lines.append(rest == 0 ? "No incident of \(DisplayText.escaped(product.name)) is known." : rest == 1 ? "Not affected by the one known incident." : "Not affected by any of the \(rest) known incidents.") } else if rest > 0 {
            lines.append("Not affected by \(rest) other\(rest == 1 ? "" : "s").")
        }
        if !report.guides.isEmpty {
            lines.append("Upgrade guides from it:")
            for guide in report.guides { lines.append("  \(paint.path(DisplayText.escaped(shelf.path(guide))))") }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private func lines(_ entry: VersionReport.Entry, _ paint: Paint) -> [String] {
        let document = shelf.base.documents[entry.document].document
        let facts = [severity(entry)?.label, document.date?.value.description, entry.firstFix.map { "fixed in \($0)" }].compactMap(\.self)
        var lines = ["  \(paint.bold(DisplayText.escaped(document.title.value)))"]
        if !facts.isEmpty { lines.append("    \(paint.dim(DisplayText.escaped(facts.joined(separator: " · "))))") }
        lines.append("    \(paint.path(DisplayText.escaped(shelf.path(entry.document))))")
        lines += entry.answer.conditions.map { "    ? \(DisplayText.escaped($0))" }
        return lines
    }

    private func severity(_ entry: VersionReport.Entry) -> Severity? { shelf.base.documents[entry.document].document.incident?.severity?.value }
}
