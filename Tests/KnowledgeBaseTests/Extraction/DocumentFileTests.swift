import KnowledgeBase
import Testing

@Suite struct DocumentFileTests {
    @Test(arguments: ["a.md", "A.MD", "a.markdown", "a.qmd", "a.mdx", "a.html.md.erb", "a b: c.md"])
    func `a file of Markdown is a document`(name: String) {
        #expect(DocumentFile.isDocument(name))
    }

    @Test(arguments: ["a.txt", "md", "a.md.bak", "a.html", "a.erb", ""])
    func `other files are none`(name: String) {
        #expect(!DocumentFile.isDocument(name))
    }
}
