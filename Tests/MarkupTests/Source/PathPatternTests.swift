import Markup
import Testing

@Suite struct PathPatternTests {
    @Test(arguments: [
        ("drafts", "drafts/a.md", true), ("drafts", "drafts2/a.md", false), ("drafts", "b/drafts/a.md", false),
        ("*.md", "a.md", true), ("*.md", "b/a.md", false), ("**/*.md", "a.md", true), ("**/*.md", "b/c/a.md", true),
        ("a/**/z.md", "a/z.md", true), ("a/**/z.md", "a/b/a/z.md", true), ("a/**/z.md", "b/z.md", false),
        ("b*d*f", "bcdef", true), ("b*d*f", "bdxdf", true), ("b*d*f", "bcde", false), ("*", "", false), ("a**", "abc", true),
        ("**/b/**/d", "a/b/c/b/d", true), ("**/b/**/d", "a/b/c/e", false), ("a/*/c", "a/b/c", true), ("a/*/c", "a/b/b/c", false),
    ])
    func `stars stand for what lies within a name, two for folders too`(pattern: String, path: String, isMatch: Bool) {
        #expect(PathPattern(pattern).matches(path) == isMatch)
    }

    @Test func `many stars cost no more than the square`() {
        let text = String(repeating: "a", count: 2000)
        #expect(!PathPattern(String(repeating: "*a", count: 200) + "b").matches(text))
        #expect(!PathPattern(String(repeating: "**/a/", count: 100) + "b").matches(String(repeating: "a/", count: 400)))
    }
}
