internal import Markup

/// Findings as JUnit writes tests, as strict readers want it: a test for each document that fails when a finding in it does.
///
/// Findings too mild to fail the check stand in the output of the suite. Times are zero, so that equal checks have equal reports.
struct JUnitReport {
    /// The report as UTF-8.
    let bytes: [UInt8]

    init(_ result: CheckResult, options: ReportOptions) {
        let places = ReportPlaces(result, paths: options.repositoryPaths)
        let failing = Dictionary(grouping: result.findings.filter { $0.severity >= options.failOn }, by: \.range.path)
        let others = Set(result.findings.map(\.range.path)).subtracting(result.documents).sorted()
        let tests = result.documents + others
        var xml = XMLWriter.report()
        xml.element("testsuites") { xml in
            xml.element("testsuite", [
                "package": "debrief", "id": "0", "name": "debrief check", "timestamp": "1970-01-01T00:00:00",
                "hostname": "localhost", "tests": "\(tests.count + options.couldNotFinish.count)",
                "failures": "\(failing.count)", "errors": "\(options.couldNotFinish.count)", "time": "0",
            ]) { xml in
                xml.element("properties")
                for path in tests { Self.write(options.repositoryPaths.path(path), failing[path] ?? [], to: &xml, places) }
                for reason in options.couldNotFinish { Self.write(couldNotFinish: reason, to: &xml) }
                let mild = result.findings.filter { $0.severity < options.failOn }
                xml.element("system-out", lines: mild.map(places.line))
                xml.element("system-err")
            }
        }
        bytes = xml.bytes
    }

    private static func write(_ name: String, _ failures: [Diagnostic], to xml: inout XMLWriter, _ places: ReportPlaces) {
        let attributes: XMLWriter.Attributes = ["name": name, "classname": "debrief", "time": "0"]
        guard let worst = failures.first(where: { $0.severity == failures.map(\.severity).max() }) else { return xml.element("testcase", attributes) }
        let more = failures.count > 1 ? " (and \(failures.count - 1) more)" : ""
        xml.element("testcase", attributes) { xml in
            xml.element("failure", ["message": DisplayText.escaped(worst.summary + more), "type": DisplayText.escaped(worst.rule)], lines: failures.flatMap { finding in
                [places.line(finding)] + (finding.help.isEmpty ? [] : ["  help: \(finding.help)"])
            })
        }
    }

    private static func write(couldNotFinish reason: String, to xml: inout XMLWriter) {
        xml.element("testcase", ["name": "could not finish", "classname": "debrief", "time": "0"]) { xml in
            xml.element("error", ["message": DisplayText.escaped(reason), "type": "could-not-finish"], lines: [reason])
        }
    }
}
