internal import KnowledgeBase
internal import Upgrades

/// Versions of a product as a table: what was released when, what it mended, and what it brought.
struct VersionTable {
    let page: PageScope
    let history: ProductHistory

    /// What a version's own page has in full.
    private static let linkLimit = 4

    private static let columns = ["Version", "Released", "Incidents", "Fixes", "Came with it", "Breaking changes", "Supported until"]

    /// Versions by their indexes, in the order given; columns in which nothing stands are left out.
    func fragment(_ numbers: [Int]) -> HTMLFragment {
        let cells = numbers.map { number in Self.columns.indices.map { cell($0, number) } }
        let used = Self.columns.indices.filter { column in column == 0 || cells.contains { !$0[column].isEmpty } }
        return HTMLFragment { html in
            html.table(used.map { Self.columns[$0] }, class: "versions") { html in
                for row in cells {
                    html.element("tr") { html in
                        for column in used {
                            html.element("td") { html in
                                if !row[column].isEmpty { html.attribute("data-label", Self.columns[column]) }
                                html.append(row[column])
                            }
                        }
                    }
                    html.newline()
                }
            }
        }
    }

    private func cell(_ column: Int, _ number: Int) -> HTMLFragment {
        let version = history.product.versions[number], release = history.release(of: number)
        return HTMLFragment { html in
            switch column {
            case 0: name(version, release, to: &html)
            case 1: if let day = release?.date { html.day(day) }
            case 2: count(version.incidents.count, of: version, to: &html)
            case 3: links(version.fixes, of: version, to: &html)
            case 4: links(version.breaks, of: version, to: &html)
            case 5: if let release { breaking(release, to: &html) }
            default: if let day = history.endOfLife(of: number) { html.day(day) }
            }
        }
    }

    private func name(_ version: ProductVersion, _ release: ReleaseRecord?, to html: inout HTMLWriter) {
        html.element("div") { html in
            html.versionLink(version, of: history.product, on: page)
            if release?.isYanked == true {
                html.text(" ")
                html.element("span", class: "yanked", text: "taken back")
            }
        }
    }

    private func count(_ count: Int, of version: ProductVersion, to html: inout HTMLWriter) {
        if count > 0 { html.versionLink(version, of: history.product, on: page, text: String(count)) }
    }

    private func breaking(_ release: ReleaseRecord, to html: inout HTMLWriter) {
        guard let first = release.breaking.first else { return }
        html.element("a") {
            $0.href(page.address(ofDocument: release.document, anchor: page.document(release.document).section(at: first.range.lowerBound)?.anchor))
            $0.text(String(release.breaking.count))
        }
    }

    private func links(_ documents: [Int], of version: ProductVersion, to html: inout HTMLWriter) {
        guard !documents.isEmpty else { return }
        html.element("ul", class: "values") { html in
            for index in documents.prefix(Self.linkLimit) { html.element("li") { $0.documentLink(index, on: page) } }
            guard documents.count > Self.linkLimit else { return }
            html.element("li") { $0.versionLink(version, of: history.product, on: page, text: "and \(documents.count - Self.linkLimit) more") }
        }
    }
}
