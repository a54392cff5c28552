import KnowledgeBase
import Markup
import Testing

/// Which document takes another's place.
@Suite struct SuccessorTests {
    /// `old -> new` for each document with a successor, `old ~> new` for one that only a title tells.
    private func successors(_ files: String) -> [String] {
        let base = KnowledgeBase(files)
        return base.documents.compactMap { document in
            document.successor.map { "\(document.id) \($0.isStated ? "->" : "~>") \(base.documents[$0.document].id)" }
        }
    }

    private func incident(_ path: String, _ date: String, title: String = "Hub runs out of disk", text: String = "", fields: String = "") -> String {
        "-- \(path) --\n---\nkind: postmortem\ndate: \(date)\n\(fields)---\n# \(title)\n\n\(text)\n"
    }

    @Test("either document may say it", arguments: ["superseded_by: b", "replaced_by: runbooks/b.md"])
    func old(field: String) {
        #expect(successors("-- runbooks/a.md --\n---\n\(field)\n---\n# A\n-- runbooks/b.md --\n# B\n") == ["a -> b"])
    }

    @Test func `the new one may say it of several`() {
        let files = "-- runbooks/a.md --\n# A\n-- runbooks/b.md --\n# B\n-- runbooks/c.md --\n---\nsupersedes: [a, b]\n---\n# C\n"
        #expect(successors(files) == ["a -> c", "b -> c"])
        #expect(KnowledgeBase(files).predecessors(of: 2) == [0, 1])
    }

    @Test func `both may say it, but not each of itself`() {
        #expect(successors("-- a.md --\n---\nsuperseded_by: b\n---\n# A\n-- b.md --\n---\nsupersedes: a\n---\n# B\n") == ["a -> b"])
        #expect(successors("-- a.md --\n---\nsuperseded_by: b\n---\n# A\n-- b.md --\n---\nsuperseded_by: a\n---\n# B\n").isEmpty)
        #expect(successors("-- a.md --\n---\nsuperseded_by: a\n---\n# A\n").isEmpty)
    }

    @Test func `a later incident of the same title that leads to the earlier one goes on with it`() {
        let first = incident("a.md", "2024-01-05"), link = "The [first](a.md) was not mended."
        #expect(successors(first + incident("b.md", "2024-03-01", text: link)) == ["a ~> b"])
        #expect(successors(first + incident("b.md", "2024-03-01")).isEmpty, "no link")
        #expect(successors(first + incident("b.md", "2023-03-01", text: link)).isEmpty, "earlier")
        #expect(successors(first + incident("b.md", "2024-03-01", title: "Hub is slow again", text: link)).isEmpty, "another title")
        let vague = incident("a.md", "2024-01-05", title: "Incident report") + incident("b.md", "2024-03-01", title: "Incident report", text: link)
        #expect(successors(vague).isEmpty, "a title that says nothing")
    }

    @Test("a state says it without a successor", arguments: ["superseded", "deprecated", "Obsolete", "archived"])
    func states(word: String) {
        #expect(KnowledgeBase("-- runbooks/a.md --\n---\nstatus: \(word)\n---\n# A\n").documents[0].isSuperseded)
        #expect(!KnowledgeBase("-- runbooks/a.md --\n---\nstatus: final\n---\n# A\n").documents[0].isSuperseded)
    }
}
