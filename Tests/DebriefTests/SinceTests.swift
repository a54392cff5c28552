import Foundation
import Testing

@Suite("debrief check --since")
struct SinceTests {
    /// A repository with two documents that link to each other, one of them with faults, committed.
    private static func repository() throws -> ScratchFolder {
        let folder = try ScratchFolder()
        try folder.write("# A\n\n## Restart\n\nSee [B](b.md#stop).\n\nSee [gone](gone.md).\n", to: "kb/pages/a.md")
        try folder.write("# B\n\n## Stop\n\nSee [A](a.md#restart) and ![a picture](p.png).\n", to: "kb/pages/b.md")
        try folder.write("not really", to: "kb/pages/p.png")
        try git(["init", "--quiet", "--initial-branch=main"], in: folder)
        try commit("first", in: folder)
        return folder
    }

    private static func git(_ arguments: [String], in folder: ScratchFolder) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["git", "-c", "user.name=Ann", "-c", "user.email=ann@example.com", "-c", "commit.gpgsign=false", "-c", "core.hooksPath=/dev/null"] + arguments
        process.currentDirectoryURL = folder.url
        process.environment = ProcessInfo.processInfo.environment.merging(["GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_NOSYSTEM": "1"]) { $1 }
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0, "git \(arguments.joined(separator: " "))")
    }

    private static func commit(_ message: String, in folder: ScratchFolder) throws {
        try git(["add", "--all"], in: folder)
        try git(["commit", "--quiet", "--message", message], in: folder)
    }

    /// Places and rules of what is reported.
    private static func findings(_ folder: ScratchFolder, _ revision: String = "HEAD") throws -> (lines: [String], summary: [String: Any]) {
        let run = try Program.run(["check", "--source", "kb", "--since", revision, "--format", "json", "--now", "2024-07-01"], in: folder.url)
        #expect(run.status < 2, "\(run.error)")
        let report = try #require(JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
        let findings = try #require(report["findings"] as? [[String: Any]])
        return (findings.map { "\($0["path"] ?? ""):\($0["line"] ?? "") \($0["rule"] ?? "")" }, try #require(report["summary"] as? [String: Any]))
    }

    @Test("reports nothing when nothing has changed, and says how much it did not show")
    func unchanged() throws {
        let folder = try Self.repository(), found = try Self.findings(folder)
        #expect(found.lines.isEmpty)
        #expect(found.summary["unchanged"] as? Int == 1)
        let run = try Program.run(["check", "--source", "kb", "--since", "HEAD"], in: folder.url)
        #expect(run.status == 0 && run.output.contains("1 in unchanged documents not shown"))
    }

    @Test("reports all of a changed file, and an untracked one")
    func changed() throws {
        let folder = try Self.repository()
        try folder.write("# C\n\nSee [gone](gone.md).\n", to: "kb/pages/c.md")
        try folder.write(try folder.read("kb/pages/a.md") + "\nMore.\n", to: "kb/pages/a.md")
        #expect(try Self.findings(folder).lines == ["kb/pages/a.md:7 broken-link", "kb/pages/c.md:3 broken-link"])
    }

    @Test("reports the damage that a change does elsewhere, and no other fault there")
    func damage() throws {
        let folder = try Self.repository()
        try folder.write("# B\n\n## Halt\n\nSee [A](a.md#restart).\n", to: "kb/pages/b.md")
        #expect(try Self.findings(folder).lines == ["kb/pages/a.md:5 broken-anchor"])
        try FileManager.default.removeItem(at: folder.url.appendingPathComponent("kb/pages/b.md"))
        #expect(try Self.findings(folder).lines == ["kb/pages/a.md:5 broken-link"])
    }

    @Test("reports a picture that was removed under a document that stayed")
    func assets() throws {
        let folder = try Self.repository()
        try FileManager.default.removeItem(at: folder.url.appendingPathComponent("kb/pages/p.png"))
        #expect(try Self.findings(folder).lines == ["kb/pages/b.md:5 broken-link"])
    }

    @Test("compares with the commit where a branch parted, not with what its base became")
    func branches() throws {
        let folder = try Self.repository()
        try Self.git(["checkout", "--quiet", "-b", "topic"], in: folder)
        try folder.write("# C\n\nText of some length.\n", to: "kb/pages/c.md")
        try Self.commit("topic", in: folder)
        try Self.git(["checkout", "--quiet", "main"], in: folder)
        try folder.write("# A\n\n## Restart\n\nText of some length.\n", to: "kb/pages/a.md")
        try Self.commit("main goes on", in: folder)
        try Self.git(["checkout", "--quiet", "topic"], in: folder)
        #expect(try Self.findings(folder, "main").lines.isEmpty)
    }

    @Test("takes all for new before the first commit")
    func unborn() throws {
        let folder = try ScratchFolder()
        try folder.write("# A\n\nSee [gone](gone.md).\n", to: "kb/a.md")
        try Self.git(["init", "--quiet"], in: folder)
        #expect(try Self.findings(folder).lines == ["kb/a.md:3 broken-link"])
    }

    @Test("refuses a revision that is none, one that looks like an option, and a folder without git", arguments: ["nowhere", "--output=/tmp/x", "HEAD:kb"])
    func refusals(revision: String) throws {
        let folder = try Self.repository()
        let run = try Program.run(["check", "--source", "kb", "--since=\(revision)"], in: folder.url)
        #expect(run.status == 2 && run.error.contains("git knows no revision `\(revision)`"), "\(run.error)")
        let other = try ScratchFolder()
        try other.write("# A\n\nText.\n", to: "a.md")
        let outside = try Program.run(["check", "--since", "HEAD"], in: other.url, environment: ["GIT_CEILING_DIRECTORIES": other.url.deletingLastPathComponent().path])
        #expect(outside.status == 2 && outside.error.contains("git repository"))
    }
}
