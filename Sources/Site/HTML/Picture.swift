/// An image that an author placed, and what stands in for it when it can't be shown.
struct Picture {
    let target: LinkTarget
    let alternative: String
    let isInsideLink: Bool
    let links: any LinkResolver

    /// True when the page may load it: a file of the site, or pixels in the address itself.
    var isShown: Bool {
        guard case .address(let address) = target else { return false }
        return URLPolicy.admits(address, as: .image) && (links.showsForeignImages || !URLPolicy.leavesSite(address))
    }

    /// Writes the `src` of an image that is shown.
    func writeSource(to html: inout HTMLWriter) {
        guard case .address(let address) = target else { return }
        html.src(address)
        if !links.showsForeignImages { html.attribute("loading", "lazy") }
    }

    /// Writes a link to an image of another host, or a word that there should be one.
    func writeInstead(to html: inout HTMLWriter) {
        let label = alternative.isEmpty ? "image" : alternative
        switch target {
        case .address(let address) where !isInsideLink && URLPolicy.admits(address, as: .link):
            html.element("a", class: "image-link") {
                $0.href(address)
                $0.text(label)
            }
        case .address, .text: html.element("span", class: "image-link", text: label)
        case .inexact(_, let note), .dead(let note):
            html.element("span", class: "broken") {
                $0.attribute("title", note)
                $0.text(label)
            }
        }
    }
}
