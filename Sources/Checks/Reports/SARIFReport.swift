internal import KnowledgeBase
internal import Markup

/// Findings as SARIF 2.1.0 (OASIS): one run, every result on a line of its own.
struct SARIFReport {
    /// The report as UTF-8.
    let bytes: [UInt8]

    /// As many as GitHub's code scanning shows; of more the worst are kept.
    static let resultLimit = 5000

    init(_ result: CheckResult, options: ReportOptions) {
        let kept = Self.worst(result.findings)
        let left = result.findings.count - kept.count
        let fingerprints = FindingFingerprint.all(result.findings, in: result)
        let rules = SARIFRules(ran: options.rules, found: result.findings.map(\.rule))
        let writer = SARIFResult(places: ReportPlaces(result, paths: options.repositoryPaths), rules: rules)
        var text = JSONText()
        text.object { log in
            log.member("$schema", "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json")
            log.member("version", "2.1.0")
            log.array("runs", of: [kept]) { text, kept in
                text.object { run in
                    run.object("tool") { $0.object("driver") { Self.write(ReportTool(generator: options.generator), rules, to: &$0) } }
                    run.array("invocations", of: [options.couldNotFinish]) { text, reasons in
                        text.object { Self.write(couldNotFinish: reasons, left: left, to: &$0) }
                    }
                    run.object("originalUriBaseIds") { text in
                        text.object("SRCROOT") { $0.object("description") { $0.member("text", "the root of the repository that holds the documents") } }
                    }
                    run.member("columnKind", "unicodeCodePoints")
                    run.array("results", of: kept, isLong: true) { text, index in
                        text.object { writer.write(result.findings[index], fingerprints[index], to: &$0) }
                    }
                }
            }
        }
        text.endLine()
        bytes = text.bytes
    }

    /// Indexes of the findings that are kept, ascending: errors before warnings before infos, when there are too many.
    private static func worst(_ findings: [Diagnostic]) -> [Int] {
        guard findings.count > resultLimit else { return Array(findings.indices) }
        let worstFirst = [Diagnostic.Severity.error, .warning, .info].flatMap { severity in
            findings.indices.filter { findings[$0].severity == severity }
        }
        return worstFirst.prefix(resultLimit).sorted()
    }

    private static func write(_ tool: ReportTool, _ rules: SARIFRules, to text: inout JSONText) {
        text.member("name", tool.name)
        if let version = tool.version { text.member("version", version) }
        text.member("informationUri", ReportTool.home)
        text.array("rules", of: rules.ids, isLong: true) { text, id in text.object { SARIFRules.write(id, to: &$0) } }
    }

    private static func write(couldNotFinish reasons: [String], left: Int, to text: inout JSONText) {
        text.member("executionSuccessful", reasons.isEmpty)
        var notifications = reasons.map { (level: "error", text: "could not finish: \($0)") }
        if left > 0 {
            notifications.append(("warning", "\(counted(left, "finding")) left out of this log, the mildest; it holds \(resultLimit) at most"))
        }
        text.array("toolExecutionNotifications", of: notifications) { text, notification in
            text.object { text in
                text.member("level", notification.level)
                text.object("message") { $0.member("text", SARIFResult.plain(notification.text)) }
            }
        }
    }
}
