internal import KnowledgeBase
internal import Markup

/// The front matter of a kind as JSON Schema, draft 7, which editors know best; from the table that the rules go by.
struct FrontMatterJSONSchema {
    let kind: DocumentKind

    /// UTF-8, with a line end.
    var bytes: [UInt8] {
        var json = JSONWriter()
        json.object(.lines) { json in
            json.member("$schema", "http://json-schema.org/draft-07/schema#")
            json.member("title", "Front matter of a document of kind \(kind.rawValue)")
            json.member("description", "All of it is optional. Keys may also be written with `-` or in camelCase, which editors do not know.")
            json.key("type")
            json.texts(["object", "null"])
            properties(FrontMatterSchema.of(kind).fields, &json)
            json.key("patternProperties")
            json.object { $0.member("^[xX]-") { _ in } }
            json.key("additionalProperties")
            json.value(false)
        }
        json.endLine()
        return json.bytes
    }
}

extension FrontMatterJSONSchema {
    private func properties(_ fields: [FrontMatterField], _ json: inout JSONWriter) {
        var seen: Set<String> = []
        json.key("properties")
        json.object(.lines) { json in
            // What a kind says of a name comes before what all kinds say.
            for field in fields {
                for name in field.names where FrontMatterSchema.of(kind).field(name)?.name == field.name || fields.count < 20 {
                    guard seen.insert(name).inserted else { continue }
                    json.key(name)
                    json.object { json in
                        json.member("description", name == field.name ? field.meaning : "another name of `\(field.name)`: \(field.meaning)")
                        shape(field, isAlias: name != field.name, &json)
                    }
                }
            }
        }
    }

    private func shape(_ field: FrontMatterField, isAlias: Bool, _ json: inout JSONWriter) {
        switch field.shape {
        case .any: break
        case .text: scalar(&json)
        case .texts: list(&json) { $0.object { json in scalar(&json, or: "object") } }
        case .version, .moment, .duration: types(isAlias ? ["string", "number", "boolean", "null"] : ["string", "number", "null"], &json)
        case .severity: types(["string", "integer", "null"], &json)
        case .timezone: types(["string", "null"], &json)
        case .flag:
            json.key("enum")
            json.array([true, false]) { $0.value($1) }
        case .day:
            types(isAlias ? ["string", "boolean", "null"] : ["string", "null"], &json)
            json.member("pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}([Tt ].*)?$")
        case .word(let words):
            guard !isAlias else { return scalar(&json) }
            json.key("anyOf")
            json.array([0, 1]) { json, index in
                json.object { json in
                    if index == 0 {
                        json.key("enum")
                        json.texts(words)
                    } else {
                        types(words.contains("true") ? ["boolean", "null"] : ["null"], &json)
                    }
                }
            }
        case .record(let fields):
            types(["object", "string", "null"], &json)
            properties(fields, &json)
        case .records(let fields):
            list(&json) { $0.object { json in
                types(["object", "string"], &json)
                properties(fields, &json)
            } }
        }
    }

    /// A list of values, or one of them alone.
    private func list(_ json: inout JSONWriter, _ item: (inout JSONWriter) -> Void) {
        types(["array", "string", "number", "boolean", "object", "null"], &json)
        json.key("items")
        item(&json)
    }

    private func scalar(_ json: inout JSONWriter, or other: String? = nil) {
        types(["string", "number", "boolean", "null"] + (other.map { [$0] } ?? []), &json)
    }

    private func types(_ types: [String], _ json: inout JSONWriter) {
        json.key("type")
        json.texts(types)
    }
}

extension JSONWriter {
    /// Writes an array of strings.
    fileprivate mutating func texts(_ texts: [String]) { array(texts) { $0.value($1) } }
}
