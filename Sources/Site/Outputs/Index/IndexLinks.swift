internal import KnowledgeBase
internal import Markup

extension Record {
    /// Writes `links` in the order of the document, `backlinks` in the order of the base, `successor` and `related`.
    func writeLinks(to json: inout JSONWriter) {
        json.key("links")
        json.array(linked.references.lazy.filter { isInside($0.link) }.compactMap(target)) { json, link in
            json.object { json in
                json.member("to", link.to)
                json.member("relation", link.relation.rawValue)
                json.member("line", link.line)
            }
        }
        json.member("backlinks", part == nil ? linked.backlinks : []) { json, backlink in
            json.object { json in
                json.member("from", base.documents[backlink.from].id)
                json.member("relation", backlink.relation.rawValue)
            }
        }
        json.member("successor", part == nil ? linked.successor.map { base.documents[$0.document].id } : nil)
        json.member("related", part == nil ? linked.related : []) { json, related in
            json.object { json in
                json.member("to", base.documents[related.document].id)
                json.member("reasons", related.reasons) { json, reason in
                    json.object { json in
                        json.member("kind", reason.kind.rawValue)
                        json.member("value", reason.text)
                    }
                }
            }
        }
    }

    private func isInside(_ link: Link) -> Bool {
        part?.range.contains(link.range.lowerBound) ?? true
    }

    /// What a link leads to; nil when it stays in the document or is none for a reader.
    private func target(of reference: Reference) -> (to: String, relation: Relation, line: Int)? {
        let to: String
        switch reference.target {
        case .document(index, _), .missingAnchor(index, _, _), .template, .unsafe: return nil
        case .document(let other, _), .missingAnchor(let other, _, _): to = base.documents[other].id
        case .asset(let path): to = "asset:\(path)"
        case .alert(let id): to = "alert:\(id)"
        case .external(let address): to = address
        case .outside(let path): to = "outside:\(path)"
        case .broken(let breakage): to = "broken:\(breakage.path)"
        }
        return (to, reference.link.relation, line(reference.link.range.lowerBound))
    }
}
