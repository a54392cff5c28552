internal import KnowledgeBase
internal import Markup

extension Explanation {
    /// The explanation as JSON, described in docs/command-line.md.
    var json: [UInt8] {
        var json = JSONWriter()
        json.object(.lines) { json in
            json.member("format", 1)
            json.member("source", document.path.string)
            json.member("id", linked.id)
            json.member("facts", document.namedFacts, .lines) { json, fact in
                json.object { json in
                    json.member("name", fact.name)
                    json.member("value", fact.value)
                    write(fact.origin, to: &json)
                }
            }
            json.member("disagreements", document.disagreements, .lines) { json, disagreement in
                json.object { json in
                    json.member("name", disagreement.fact)
                    json.member("used") { write(disagreement.used, to: &$0) }
                    json.member("other") { write(disagreement.other, to: &$0) }
                }
            }
            json.member("versions", document.versions, .lines) { json, mention in
                json.object { json in
                    json.member("version", mention.version.text)
                    json.member("role", mention.role.rawValue)
                    json.member("product", mention.product)
                    json.member("line", line(mention.range))
                }
            }
            json.member("changelog", document.release?.entries ?? [], .lines) { json, entry in
                json.object { json in
                    json.member("version", entry.version.text)
                    json.member("date", entry.date?.description)
                    json.member("line", line(entry.range))
                }
            }
            json.member("timeline", document.incident?.timeline ?? [], .lines) { write($1, to: &$0) }
            json.member("action_items", document.incident?.actionItems ?? [], .lines) { write($1, to: &$0) }
            json.member("sections", document.incident?.readings ?? [], .lines) { write($1, to: &$0) }
        }
        json.endLine()
        return json.bytes
    }

    private func write(_ origin: Origin, to json: inout JSONWriter) {
        json.member("how", origin.certainty.rawValue)
        json.member("from", origin.source)
        json.member("line", line(origin.range))
    }

    private func write(_ statement: Disagreement.Statement, to json: inout JSONWriter) {
        json.member("value", statement.value)
        write(statement.origin, to: &json)
    }

    private func write(_ entry: TimelineEntry, to json: inout JSONWriter) {
        json.object { json in
            json.member("at", entry.at.iso)
            json.member("written", entry.written)
            json.member("text", entry.text)
            json.member("line", line(entry.range))
            json.member("form", entry.form)
            json.member("reading", reading(of: entry).dropFirst())
        }
    }

    private func write(_ item: ActionItem, to json: inout JSONWriter) {
        json.object { json in
            json.member("text", item.text)
            json.member("state", item.state.rawValue)
            json.member("owner", item.owner)
            json.member("due", item.due?.description)
            json.member("line", line(item.range))
            json.member("form", item.form)
            json.member("group", item.group)
        }
    }

    private func write(_ reading: SectionReading, to json: inout JSONWriter) {
        json.object(.lines) { json in
            json.member("purpose", reading.purpose.rawValue)
            json.member("title", reading.title)
            json.member("line", line(reading.heading))
            json.member("blocks", reading.blocks.count)
            json.member("unexplained", reading.unexplained.count)
            json.member("readings", reading.blocks, .lines) { json, block in
                json.object { json in
                    json.member("line", line(block.range))
                    json.member("end_line", document.source.line(at: max(block.range.lowerBound, block.range.upperBound - 1)))
                    json.member("role", block.role.name)
                    json.key("indexes")
                    json.array(block.role.indexes) { $0.value($1) }
                    json.member("excerpt", excerpt(block.range))
                }
            }
        }
    }
}
