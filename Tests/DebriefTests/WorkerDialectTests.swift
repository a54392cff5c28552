import Foundation
import Testing

@Suite("A document that is parsed in a worker")
struct WorkerDialectTests {
    @Test("has its notes and its lines like any other")
    func isRead() throws {
        let folder = try ScratchFolder()
        try folder.write("# Big\n\n:::warning Mind\nSome *text*.\n:::\n\n!!! tip\n    Indented\n\n" + String(repeating: "word [a](b.md) text\n\n", count: 16_000), to: "runbooks/big.md")
        let flat = "# Flat ## Summary " + String(repeating: "The disk was full. ", count: 16_000) + "## Timeline ### 14:30 Down. ### 15:30 Up. ## Action items 1. Look (@ann)"
        try folder.write(flat, to: "runbooks/flat.md")
        #expect(try Program.run(["build"], in: folder.url).status == 0)
        let page = try folder.read("site/runbooks/big.html")
        #expect(page.contains("<aside class=\"note note-warning\" role=\"note\">\n<p class=\"note-title\">Warning: Mind</p>\n<p>Some <em>text</em>.</p>\n</aside>\n<aside class=\"note note-tip\""))
        #expect(try folder.read("site/runbooks/flat.html").contains("<h3 id=\"1430\">14:30"))
    }
}
