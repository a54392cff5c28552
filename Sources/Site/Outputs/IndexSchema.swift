internal import KnowledgeBase
internal import Markup

extension Output {
    /// `index.schema.json`: what `index.json` looks like, as JSON Schema 2020-12.
    static let indexSchema = Output(path: RelativePath(trusted: "index.schema.json")) { _, _ in
        var json = JSONWriter()
        json.object(.lines) { json in
            json.member("$schema", "https://json-schema.org/draft/2020-12/schema")
            json.member("$id", "urn:debrief:index:1")
            json.member("title", "Index of a knowledge base, format 1")
            json.keywords(of: .index)
            json.member("$defs", .lines) { json in
                for (name, schema) in Array(Schema.definitions) + Array(Schema.values) {
                    json.key(name)
                    json.schema(schema)
                }
            }
        }
        json.endLine()
        return json.bytes
    }
}

extension Schema {
    /// The file as a whole.
    fileprivate static let index = Schema.object([
        "format": .constant(1),
        "generator": .string().means("The program that wrote it, with its version."),
        "site": .object(["title": .string(), "base_url": .string().orNull]),
        "documents": .array(.reference("document")),
        "products": .array(.reference("product")),
        "services": .array(.reference("service")),
        "alerts": .array(.reference("alert")),
        "metrics": .metrics,
    ])

    fileprivate static let definitions: KeyValuePairs<String, Schema> = [
        "document": .document,
        "severity": .severity,
        "times": .times,
        "durations": .durations,
        "stated_durations": .statedDurations,
        "stated_duration": .statedDuration,
        "timeline_entry": .timelineEntry,
        "action_item": .actionItem,
        "affected": .affected,
        "event": .event,
        "version_mention": .versionMention,
        "guide": .guide,
        "section": .section,
        "link": .link,
        "backlink": .backlink,
        "related": .related,
        "reason": .reason,
        "provenance": .provenance,
        "origin": .origin,
        "disagreement": .disagreement,
        "duration_metric": .durationMetric,
        "front_matter": .frontMatter,
        "product": .product,
        "support_cycle": .supportCycle,
        "release_incidents": .releaseIncidents,
        "product_version": .productVersion,
        "service": .service,
        "alert": .alert,
        "alert_section": .alertSection,
    ]
}
