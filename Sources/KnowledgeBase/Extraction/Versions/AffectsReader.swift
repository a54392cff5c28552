internal import Markup

/// Reads `affects` in OSV's words and its short forms.
struct AffectsReader {
    func read(_ fields: inout Fields) -> [Affected] {
        let fixed = fields.node("fixed_in")
        let versions = fields.node("affected_versions")
        guard let node = fields.node("affects") else { return short(product: fields.node("product")?.text, versions, fixed) }
        return node.items.compactMap { item in
            if let text = item.text { return parse(text, item.range) }
            guard let product = item["product"]?.text else { return nil }
            return Affected(
                product: product, ranges: (item["ranges"]?.items ?? []).compactMap(events), versions: (item["versions"]?.texts ?? []).map { Version($0.value) },
                when: (item["when"]?.items ?? []).compactMap { $0.text ?? $0["question"]?.text }, range: item.range)
        }
    }

    private func events(_ node: MetadataNode) -> [Affected.Event]? {
        let events = (node["events"]?.items ?? []).flatMap { event in
            event.entries.compactMap { entry -> Affected.Event? in
                guard let text = entry.value.text else { return nil }
                switch MetadataNode.folded(entry.key.text) {
                case "introduced": return .introduced(Version(text))
                case "fixed": return .fixed(Version(text))
                case "lastaffected": return .lastAffected(Version(text))
                case "limit": return .limit(Version(text))
                default: return nil
                }
            }
        }
        return events.isEmpty ? nil : events
    }

    /// `hephy-workflow >=2.20.0 <2.20.1`, `pachyderm 1.8.x`, `datahub`.
    private func parse(_ text: String, _ range: Range<Int>) -> Affected? {
        var words = text.split { $0 == " " || $0 == "," }[...]
        guard let product = words.popFirst() else { return nil }
        var events: [Affected.Event] = [], versions: [Version] = []
        while let word = words.popFirst() {
            let sign = word.prefix { "<>=".contains($0) }
            // The sign may stand apart: `>= 1.4`.
            guard let number = sign.count < word.count ? word.dropFirst(sign.count) : words.popFirst() else { break }
            switch sign {
            // OSV has no "after": the version itself counts too, which errs on the safe side.
            case ">=", ">": events.append(.introduced(Version(number)))
            case "<=": events.append(.lastAffected(Version(number)))
            case "<": events.append(.fixed(Version(number)))
            default: versions.append(Version(number))
            }
        }
        if !events.isEmpty, !events.contains(where: { if case .introduced = $0 { true } else { false } }) { events.insert(.introduced(Version("0")), at: 0) }
        return Affected(product: String(product), ranges: events.isEmpty ? [] : [events], versions: versions, when: [], range: range)
    }

    private func short(product: String?, _ versions: MetadataNode?, _ fixed: MetadataNode?) -> [Affected] {
        guard let product, versions != nil || fixed != nil else { return [] }
        let range = (versions ?? fixed)?.range ?? 0..<0
        let named = (versions?.texts ?? []).map { Version($0.value) }
        let events: [Affected.Event] = fixed?.text.map { [.introduced(named.first ?? Version("0")), .fixed(Version($0))] } ?? []
        return [Affected(product: product, ranges: events.isEmpty ? [] : [events], versions: named, when: [], range: range)]
    }
}
