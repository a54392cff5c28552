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
        -- \(folder)runbooks/restart-the-hub.md --
        # Restart

        ## Drain first
        -- \(folder)runbooks/database.md --
        # Database
        -- \(folder)README.md --
        # Read me
        """
    }

    @Test("files of the own repository are documents, whatever forge shows them", arguments: [
        "https://github.com/acme/kb/blob/main/runbooks/restart-the-hub.md",
        "https://github.com/Acme/KB/tree/main/runbooks/restart-the-hub.md",
        "https://github.com/acme/kb/edit/main/runbooks/restart-the-hub.md?plain=1",
        "https://gitlab.example.com/group/sub/kb/-/blob/v1.2/runbooks/restart%2Dthe-hub.md",
        "https://bitbucket.org/acme/kb/src/main/runbooks/restart-the-hub.md",
        "https://git.example.com/acme/kb/src/branch/main/runbooks/restart-the-hub.md",
    ])
    func forges(address: String) {
        #expect(targets(of: "postmortems/a.md", in: files(address)) == ["runbooks/restart-the-hub.md"])
        #expect(targets(of: "postmortems/a.md", in: files(address + "#drain-first")) == ["runbooks/restart-the-hub.md#drain-first"])
        #expect(targets(of: "postmortems/a.md", in: files(address + "#L12")) == ["runbooks/restart-the-hub.md"])
    }

    @Test("others lead to the forge", arguments: [
        // As it was at a commit.
        "https://github.com/acme/kb/blob/6f1ed002ab5595859014ebf0951522d9e6d1e2c3/runbooks/restart-the-hub.md",
        // Not here, or no document.
        "https://github.com/acme/kb/blob/main/runbooks/start-the-hub.md",
        "https://github.com/acme/kb/blob/main/runbooks",
        "https://github.com/acme/kb/issues/7",
        // Any repository has these.
        "https://github.com/other/tool/blob/main/README.md",
        "https://github.com/other/tool/blob/main/runbooks/database.md",
    ])
    func others(address: String) {
        #expect(targets(of: "postmortems/a.md", in: files(address)) == ["external"])
    }

    @Test("what one address proves holds for all of its repository")
    func evidence() {
        let own = "https://github.com/acme/kb/blob/main/", other = "https://github.com/other/tool/blob/main/"
        let sample = files(own + "runbooks/restart-the-hub.md", own + "README.md", other + "README.md")
        #expect(targets(of: "postmortems/a.md", in: sample) == ["runbooks/restart-the-hub.md", "README.md", "external"])
    }

    @Test("the content may be a folder of the repository, and the repository one of the content")
    func folders() {
        let address = "https://github.com/acme/kb/blob/main/docs/runbooks/restart-the-hub.md"
        #expect(targets(of: "postmortems/a.md", in: files(address)) == ["runbooks/restart-the-hub.md"])
        let inner = "https://github.com/acme/kb/blob/main/runbooks/restart-the-hub.md"
        #expect(targets(of: "kb/postmortems/a.md", in: files(inner, folder: "kb/")) == ["kb/runbooks/restart-the-hub.md"])
        let elsewhere = "-- tool/a.md --\n# A\n\n<\(inner)>\n" + files(inner, folder: "kb/")
        #expect(targets(of: "tool/a.md", in: elsewhere) == ["external"], "another repository's link is none to a copy")
    }

    @Test("the settings may say which repository it is")
    func configured() {
        let configuration = Configuration(repository: "https://git.example.com/acme/kb/blob/main/content")
        let address = "https://git.example.com/acme/kb/blob/release/content/runbooks/database.md"
        #expect(targets(of: "postmortems/a.md", in: files(address), configuration: configuration) == ["runbooks/database.md"])
        #expect(targets(of: "postmortems/a.md", in: files(address)) == ["external"])
    }
}
