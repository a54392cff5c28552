internal import KnowledgeBase
internal import Markup

extension Record {
    /// Writes `provenance`: how and where each known fact was read, in the order of the record's own keys.
    func writeProvenance(to json: inout JSONWriter) {
        var names: Set<String> = []
        let facts = part == nil ? document.namedFacts.filter { Self.keys.contains($0.name) && names.insert($0.name).inserted } : []
        let source = document.source
        json.member("provenance") { json in
            for fact in facts {
                json.member(fact.name) { json in
                    json.member("how", fact.origin.certainty.rawValue)
                    json.member("line", source.line(at: fact.origin.range.lowerBound))
                    json.member("from", fact.origin.source)
                }
            }
        }
    }

    /// Writes `disagreements`: what two places of the document tell differently.
    func writeDisagreements(to json: inout JSONWriter) {
        json.member("disagreements", part == nil ? document.disagreements : []) { json, disagreement in
            json.object { json in
                json.member("fact", disagreement.fact)
                for (name, statement) in [("used", disagreement.used), ("other", disagreement.other)] {
                    json.member(name) { json in
                        json.member("value", statement.value)
                        json.member("how", statement.origin.certainty.rawValue)
                        json.member("line", line(statement.origin.range.lowerBound))
                        json.member("from", statement.origin.source)
                    }
                }
            }
        }
    }

    /// The facts whose origin is told; of several services or alerts that of the first.
    private static let keys: Set<String> = [
        "id", "kind", "title", "date", "severity", "services", "owner", "summary", "started", "detected", "acknowledged", "mitigated", "resolved",
        "product", "version", "from", "to", "reversible", "supported", "alerts",
    ]
}
