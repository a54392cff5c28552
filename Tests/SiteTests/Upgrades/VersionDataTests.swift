internal import Foundation
internal import Markup
internal import Testing

@testable internal import Site

/// What scripts are told of a product's versions.
struct VersionDataTests {
    private static let names: Set<String> = ["p", "code", "em", "strong", "del", "pre", "ul", "ol", "li", "blockquote", "table", "tr", "th", "td", "br", "hr"]

    /// The data of the product `store`.
    private func data(_ files: String) throws -> [String: Any] {
        let text = String(decoding: try #require(Self.script(of: "store", in: try SampleSite(files).site)), as: UTF8.self)
        try #require(text.hasPrefix("debriefUpgrades.put(") && text.hasSuffix(");\n"))
        return try #require(try JSONSerialization.jsonObject(with: Data(text.dropFirst(20).dropLast(3).utf8)) as? [String: Any])
    }

    private static func script(of product: String, in site: Site) -> [UInt8]? {
        site.outputs.first { $0.path.string == "products/\(product)/versions.js" }.flatMap { if case .rendered(let render) = $0.content { render() } else { nil } }
    }

    /// The content of the steps of a guide with a text.
    private func steps(_ text: String, _ more: String = "") throws -> [Any] {
        let data = try data("-- upgrades/store.md --\n---\nproduct: store\nfrom: \"1.0\"\nto: \"2.0\"\n---\n# Upgrade Store\n\n## Steps\n\n\(text)\n\(more)")
        let guide = try #require((data["guides"] as? [[String: Any]])?.first)
        return ((guide["body"] as? [String: [[String: Any]]])?["during"] ?? []).map { $0["content"] ?? [] }
    }

    /// Content as its JSON.
    private func json(_ text: String, _ more: String = "") throws -> String {
        String(decoding: try JSONSerialization.data(withJSONObject: try steps(text, more), options: [.withoutEscapingSlashes]), as: UTF8.self)
    }

    @Test func `the data of a product`() throws {
        try expectGolden(try #require(Self.script(of: "crane-control", in: try PageSample.site.site)), "../../Pages/Goldens/products-crane-control-versions.js")
    }

    @Test(arguments: [
        ("- Run `a` **now**, *soon* or ~~never~~", #"[[["p","Run ",["code","a"]," ",["strong","now"],", ",["em","soon"]," or ",["del","never"]]]]"#),
        ("- One\n  two\\\n  three", #"[[["p","One\ntwo",["br"],"three"]]]"#),
        ("- Do:\n\n  ```sh\n  a <b>\n  ```", #"[[["p","Do:"],["pre",["code","a <b>\n"]]]]"#),
        ("- Do\n  1. a\n  2. b", #"[[["p","Do"],["ol",["li",["p","a"]],["li",["p","b"]]]]]"#),
        ("> Mind the gap", #"[[["blockquote",["p","Mind the gap"]]]]"#),
        ("| a | b |\n|---|---|\n| 1 | 2 |", #"[[["table",["tr",["th","a"],["th","b"]],["tr",["td","1"],["td","2"]]]]]"#),
        ("- [x](https://example.org/a?b#c)", #"[[["p",["a","https://example.org/a?b#c","x"]]]]"#),
        ("- [here](#steps)", #"[[["p",["a","upgrades/store.html#steps","here"]]]]"#),
        ("- [j](javascript:alert(1)) [k](&#9;JaVa&#10;script:x) [d](data:text/html,x) [v](vbscript:x)", #"[[["p","j k d v"]]]"#),
        ("- a <b>bold</b><br>x <script>alert(1)</script> <pod-name>", #"[[["p","a bold",["br"],"x alert(1) <pod-name>"]]]"#),
        ("- ![a cat](https://example.org/cat.png)", #"[[["p",["a","https://example.org/cat.png","a cat"]]]]"#),
        ("- a\n\n  <div onclick=\"x\">in <i>it</i></div>", #"[[["p","a"],["p","in it"]]]"#),
        ("- a[^1]\n\n[^1]: note", #"[[["p","a"]],[["p","note"]]]"#),
    ])
    func `content is what the text says and no more`(text: String, expected: String) throws {
        #expect(try json(text) == expected)
    }

    @Test func `links lead to pages as seen from the root`() throws {
        let more = "-- incidents/down.md --\n# Down\n\n## What broke\n-- upgrades/other.md --\n# Other\n"
        let found = try json("- See [it](../incidents/down.md#what-broke) and [that](other.md)", more)
        #expect(found == #"[[["p","See ",["a","pages/down.html#what-broke","it"]," and ",["a","upgrades/other.html","that"]]]]"#)
    }

    @Test func `deep content is cut flat, and long content is no deeper`() throws {
        func depth(_ value: Any) -> Int { (value as? [Any]).map { 1 + ($0.map(depth).max() ?? 0) } ?? 0 }
        for text in [String(repeating: "> ", count: 300) + "deep", "- " + String(repeating: "*a **b ", count: 500) + String(repeating: "** *", count: 500), String(repeating: "- ", count: 300) + "x"] {
            let content = try steps(text)
            #expect(depth(content) < 30)
        }
        #expect(try json(String(repeating: "> ", count: 300) + "deep").contains("deep"))
    }

    @Test func `no payload becomes another element or an address that acts`() throws {
        func check(_ value: Any) {
            guard let node = value as? [Any] else { return }
            guard let name = node.first as? String else { return node.forEach(check) }
            let isLink = name == "a"
            if isLink { #expect((node[1] as? String).map { URLPolicy.admits($0, as: .link) } == true, "\(node)") } else { #expect(Self.names.contains(name), "\(name)") }
            node.dropFirst(isLink ? 2 : 1).forEach(check)
        }
        var payloads = ["<img src=x onerror=alert(1)>", "[a](javascript:alert(1))", "<svg/onload=alert(1)>", "[a](\u{1}javascript:alert(1))", "<a href=\"javascript:x\">a</a>", "![a](javascript:x)", "\u{2028}</script>"]
        for file in ["RSNAKE_XSS", "JHADDIX_XSS", "xss_alert"] {
            let lines = SharedFolder.contents(of: "suites/xss/patt-\(file).txt").map { String(decoding: $0, as: UTF8.self).split(whereSeparator: \.isNewline).map(String.init) } ?? []
            payloads += lines.enumerated().filter { $0.offset % 4 == 0 }.map(\.element)
        }
        for step in try steps(payloads.map { "- \($0)\n- [x](<\($0)>)\n" }.joined()) { (step as? [Any] ?? []).forEach(check) }
    }
}
