internal import Markup

/// What a page adds to the HTML that Markdown stands for.
///
/// Without it the renderer writes what cmark writes.
struct PageDecoration: Sendable {
    /// The anchor of each heading by its node's index, ascending.
    var headings: [(node: Int, anchor: String)] = []
    /// Heading that the page shows above the body already.
    var skippedHeading: Int?
    /// 1 when the body has first-level headings of its own, below the page's.
    var headingShift = 0
    /// Anchors of places within the text.
    var anchors: [AnchorQueue.Anchor] = []
    /// The file, to find the lines of preformatted text.
    var source: SourceText
}
