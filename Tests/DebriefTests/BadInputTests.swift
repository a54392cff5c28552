import Foundation
import Testing

@Suite("Bad input")
struct BadInputTests {
    /// A fault, the file that has it, and what the check must name.
    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        let path: String
        let bytes: Data
        let rule: String
        let line: Int

        var testDescription: String { name }

        init(_ name: String, _ path: String, _ bytes: some Sequence<UInt8>, rule: String, line: Int) {
            self.name = name
            self.path = path
            self.bytes = Data(bytes)
            self.rule = rule
            self.line = line
        }
    }

    static let cases: [Case] = [
        Case("broken YAML", "a.md", "---\ntitle: a: b\n---\n# A\n\nText.\n".utf8, rule: "front-matter-syntax", line: 2),
        Case("invalid UTF-8", "a.md", Array("# A\n\nText ".utf8) + [0xFF, 0xFE] + Array(" more.\n".utf8), rule: "invalid-encoding", line: 3),
        Case("NUL", "a.md", Array("# A\n\nText".utf8) + [0] + Array("more.\n".utf8), rule: "invalid-encoding", line: 3),
        Case("an empty file", "a.md", "".utf8, rule: "empty-document", line: 1),
        Case("a 5 MB file", "a.md", ("# A\n\n" + String(repeating: "Words in a row. ", count: 330_000)).utf8, rule: "document-too-large", line: 1),
        Case("front matter that never ends", "a.md", "---\ntitle: A\n\n# A\n\nText.\n".utf8, rule: "front-matter-syntax", line: 1),
        Case("a link to nowhere", "a.md", "# A\n\n[b](nowhere.md)\n".utf8, rule: "broken-link", line: 3),
        Case("a key that stands twice", "a.md", "---\ntitle: A\ntitle: B\n---\nText.\n".utf8, rule: "duplicate-key", line: 3),
        Case(
            "a flattened document", "incidents/a.md",
            ("# 2018-01-25 Everything on one line ## Summary " + String(repeating: "It went down. ", count: 30)
                + "## Timeline ### 14:30 Down ### 15:30 Up ## Action items 1. Look 1. Think").utf8, rule: "flattened-document", line: 1),
    ]

    @Test("gets a finding with file and line, and a page nonetheless", arguments: cases)
    func isReported(_ input: Case) throws {
        let folder = try ScratchFolder()
        try folder.write(input.bytes, to: "content/\(input.path)")
        try folder.write("# Sound\n\nText.\n", to: "content/sound.md")
        let check = try Program.run(["check", "--source", "content", "--format", "json", "--all"], in: folder.url)
        let report = try #require(JSONSerialization.jsonObject(with: Data(check.output.utf8)) as? [String: Any])
        let findings = try #require(report["findings"] as? [[String: Any]])
        #expect(findings.contains { $0["rule"] as? String == input.rule && $0["path"] as? String == "content/\(input.path)" && $0["line"] as? Int == input.line }, "\(findings)")
        let build = try Program.run(["build", "--source", "content", "--output", "site"], in: folder.url)
        #expect(build.status == 0, "\(build.error)")
        let index = try folder.read("site/index.json")
        #expect(index.contains("\"\(input.path)\""))
        #expect(folder.exists("site/pages/sound.html"))
    }

    @Test("two documents with one id are both named and both have a page")
    func duplicateID() throws {
        let folder = try ScratchFolder()
        try folder.write("---\nid: same\n---\n# One\n\nText.\n", to: "content/one.md")
        try folder.write("---\nid: same\n---\n# Two\n\nText.\n", to: "content/two.md")
        let check = try Program.run(["check", "--source", "content"], in: folder.url)
        #expect(check.status == 1)
        #expect(check.output.contains("one.md") && check.output.contains("two.md") && check.output.contains("id-duplicate"))
        #expect(try Program.run(["build", "--source", "content", "--output", "site"], in: folder.url).status == 0)
        #expect(folder.exists("site/pages/same.html") && folder.exists("site/pages/two.html"))
    }

    @Test("nothing to check is no clean check")
    func nothingToCheck() throws {
        let folder = try ScratchFolder()
        try folder.write("x", to: "content/data.txt")
        let run = try Program.run(["check", "--source", "content"], in: folder.url)
        #expect(run.status == 2 && run.error.contains("no Markdown"))
    }

    @Test("an empty file that calls itself a site hides nothing")
    func fakeManifest() throws {
        let folder = try ScratchFolder()
        try folder.write("# Down\n\nText.\n", to: "content/postmortems/db.md")
        try folder.write("", to: "content/postmortems/.debrief-site")
        #expect(try Program.run(["check", "--source", "content"], in: folder.url).status == 1)
    }

    @Test("a symbolic link is not followed, and said so")
    func symbolicLink() throws {
        let folder = try ScratchFolder()
        try folder.write("secret", to: "secret.md")
        try folder.write("# A\n\nText.\n", to: "content/a.md")
        try FileManager.default.createSymbolicLink(atPath: folder.url.appendingPathComponent("content/link.md").path, withDestinationPath: "../secret.md")
        let check = try Program.run(["check", "--source", "content"], in: folder.url)
        #expect(check.output.contains("symlink-ignored"))
        #expect(try Program.run(["build", "--source", "content", "--output", "site"], in: folder.url).status == 0)
        for (_, bytes) in try folder.files(below: "site") { #expect(!String(decoding: bytes, as: UTF8.self).contains("secret")) }
    }

    @Test("every name of a hostile sort is a page or is named")
    func oddNames() throws {
        let folder = try ScratchFolder()
        let names = ["a b.md", "ä ö.md", "100%.md", "#x.md", "quote\".md", "<b>.md", "PM2020: x.md", "index.md", "con.md", "x.html.md.erb", "q.qmd", "m.mdx", "l.markdown", "U.MD"]
        for name in names { try folder.write("# Title\n\nText.\n", to: "content/\(name)") }
        let build = try Program.run(["build", "--source", "content", "--output", "site"], in: folder.url)
        #expect(build.status == 0, "\(build.error)")
        let index = try #require(JSONSerialization.jsonObject(with: Data(try folder.read("site/index.json").utf8)) as? [String: Any])
        let documents = try #require(index["documents"] as? [[String: Any]])
        #expect(Set(documents.compactMap { $0["source"] as? String }) == Set(names))
        for document in documents {
            let url = try #require((document["url"] as? String)?.removingPercentEncoding)
            #expect(folder.exists("site/\(url)"), "\(url)")
        }
    }
}
