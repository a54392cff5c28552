internal import Markup

/// Reads how long an author says things took.
struct DurationReader {
    let lines: KeyLines?

    private static let names: [Incident.Span: (fields: [String], labels: [String])] = [
        .detect: (["time_to_detect", "ttd"], ["timetodetection", "timetodetect", "ttd", "detectiontime", "meantimetodetect"]),
        .acknowledge: (["time_to_acknowledge", "tta"], ["timetoacknowledge", "timetoacknowledgement", "tta", "timetorespond", "timetoresponse", "responsetime"]),
        .mitigate: (["time_to_mitigate", "ttm"], ["timetomitigation", "timetomitigate", "ttm", "impactduration", "downtime", "totaldowntime", "outageduration"]),
        .resolve: (
            ["duration", "time_to_resolve", "ttr"],
            ["timetorecovery", "timetorecover", "timetoresolution", "timetoresolve", "timetorestore", "timetofix", "ttr", "duration", "incidentduration", "totalduration", "durationofincident", "lengthofincident", "lengthofoutage", "incidentlength"]
        ),
    ]

    /// Only those that can be read as a length of time.
    func read(_ fields: inout Fields) -> [Incident.Span: Fact<StatedDuration>] {
        var durations: [Incident.Span: Fact<StatedDuration>] = [:]
        for span in Incident.Span.allCases {
            guard let names = Self.names[span] else { continue }
            if let node = fields.node(names.fields), let duration = node.text.flatMap({ DurationNotation.read($0) }) {
                durations[span] = Fact(duration, .frontMatter(node.range))
            } else if let line = lines?.first(names.labels), let duration = DurationNotation.read(line.value) {
                durations[span] = Fact(duration, Origin(.stated, line.range, from: "text"))
            }
        }
        return durations
    }
}
