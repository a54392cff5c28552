internal import KnowledgeBase
internal import Markup
internal import Search

@testable internal import Site

/// A document's text as its page shows it.
enum Body {
    /// The body of a document with this Markdown; `others` are further files, as for `SampleSite`.
    static func html(_ markdown: String, others: String = "", configuration: Configuration = Configuration()) throws -> String {
        let sample = try SampleSite("-- doc.md --\n\(markdown)\n\(others)", configuration: configuration)
        guard let index = sample.base.documents.firstIndex(where: { $0.document.path.string == "doc.md" }) else { return "" }
        let map = SiteMap(base: sample.base, index: SearchIndex(sample.base, jobs: 1), theme: try SampleSite.theme, generator: "")
        return DocumentBody(of: index, on: PageScope(map, at: sample.base.documents[index].page)).html.string
    }
}
