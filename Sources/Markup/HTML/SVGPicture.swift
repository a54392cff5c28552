/// What an SVG file may do when somebody opens it by its address.
public enum SVGPicture {
    private static let elements: Set<String> = ["script", "foreignobject", "iframe", "object", "embed", "handler", "use", "image", "a", "set", "animate"]

    /// True for a picture with scripts, handlers, entities or references to other places; text that is no SVG counts as active.
    public static func isActive(_ bytes: [UInt8]) -> Bool {
        let text = String(decoding: bytes, as: UTF8.self).lowercased()
        if !text.holds("<svg") || text.holds("<!entity") || text.holds("<?xml-stylesheet") || text.holds("@import") || text.holds("javascript:") { return true }
        for token in HTMLTokenizer(text.utf8) {
            guard case .startTag(let tag) = token else { continue }
            let name = tag.name.split(separator: ":").last.map(String.init) ?? tag.name
            if tag.attributes.contains(where: { $0.name.hasPrefix("on") }) || name == "script" || name == "foreignobject" { return true }
            let leads = tag.attributes.contains { ($0.name == "href" || $0.name == "xlink:href" || $0.name == "src") && !$0.value.hasPrefix("#") && !$0.value.hasPrefix("data:image/") }
            if leads, elements.contains(name) { return true }
        }
        return false
    }
}
