internal import KnowledgeBase
internal import Markup

extension Record {
    /// Writes `provenance`: how and where each known fact was read, in the order of the record's own keys.
    func writeProvenance(to json: inout JSONWriter) {
        let origins = part == nil ? origins : [], source = document.source
        json.member("provenance") { json in
            for (name, origin) in origins {
                guard let origin else { continue }
                json.member(name) { json in
                    json.member("how", origin.certainty.rawValue)
                    json.member("line", source.line(at: origin.range.lowerBound))
                    json.member("from", origin.source)
                }
            }
        }
    }

    /// The facts by the keys they stand under; of several services or alerts the first.
    private var origins: [(name: String, origin: Origin?)] {
        let document = document, incident = document.incident, release = document.release, guide = document.upgrade
        let times = Incident.Milestone.allCases.map { (name: $0.rawValue, origin: incident?.times[$0]?.origin) }
        return [
            ("id", document.statedID?.origin),
            ("kind", document.kind.origin),
            ("title", document.title.origin),
            ("date", document.date?.origin),
            ("severity", incident?.severity?.origin),
            ("services", document.services.first?.origin),
            ("owner", document.owner?.origin),
            ("summary", document.summary?.origin),
        ] + times + [
            ("product", release?.product?.origin ?? guide?.product?.origin),
            ("version", release?.version?.origin),
            ("from", guide?.from?.origin),
            ("to", guide?.to?.origin),
            ("reversible", release?.reversible?.origin ?? guide?.reversible?.origin),
            ("alerts", document.alerts.first?.origin),
        ]
    }
}
