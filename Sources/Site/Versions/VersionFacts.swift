internal import KnowledgeBase
internal import Upgrades

/// What is known of a version at a glance: its support, and the way on from it.
struct VersionFacts {
    let page: PageScope
    let history: ProductHistory
    /// Index into `Product.versions`.
    let number: Int

    /// The facts as a description list.
    var fragment: HTMLFragment {
        let version = history.product.versions[number].version, cycle = history.product.support(of: version), own = history.release(of: number)?.endOfLife
        var list = FactList()
        list.row("End of life", each: own.map { [$0] } ?? []) { $1.day($0) }
        if let cycle { add(cycle, besides: own, to: &list) }
        list.row("Upgrade") { html in
            html.plannerLink(history.product, from: version, on: page)
            guard let latest = history.map.latest, let place = history.product.order.compare(latest, version), place > 0, Self.isPlain(version.text), Self.isPlain(latest.text) else { return }
            html.text(", or ")
            html.element("code", text: "debrief upgrade \(history.product.id) \(version) \(latest)")
        }
        return list.fragment
    }

    /// True for what a shell takes as it is.
    private static func isPlain(_ text: String) -> Bool { text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x7A).contains($0 | 0x20) || ".+_-~".utf8.contains($0) } }

    private func add(_ cycle: SupportCycle, besides own: Day?, to list: inout FactList) {
        list.row("Series", text: cycle.isLongTerm ? "\(cycle.series), with long-term support" : cycle.series.text)
        if let latest = cycle.latest { list.row("Latest of it") { $0.version(latest, of: history, on: page) } }
        if let day = cycle.activeUntil { list.row("Active support") { html in
            html.text("until ")
            html.day(day)
        } }
        if let day = cycle.endOfLife, own == nil { list.row("End of life") { $0.day(day) } }
        if own == nil, cycle.hasEnded { list.row("End of life", text: "has ended") }
    }
}

extension HTMLWriter {
    /// Writes a link to the planner of upgrades with a product and, where it is given, a version filled in.
    mutating func plannerLink(_ product: Product, from version: Version? = nil, on page: PageScope) {
        let values = [("product", product.id)] + (version.map { [("from", $0.text)] } ?? [])
        element("a", class: "planner-link") {
            $0.href(page.location.address(of: SitePaths.planner) + "?" + values.map { "\($0)=\(PathEncoding.encode($1))" }.joined(separator: "&"))
            $0.text("Plan an upgrade")
        }
    }
}
