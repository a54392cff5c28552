import Foundation
import Testing

@Suite("debrief check --fix")
struct FixTests {
    private static let flat = "# Outage ## Summary " + String(repeating: "The disk was full. ", count: 20) + "## Timeline ### 14:30 Down. ### 15:30 Up. ## Action items 1. Look (@ann) 2. Think (@ann)"

    private func mode(_ path: String, in folder: ScratchFolder) throws -> Int? {
        try FileManager.default.attributesOfItem(atPath: folder.url.appendingPathComponent(path).path)[.posixPermissions] as? Int
    }

    @Test("keeps a file's access rights, leaves nothing beside it, and is done after one run")
    func writes() throws {
        let folder = try ScratchFolder()
        try folder.write(Self.flat, to: "incidents/2024-05-01-a.md")
        try folder.write("# B\n\nText.\n", to: "incidents/2024-05-02-b.md")
        let path = folder.url.appendingPathComponent("incidents/2024-05-01-a.md").path
        try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
        let first = try Program.run(["check", "--fix"], in: folder.url)
        #expect(first.error.contains("fixed incidents/2024-05-01-a.md: put 6 headings and 2 list items on lines of their own"))
        #expect(try mode("incidents/2024-05-01-a.md", in: folder) == 0o640)
        let text = try folder.read("incidents/2024-05-01-a.md")
        #expect(text.contains("\n\n## Timeline\n\n### 14:30\n\nDown.\n\n### 15:30\n\nUp.\n\n## Action items\n\n1. Look (@ann)\n2. Think (@ann)"))
        #expect(text.split(whereSeparator: \.isWhitespace) == Self.flat.split(whereSeparator: \.isWhitespace))
        #expect(try folder.files(below: "incidents").keys.sorted() == ["2024-05-01-a.md", "2024-05-02-b.md"])
        let second = try Program.run(["check", "--fix"], in: folder.url)
        #expect(second.error.isEmpty)
        #expect(try folder.read("incidents/2024-05-01-a.md") == text)
    }

    @Test("keeps a secret on a mended line as it is, and shows it nowhere")
    func secrets() throws {
        let folder = try ScratchFolder(), token = "AKIA" + "Z7QK3M2N" + "5P4R6T7W"
        try folder.write("---\ntitle: The key was: \(token)\n---\n# Leak\n\nText.\n", to: "pages/a.md")
        for arguments in [["check", "--fix", "--diff"], ["check", "--format", "json"], ["check", "--fix"]] {
            let run = try Program.run(arguments, in: folder.url)
            #expect(!run.output.contains(token) && !run.error.contains(token), "\(run.output)\(run.error)")
        }
        #expect(try folder.read("pages/a.md").contains("title: \"The key was: \(token)\"\n"))
    }

    @Test("leaves a file alone whose fixes would bring other findings to light, and says so")
    func hidden() throws {
        let folder = try ScratchFolder(), text = "---\ntitle: Down: the disk\nserivces: [db]\n---\n# Down\n\nText.\n"
        try folder.write(text, to: "pages/a.md")
        let run = try Program.run(["check", "--fix"], in: folder.url)
        #expect(run.error.contains("not fixed pages/a.md: its fixes would bring other findings to light, mend these first"), "\(run.error)")
        #expect(try folder.read("pages/a.md") == text)
    }

    @Test("writes nothing with --diff, which prints the change")
    func diff() throws {
        let folder = try ScratchFolder()
        try folder.write(Self.flat, to: "incidents/a.md")
        let run = try Program.run(["check", "--fix", "--diff"], in: folder.url)
        #expect(run.status == 1 && run.error.isEmpty)
        #expect(try folder.read("incidents/a.md") == Self.flat)
        #expect(run.output.hasPrefix("--- a/incidents/a.md\n+++ b/incidents/a.md\n@@ -1 +1,"))
        #expect(run.output.contains("\\ No newline at end of file"))
    }

    @Test("leaves links alone and refuses a folder it can't write to")
    func refuses() throws {
        let folder = try ScratchFolder()
        try folder.write(Self.flat, to: "real/a.md")
        try FileManager.default.createDirectory(at: folder.url.appendingPathComponent("content"), withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(atPath: folder.url.appendingPathComponent("content/a.md").path, withDestinationPath: "../real/a.md")
        try folder.write("# B\n\nText.\n", to: "content/b.md")
        _ = try Program.run(["check", "--fix", "--source", "content"], in: folder.url)
        #expect(try folder.read("real/a.md") == Self.flat)
        guard geteuid() != 0 else { return }
        try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: folder.url.appendingPathComponent("real").path)
        let run = try Program.run(["check", "--fix", "--source", "real"], in: folder.url)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.url.appendingPathComponent("real").path)
        #expect(run.status == 2 && run.error.contains("not fixed: cannot write"))
        #expect(try folder.read("real/a.md") == Self.flat)
    }

    @Test("gives the JSON report what is left, and says what it did elsewhere")
    func json() throws {
        let folder = try ScratchFolder()
        try folder.write(Self.flat, to: "incidents/a.md")
        let before = try Program.run(["check", "--format", "json"], in: folder.url)
        #expect(before.output.contains(#""fixes": [{"message": "put 6 headings and 2 list items on lines of their own", "safe": true, "edits": [{"path": "incidents/a.md", "line": 1, "column": 9,"#))
        #expect(before.output.contains(#""fixable": 1"#))
        let run = try Program.run(["check", "--fix", "--format", "json"], in: folder.url)
        #expect(run.output.hasPrefix(#"{"format": 1"#) && run.output.contains(#""fixable": 0"#))
    }
}
