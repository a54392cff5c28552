import KnowledgeBase
import Markup
import Testing

/// Which addresses of a forge are those of the content's own documents.
@Suite struct OwnRepositoriesTests {
    /// Where the links of a document lead: paths, or `external`.
    private func targets(of path: String, in files: String, configuration: Configuration = Configuration()) -> [String] {
        let base = KnowledgeBase(files, configuration: configuration)
        return base.document(named: path)?.references.map { reference in
            switch reference.target {
            case .document(let index, let anchor): base.documents[index].document.path.string + (anchor.map { "#\($0)" } ?? "")
            case .external: "external"
            default: "\(reference.target)"
            }
        } ?? []
    }

    private func files(_ addresses: String..., folder: String = "") -> String {
        """
        -- \(folder)postmortems/a.md --
        # A

        \(addresses.map { "- <\($0)>" }.joined(separator: "\n"))
        -- \(folder)runbooks/restart-the-hub-by-hand.md --
        # Restart

        ## Drain first
        -- \(folder)runbooks/database.md --
        # Database
        -- \(folder)README.md --
        # Read me
        """
    }

    @Test("files of the own repository are documents, whatever forge shows them", arguments: [
        "https://github.com/acme/kb/blob/main/runbooks/restart-the-hub-by-hand.md",
        "https://github.com/Acme/KB/tree/main/runbooks/restart-the-hub-by-hand.md",
        "https://github.com/acme/kb/edit/main/runbooks/restart-the-hub-by-hand.md?plain=1",
        "https://gitlab.example.com/group/sub/kb/-/blob/v1.2/runbooks/restart%2Dthe-hub-by-hand.md",
        "https://bitbucket.org/acme/kb/src/main/runbooks/restart-the-hub-by-hand.md",
        "https://git.example.com/acme/kb/src/branch/main/runbooks/restart-the-hub-by-hand.md",
    ])
    func forges(address: String) {
        #expect(targets(of: "postmortems/a.md", in: files(address)) == ["runbooks/restart-the-hub-by-hand.md"])
        #expect(targets(of: "postmortems/a.md", in: files(address + "#drain-first")) == ["runbooks/restart-the-hub-by-hand.md#drain-first"])
        #expect(targets(of: "postmortems/a.md", in: files(address + "#nowhere")).first?.hasPrefix("missingAnchor") == true)
        #expect(targets(of: "postmortems/a.md", in: files(address + "#L12")) == ["runbooks/restart-the-hub-by-hand.md"])
    }

    @Test("others lead to the forge", arguments: [
        // As it was at a commit.
        "https://github.com/acme/kb/blob/6f1ed002ab5595859014ebf0951522d9e6d1e2c3/runbooks/restart-the-hub-by-hand.md",
        // Not here, or no document.
        "https://github.com/acme/kb/blob/main/runbooks/start-the-hub.md",
        "https://github.com/acme/kb/blob/main/runbooks",
        "https://github.com/acme/kb/issues/7",
        // Any repository has these.
        "https://github.com/other/tool/blob/main/README.md",
        "https://github.com/other/tool/blob/main/runbooks/database.md",
        "https://github.com/other/tool/blob/main/code-of-conduct.md",
        // What was, and what is no forge.
        "https://web.archive.org/web/2020/https://github.com/acme/kb/blob/main/runbooks/restart-the-hub-by-hand.md",
        "https://example.com/a/b/src/c/runbooks/restart-the-hub-by-hand.md",
        "https://gitlab.com/group/sub/src/kb/-/wikis/main/runbooks/restart-the-hub-by-hand.md",
        "https://github.com/acme/kb",
    ])
    func others(address: String) {
        #expect(targets(of: "postmortems/a.md", in: files(address)) == ["external"])
    }

    @Test("what one address proves holds for all of its repository")
    func evidence() {
        let own = "https://github.com/acme/kb/blob/main/", other = "https://github.com/other/tool/blob/main/"
        let sample = files(own + "runbooks/restart-the-hub-by-hand.md", own + "README.md", other + "README.md")
        #expect(targets(of: "postmortems/a.md", in: sample) == ["runbooks/restart-the-hub-by-hand.md", "README.md", "external"])
    }

    @Test("hostile addresses are no trouble", arguments: [
        "http#://a/b/c/blob/main/x.md", "https://", "https:///", "https:////////", "https://#", "https://a/b/c/blob/", "https://a/b/c/-/", "https://a/b/c/-/blob", "https://a/b/c/src/branch",
        "https://a/b/c/src", "https://a/b/c/blob/main/../../x.md", "https://a/b/c/blob/main/%2e%2e/%00.md", "https://a/b/c/blob/main/%ff%zz.md", "https://\u{301}/b/c/blob/main/é.md",
    ])
    func hostile(address: String) {
        let base = KnowledgeBase("-- a.md --\n---\nrelated: '\(address)'\nsuperseded_by: '\(address)'\n---\n# A\n\n[x](<\(address)>)\n", configuration: Configuration(repository: address))
        #expect(base.documents.count == 1)
    }

    @Test("a copy's address of what it was copied from stays, and most of somebody else's files are not here")
    func copies() {
        let own = "-- restart-the-hub-by-hand.md --\n# A\n\n<https://github.com/upstream/kb/blob/main/restart-the-hub-by-hand.md>\n"
        #expect(targets(of: "restart-the-hub-by-hand.md", in: own) == ["external"])
        let other = "https://github.com/upstream/kb/blob/main/"
        let some = files(other + "runbooks/restart-the-hub-by-hand.md", other + "a-thing-of-theirs.md", other + "and-another-of-theirs.md")
        #expect(targets(of: "postmortems/a.md", in: some) == ["external", "external", "external"])
    }

    @Test("folders with letters of any script")
    func scripts() {
        let outer = "https://github.com/acme/kb/blob/main/St%C3%B6rungen/runbooks/restart-the-hub-by-hand.md"
        #expect(targets(of: "postmortems/a.md", in: files(outer)) == ["runbooks/restart-the-hub-by-hand.md"])
        let inner = "https://github.com/acme/kb/blob/main/runbooks/restart-the-hub-by-hand.md"
        #expect(targets(of: "障害/postmortems/a.md", in: files(inner, folder: "障害/")) == ["障害/runbooks/restart-the-hub-by-hand.md"])
    }

    @Test("the content may be a folder of the repository, and the repository one of the content")
    func folders() {
        let address = "https://github.com/acme/kb/blob/main/docs/runbooks/restart-the-hub-by-hand.md"
        #expect(targets(of: "postmortems/a.md", in: files(address)) == ["runbooks/restart-the-hub-by-hand.md"])
        let inner = "https://github.com/acme/kb/blob/main/runbooks/restart-the-hub-by-hand.md"
        #expect(targets(of: "kb/postmortems/a.md", in: files(inner, folder: "kb/")) == ["kb/runbooks/restart-the-hub-by-hand.md"])
        let elsewhere = "-- tool/a.md --\n# A\n\n<\(inner)>\n" + files(inner, folder: "kb/")
        #expect(targets(of: "tool/a.md", in: elsewhere) == ["external"], "another repository's link is none to a copy")
    }

    @Test("the settings may say which repository it is")
    func configured() {
        let configuration = Configuration(repository: "https://git.example.com/acme/kb/blob/main/content")
        let address = "https://git.example.com/acme/kb/blob/release/content/runbooks/database.md"
        #expect(targets(of: "postmortems/a.md", in: files(address), configuration: configuration) == ["runbooks/database.md"])
        #expect(targets(of: "postmortems/a.md", in: files(address)) == ["external"])
        let others = files("https://github.com/upstream/kb/blob/main/runbooks/restart-the-hub-by-hand.md", "https://git.example.com/acme/kb/blob/main/content/runbooks/databose.md")
        #expect(targets(of: "postmortems/a.md", in: others, configuration: configuration).first == "external", "no guesses beside what is stated")
        #expect(targets(of: "postmortems/a.md", in: others, configuration: configuration).last?.hasPrefix("broken") == true)
    }
}
