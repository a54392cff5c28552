import Checks
@testable import debrief
import Foundation
import KnowledgeBase
import Markup
import Search
import Site
import Testing

/// What checks say of anchors against the pages that are built.
@Suite("Links to a part of a document")
struct AnchorAgreementTests {
    private static let documents: [String: String] = [
        "postmortems/2024-05-01-db.md": """
            # Database down

            [a](#timeline) [b](#nothing) [c](../runbooks/db.md#by-hand) [d](../runbooks/db.md#set) [e](../runbooks/db.md#restart-1) [f](../runbooks/db.md#Restart)
            [g](../runbooks/db.md#restart-the-db) [h](../runbooks/db.md#stra%C3%9Fe) [i](../runbooks/db.md#user-content-set) [j](#fn-1) [k](../runbooks/db.md#old)
            <a href="#set">l</a> <a href="../runbooks/db.md#set">m</a> [n](#database-down) [o](../runbooks/db.md#two%20words) [p](#14-00) [q](../runbooks/db.md#main) [r](#content)
            [s](named-block) [t](../runbooks/db.md#named-block) [u](../runbooks/db.md#clone-it) {ref}`quoted-block` [v](#in-a-fence)

            ## Timeline

            - 14:00 UTC The primary fails.[^1]
            - 14:30 UTC Resolved.

            ## Action items

            - [ ] Test the failover @ana

            [^1]: Yes.
            """,
        "runbooks/db.md": """
            # Database

            ## Restart

            ## Restart

            ## Restart the *db*!

            ## Stop {#by-hand}

            <a name="old"></a><span id="set">Set</span>

            ## Straße

            (named-block)=
            ### 3. Clone it

            > (quoted-block)=
            > ## Quoted

            ```
            (in-a-fence)=
            ```

            - ## In a list
            """,
    ]

    @Test("is reported if and only if the built page has no such anchor")
    func agree() throws {
        let sources = Self.documents.compactMap { path, text in RelativePath(path).map { SourceText(path: $0, text: text) } }
        let counts = try compare(KnowledgeBase(linking: sources.map { Document.parse($0, configuration: Configuration()) }))
        #expect(counts.found >= 10 && counts.missing >= 4)
    }

    @Test("is so in real repositories too", .enabled(if: CorporaTests.isAtHand))
    func agreeInCorpora() throws {
        let reader = ContentReader(root: CorporaTests.corpora.path, configuration: Configuration(drafts: true, internals: true), output: nil)
        let base = try Pipeline(reader: reader, configuration: Configuration(drafts: true, internals: true), jobs: 2).load(for: .everyone).base
        let counts = try compare(base)
        #expect(counts.found > 300 && counts.missing > 20)
    }

    /// Compares every link that has a fragment and a document of the base with the page of that document.
    private func compare(_ base: KnowledgeBase) throws -> (found: Int, missing: Int) {
        var wanted: Set<RelativePath> = [], counts = (found: 0, missing: 0)
        for page in base.documents {
            for reference in page.references {
                switch reference.target {
                case .document(let index, .some), .missingAnchor(let index, _, _): wanted.insert(base.documents[index].page)
                default: continue
                }
            }
        }
        let site = Site(base: base, index: SearchIndex(base, jobs: 1), theme: try Theme(files: EmbeddedTemplates.files), generator: "test")
        let outputs = site.outputs.filter { wanted.contains($0.path) }
        let ids = Dictionary(uniqueKeysWithValues: zip(outputs.map(\.path), concurrentMap(outputs, jobs: 2, Self.ids)))
        let reported = Set(Linter(rules: [try #require(RuleSet.rule(named: "broken-anchor"))], jobs: 2).check(base).map(\.range))
        for page in base.documents {
            for reference in page.references {
                switch reference.target {
                case .document(let index, let anchor?):
                    counts.found += 1
                    let target = base.documents[index], isOurs = !target.document.explicitAnchors.contains(anchor)
                    #expect(ids[target.page]?.contains(isOurs ? anchor : "user-content-\(anchor)") == true, "\(page.document.path) leads to \(target.document.path)#\(anchor), which its page has not")
                case .missingAnchor(let index, let anchor, _):
                    counts.missing += 1
                    let target = base.documents[index], page = ids[target.page] ?? []
                    #expect(!page.contains(anchor) && !page.contains("user-content-\(anchor)"), "\(target.document.path) has the anchor \(anchor) after all")
                default: continue
                }
            }
        }
        #expect(reported.count <= counts.missing)
        return counts
    }

    /// The values of `id` in a page.
    private static func ids(_ file: OutputFile) -> Set<String> {
        guard case .rendered(let render) = file.content else { return [] }
        var ids: Set<String> = []
        for token in HTMLTokenizer(render()) {
            if case .startTag(let tag) = token, let id = tag["id"] { ids.insert(id) }
        }
        return ids
    }
}
