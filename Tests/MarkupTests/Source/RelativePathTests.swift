import Markup
import Testing

@Suite struct RelativePathTests {
    @Test(arguments: [
        ("a/b.md", "a/b.md"), ("./a//b.md", "a/b.md"), ("/a/b.md", "a/b.md"), ("a/../b.md", "b.md"), ("a/./b/", "a/b"),
        ("a/b/../../c", "c"), ("...", "..."), ("a b/é.md", "a b/é.md"),
    ])
    func `dots and doubled slashes are taken out`(text: String, expected: String) {
        #expect(RelativePath(text)?.string == expected)
    }

    @Test(arguments: ["", "/", ".", "..", "a/..", "../a", "a/../../b", "./.", "//"])
    func `a path that is empty or leaves the root is none`(text: String) {
        #expect(RelativePath(text) == nil)
    }

    @Test(arguments: [
        ("a.md", "b.md", "b.md"),
        ("x/a.md", "x/b.md", "b.md"),
        ("x/a.md", "b.md", "../b.md"),
        ("a.md", "x/b.md", "x/b.md"),
        ("x/y/a.md", "x/z/b.md", "../z/b.md"),
        ("x/y/a.md", "z/b.md", "../../z/b.md"),
        ("x/a.md", "x/a.md", "a.md"),
        ("x/y/a.md", "x", "../../x"),
        ("x/a.md", "xy/b.md", "../xy/b.md"),
    ])
    func `the way to another file climbs no higher than it must`(from: String, to: String, way: String) throws {
        let start = try #require(RelativePath(from)), end = try #require(RelativePath(to))
        #expect(start.way(to: end) == way)
        #expect(start.resolving(way) == end)
    }

    @Test(arguments: [("b.md", "x/b.md"), ("../b.md", "b.md"), ("/b.md", "b.md"), ("./y/b.md", "x/y/b.md")])
    func `an address is read from the folder of its file, or from the root`(text: String, expected: String) {
        #expect(RelativePath(trusted: "x/a.md").resolving(text)?.string == expected)
    }

    @Test func `an address above the root is none`() {
        #expect(RelativePath(trusted: "x/a.md").resolving("../../b.md") == nil)
    }

    @Test func `name, folder and parts are what stands between the slashes`() {
        let path = RelativePath(trusted: "x/y/a.md")
        #expect(path.name == "a.md")
        #expect(path.folder == "x/y")
        #expect(path.parts == ["x", "y", "a.md"])
        #expect(RelativePath(trusted: "a.md").folder == "")
    }

    @Test func `order is by bytes, not by the reader's language`() {
        let paths = ["é.md", "z.md", "A.md", "a/b.md", "a.md"].compactMap { RelativePath($0) }
        #expect(paths.sorted().map(\.string) == ["A.md", "a.md", "a/b.md", "z.md", "é.md"])
    }
}
