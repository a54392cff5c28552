internal import Markup

extension MarkdownRenderer {
    /// Writes a heading's start with its anchor.
    mutating func enterHeading(_ node: MarkdownNode) -> Int {
        if node.index == decoration?.skippedHeading {
            writeAnchors(at: node)
            return node.endIndex
        }
        html.freshLine()
        if isExcerpt {
            // The page it stands on has headings of its own.
            html.start("p")
            return push(node, element: "p")
        }
        let heading = entry(ofHeading: node.index)
        let element = Self.element(ofLevel: heading?.level ?? node.headingLevel)
        html.start(element)
        if let heading, heading.hasID { html.id(heading.anchor) }
        writeAnchors(at: node)
        return push(node, element: element)
    }

    /// Writes a heading's link to itself.
    mutating func endHeading() {
        guard let decoration, nextHeading > 0, nextHeading <= decoration.headings.count else { return }
        html.element("a", class: "anchor") {
            $0.fragmentLink(decoration.headings[nextHeading - 1].anchor)
            $0.attribute("aria-hidden", "true")
            $0.attribute("tabindex", "-1")
        }
    }

    /// True for the last text of a heading, where an author may have set its anchor.
    func isLastOfHeading(_ node: MarkdownNode) -> Bool {
        guard let frame = frames.last, frame.kind == .heading else { return false }
        return frame.end == node.endIndex
    }

    /// A heading's text without the `{#anchor}` that names its anchor.
    func withoutAnchor(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard let headings = decoration?.headings, nextHeading > 0 else { return text }
        var rest = text
        while rest.last == UInt8(ascii: " ") { rest.removeLast() }
        guard rest.last == UInt8(ascii: "}"), let open = rest.lastIndex(of: UInt8(ascii: "{")) else { return text }
        // The second heading of an anchor has it with a number.
        let stated = rest[open...].dropFirst().dropLast()
        guard stated.first == UInt8(ascii: "#"), stated.count > 1, Array(headings[nextHeading - 1].anchor.utf8).starts(with: stated.dropFirst()) else { return text }
        rest = rest[..<open]
        while rest.last == UInt8(ascii: " ") { rest.removeLast() }
        return rest
    }

    /// Steps on to the heading's entry; nil when it has none.
    private mutating func entry(ofHeading index: Int) -> PageDecoration.Heading? {
        guard let headings = decoration?.headings else { return nil }
        while nextHeading < headings.count, headings[nextHeading].node < index { nextHeading += 1 }
        guard nextHeading < headings.count, headings[nextHeading].node == index else { return nil }
        nextHeading += 1
        return headings[nextHeading - 1]
    }

    private static func element(ofLevel level: Int) -> StaticString {
        switch level {
        case ...1: "h1"
        case 2: "h2"
        case 3: "h3"
        case 4: "h4"
        case 5: "h5"
        default: "h6"
        }
    }
}
