internal import Markup

/// Findings as Checkstyle writes them: XML, by file.
struct CheckstyleReport {
    /// The report as UTF-8.
    let bytes: [UInt8]

    /// A file without findings is not named.
    init(_ result: CheckResult, options: ReportOptions) {
        let places = ReportPlaces(result, paths: options.repositoryPaths)
        var xml = XMLWriter.report()
        xml.element("checkstyle", ["version": "8.0"]) { xml in
            for file in result.findings.byPath {
                xml.element("file", ["name": places.path(file[0].range)]) { xml in
                    for finding in file { Self.write(finding, to: &xml, places) }
                }
            }
            guard !options.couldNotFinish.isEmpty else { return }
            xml.element("file", ["name": options.repositoryPaths.nowhere]) { xml in
                for reason in options.couldNotFinish {
                    xml.element("error", ["line": "1", "severity": "error", "message": DisplayText.escaped("could not finish: \(reason)"), "source": "debrief.could-not-finish"])
                }
            }
        }
        bytes = xml.bytes
    }

    private static func write(_ finding: Diagnostic, to xml: inout XMLWriter, _ places: ReportPlaces) {
        let position = places.position(finding.range)
        xml.element("error", [
            "line": "\(position.line)", "column": "\(position.column)", "severity": finding.severity.rawValue,
            "message": DisplayText.escaped(finding.summary), "source": DisplayText.escaped("debrief.\(finding.rule)"),
        ])
    }
}

extension [Diagnostic] {
    /// Findings of one file each, files in the order of their first finding.
    var byPath: [[Diagnostic]] {
        var order: [RelativePath] = [], files: [RelativePath: [Diagnostic]] = [:]
        for finding in self {
            if files[finding.range.path] == nil { order.append(finding.range.path) }
            files[finding.range.path, default: []].append(finding)
        }
        return order.compactMap { files[$0] }
    }
}
