import Foundation
import Testing

@Suite("Building a site")
struct BuildTests {
    /// A small knowledge base with one document of each kind.
    static let documents: [String: String] = [
        "postmortems/2024-05-01-db.md": """
            # Database down

            Severity: SEV2

            ## Timeline

            All times in UTC.

            - 14:00 The primary fails, see [the runbook](../runbooks/FailoverNeeded.md).
            - 14:30 Resolved by a failover.

            ## Action items

            - [ ] Test the failover @ana
            """,
        "runbooks/FailoverNeeded.md": "# FailoverNeeded\n\n## Meaning\n\nThe primary is gone.\n\n## Mitigation\n\nFail over.\n",
        "releases/v1.2.0.md": "# Store v1.2.0\n\n## Fixed\n\n- The failover, see [the incident](../postmortems/2024-05-01-db.md#timeline).\n",
        "upgrades/1.1-1.2.md": "# Upgrade Store from 1.1 to 1.2\n\n## Steps\n\n1. Back up.\n",
        "index.md": "# Start\n\nSee [the incident](postmortems/2024-05-01-db.md).\n",
    ]

    private func folder(_ documents: [String: String] = documents) throws -> ScratchFolder {
        let folder = try ScratchFolder()
        for (path, text) in documents { try folder.write(text, to: "content/\(path)") }
        return folder
    }

    @Test("gives the same bytes for any number of threads, zone, locale and working folder")
    func isDeterministic() throws {
        let folder = try folder()
        var sites: [[String: Data]] = []
        for (jobs, environment) in [("1", ["TZ": "UTC"]), ("2", ["TZ": "Asia/Tokyo", "LC_ALL": "tr_TR.UTF-8"]), ("8", ["LANG": "C"])] {
            let run = try Program.run(["build", "--source", "content", "--output", "site-\(jobs)", "--jobs", jobs], in: folder.url, environment: environment)
            #expect(run.status == 0, "\(run.error)")
            sites.append(try folder.files(below: "site-\(jobs)"))
        }
        try FileManager.default.createDirectory(at: folder.url.appendingPathComponent("elsewhere"), withIntermediateDirectories: true)
        let run = try Program.run(["build", "--source", folder.url.appendingPathComponent("content").path, "--output", "../site-4"], in: folder.url.appendingPathComponent("elsewhere"))
        #expect(run.status == 0, "\(run.error)")
        sites.append(try folder.files(below: "site-4"))
        #expect(sites[0].count > 10)
        for site in sites.dropFirst() { #expect(site == sites[0]) }
    }

    @Test("makes a page of every document and links them both ways")
    func linksBothWays() throws {
        let folder = try folder()
        #expect(try Program.run(["build", "--source", "content", "--output", "site"], in: folder.url).status == 0)
        let incident = try folder.read("site/incidents/2024-05-01-db.html"), runbook = try folder.read("site/runbooks/failoverneeded.html")
        #expect(incident.contains("href=\"../runbooks/failoverneeded.html\""))
        #expect(runbook.contains("href=\"../incidents/2024-05-01-db.html\""))
        #expect(folder.exists("site/alerts/FailoverNeeded.html"))
        #expect(folder.exists("site/releases/v1.2.0.html"))
        #expect(folder.exists("site/upgrades/1.1-1.2.html"))
        #expect(folder.exists("site/index.json"))
    }

    @Test("keeps the time of files that did not change")
    func keepsTimes() throws {
        let folder = try folder()
        let arguments = ["build", "--source", "content", "--output", "site"]
        #expect(try Program.run(arguments, in: folder.url).status == 0)
        let page = folder.url.appendingPathComponent("site/runbooks/failoverneeded.html")
        let old = Date(timeIntervalSince1970: 1_000_000_000)
        try FileManager.default.setAttributes([.modificationDate: old], ofItemAtPath: page.path)
        try folder.write("# Another\n\nPage.\n", to: "content/pages/another.md")
        #expect(try Program.run(arguments, in: folder.url).status == 0)
        #expect(folder.exists("site/pages/another.html"))
        #expect(try FileManager.default.attributesOfItem(atPath: page.path)[.modificationDate] as? Date == old)
    }

    @Test("removes pages of documents that are gone and nothing that is not ours")
    func removesOnlyItsOwn() throws {
        let folder = try folder()
        let arguments = ["build", "--source", "content", "--output", "site"]
        #expect(try Program.run(arguments, in: folder.url).status == 0)
        try folder.write("example.org\n", to: "site/CNAME")
        try folder.write("x", to: "site/.git/config")
        try folder.write("y", to: "site/incidents/notes/mine.txt")
        try FileManager.default.removeItem(at: folder.url.appendingPathComponent("content/releases"))
        #expect(try Program.run(arguments, in: folder.url).status == 0)
        #expect(!folder.exists("site/releases/v1.2.0.html"))
        #expect(try folder.read("site/CNAME") == "example.org\n")
        #expect(try folder.read("site/.git/config") == "x")
        #expect(try folder.read("site/incidents/notes/mine.txt") == "y")
        let left = try FileManager.default.contentsOfDirectory(atPath: folder.url.path).filter { $0.hasPrefix(".site") }
        #expect(left.isEmpty, "\(left)")
    }

    @Test("carries foreign files into folders that the new site has too, however often it is built")
    func carriesForeignFiles() throws {
        let folder = try folder(["a.md": "# A\n\nText.\n"])
        let arguments = ["build", "--source", "content", "--output", "site"]
        #expect(try Program.run(arguments, in: folder.url).status == 0)
        try folder.write("mine", to: "site/services/mine.txt")
        try folder.write("deep", to: "site/services/own/deep.txt")
        try folder.write("---\nservices: [crane]\n---\n# B\n\nText.\n", to: "content/b.md")
        for _ in 0..<3 {
            #expect(try Program.run(arguments, in: folder.url).status == 0)
            #expect(try folder.read("site/services/mine.txt") == "mine")
            #expect(try folder.read("site/services/own/deep.txt") == "deep")
            #expect(folder.exists("site/services/crane.html"))
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path).filter { $0.hasPrefix(".site") } == [])
    }

    @Test("does not touch the old site when a foreign file stands where a page must go")
    func refusesConflicts() throws {
        let folder = try folder(["a.md": "# A\n\nText.\n"])
        let arguments = ["build", "--source", "content", "--output", "site"]
        #expect(try Program.run(arguments, in: folder.url).status == 0)
        try folder.write("mine", to: "site/services")
        let before = try folder.files(below: "site")
        try folder.write("---\nservices: [crane]\n---\n# B\n\nText.\n", to: "content/b.md")
        let run = try Program.run(arguments, in: folder.url)
        #expect(run.status == 2 && run.error.contains("services"), "\(run.error)")
        #expect(try folder.files(below: "site") == before)
    }

    @Test("clears up what a killed run left behind, and keeps the foreign files in it")
    func clearsUp() throws {
        let folder = try folder(["a.md": "# A\n\nText.\n"])
        let arguments = ["build", "--source", "content", "--output", "site"]
        #expect(try Program.run(arguments, in: folder.url).status == 0)
        try folder.write("half", to: ".site.staging/incidents/x.html")
        try folder.write("debrief site 1\nindex.html\n", to: ".site.old/.debrief-site")
        try folder.write("old", to: ".site.old/index.html")
        try folder.write("example.org", to: ".site.old/CNAME")
        #expect(try Program.run(arguments, in: folder.url).status == 0)
        #expect(try folder.read("site/CNAME") == "example.org")
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path).filter { $0.hasPrefix(".site") } == [])
    }

    @Test("goes into no link that stands in the site")
    func followsNoLinks() throws {
        let folder = try folder()
        let arguments = ["build", "--source", "content", "--output", "site"]
        #expect(try Program.run(arguments, in: folder.url).status == 0)
        try folder.write("theirs", to: "elsewhere/style.css")
        try FileManager.default.removeItem(at: folder.url.appendingPathComponent("site/assets"))
        try FileManager.default.createSymbolicLink(atPath: folder.url.appendingPathComponent("site/assets").path, withDestinationPath: "../elsewhere")
        _ = try Program.run(arguments, in: folder.url)
        #expect(try folder.read("elsewhere/style.css") == "theirs")
    }

    @Test("takes turns with other builds of the same site")
    func takesTurns() async throws {
        let folder = try folder()
        try folder.write("example.org", to: "site/CNAME")
        try await withThrowingTaskGroup(of: Int32.self) { group in
            let url = folder.url
            for _ in 0..<5 { group.addTask { try Program.run(["build", "--source", "content", "--output", "site"], in: url).status } }
            for try await status in group { #expect(status == 0) }
        }
        #expect(try folder.read("site/CNAME") == "example.org")
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path).filter { $0.hasPrefix(".site") } == [])
    }

    @Test("copies no picture with scripts in it")
    func refusesActivePictures() throws {
        let folder = try folder(["a.md": "# A\n\n![x](good.svg) ![y](bad.svg) [z](page.html)\n"])
        try folder.write("<svg xmlns=\"http://www.w3.org/2000/svg\"><path d=\"M0 0\"/></svg>", to: "content/good.svg")
        try folder.write("<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>", to: "content/bad.svg")
        try folder.write("<script>alert(1)</script>", to: "content/page.html")
        let run = try Program.run(["build", "--source", "content", "--output", "site"], in: folder.url)
        #expect(run.status == 0 && run.error.contains("bad.svg"))
        #expect(try Set(folder.files(below: "site").keys.filter { $0.hasPrefix("files/") }) == ["files/good.svg"])
    }

    @Test("takes the kind from the name of the content folder itself")
    func readsRootName() throws {
        let folder = try ScratchFolder()
        try folder.write("# Database down\n\nIt was down.\n", to: "postmortems/db.md")
        #expect(try Program.run(["check", "--source", "postmortems"], in: folder.url).status == 1)
        #expect(try Program.run(["build", "--source", "postmortems", "--output", "site"], in: folder.url).status == 0)
        #expect(folder.exists("site/incidents/db.html"))
    }

    @Test("leaves drafts and internal documents out, unless told")
    func leavesDraftsOut() throws {
        let folder = try folder([
            "a.md": "---\nstatus: draft\n---\n# Draft\n\nMARKER-DRAFT\n", "b.md": "---\nvisibility: internal\n---\n# Internal\n\nMARKER-INTERNAL\n",
            "c.md": "# Public\n\nSee [draft](a.md) and [internal](b.md).\n",
            "broken-1.md": "---\ntitle: a: b\nvisibility: internal\n---\n# X\n\nMARKER-BROKEN-YAML\n",
            "broken-2.md": "---\ntitle: x\nstatus: draft\n\n# X\n\nMARKER-UNCLOSED\n",
            "broken-3.md": "+++\ntitle = \nvisibility = \"internal\"\n+++\n\nMARKER-BROKEN-TOML\n",
            "broken-4.md": "---\ntags: [a, b\nvisibility: 'internal'\n---\n\nMARKER-BROKEN-LIST\n",
            "slip-1.md": "---\nvisibility: intrenal\n---\n# X\n\nMARKER-SLIP\n",
            "slip-2.md": "---\nstatus: drafft\n---\n# X\n\nMARKER-DRAFFT\n",
            "slip-3.md": "---\nstatus: final\npublished: false\n---\n# X\n\nMARKER-UNPUBLISHED\n",
            "slip-4.md": "---\ntitle: a: b\nvisibility: internal # not yet\n---\n# X\n\nMARKER-COMMENT\n",
            "slip-5.md": "---\ntitle: x\n\nvisibility: internal\n\n# X\n\nMARKER-BLANK\n",
            "deep/broken-5.md": "---\nx: &a 1\ndraft: true\n---\n\nMARKER-ANCHOR\n",
        ])
        #expect(try Program.run(["build", "--source", "content", "--output", "site"], in: folder.url).status == 0)
        for (name, bytes) in try folder.files(below: "site") {
            let text = String(decoding: bytes, as: UTF8.self)
            #expect(!text.contains("MARKER"), "\(name)")
        }
        #expect(try Program.run(["build", "--source", "content", "--output", "site", "--drafts"], in: folder.url).status == 0)
        #expect(folder.exists("site/pages/a.html"))
    }
}

@Suite("An output folder that must not be touched")
struct OutputFolderTests {
    private func content() throws -> ScratchFolder {
        let folder = try ScratchFolder()
        try folder.write("# One\n\nText.\n", to: "content/one.md")
        return folder
    }

    @Test("is refused when it holds files of others")
    func refusesForeign() throws {
        let folder = try content()
        try folder.write("precious", to: "mine/file.txt")
        let run = try Program.run(["build", "--source", "content", "--output", "mine"], in: folder.url)
        #expect(run.status == 2)
        #expect(run.error.contains("file.txt"))
        #expect(try folder.files(below: "mine").count == 1)
    }

    @Test("is refused when it is the content, holds it, is a file, the root or a link", arguments: ["content", ".", "content/one.md", "/", "link"])
    func refusesDangerous(_ output: String) throws {
        let folder = try content()
        try FileManager.default.createSymbolicLink(atPath: folder.url.appendingPathComponent("link").path, withDestinationPath: "nowhere")
        let before = try folder.files(below: ".")
        let run = try Program.run(["build", "--source", "content", "--output", output], in: folder.url)
        #expect(run.status == 2, "\(run.output)\(run.error)")
        #expect(!run.error.isEmpty)
        #expect(try folder.files(below: ".") == before)
    }

    @Test("keeps the old site when the new one can't be written")
    func keepsOldSite() throws {
        let folder = try content()
        let arguments = ["build", "--source", "content", "--output", "out/site"]
        #expect(try Program.run(arguments, in: folder.url).status == 0)
        let before = try folder.files(below: "out/site")
        // A template that does not parse fails the run after everything was read.
        try folder.write("title: x\n", to: "debrief.yml")
        try folder.write("{{#open}} never closed", to: "templates/layout.mustache")
        let run = try Program.run(["build", "--output", "out/site"], in: folder.url)
        #expect(run.status == 2)
        #expect(run.error.contains("layout.mustache"))
        #expect(try folder.files(below: "out/site") == before)
    }

    @Test("gives exit 2 and a reason where nothing can be written")
    func reportsUnwritable() throws {
        let folder = try content()
        let run = try Program.run(["build", "--source", "content", "--output", "/proc/debrief/site"], in: folder.url)
        #expect(run.status == 2)
        #expect(run.error.contains("/proc/debrief"))
    }
}
