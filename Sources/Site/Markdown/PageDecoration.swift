internal import Markup

/// What a page adds to the HTML that Markdown stands for.
///
/// Without it the renderer writes what cmark writes.
struct PageDecoration: Sendable {
    /// A heading of the tree and its anchor.
    struct Heading: Sendable {
        /// Index of its node.
        let node: Int
        let anchor: String
        /// False for one whose anchor is taken: a page can't have an id twice.
        let hasID: Bool
        /// 1 to 6.
        let level: Int
    }

    /// In document order.
    var headings: [Heading] = []
    /// Heading that the page shows above the body already.
    var skippedHeading: Int?
    /// Anchors of places within the text.
    var anchors: [AnchorQueue.Anchor] = []
    /// How many lines at the start of a paragraph are labels, which no reader is to see, by its node's index.
    var labels: [Int: Int] = [:]
    /// The file, to find the lines of preformatted text.
    var source: SourceText
}
