import Foundation
import Testing

/// One document that parsers can't bear among twenty that are fine.
@Suite("Hostile documents", .serialized)
struct HostileDocumentTests {
    /// `make test-long` sets it: every recipe in five sizes, with the release build.
    static let isLong = ProcessInfo.processInfo.environment["DEBRIEF_LONG_TESTS"] == "1"
    static let sizes = isLong ? [4096, 16_384, 65_536, 262_144, 1_048_576] : [16_384]
    /// Seconds that a build may take: the number to hit, and what a slow build on a busy machine never needs.
    static let limit = isLong ? 5.0 : 60.0
    static let memoryLimit = 256

    /// A few of each sort where not all are run.
    static var recipes: [Recipe] {
        let few = ["wide table autocompleted rows", "reference title swallow", "deep quote emphasis", "unclosed links A", "angle urls"]
        let all = Recipe.shared.filter { isLong || few.contains($0.name) }
        return all + (isLong ? [] : Recipe.own.filter { ["lists in lists", "wide tables in small blocks", "timeline in nested lists"].contains($0.name) })
    }

    @Test("cost neither the other pages nor the machine", arguments: recipes)
    func build(_ recipe: Recipe) throws {
        for size in Self.sizes {
            let run = try Self.build(recipe.text(size), in: "pages", limit: Self.limit)
            Self.note(recipe, size, run)
            #expect(run.peakMemory <= Self.memoryLimit, "\(recipe.name), \(size) bytes: \(run.peakMemory) MiB")
        }
    }

    @Test("written against us end too, as postmortems, in builds and checks", .enabled(if: isLong), arguments: isLong ? Recipe.own : [])
    func own(_ recipe: Recipe) throws {
        for folder in ["incidents", "releases"] {
            let text = String(decoding: recipe.text(1_048_000).utf8.prefix(1_048_000), as: UTF8.self)
            Self.note(recipe, text.utf8.count, try Self.build(text, in: folder, limit: 60))
            let scratch = try Self.content(text, in: folder)
            let check = try MeasuredRun(["check", "--source", "content"], in: scratch.url, limit: 60)
            #expect(!check.wasKilled && check.status <= 1, "\(recipe.name): check ended with \(check.status)")
        }
    }

    @Test("that a worker is stopped at become a finding and a page with their text")
    func isReported() throws {
        let text = "wide\n\n" + String(repeating: "|a", count: 4000) + "\n" + String(repeating: "|-", count: 4000) + "\n" + String(repeating: "a\n", count: 4000)
        let folder = try Self.content(text, in: "pages")
        let run = try Program.run(["build", "--source", "content", "--output", "site"], in: folder.url)
        #expect(run.status == 0 && run.error.contains("render-timeout"), "\(run.error.prefix(500))")
        let page = try folder.read("site/pages/hostile.html")
        #expect(page.contains("too complex") && page.contains("|a|a|a"))
        #expect(try Program.run(["check", "--source", "content"], in: folder.url).status == 1)
    }

    @Test("that a worker can parse look as if it had been parsed at once")
    func isTheSame() throws {
        let text = "# Many\n\n" + String(repeating: "[a](page-00.md) *b* `c`\n", count: 2100)
        let (apart, whole) = (try Self.content(text, in: "pages"), try Self.content(text.replacingOccurrences(of: "\n[a]", with: "\n\n[a]"), in: "pages"))
        for folder in [apart, whole] { #expect(try Program.run(["build", "--source", "content", "--output", "site"], in: folder.url).status == 0) }
        let pages = try [apart, whole].map { try $0.read("site/pages/hostile.html") }
        #expect(pages.map { $0.components(separatedBy: "<em>b</em>").count } == [2101, 2101])
    }

    /// Twenty pages, and one more; the other pages must be as they are beside a harmless one.
    private static func build(_ text: String, in folder: String, limit: Double) throws -> MeasuredRun {
        let scratch = try content(text, in: folder)
        let run = try MeasuredRun(["build", "--source", "content", "--output", "site"], in: scratch.url, limit: limit)
        #expect(!run.wasKilled && run.status == 0, "ended with \(run.status) after \(run.seconds) s: \(run.output.prefix(300))")
        guard run.status == 0 else { return run }
        let files = try scratch.files(below: "site")
        for (path, bytes) in try harmless.get() {
            // The navigation names the kinds there are, which may be more than beside a harmless page.
            let isWhole = folder == "pages" ? files[path] == bytes : files[path].map { String(decoding: $0, as: UTF8.self).contains("Text of it, and") }
            #expect(isWhole == true, "\(path) is not as it should be")
        }
        #expect(files.keys.contains { $0.hasSuffix("/hostile.html") })
        return run
    }

    private static func content(_ text: String, in folder: String) throws -> ScratchFolder {
        let scratch = try ScratchFolder()
        for number in 10..<30 {
            try scratch.write("# Page \(number)\n\nText of it, and [another](page-\((number + 1) % 20 + 10).md).\n\n## Part\n\n- a\n- b\n", to: "content/pages/page-\(number).md")
        }
        try scratch.write(text, to: "content/\(folder)/hostile.md")
        return scratch
    }

    /// The pages of the twenty beside a harmless one.
    private static let harmless = Result {
        let scratch = try content("# Harmless\n\nText.\n", in: "pages")
        _ = try Program.run(["build", "--source", "content", "--output", "site"], in: scratch.url)
        return try scratch.files(below: "site").filter { $0.key.hasPrefix("pages/page-") }
    }

    /// What a long run tells at its end is what it told on the way.
    private static func note(_ recipe: Recipe, _ size: Int, _ run: MeasuredRun) {
        guard isLong else { return }
        let words = run.output.contains("render-timeout") ? ", stopped" : ""
        print("hostile: \(size) bytes, \((run.seconds * 100).rounded() / 100) s, \(run.peakMemory) MiB\(words): \(recipe.name)")
    }
}
