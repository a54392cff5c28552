import Foundation
import KnowledgeBase
import Markup
import Testing

@testable import Site

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// Text that wants to be markup, in every field that takes text.
@Suite struct HostileTextTests {
    static let hostile = [
        "</script><script>alert(1)</script><!-- -->",
        "\"'><img src=x onerror=alert(1)> & &amp; &#x3C; ]]> <?xml?> <!DOCTYPE x>",
        "back\\slash \\u003c \\\" {{{x}}} {{>y}} ${z} %s %n",
        "bell\u{7} escape\u{1B}[31m DEL\u{7F} CSI\u{9B}31m line\u{2028}para\u{2029} bom\u{FEFF} non\u{FFFE}character\u{FFFF}",
        "right\u{202E}to left, e\u{301}, ZWJ 👩‍👩‍👧, \u{1D173}, \u{10FFFF}",
        "a\r\nb\tc\n\n  d",
    ]

    @Test(arguments: hostile)
    func `JSON outputs can be read and hold the text`(text: String) throws {
        let base = Self.base(text)
        for output in [Output.indexJSON, .jsonFeed] {
            let bytes = output.render(base, text)
            let whole = String(decoding: bytes, as: UTF8.self)
            #expect(!whole.contains("<"))
            #expect(!whole.unicodeScalars.contains { $0.properties.generalCategory == .control && $0 != "\n" })
            _ = try JSONSerialization.jsonObject(with: Data(bytes))
        }
        let document = try IndexJSONTests.document(base, kind: "postmortem")
        let extra = try #require(document["extra"] as? [String: Any])
        #expect(extra[text] as? String == text)
        #expect((document["tags"] as? [String])?.isEmpty == false)
    }

    @Test(arguments: hostile)
    func `XML outputs can be read`(text: String) throws {
        let base = Self.base(text)
        for output in [Output.atomFeed, .sitemap] {
            let parser = XMLParser(data: Data(output.render(base, text)))
            #expect(parser.parse(), "\(output.path): \(String(describing: parser.parserError))")
        }
    }

    @Test(.enabled(if: Python.hasJSONSchema, Python.reason))
    func `the index stays valid`() throws {
        let indexes = Self.hostile.map { Output.indexJSON.render(Self.base($0), $0) }
        #expect(try IndexSchemaTests.faults(indexes) == Self.hostile.map { _ in "" })
    }

    /// One document of each kind with the text in every field.
    static func base(_ text: String) -> KnowledgeBase {
        var quoted = JSONWriter()
        quoted.value(text)
        // YAML is stricter than JSON: it wants these escaped.
        let value = ["feff", "fffe", "ffff"].reduce(String(decoding: quoted.bytes, as: UTF8.self)) { value, code in
            UInt32(code, radix: 16).flatMap(Unicode.Scalar.init).map { value.replacingOccurrences(of: String($0), with: "\\u\(code)") } ?? value
        }
        let fields = [
            "id", "title", "summary", "authors", "owner", "services", "tags", "aliases", "alerts", "severity", "product", "version", "from",
            "to", "reversible", "fixes", "related", "runbooks", "recurrence_of", "started", "affects", "codename",
        ]
        let lines = fields.map { "\($0): \(value)" } + [
            "date: 2024-02-29",
            "action_items: [{text: \(value), owner: \(value), priority: \(value), link: \(value)}]",
            "\(value): \(value)",
        ]
        let body = "# \(text)\n\n## Timeline\n\n- 14:30 \(text)\n\n## Action items\n\n- \(text)\n\n[\(text)](\(text)) <\(text)>\n"
        let files = DocumentKind.allCases.compactMap { kind in
            RelativePath("\(kind.rawValue)/\(text)-\(kind.rawValue).md").map { path in
                SourceText(path: path, text: "---\nkind: \(kind.rawValue)\n\(lines.joined(separator: "\n"))\n---\n\(body)")
            }
        }
        return OutputInput.base(
            files, configuration: Configuration(title: text, baseURL: "https://example.org/\(text)/", description: text))
    }
}
