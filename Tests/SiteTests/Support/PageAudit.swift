internal import Markup
internal import Testing

@testable internal import Site

/// What holds for every page of a site, whatever is in it.
struct PageAudit {
    let path: String
    private(set) var ids: [String] = []
    private(set) var links: [String] = []
    private(set) var faults: [String] = []
    private var headings = 0
    private var open: [String] = []

    private static let void: Set<String> = ["meta", "link", "br", "img", "input", "hr", "wbr"]

    init(path: String, html: String) {
        self.path = path
        var tokens = HTMLTokenizer(html.utf8)
        while let token = tokens.next() {
            switch token {
            case .startTag(let tag): start(tag)
            case .endTag(let name): end(name)
            case .text, .comment: break
            }
        }
        if !open.isEmpty { faults.append("\(open) are not ended") }
        if headings != 1 { faults.append("\(headings) first-level headings") }
        if Set(ids).count != ids.count { faults.append("an id twice: \(Dictionary(grouping: ids) { $0 }.filter { $0.value.count > 1 }.keys.sorted())") }
        if !html.contains(#"<meta http-equiv="Content-Security-Policy" content="default-src 'none';"#) { faults.append("no policy") }
        for landmark in ["<main", "<header class=\"site-header\"", "class=\"skip\""] where !html.contains(landmark) { faults.append("no \(landmark)") }
    }

    /// The one script that a page may have.
    private var script: String? {
        switch path {
        case "search.html": "assets/search.js"
        case "upgrade.html": "assets/upgrade.js"
        case _ where path.hasPrefix("products/") && path.hasSuffix("/index.html"): "../../assets/upgrade.js"
        default: nil
        }
    }

    private mutating func start(_ tag: HTMLTokenizer.Tag) {
        if tag.name == "h1" { headings += 1 }
        if ["style", "iframe", "object"].contains(tag.name) || tag.name == "svg" && !["range-bar", "range-axis"].contains(tag["class"]) { faults.append("<\(tag.name)>") }
        if tag.name == "script", tag["src"] == nil || tag["src"] != script { faults.append("<script>") }
        for (name, value) in tag.attributes {
            if name.hasPrefix("on") || name == "style" { faults.append("\(name) on <\(tag.name)>") }
            if name == "id" { ids.append(value) }
            if name == "href" || name == "src" { links.append(value) }
            if name == "src" || tag.name == "link", URLPolicy.leavesSite(value) { faults.append("loads \(value)") }
        }
        if tag.name == "img", tag["alt"] == nil { faults.append("an image without words") }
        if !Self.void.contains(tag.name) { open.append(tag.name) }
    }

    private mutating func end(_ name: String) {
        if open.last == name { open.removeLast() } else { faults.append("</\(name)> ends \(open.last ?? "nothing")") }
    }

    /// Checks all pages of a site and that every link within it leads to a file, and to a place that is there.
    static func check(_ site: Site, sourceLocation: SourceLocation = #_sourceLocation) {
        var files: Set<String> = [], audits: [String: PageAudit] = [:]
        for file in site.outputs {
            files.insert(file.path.string)
            guard file.path.string.hasSuffix(".html"), case .rendered(let render) = file.content else { continue }
            audits[file.path.string] = PageAudit(path: file.path.string, html: String(decoding: render(), as: UTF8.self))
        }
        for audit in audits.values.sorted(by: { $0.path < $1.path }) {
            for fault in audit.faults + audit.deadLinks(files, audits) {
                Issue.record("\(audit.path): \(fault)", sourceLocation: sourceLocation)
            }
        }
    }

    private func deadLinks(_ files: Set<String>, _ audits: [String: PageAudit]) -> [String] {
        links.compactMap { link in
            guard URLPolicy.scheme(of: link) == nil, !URLPolicy.leavesSite(link), let here = RelativePath(path) else { return nil }
            if link.hasPrefix("/") { return "\(link) is not relative" }
            let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map { Self.decoded(String($0)) }
            let path = parts[0].split(separator: "?", maxSplits: 1).first.map(String.init) ?? ""
            guard let target = path.isEmpty ? here : here.resolving(path) else { return "\(link) leaves the site" }
            guard files.contains(target.string) else { return "\(link) leads nowhere" }
            guard parts.count == 2, let page = audits[target.string] else { return nil }
            return page.ids.contains(parts[1]) ? nil : "\(link) has no such place"
        }
    }

    private static func decoded(_ text: String) -> String {
        var bytes: [UInt8] = [], rest = text.utf8[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%"), let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
