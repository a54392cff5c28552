internal import KnowledgeBase

/// The versions of a product, newest first: as one table where they are few, else one for each series.
struct VersionGroups {
    let page: PageScope
    let history: ProductHistory

    /// Up to this many versions nothing is folded.
    private static let unfolded = 40

    /// The tables; empty when no version is known.
    var fragment: HTMLFragment {
        let numbers = Array(history.product.versions.indices.reversed()), table = VersionTable(page: page, history: history)
        return HTMLFragment { html in
            guard numbers.count > Self.unfolded else {
                if !numbers.isEmpty { html.append(table.fragment(numbers)) }
                return
            }
            for (position, group) in groups(numbers).enumerated() {
                html.element("details", class: "fold") { html in
                    if position == 0 { html.flag("open") }
                    html.element("summary") { html in
                        html.text(group.name)
                        html.element("span", class: "remark", text: caption(group.numbers))
                    }
                    html.append(table.fragment(group.numbers))
                }
                html.newline()
            }
        }
    }

    private func caption(_ numbers: [Int]) -> String {
        let incidents = numbers.reduce(into: Set<Int>()) { $0.formUnion(history.product.versions[$1].incidents) }.count
        let versions = "\(numbers.count) version\(numbers.count == 1 ? "" : "s")"
        return incidents == 0 ? versions : "\(versions), \(incidents) incident\(incidents == 1 ? "" : "s")"
    }

    /// Versions beside each other that share their first two numbers, or only the first where two would make hardly fewer groups than versions.
    private func groups(_ numbers: [Int]) -> [(name: String, numbers: [Int])] {
        let fine = groups(numbers, width: 2)
        return fine.count * 3 > numbers.count ? groups(numbers, width: 1) : fine
    }

    private func groups(_ numbers: [Int], width: Int) -> [(name: String, numbers: [Int])] {
        var groups: [(name: String, numbers: [Int])] = []
        for number in numbers {
            let name = history.product.versions[number].version.series(width)?.text ?? "Others"
            if groups.last?.name == name { groups[groups.count - 1].numbers.append(number) } else { groups.append((name, [number])) }
        }
        return groups
    }
}
