import Foundation
import Testing

/// How to make a text that some parser can't bear, in any size.
struct Recipe: Sendable, CustomTestStringConvertible {
    let name: String
    /// The text for about so many bytes.
    let text: @Sendable (Int) -> String

    var testDescription: String { name }

    init(_ name: String, _ text: @escaping @Sendable (Int) -> String) {
        self.name = name
        self.text = text
    }

    /// A piece over and over.
    init(_ name: String, head: String = "", repeating piece: String) {
        self.init(name) { head + String(repeating: piece, count: max(1, ($0 - head.utf8.count) / piece.utf8.count)) }
    }

    /// Pieces that differ by their number.
    init(_ name: String, head: String = "", numbered piece: @escaping @Sendable (Int) -> String) {
        self.init(name) { size in
            var text = head, number = 0
            while text.utf8.count < size - 64 {
                text += piece(number)
                number += 1
            }
            return text
        }
    }
}

extension Recipe {
    /// Those of `../shared/suites/pathological`; empty when it is absent, which is printed.
    static let shared: [Recipe] = {
        struct File: Decodable {
            struct Case: Decodable {
                struct Part: Decodable {
                    let s: String
                    let div: Int
                }
                let name: String
                let parts: [Part]
            }
            let cases: [Case]
        }
        let file = CorporaTests.shared.appendingPathComponent("suites/pathological/recipes.json")
        guard let data = try? Data(contentsOf: file), let recipes = try? JSONDecoder().decode(File.self, from: data) else {
            print("skipped: ../shared/suites/pathological is not here")
            return []
        }
        return recipes.cases.map { recipe in
            let parts = recipe.parts.map { ($0.s, $0.div) }
            return Recipe(recipe.name) { size in parts.map { String(repeating: $0, count: $1 == 0 ? 1 : max(1, size / $1)) }.joined() }
        } + loops
    }()

    /// The recipes of that suite which are no repetition.
    private static let loops = [
        Recipe("backticks") { size in (1...Int(Double(size * 2).squareRoot())).map { "e" + String(repeating: "`", count: $0) }.joined() },
        Recipe("nested lists") { size in (0...Int(Double(size).squareRoot())).map { String(repeating: "  ", count: $0) + "* a\n" }.joined() },
        Recipe("reference collisions") { size in
            (0..<size / 20).map { "[a\($0)]: /u\n" }.joined() + "\n" + (0..<size / 20).map { "[a\($0)] " }.joined()
        },
    ]

    /// Ours: what our own code might not bear.
    static let own: [Recipe] = [
        Recipe("headings", repeating: "# a\n\n"),
        Recipe("headings of all levels") { size in (0..<size / 11).map { String(repeating: "#", count: 1 + $0 % 6) + " h\($0 % 100)\n" }.joined() },
        Recipe("links", repeating: "[a](b.md)\n"),
        Recipe("broken links", numbered: { "[a](x\($0)) " }),
        Recipe("broken anchors among headings", numbered: { "# a\($0)\n[a](#b\($0))\n" }),
        Recipe("addresses with entities", repeating: "[a](b&amp;c) "),
        Recipe("quotes in quotes", head: "", repeating: "> "),
        Recipe("lists in lists", head: "", repeating: "- "),
        Recipe("lists by indentation") { size in (0..<Int(Double(size).squareRoot())).map { String(repeating: " ", count: 2 * $0) + "- a:\n" }.joined() },
        Recipe("one line", repeating: "a "),
        Recipe("rows of a table", head: "|a|b|\n|-|-|\n", repeating: "|c|d|\n"),
        Recipe("anchors", repeating: "<a id>"),
        Recipe("anchors that differ", numbered: { "<a id=\"x\($0)\"></a>" }),
        Recipe("addresses in HTML", numbered: { "<a href=\"x&amp;\($0)\">y</a>\n" }),
        Recipe("links to an anchor among headings") { size in "<a id=\"x\"></a>\n\n" + String(repeating: "[a](#x)\n", count: size / 16) + "\n" + String(repeating: "# a\n", count: size / 8) },
        Recipe("wiki links", repeating: "[[x]]"),
        Recipe("wiki links that differ", numbered: { "[[x\($0)]] " + ($0 % 6000 == 0 ? "\n\n" : "") }),
        Recipe("references without definitions", numbered: { "[a\($0)][b\($0)] " + ($0 % 4000 == 0 ? "\n\n" : "") }),
        Recipe("brackets among styles", repeating: "[a *b* "),
        Recipe("timeline lines", head: "## Timeline\n\n", numbered: { "\(10 + $0 / 60 % 14):\(10 + $0 % 50) a\n" }),
        Recipe("timeline that goes back", head: "## Timeline\n\n", numbered: { "- \(20 - $0 % 5):00 a\n" }),
        Recipe("timeline in one line", head: "## Timeline\n\n", numbered: { "\(10 + $0 / 3600 % 14):\(10 + $0 / 60 % 50):\(10 + $0 % 50) a<br>" }),
        Recipe("timeline headings", numbered: { "# 10:\(10 + $0 % 50) timeline\n" }),
        Recipe("timeline labels", repeating: "**Timeline:**\n\n# a\n\n"),
        Recipe("timeline within a link", head: "## Timeline\n\n[", repeating: "10:00 **a**\n"),
        Recipe("timeline in nested lists") { size in
            "## Timeline\n\n" + (0..<Int(Double(size).squareRoot())).map { String(repeating: " ", count: 2 * $0) + "- 2024-01-\(10 + $0 % 20)\n" }.joined()
        },
        Recipe("timeline lines without times", head: "## Timeline\n\n", repeating: "a\n"),
        Recipe("timeline zones", head: "## Timeline\n\n", repeating: "All times UTC\n\n"),
        Recipe("timeline words that are unmeant", head: "## Timeline\n\n- 14:30 works now ", repeating: "noticed "),
        Recipe("timeline table as lines", head: "## Timeline\n\n", repeating: "| 14:30 | a\n"),
        Recipe("lists before a table", head: "## Action items\n\n", repeating: "- a: b\n* a: b\n"),
        Recipe("headings in an action section", head: "## Action items\n\n", repeating: "### x\n\ny\n\n"),
        Recipe("words of going back", head: "# Upgrade to 2.0\n\n## Rollback\n\n", repeating: "can not "),
        Recipe("dashes in a heading", head: "## a1.x-", repeating: "a-"),
        Recipe("bold versions", head: "# Changelog\n\n", numbered: { "**1.\($0).0**\n\n" }),
        Recipe("headings of two versions", head: "# Changelog\n\n", numbered: { "## 1.\($0).1 / 1.\($0).2\n\n" }),
        Recipe("notes without a space", repeating: "!!!tip\n???why\n"),
        Recipe("notes that are never closed", repeating: ":::note\n"),
        Recipe("action items", head: "## Action items\n\n", repeating: "- [ ] a @b\n"),
        Recipe("action items in bold lines", head: "## Action items\n\n", repeating: "A **b**\n"),
        Recipe("action items in nested styles") { size in "## Action items\n\n- " + String(repeating: "**a ", count: size / 8) + "b" + String(repeating: " a**", count: size / 8) },
        Recipe("action labels", repeating: "**Action items:**\n\n# a\n\n"),
        Recipe("flags in a heading") { size in "# " + String(repeating: "\u{1F1E9}\u{1F1EA}", count: size / 9) + "}\n" },
        Recipe("accents in an action item") { size in "## Action items\n\n- a" + String(repeating: "\u{301}", count: size / 3) + ")\n" },
        Recipe("placeholders", repeating: "TBD "),
        Recipe("placeholders with entities", repeating: "&#84;BD "),
        Recipe("sections of placeholders", numbered: { "## s\($0)\n\nTBD\n\n" }),
        Recipe("tags that are none", repeating: "<x>"),
        Recipe("tags that are none with ends of others", repeating: "<x></y>"),
        Recipe("tags in and out of styles", repeating: "<x>*<y>*"),
        Recipe("scripts that never end", repeating: "a <script>"),
        Recipe("footnotes") { size in (0..<size / 20).map { "[^\($0)] " }.joined() + "\n\n" + (0..<size / 20).map { "[^\($0)]: x\n" }.joined() },
        Recipe("a long definition and many blocks") { size in "[a]: /" + String(repeating: "u", count: size / 2) + "\n\n" + String(repeating: "[a]\n\n", count: size / 10) },
        Recipe("wide tables in small blocks", repeating: String(repeating: "|", count: 255) + "\n" + String(repeating: "|-", count: 255) + "\n" + String(repeating: "a\n", count: 380) + "\n"),
        Recipe("nesting and blank lines") { size in
            (0..<max(1, Int(Double(size / 48).squareRoot()))).map { String(repeating: " ", count: 48 * $0) + String(repeating: "- ", count: 24) + "\n" }.joined() + String(repeating: "\n", count: size / 2)
        },
        Recipe("versions", head: "# Changelog\n\n", numbered: { "## 1.\($0 / 100).\($0 % 100)\n" }),
        Recipe("ampersands", repeating: "&"),
        Recipe("carriage returns", repeating: "a\r"),
    ]
}
