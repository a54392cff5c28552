import KnowledgeBase

@testable import Upgrades

/// What questions come to, in lines that `Tests/Browser/test_upgrade.py` writes too.
struct CaseLines {
    let map: UpgradeMap
    /// The title of a document.
    let title: (Int) -> String

    /// `1.0`: each incident with its answer, the guides, the last day.
    func answer(_ text: String) -> [String] {
        let report = VersionReport(Version(text), map: map)
        let incidents = report.incidents.map { entry in
            "\(title(entry.document)): \(entry.answer.standing.rawValue)\(conditions(entry.answer.conditions))\(fix(entry.firstFix))"
        }
        return incidents + report.guides.map { "guide \(title($0))" } + (report.supportWords.map { [$0] } ?? []) + (report.known == nil ? ["not known"] : [])
    }

    /// `1.4 to 1.8 Q1=no`: all that a plan says.
    func plan(_ text: String) -> [String] {
        let words = text.split(separator: " ")
        let answers = words.dropFirst(3).map { ($0.prefix { $0 != "=" }, $0.hasSuffix("=yes")) }
        let plan = UpgradePlanner(map).plan(from: Version(words[0]), to: Version(words[2]), answers: Dictionary(answers.map { (String($0), $1) }) { $1 })
        var lines = [plan.status.rawValue]
        for (index, hop) in plan.hops.enumerated() {
            if plan.gap?.position == index { lines += gap(plan.gap) }
            lines += self.lines(hop)
        }
        if plan.gap?.position == plan.hops.count { lines += gap(plan.gap) }
        lines += plan.questions.map { "\($0.id) \($0.text)\($0.answer.map { $0 ? " yes" : " no" } ?? "")" }
        return lines + plan.unknown.map { "unknown \(title($0))" }
    }

    private func lines(_ hop: Hop) -> [String] {
        var lines = ["\(hop.from) to \(hop.to) \(hop.guide.map { "by \(title(map.guides[$0].document))" } ?? "as a patch")\(hop.isPause ? ", a stop" : "")"]
        if let stop = hop.stop { lines.append("- stop \(stop.version)\(conditions([stop.when].compactMap(\.self)))\(stop.note.map { ": \($0)" } ?? "")") }
        if let reversible = hop.reversible { lines.append("- back \(reversible.rawValue)") }
        lines += hop.incidents.map { "- \($0.part.rawValue) \(title($0.document))\(conditions($0.conditions))\(fix($0.firstFix))" }
        for phase in GuideStep.Phase.allCases {
            lines += (hop.steps[phase] ?? []).map { step in
                let words = step.text.split { $0 == " " || $0 == "\n" }.joined(separator: " ")
                return "- \(phase.rawValue) \(step.isAction ? "" : "note ")\(step.isIrreversible ? "final " : "")\(words)\(conditions([step.when].compactMap(\.self)))"
            }
        }
        return lines + hop.releases.map { "- release \(map.releases[$0].version)\(map.releases[$0].breaking.map { "; \($0.text)" }.joined())" }
    }

    private func gap(_ gap: UpgradePlan.Gap?) -> [String] {
        gap.map { ["gap \($0.from) to \($0.to)"] + $0.guides.map { "- see \(title(map.guides[$0].document))" } } ?? []
    }

    private func conditions(_ conditions: [String]) -> String { conditions.isEmpty ? "" : " if \(conditions.joined(separator: " and "))" }

    private func fix(_ version: Version?) -> String { version.map { ", fixed in \($0)" } ?? "" }
}
