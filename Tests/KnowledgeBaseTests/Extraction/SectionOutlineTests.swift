import KnowledgeBase
import Testing

@Suite struct SectionOutlineTests {
    @Test func `every heading has an anchor of its own, stated ones too`() {
        let document = Document.read("# Setup\n\n## Setup\n\n## Other {#setup}\n\n## Setup {#x}\n\n## X\n\n## Y {#x}\n")
        let anchors = document.sections.map(\.anchor)
        #expect(Set(anchors).count == anchors.count)
        #expect(anchors[2] == "setup" && anchors[3] == "x")
        #expect(document.sections.map(\.title) == ["Setup", "Setup", "Other", "Setup", "X", "Y"])
    }

    @Test func `a section ends at the next heading of its level or above`() {
        let document = Document.read("# A\n\none\n\n## B\n\ntwo\n\n### C\n\nthree\n\n## D\n\nfour\n")
        let bodies = document.sections.map { document.string($0.body).split(separator: "\n").filter { !$0.hasPrefix("#") }.joined(separator: " ") }
        #expect(bodies == ["one two three four", "two three", "three", "four"])
    }

    @Test func `a section tells whether there is anything in it`() {
        let document = Document.read("## A\n\n## B\n\n<!-- x -->\n\n## C\n\nTBD\n\n## D\n\nwords\n\n## E\n\n### F\n\n![x](y)\n")
        let contents = document.sections.map { section in
            switch section.content {
            case .text: "text"
            case .empty: "empty"
            case .placeholder(let range): document.string(range)
            }
        }
        #expect(contents == ["empty", "empty", "TBD", "text", "text", "text"])
    }

    @Test(arguments: [
        ("Summary", SectionRole.summary), ("TL;DR", .summary), ("Impact", .impact), ("Root cause(s)", .rootCause), ("5 Whys", .rootCause), ("Lessons learnt", .lessons), ("What went well?", .lessons), ("🚒 Detection", .detection), ("1. Resolution", .resolution),
        ("Meaning", .meaning), ("Diagnosis", .diagnosis), ("Breaking Changes", .breaking), ("Bug fixes", .fixed), ("What's new", .added), ("Before you begin", .before), ("Rollback", .rollback), (":warning: Breaking changes", .breaking), ("Contributing factors", .contributing),
    ])
    func `a heading's words tell its role`(title: String, role: SectionRole) {
        #expect(Document.read("# A\n\n## \(title)\n").sections.last?.role == role)
    }

    @Test(arguments: ["Hello", "Timelines of doom are short", "Impactful words", "v1.2.3", "", "!!!"])
    func `other headings have none`(title: String) {
        #expect(Document.read("# A\n\n## \(title)\n").sections.last?.role == nil)
    }

    @Test func `a document squeezed into one line is told`() {
        let line = "# Outage " + String(repeating: "words and more words ", count: 20) + "## Timeline 1. one ## Impact 1. two"
        #expect(Document.read(line).problems.contains { if case .flattened = $0 { true } else { false } })
        #expect(Document.read("").problems == [.empty])
        #expect(Document.read("---\na: b\n---\n \n").problems == [.empty])
        #expect(Document.read("words").problems == [])
    }

    @Test func `a document over the size limit keeps its front matter and loses its structure`() {
        let document = Document.read("---\ntitle: Big\n---\n# A\n" + String(repeating: "x\n", count: Document.sizeLimit / 2 + 1))
        #expect(document.title.value == "Big")
        #expect(document.sections.isEmpty && document.links.isEmpty)
        #expect(document.problems.contains { if case .tooLarge = $0 { true } else { false } })
    }
}
