internal import Checks
internal import Markup
internal import Search

/// What is printed for a query.
struct SearchAnswer {
    /// As it was asked.
    let query: String
    let results: SearchResults

    /// One object on a line.
    var json: [UInt8] {
        var json = JSONWriter(capacity: 4096)
        json.object { json in
            json.member("query", query)
            json.member("total", results.total)
            json.member("hits", results.hits) { json, hit in json.object { Self.write(hit, to: &$0) } }
            json.member("corrections", results.corrections) { json, correction in
                json.object { json in
                    json.member("word", correction.word)
                    json.member("used", correction.used)
                }
            }
            json.member("notes", results.notes)
        }
        json.endLine()
        return json.bytes
    }

    private static func write(_ hit: SearchHit, to json: inout JSONWriter) {
        json.member("source", hit.source)
        json.member("id", hit.id)
        json.member("kind", hit.kind)
        json.member("title", hit.title)
        json.member("url", hit.anchor.isEmpty ? hit.page : "\(hit.page)#\(hit.anchor)")
        json.member("date", hit.date.isEmpty ? nil : hit.date)
        json.member("severity", hit.severity.isEmpty ? nil : hit.severity)
        json.member("services", hit.services)
        json.member("superseded", hit.isSuperseded)
        json.member("part", hit.part)
        json.member("section", hit.section.isEmpty ? nil : hit.section)
        json.member("anchor", hit.anchor.isEmpty ? nil : hit.anchor)
        json.member("line", hit.line)
        json.member("score", Int((hit.score * 1000).rounded()))
        json.member("literal", hit.isLiteral)
        json.member("snippet", hit.snippet.text)
    }

    /// A paragraph for each hit: where it stands, what it is, and the words around the match.
    func text(paths prefix: String, hasColor: Bool) -> String {
        var lines: [String] = []
        for hit in results.hits {
            let paint = Paint(isOn: hasColor)
            let title = hit.section.isEmpty || hit.section == hit.title ? hit.title : "\(hit.title) › \(hit.section)"
            lines.append("\(paint.path(DisplayText.escaped("\(prefix)\(hit.source):\(hit.line)")))  \(paint.bold(DisplayText.escaped(title)))")
            let facts = [hit.kind, hit.date, hit.severity, hit.isSuperseded ? "superseded" : "", hit.services.prefix(4).joined(separator: ", ")].filter { !$0.isEmpty }
            lines.append("    \(paint.dim(DisplayText.escaped(facts.joined(separator: " · "))))")
            if !hit.snippet.text.isEmpty { lines.append("    \(paint.marked(hit.snippet))") }
            lines.append("")
        }
        return lines.joined(separator: "\n")
    }

    /// What the reader should know beside the hits, a line each.
    func remarks(narrowing: Narrowing) -> [String] {
        var remarks = results.notes
        for correction in results.corrections {
            remarks.append("nothing has `\(correction.word)`; also searched for: \(correction.used.joined(separator: ", "))")
        }
        if results.hits.isEmpty {
            let filters = narrowing.filters.map { "\($0.facet.rawValue) \($0.value)" }.joined(separator: ", ")
            remarks.append("nothing found for `\(query)`\(filters.isEmpty ? "" : " with \(filters)")")
        } else if results.total > results.hits.count {
            remarks.append("\(results.hits.count) of \(results.total) hits; --limit shows more")
        }
        return remarks.map(DisplayText.escaped)
    }
}
