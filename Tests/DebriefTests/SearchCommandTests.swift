import Foundation
import Testing

/// `debrief search`, `similar` and `eval` as other programs use them, and what they say of a site that is damaged.
@Suite("Searching on the command line")
struct SearchCommandTests {
    private static func folder() throws -> ScratchFolder {
        let folder = try ScratchFolder()
        try folder.write("# The hub had no room\nWrites failed with `mvcc: database space exceeded`.\n", to: "kb/postmortems/2024-03-05-etcd.md")
        try folder.write("# Nobody could log in\nThe certificate had expired.\n", to: "kb/postmortems/2023-11-20-login.md")
        try folder.write("# etcdNoLeader\nLook at the disk.\n", to: "kb/runbooks/etcdNoLeader.md")
        return folder
    }

    private static func built() throws -> ScratchFolder {
        let folder = try folder()
        #expect(try Program.run(["build", "--source", "kb", "--output", "site"], in: folder.url).status == 0)
        return folder
    }

    /// What is read as JSON of a line.
    private static func object(_ line: some StringProtocol) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }

    @Test("a batch answers each line of standard input with a line of JSON, empty ones too")
    func batch() throws {
        let folder = try Self.built(), queries = ["etcdNoLeader", "", "\"no such words\"", "{\"a\": [", "certificate \u{1}"]
        for place in [["--source", "kb"], ["--site", "site"]] {
            let run = try Program.run(["search", "--batch", "--json"] + place, in: folder.url, input: queries.joined(separator: "\n") + "\n")
            #expect(run.status == 0 && run.error.isEmpty)
            let answers = try run.output.split(separator: "\n").map(Self.object)
            #expect(answers.map { $0["query"] as? String } == queries)
            #expect(answers.map { ($0["hits"] as? [[String: Any]])?.first?["source"] as? String } == ["runbooks/etcdNoLeader.md", nil, nil, nil, "postmortems/2023-11-20-login.md"])
        }
    }

    @Test("a site answers as its documents do")
    func site() throws {
        let folder = try Self.built()
        for query in ["etcd", "space exceeded", "kind:postmortem", "certificat", "certifcate expired"] {
            let documents = try Program.run(["search", query, "--json", "--source", "kb"], in: folder.url)
            let site = try Program.run(["search", query, "--json", "--site", "site"], in: folder.url)
            #expect(documents.output == site.output && documents.status == 0 && site.status == 0, "\(query)")
        }
    }

    @Test("every file of the index that is damaged or missing is told by name, with what to do", arguments: ["m0", "d0", "t0", "y0"])
    func damage(name: String) throws {
        let folder = try Self.built()
        let file = try #require(try folder.files(below: "site/search").keys.first { $0.hasSuffix("/\(name).bin") })
        let path = folder.url.appendingPathComponent("site/search/\(file)")
        let queries = ["kind:postmortem after:2023 hub room"]
        for content in [nil, Data(), Data([1]), Data([0]), Data([7, 7, 7]), Data([1, 0xFF, 0xFF]), Data([0] + Array(repeating: 0xFF, count: 4000))] {
            try FileManager.default.removeItem(at: path)
            if let content { try content.write(to: path) }
            for query in queries {
                let run = try Program.run(["search", query, "--site", "site"], in: folder.url)
                let isNoSite = name == "m0" && content == nil
                #expect(run.status == 2 && run.output.isEmpty, "\(name) \(String(describing: content)): \(run.output)\(run.error)")
                #expect(run.error.hasPrefix(isNoSite ? "debrief: there is no search index in" : "debrief: the search file `\(name)` ") && run.error.contains("`debrief build`"), "\(run.error)")
            }
            if content == nil { try Data().write(to: path) }
        }
    }

    @Test("what eval proposes passes at once, on documents and on their site")
    func proposals() throws {
        let folder = try Self.built()
        let generated = try Program.run(["eval", "--generate", "--source", "kb"], in: folder.url)
        #expect(generated.status == 0 && generated.error.isEmpty)
        try folder.write(generated.output, to: "queries.yml")
        for place in [["--source", "kb"], ["--site", "site"]] {
            let run = try Program.run(["eval", "queries.yml"] + place, in: folder.url)
            #expect(run.status == 0 && run.output.hasSuffix("all thresholds are reached\n"), "\(run.output)\(run.error)")
        }
    }
}
