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
        #expect(KnowledgeBase(files).predecessors(of: 2, isStated: true) == [0, 1])
    }

    @Test func `both may say it, but not each of itself`() {
        #expect(successors("-- a.md --\n---\nsuperseded_by: b\n---\n# A\n-- b.md --\n---\nsupersedes: a\n---\n# B\n") == ["a -> b"])
        #expect(successors("-- a.md --\n---\nsuperseded_by: b\n---\n# A\n-- b.md --\n---\nsuperseded_by: a\n---\n# B\n").isEmpty)
        #expect(successors("-- a.md --\n---\nsuperseded_by: a\n---\n# A\n").isEmpty)
    }

    @Test func `the first of several counts, and none in a ring`() {
        #expect(successors("-- a.md --\n---\nsuperseded_by: [b, c]\n---\n# A\n-- b.md --\n# B\n-- c.md --\n---\nsupersedes: a\n---\n# C\n") == ["a -> b"])
        let ring = ["b", "c", "a"].enumerated().map { "-- \(["a", "b", "c"][$0]).md --\n---\nsuperseded_by: \($1)\n---\n# \($1)\n" }.joined()
        #expect(successors(ring + "-- d.md --\n---\nsuperseded_by: a\n---\n# D\n") == ["d -> a"])
    }

    @Test func `a document that names no document of ours in its place is superseded all the same`() {
        for target in ["nowhere", "https://wiki.acme.org/new"] {
            let document = KnowledgeBase("-- a.md --\n---\nsuperseded_by: \(target)\n---\n# A\n").documents[0]
            #expect(document.isSuperseded && document.successor == nil)
        }
    }

    @Test func `what is stated stands against what a title tells`() {
        let link = "See [the full report](a.md).", fields = "superseded_by: a\n"
        #expect(successors(incident("a.md", "2024-01-05") + incident("b.md", "2024-01-06", text: link, fields: fields)) == ["b -> a"])
    }

    @Test func `of several later incidents the last counts`() {
        let link = "As in [January](a.md)."
        #expect(successors(incident("a.md", "2024-01-05") + incident("b.md", "2024-06-06", text: link) + incident("c.md", "2024-03-06", text: link)) == ["a ~> b"])
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

    @Test("a state says it without a successor", arguments: ["superseded", "deprecated", "Obsolete", "retired"])
    func states(word: String) {
        #expect(KnowledgeBase("-- runbooks/a.md --\n---\nstatus: \(word)\n---\n# A\n").documents[0].isSuperseded)
        #expect(!KnowledgeBase("-- runbooks/a.md --\n---\nstatus: final\n---\n# A\n").documents[0].isSuperseded)
    }
}
