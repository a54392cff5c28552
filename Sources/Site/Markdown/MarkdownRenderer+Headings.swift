internal import Markup

extension MarkdownRenderer {
    /// Writes a heading's start with its anchor.
    mutating func enterHeading(_ node: MarkdownNode) -> Int {
        if node.index == decoration?.skippedHeading {
            writeAnchors(at: node)
            return node.endIndex
        }
        html.freshLine()
        let element = Self.element(ofLevel: node.headingLevel + (decoration?.headingShift ?? 0))
        html.start(element)
        if let anchor = anchor(ofHeading: node.index) { html.id(anchor) }
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

    /// Steps on to the heading's entry; nil when it has none.
    private mutating func anchor(ofHeading index: Int) -> String? {
        guard let headings = decoration?.headings else { return nil }
        while nextHeading < headings.count, headings[nextHeading].node < index { nextHeading += 1 }
        guard nextHeading < headings.count, headings[nextHeading].node == index else { return nil }
        nextHeading += 1
        return headings[nextHeading - 1].anchor
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
