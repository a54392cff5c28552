internal import Markup

/// Lets through what authors may write as raw HTML, and keeps it balanced.
///
/// A document's HTML comes in pieces with Markdown between them (`<details>`, a list, `</details>`), so the
/// elements that are open are kept here from piece to piece. An end tag closes only what an author opened in
/// the same scope, and leaving a scope closes what was left open: no piece can end an element of the page.
struct HTMLSanitizer {
    private var open: [Open] = []
    /// How many of `open` belong to outer scopes.
    private var outer = 0
    private let links: any LinkResolver
    /// False where ids would stand on a page that may have them already.
    private let keepsIDs: Bool
    /// Ids given so far, without our prefix.
    private var ids: Set<String> = []

    /// Deeper nesting is flattened: browsers give up at 512.
    private static let depthLimit = 64

    private struct Open {
        /// As the author named it, lower case.
        let name: String
        let element: AuthorElement
    }

    init(links: any LinkResolver, keepsIDs: Bool = true) {
        self.links = links
        self.keepsIDs = keepsIDs
    }

    /// Begins a scope; hand the result to `leaveScope`.
    mutating func enterScope() -> Int {
        defer { outer = open.count }
        return outer
    }

    /// Closes what was opened in the scope and returns to the one around it.
    mutating func leaveScope(_ previous: Int, in html: inout HTMLWriter) {
        closeScope(in: &html)
        outer = previous
    }

    /// Closes what was opened in the scope.
    mutating func closeScope(in html: inout HTMLWriter) {
        close(downTo: outer, in: &html)
    }

    /// Ends an author's open paragraph, which a Markdown block can't stand in.
    mutating func endParagraph(in html: inout HTMLWriter) {
        guard open.count > outer, open[open.count - 1].name == "p" else { return }
        close(downTo: open.count - 1, in: &html)
    }

    /// Writes a piece of raw HTML.
    mutating func write(_ piece: ArraySlice<UInt8>, to html: inout HTMLWriter) {
        for part in RawHTMLPart.parts(of: piece) {
            switch part {
            case .text(let range): html.textKeepingReferences(String(decoding: piece[(piece.startIndex + range.lowerBound)..<(piece.startIndex + range.upperBound)], as: UTF8.self))
            case .words(let tag): html.text("<\(tag.name)>")
            case .element(let tag): start(tag, isInsideLink: false, in: &html)
            case .end(let name): end(name, in: &html)
            case .comment, .unwrapped, .dropped: break
            }
        }
    }

    /// Writes a start tag if its element is let through.
    mutating func start(_ tag: HTMLTokenizer.Tag, isInsideLink: Bool, in html: inout HTMLWriter) {
        guard let element = AuthorElement.named(tag.name), open.count < Self.depthLimit else { return }
        if tag.name == "a", isInsideLink || open.contains(where: { $0.name == "a" }) { return }
        while open.count > outer, let last = open.last, element.ends.contains(last.name) { close(downTo: open.count - 1, in: &html) }
        if tag.name == "img" {
            image(tag, isInsideLink: isInsideLink || open.contains { $0.name == "a" }, in: &html)
            return
        }
        if element.isVoid { html.void(element.name) } else { html.start(element.name) }
        for (name, value) in tag.attributes { attribute(name, value, of: tag, in: &html) }
        if element.isVoid { return }
        if tag.isSelfClosing { html.end(element.name) } else { open.append(Open(name: tag.name, element: element)) }
    }

    /// Writes an end tag if it ends what is open in this scope.
    mutating func end(_ name: String, in html: inout HTMLWriter) {
        guard let index = open[outer...].lastIndex(where: { $0.name == name }) else { return }
        close(downTo: index, in: &html)
    }

    private mutating func close(downTo count: Int, in html: inout HTMLWriter) {
        while open.count > count { html.end(open.removeLast().element.name) }
    }
}

extension HTMLSanitizer {
    private mutating func attribute(_ name: String, _ value: String, of tag: HTMLTokenizer.Tag, in html: inout HTMLWriter) {
        switch AuthorAttribute.named(name, on: tag.name) {
        case .text(let name): html.attribute(name, value)
        case .word(let name, let words):
            let word = value.lowercased()
            if words.contains(word) { html.attribute(name, word) }
        case .number(let name, let limit):
            if let number = Int(value), (0...limit).contains(number) { html.attribute(name, number) }
        case .length(let name):
            let number = value.hasSuffix("%") ? value.dropLast() : value.hasSuffix("px") ? value.dropLast(2) : value[...]
            if let number = Int(number), (0...10_000).contains(number) { html.attribute(name, value.hasSuffix("%") ? "\(number)%" : "\(number)") }
        case .flag(let name): html.attribute(name, "")
        case .id:
            // An anchor by `name` is one by `id` for today's browsers.
            if keepsIDs, !value.isEmpty, name == "id" || tag["id"] == nil, ids.insert(value).inserted { html.id(value, prefix: "user-content-") }
        case .link:
            switch links.target(ofHTML: value) {
            case .address(let address), .inexact(let address, _): html.href(address)
            case .dead, .text: break
            }
        case .image, nil: break
        }
    }

    private mutating func image(_ tag: HTMLTokenizer.Tag, isInsideLink: Bool, in html: inout HTMLWriter) {
        let alternative = tag["alt"] ?? ""
        let target = links.target(ofHTML: tag["src"] ?? "")
        let picture = Picture(target: target, alternative: alternative, isInsideLink: isInsideLink, links: links)
        guard picture.isShown else { return picture.writeInstead(to: &html) }
        html.void("img")
        picture.writeSource(to: &html)
        html.attribute("alt", alternative)
        for (name, value) in tag.attributes where name != "alt" { attribute(name, value, of: tag, in: &html) }
    }
}
