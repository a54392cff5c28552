internal import Markup

/// A part of a JSON Schema (2020-12), as far as we use it; objects are always closed and all their members required.
indirect enum Schema: Sendable {
    /// Any text, or text that matches the pattern.
    case string(pattern: String? = nil)
    /// One of these texts.
    case choice([String])
    case integer(from: Int? = nil, to: Int? = nil)
    case boolean
    /// This value and no other.
    case constant(Int)
    case null
    case array(Schema)
    case anyOf([Schema])
    /// These members, in this order; all of them required.
    case object(KeyValuePairs<String, Schema>)
    /// Some of these members.
    case record([(name: String, schema: Schema)])
    /// Members with any name, all alike.
    case map(Schema)
    /// A definition of the same file.
    case reference(String)
    /// The schema with a sentence about its meaning.
    case described(Schema, String)

    /// The schema or `null`.
    var orNull: Schema { .anyOf([self, .null]) }

    /// The schema with a sentence about its meaning.
    func means(_ text: String) -> Schema { .described(self, text) }
}

extension JSONWriter {
    /// Writes a schema as an object.
    mutating func schema(_ schema: Schema) {
        object(.lines) { $0.keywords(of: schema) }
    }

    /// Writes the members of a schema's object.
    mutating func keywords(of schema: Schema) {
        switch schema {
        case .string(let pattern):
            member("type", "string")
            if let pattern { member("pattern", pattern) }
        case .choice(let texts): member("enum", texts)
        case .integer(let from, let to):
            member("type", "integer")
            if let from { member("minimum", from) }
            if let to { member("maximum", to) }
        case .boolean: member("type", "boolean")
        case .constant(let number): member("const", number)
        case .null: member("type", "null")
        case .array(let item):
            member("type", "array")
            key("items")
            self.schema(item)
        case .anyOf(let schemas): member("anyOf", schemas, .lines) { $0.schema($1) }
        case .object(let members): closedObject(members.map { (name: $0.key, schema: $0.value) }, required: members.map(\.key))
        case .record(let members): closedObject(members, required: [])
        case .map(let value):
            member("type", "object")
            key("additionalProperties")
            self.schema(value)
        case .reference(let name): member("$ref", "#/$defs/\(name)")
        case .described(let schema, let text):
            member("description", text)
            keywords(of: schema)
        }
    }

    private mutating func closedObject(_ members: [(name: String, schema: Schema)], required: [String]) {
        member("type", "object")
        member("properties", .lines) { json in
            for (name, schema) in members {
                json.key(name)
                json.schema(schema)
            }
        }
        if !required.isEmpty { member("required", required) }
        key("additionalProperties")
        value(false)
    }
}
