import Foundation
import Testing

@Suite("debrief check with a baseline")
struct BaselineCommandTests {
    private static func folder() throws -> ScratchFolder {
        let folder = try ScratchFolder()
        try folder.write("# A\n\nSee [one](one.md) and [two](two.md).\n", to: "pages/a.md")
        return folder
    }

    @Test("is written, silences what it knows, shows what is new, and tells what is gone until it is pruned")
    func life() throws {
        let folder = try Self.folder()
        let write = try Program.run(["check", "--write-baseline"], in: folder.url)
        #expect(write.status == 0 && write.error.contains("wrote 2 findings to ./.debrief-baseline"), "\(write.error)")
        #expect(write.output.hasSuffix("1 document: no findings, 2 in the baseline\n"), "\(write.output)")
        try folder.write("# A\n\nMore text.\n\nSee [one](one.md) and [three](three.md).\n", to: "pages/a.md")
        let changed = try Program.run(["check"], in: folder.url)
        #expect(changed.status == 1 && changed.output.contains("three.md") && !changed.output.contains("`one.md`"))
        #expect(changed.output.contains("1 in the baseline, 1 of the baseline gone (--prune-baseline)"), "\(changed.output)")
        let prune = try Program.run(["check", "--prune-baseline"], in: folder.url)
        #expect(prune.status == 1 && prune.error.contains("took 1 finding that is gone out of ./.debrief-baseline"), "\(prune.error)")
        #expect(try folder.read(".debrief-baseline").split(separator: "\n").count == 2)
    }

    @Test("that can't be read, or that was asked for and is not there, is no clean check")
    func faults() throws {
        let folder = try Self.folder()
        let missing = try Program.run(["check", "--baseline", "none"], in: folder.url)
        #expect(missing.status == 2 && missing.error.contains("there is no baseline `none`"))
        try folder.write("broken-link\tpages/a.md\n", to: ".debrief-baseline")
        let broken = try Program.run(["check"], in: folder.url)
        #expect(broken.status == 2 && broken.error.contains(".debrief-baseline:1: this is no rule"), "\(broken.error)")
    }
}
