internal import Markup

/// Raw HTML that nobody sees.
enum CommentText {
    /// True for a block of comments and space alone.
    static func isComment(_ node: MarkdownNode) -> Bool {
        var tokens = HTMLTokenizer(node.literalBytes)
        while let token = tokens.next() {
            switch token {
            case .comment: continue
            case .text(let range) where Trim.spaces(tokens.string(range)).isEmpty: continue
            default: return false
            }
        }
        return true
    }
}
