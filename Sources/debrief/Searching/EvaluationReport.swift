internal import Checks
internal import Markup
internal import Search

/// What is printed of an evaluation.
struct EvaluationReport {
    let evaluation: SearchEvaluation
    let hasThresholds: Bool

    /// A table of classes, the queries whose document does not come first, and the thresholds that are not reached.
    var text: String {
        var lines = table + [""]
        let missed = evaluation.outcomes.filter { $0.rank != 1 }
        if !missed.isEmpty {
            lines.append("their document is not the first hit: \(missed.count) of \(evaluation.all.count) queries")
            for outcome in missed { lines += self.lines(of: outcome) }
            lines.append("")
        }
        for shortfall in evaluation.shortfalls {
            let subject = shortfall.className.map { "\(shortfall.measure.rawValue) of class \($0)" } ?? shortfall.measure.rawValue
            lines.append("below the threshold: \(subject) is \(Self.decimal(shortfall.value, 4)), expected \(Self.decimal(shortfall.wanted, 4)) or more")
        }
        if evaluation.shortfalls.isEmpty { lines.append(hasThresholds ? "all thresholds are reached" : "no thresholds are set") }
        return lines.map(DisplayText.escaped).joined(separator: "\n") + "\n"
    }

    /// One object.
    var json: [UInt8] {
        var json = JSONWriter(capacity: 4096)
        json.object { json in
            json.member("passed", evaluation.shortfalls.isEmpty)
            json.member("all") { json in Self.write(evaluation.all, to: &json) }
            json.member("classes", evaluation.classes) { json, row in
                json.object { json in
                    json.member("class", row.name)
                    Self.write(row.scores, to: &json)
                }
            }
            json.member("below", evaluation.shortfalls) { json, shortfall in
                json.object { json in
                    json.member("class", shortfall.className)
                    json.member("measure", shortfall.measure.rawValue)
                    json.key("value")
                    json.value(digits: Self.decimal(shortfall.value, 4))
                    json.key("expected")
                    json.value(digits: Self.decimal(shortfall.wanted, 4))
                }
            }
            json.member("queries", evaluation.outcomes) { json, outcome in json.object { Self.write(outcome, to: &$0) } }
        }
        json.endLine()
        return json.bytes
    }

    private static func write(_ scores: QueryScores, to json: inout JSONWriter) {
        json.member("count", scores.count)
        for measure in SearchMeasure.allCases {
            json.key(measure.rawValue)
            json.value(digits: decimal(scores.value(measure), 4))
        }
    }

    private static func write(_ outcome: SearchEvaluation.Outcome, to json: inout JSONWriter) {
        json.member("query", outcome.query.text)
        json.member("class", outcome.query.className)
        json.member("expected", outcome.query.expected)
        json.member("rank", outcome.rank)
        json.member("first", outcome.first?.source)
    }

    private var table: [String] {
        let rows = evaluation.classes + [(name: "all", scores: evaluation.all)]
        let width = max(5, rows.map { $0.name.count }.max() ?? 0)
        let head = Self.padded("class", width) + "      n  MRR@10    S@1    S@3   S@10"
        return [head] + rows.map { row in
            let values = SearchMeasure.allCases.map { Self.leading(Self.decimal(row.scores.value($0), $0 == .mrr ? 3 : 2), $0 == .mrr ? 8 : 7) }
            return Self.padded(row.name, width) + Self.leading("\(row.scores.count)", 7) + values.joined()
        }
    }

    private func lines(of outcome: SearchEvaluation.Outcome) -> [String] {
        let rank = outcome.rank.map { "rank \($0)" } ?? "not in 10"
        let name = outcome.query.className.map { " (\($0))" } ?? ""
        let first = outcome.first.map { "\($0.source)  \($0.title)" } ?? "nothing was found"
        return ["  \(Self.padded(rank, 9))  \(outcome.query.text)\(name)", "    expected  \(outcome.query.expected.joined(separator: ", "))", "    first     \(first)"]
    }

    /// A number from 0 to 1, rounded down, so that what is printed never promises more than there is.
    private static func decimal(_ value: Double, _ digits: Int) -> String {
        let scale = (0..<digits).reduce(1) { number, _ in number * 10 }
        let text = String(Int((value * Double(scale) + 1e-6).rounded(.down)) % scale)
        return "\(value >= 1 ? 1 : 0)." + String(repeating: "0", count: digits - text.count) + text
    }

    private static func padded(_ text: String, _ width: Int) -> String { text + String(repeating: " ", count: max(0, width - text.count)) }
    private static func leading(_ text: String, _ width: Int) -> String { String(repeating: " ", count: max(0, width - text.count)) + text }
}
