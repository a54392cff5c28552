import KnowledgeBase
import Markup
import Testing

@Suite struct DocumentNamesTests {
    private func base(_ files: (path: String, text: String)...) -> KnowledgeBase {
        KnowledgeBase(files.map { "-- \($0.path) --\n\($0.text)" }.joined(separator: "\n"))
    }

    @Test func `an id is the file's name, an index is called after its folder`() {
        let base = base(("postmortems/2018-01-25 Lost Volumes.md", ""), ("docs/README.md", ""), ("index.md", ""), ("notes/_index.md", ""), ("v1.2.3.md", ""))
        #expect(base.documents.map(\.id) == ["docs", "home", "notes", "2018-01-25-lost-volumes", "v1.2.3"])
    }

    @Test func `equal file names take their folders`() {
        let base = base(("a/dns.md", ""), ("b/dns.md", ""), ("a-dns.md", ""), ("B/DNS.md", ""))
        #expect(base.documents.map(\.document.path.string) == ["B/DNS.md", "a-dns.md", "a/dns.md", "b/dns.md"])
        #expect(base.documents.map(\.id) == ["b-dns", "a-dns", "a-dns-2", "b-dns-2"])
    }

    @Test func `a stated id is never taken by a file's name`() {
        let base = base(("a/dns.md", ""), ("z.md", "---\nid: dns\n---\n"))
        #expect(base["z.md"]?.id == "dns")
        #expect(base["a/dns.md"]?.id == "a-dns")
        #expect(base.duplicateIDs.isEmpty)
    }

    @Test func `one id for two documents is told with both places, and the second is called by its file`() {
        let base = base(("a.md", "---\nid: x\n---\n"), ("b.md", "---\nid: x\n---\n"), ("c.md", "---\naliases: [x, a2]\n---\n"), ("d.md", "---\naliases: a2\n---\n"))
        #expect(base.documents.map(\.id) == ["x", "b", "c", "d"])
        #expect(base.duplicateIDs.map(\.id) == ["x", "x", "a2"])
        #expect(base.duplicateIDs.map(\.second.path.string) == ["b.md", "c.md", "d.md"])
        #expect(base.duplicateIDs.first?.first.bytes == 8..<9)
        #expect(base.document(named: "x")?.document.path.string == "a.md")
        #expect(base.document(named: "a2")?.document.path.string == "c.md")
        #expect(base.document(named: "d.md")?.id == "d")
        #expect(base.document(named: "nothing") == nil)
    }

    @Test func `pages are unique, safe and in the folder of their kind`() {
        let base = base(
            ("postmortems/É x.md", ""), ("postmortems/É-x!.md", ""), ("runbooks/a.md", "---\nid: ../../etc/passwd\n---\n"), ("runbooks/b.md", "---\nid: index\n---\n"), ("runbooks/c.md", "---\nid: INDEX\n---\n"), ("x/???.md", ""), ("y/!!!.md", ""),
            ("long/\(String(repeating: "é", count: 200)).md", ""))
        let pages = base.documents.map(\.page.string)
        #expect(Set(pages.map { $0.lowercased() }).count == pages.count)
        for page in pages {
            #expect(page.split(separator: "/").count == 2 && page.hasSuffix(".html") && !page.contains(".."))
            #expect(page.utf8.count < 200)
        }
        #expect(pages.contains("runbooks/etc-passwd.html") && pages.contains("incidents/postmortems-é-x.html"))
        #expect(Set(base.documents.map(\.id)).count == pages.count)
        #expect(base.documents.allSatisfy { !$0.id.isEmpty })
    }
}
