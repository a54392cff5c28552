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
        var json = JSONWriter.report
        json.object { log in
            log.member("$schema", "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json")
            log.member("version", "2.1.0")
            log.member("runs", [kept]) { json, kept in
                json.object { run in
                    run.member("tool") { $0.member("driver") { Self.write(ReportTool(generator: options.generator), rules, to: &$0) } }
                    run.member("invocations", [options.couldNotFinish]) { json, reasons in
                        json.object { Self.write(couldNotFinish: reasons, left: left, to: &$0) }
                    }
                    run.member("originalUriBaseIds") { json in
                        json.member("SRCROOT") { $0.member("description") { $0.member("text", "the root of the repository that holds the documents") } }
                    }
                    run.member("columnKind", "unicodeCodePoints")
                    run.member("results", kept, .lines) { json, index in
                        json.object { writer.write(result.findings[index], fingerprints[index], to: &$0) }
                    }
                }
            }
        }
        json.endLine()
        bytes = json.bytes
    }

    /// Indexes of the findings that are kept, ascending: errors before warnings before infos, when there are too many.
    private static func worst(_ findings: [Diagnostic]) -> [Int] {
        guard findings.count > resultLimit else { return Array(findings.indices) }
        let worstFirst = [Diagnostic.Severity.error, .warning, .info].flatMap { severity in
            findings.indices.filter { findings[$0].severity == severity }
        }
        return worstFirst.prefix(resultLimit).sorted()
    }

    private static func write(_ tool: ReportTool, _ rules: SARIFRules, to json: inout JSONWriter) {
        json.member("name", tool.name)
        if let version = tool.version { json.member("version", version) }
        json.member("informationUri", ReportTool.home)
        json.member("rules", rules.ids, .lines) { json, id in json.object { SARIFRules.write(id, to: &$0) } }
    }

    private static func write(couldNotFinish reasons: [String], left: Int, to json: inout JSONWriter) {
        json.member("executionSuccessful", reasons.isEmpty)
        var notifications = reasons.map { (level: "error", text: "could not finish: \($0)") }
        if left > 0 {
            notifications.append(("warning", "\(counted(left, "finding")) left out of this log, the mildest; it holds \(resultLimit) at most"))
        }
        json.member("toolExecutionNotifications", notifications) { json, notification in
            json.object { json in
                json.member("level", notification.level)
                json.member("message") { $0.member("text", SARIFResult.plain(notification.text)) }
            }
        }
    }
}
