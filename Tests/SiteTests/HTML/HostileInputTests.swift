internal import Foundation
internal import Markup
internal import Testing

@testable internal import Site

/// Payloads that made other programs run script, in every place where an author's text lands.
struct HostileInputTests {
    /// Elements that pages have; anything else came in from outside.
    private static let known: Set<String> = [
        "html", "head", "meta", "title", "link", "body", "header", "footer", "nav", "main", "article", "section", "aside", "div", "span",
        "p", "a", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd", "table", "thead", "tbody", "tfoot", "tr", "th", "td",
        "caption", "pre", "code", "em", "strong", "del", "br", "hr", "img", "input", "sup", "sub", "time", "details", "summary", "blockquote",
        "abbr", "b", "bdi", "bdo", "cite", "dfn", "i", "ins", "kbd", "mark", "q", "rp", "rt", "ruby", "s", "samp", "small", "strike", "tt", "u",
        "var", "wbr", "figure", "figcaption", "option",
    ]
    private static let attributes: Set<String> = [
        "href", "src", "alt", "title", "id", "class", "rel", "lang", "dir", "align", "width", "height", "colspan", "rowspan", "scope", "start",
        "value", "reversed", "open", "datetime", "type", "checked", "disabled", "tabindex", "loading", "content", "name", "charset",
        "http-equiv", "data-label", "data-footnotes", "data-footnote-ref", "data-footnote-backref",
        "data-index",
    ]
    /// What templates write for search and planning, from where to where; no author's text lands there, and a payload's own comes later.
    private static let search = [
        ("<form class=\"site-search\" role=", "</form>"),
        ("<form class=\"search-form\" role=", "<section class=\"search-documents\">"),
        ("<section class=\"group affected\" data-root=", "</section>"),
        ("<div class=\"planner\" data-root=", "<option"),
        ("</select></label>", "<section class=\"planner-guides\">"),
        ("<script src=\"assets/upgrade.js\">", "</script>"),
    ]

    @Test func `no payload becomes an element, a handler or an address that acts`() throws {
        let payloads = try Self.payloads()
        for chunk in stride(from: 0, to: payloads.count, by: 200) {
            let part = payloads[chunk..<min(chunk + 200, payloads.count)]
            let files = part.enumerated().map { "-- \($0.offset).md --\n\(Self.document($0.element))" }.joined(separator: "\n")
            for page in try SampleSite(files).pages { Self.check(Self.withoutSearch(page.html), page.path) }
        }
    }

    /// Sampled, unless all are asked for: a debug build takes a minute for them.
    private static func payloads() throws -> [String] {
        var payloads: [String] = []
        let lines = [
            "0xcela_event_handlers", "BRUTELOGIC-XSS-STRINGS", "IntrudersXSS", "JHADDIX_XSS", "MarioXSSVectors", "RSNAKE_XSS", "XSSDetection",
            "XSS_Polyglots", "port_swigger_xss_cheatsheet_event_handlers", "xss_alert", "xss_payloads_quick",
        ].map { "patt-\($0)" } + ["payloadbox-xss-payload-list"]
        for file in lines {
            guard let data = SharedFolder.contents(of: "suites/xss/\(file).txt") else { return [] }
            payloads += String(decoding: data, as: UTF8.self).split(whereSeparator: \.isNewline).map(String.init)
        }
        if let data = SharedFolder.contents(of: "suites/xss/owasp-filter-evasion.json") {
            payloads += try JSONDecoder().decode([String].self, from: data)
        }
        if let data = SharedFolder.contents(of: "suites/xss/dompurify-expect.json") {
            payloads += try JSONDecoder().decode([Fixture].self, from: data).map(\.payload)
        }
        let isWhole = ProcessInfo.processInfo.environment["DEBRIEF_ALL_PAYLOADS"] != nil
        return payloads.enumerated().filter { isWhole || $0.offset % 16 == 0 }.map(\.element)
    }

    private struct Fixture: Decodable { let payload: String }

    /// The payload in the text, a heading, a link and its title, an image, a table, a footnote, code, and the front matter.
    private static func document(_ payload: String) -> String {
        let line = payload.replacing("\n", with: " ").replacing("\r", with: " ")
        let quoted = "\"\(line.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\""
        return """
            ---
            kind: postmortem
            title: \(quoted)
            summary: \(quoted)
            severity: \(quoted)
            owner: \(quoted)
            services: [\(quoted)]
            tags: [\(quoted)]
            alerts: [\(quoted)]
            authors: [\(quoted)]
            affects: [{product: \(quoted), versions: [\(quoted)], when: [{question: \(quoted)}]}]
            ---
            \(payload)

            ## \(line)

            Text \(line) text, *\(line)*, `\(line)`, [\(line)](\(line)), [x](<\(line)> "\(line)"), ![\(line)](\(line) '\(line)'), [[\(line)]].

            | \(line) |
            |---|
            | \(line) |

            > \(line)
            > [!NOTE]

            ## Timeline

            - 2024-01-01 10:00 \(line)

            ## Action items

            - [ ] \(line) (@\(line))

            Note[^1].

            [^1]: \(line)

            ```\(line)
            \(payload)
            ```

            <div title="\(line)">\(payload)</div>
            """
    }

    private static func withoutSearch(_ html: String) -> String {
        search.reduce(html) { html, part in
            guard let start = html.firstRange(of: part.0)?.lowerBound, let end = html[start...].firstRange(of: part.1)?.lowerBound else { return html }
            return String(html[..<start] + html[end...])
        }
    }

    private static func check(_ html: String, _ path: String) {
        var tokens = HTMLTokenizer(html.utf8)
        while let token = tokens.next() {
            guard case .startTag(let tag) = token else { continue }
            let strange = tag.attributes.first { !attributes.contains($0.name) && !$0.name.hasPrefix("aria-") }
            let address = tag["href"] ?? tag["src"] ?? ""
            if !known.contains(tag.name) || strange != nil || !URLPolicy.admits(address, as: tag.name == "img" ? .image : .link) {
                Issue.record("\(path) has <\(tag.name)> with \(tag.attributes)")
            }
            if tag.name == "meta" || tag.name == "link" {
                #expect(tag["name"] != nil || tag["http-equiv"] == "Content-Security-Policy" || tag["charset"] == "utf-8" || tag.name == "link")
            }
        }
    }
}
