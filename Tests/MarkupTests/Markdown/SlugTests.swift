import Markup
import Testing

@Suite struct SlugTests {
    @Test(arguments: [
        ("Summary", "summary"), ("What went well?", "what-went-well"), ("5 whys: why?", "5-whys-why"), ("a - b", "a---b"), ("snake_case", "snake_case"),
        ("`code` & more", "code--more"), ("Überblick", "überblick"), ("ÉTÉ", "été"), ("漢字 x", "漢字-x"), ("🎛 Panel", "-panel"), ("v1.2.3", "v123"),
        ("2018-01-25 14:30", "2018-01-25-1430"), ("Привет", "привет"), ("a\tb", "ab"), ("", ""), ("!?", ""),
    ])
    func `an anchor follows GitHub's rule`(text: String, slug: String) {
        #expect(Slug.make(text) == slug)
    }

    @Test func `headings with equal words get numbers, and no number is given twice`() {
        var table = SlugTable()
        let headings = ["Summary", "Summary", "Summary 1", "Summary-1", "Summary", "summary"]
        #expect(headings.map { table.anchor(for: $0) } == ["summary", "summary-1", "summary-1-1", "summary-1-2", "summary-2", "summary-3"])
    }

    @Test func `a heading without letters still gets an anchor`() {
        var table = SlugTable()
        #expect(table.anchor(for: "!!!") == "section")
        #expect(table.anchor(for: "🎛") == "section-1")
        #expect(table.contains("section-1"))
        #expect(!table.contains("section-2"))
    }
}
