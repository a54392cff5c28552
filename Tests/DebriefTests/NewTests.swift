import Foundation
import Testing

@Suite("debrief new")
struct NewTests {
    private static let kinds = ["postmortem", "runbook", "release", "upgrade", "page"]

    /// What stands in the place of `TBD` once somebody has filled in the document.
    private static func filled(_ text: String) -> String {
        var text = text
        for (key, value) in [("severity: ", "SEV2"), ("reversible: ", "true"), ("services: [", "database"), ("version: \"", "1.4.2"), ("from: \"", "1.3"), ("to: \"", "1.4")] {
            text = text.replacingOccurrences(of: "\(key)TBD", with: "\(key)\(value)")
        }
        text = text.replacingOccurrences(of: "status: draft", with: "status: final")
        // Times of a timeline, one after the other.
        for minute in ["14:02", "14:10", "14:40"] {
            if let place = text.range(of: "- 2024-05-01 TBD") { text.replaceSubrange(place, with: "- 2024-05-01 \(minute)") }
        }
        text = text.replacingOccurrences(of: "- [ ] TBD", with: "- [ ] Alert at 80 % of the disk (@ana, due 2024-06-01)")
        return text.replacingOccurrences(of: "TBD", with: "All of it, as the team agreed")
    }

    @Test("writes what check finds unfinished, and what passes once filled in", arguments: kinds)
    func fillIn(kind: String) throws {
        let folder = try ScratchFolder()
        let new = try Program.run(["new", kind, "The db's *disk* was [full]", "--date", "2024-05-01"], in: folder.url)
        #expect(new.status == 0, "\(new.error)")
        let path = new.output.trimmingCharacters(in: .newlines), text = try folder.read(path)
        let before = try Program.run(["check", "--fail-on", "warning", "--now", "2024-05-02"], in: folder.url)
        #expect(kind == "page" || before.status == 1 && before.output.contains("placeholder `TBD` was never replaced"), "\(before.output)")
        try folder.write(Self.filled(text), to: path)
        let after = try Program.run(["check", "--fail-on", "warning", "--now", "2024-05-02"], in: folder.url)
        #expect(after.status == 0, "\(after.output)")
        let explained = try Program.run(["explain", path], in: folder.url)
        #expect(explained.output.contains("The db's *disk* was [full]") && explained.output.contains(kind), "\(explained.output)")
    }

    @Test("never overwrites, uses the folder that is there, and refuses a title without words")
    func places() throws {
        let folder = try ScratchFolder()
        try folder.write("# A\n\nText.\n", to: "incidents/2024-01-01-a.md")
        let first = try Program.run(["new", "postmortem", "Disk full", "--date", "2024-05-01"], in: folder.url)
        #expect(first.output == "incidents/2024-05-01-disk-full.md\n")
        try folder.write("mine", to: "incidents/2024-05-01-disk-full.md")
        let again = try Program.run(["new", "postmortem", "Disk full", "--date", "2024-05-01"], in: folder.url)
        #expect(again.status == 2 && again.error.contains("is there already"))
        #expect(try folder.read("incidents/2024-05-01-disk-full.md") == "mine")
        for title in ["", "...", "a\nb"] { #expect(try Program.run(["new", "runbook", title], in: folder.url).status == 2) }
        let odd = try Program.run(["new", "runbook", "../../etc/passwd"], in: folder.url)
        #expect(odd.output == "runbooks/etcpasswd.md\n")
    }

    @Test("There is a schema for every kind, and it is JSON with the kind's fields", arguments: kinds)
    func schemas(kind: String) throws {
        let folder = try ScratchFolder()
        let run = try Program.run(["schema", kind], in: folder.url)
        let schema = try #require(JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
        let properties = try #require(schema["properties"] as? [String: Any])
        #expect(properties["title"] != nil && properties["tldr"] != nil)
        #expect((properties["severity"] != nil) == ["postmortem", "runbook"].contains(kind))
        #expect(schema["additionalProperties"] as? Bool == false)
    }
}
