/// What becomes of a piece of raw HTML in a document: the one judgement that pages and checks share.
public enum RawHTMLPart: Sendable {
    /// Text, as a byte range of the piece.
    case text(Range<Int>)
    /// What looks like a tag but is words of the author's: `kubectl delete pod <pod-name>`.
    case words(HTMLTokenizer.Tag)
    /// An element that is let through, with those of its attributes that are.
    case element(HTMLTokenizer.Tag)
    /// An element whose tags go and whose content stays.
    case unwrapped(HTMLTokenizer.Tag)
    /// An element that goes with all it holds.
    case dropped(HTMLTokenizer.Tag)
    case end(String)
    case comment

    /// The parts of a block of HTML, in order.
    public static func parts(of piece: ArraySlice<UInt8>) -> [RawHTMLPart] {
        var tokenizer = HTMLTokenizer(piece)
        var tokens: [HTMLTokenizer.Token] = []
        var lastEnds: [String: Int] = [:]
        while let token = tokenizer.next() {
            if case .endTag(let name) = token { lastEnds[name] = tokens.count }
            tokens.append(token)
        }
        var parts: [RawHTMLPart] = [], index = 0
        while index < tokens.count {
            switch tokens[index] {
            case .text(let range): parts.append(.text(range))
            case .comment: parts.append(.comment)
            case .endTag(let name): parts.append(.end(name))
            case .startTag(let tag) where AuthorElement.isDropped(tag.name):
                parts.append(.dropped(tag))
                guard !AuthorElement.droppedVoid.contains(tag.name) else { break }
                index = tokens[index...].firstIndex(of: .endTag(tag.name)) ?? tokens.count
            case .startTag(let tag): parts.append(RawHTMLPart(tag, hasEnd: lastEnds[tag.name].map { $0 > index } ?? false))
            }
            index += 1
        }
        return parts
    }

    /// What a start tag is that drops no content.
    init(_ tag: HTMLTokenizer.Tag, hasEnd: @autoclosure () -> Bool) {
        if AuthorElement.named(tag.name) != nil {
            self = .element(tag)
        } else if !AuthorElement.isHTML(tag.name), tag.attributes.isEmpty, !tag.isSelfClosing, !hasEnd() {
            self = .words(tag)
        } else {
            self = .unwrapped(tag)
        }
    }
}
