internal import Markup

/// Reads `affects` in OSV's words and its short forms.
struct AffectsReader {
    struct Result {
        let ranges: [Affected]
        /// The version of `fixed_in`.
        let fixes: [VersionMention]
    }

    func read(_ fields: inout Fields) -> Result {
        let fixed = fields.node("fixed_in")
        let versions = fields.node("affected_versions")
        guard let node = fields.node("affects") else { return short(product: fields.node("product")?.text, versions, fixed) }
        let ranges = node.items.compactMap { item -> Affected? in
            if let text = item.text { return parse(text, item.range) }
            guard let product = item["product"]?.text else { return nil }
            return Affected(
                product: product, ranges: (item["ranges"]?.items ?? []).compactMap(events), versions: (item["versions"]?.texts ?? []).map { Version($0.value) },
                excluded: [], when: (item["when"]?.items ?? []).compactMap { $0.text ?? $0["question"]?.text }, range: item.range)
        }
        return Result(ranges: ranges, fixes: [])
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
        var events: [Affected.Event] = [], versions: [Version] = [], excluded: [Version] = [], ranges: [[Affected.Event]] = []
        while let word = words.popFirst() {
            let sign = word.prefix { "<>=".contains($0) }
            // The sign may stand apart: `>= 1.4`.
            guard let number = sign.count < word.count ? word.dropFirst(sign.count) : words.popFirst() else { break }
            switch sign {
            case ">=": events.append(.introduced(Version(number)))
            // OSV has no "after": a range that begins at the version, and the version left out of it.
            case ">":
                events.append(.introduced(Version(number)))
                excluded.append(Version(number))
            case "<=": events.append(.lastAffected(Version(number)))
            case "<": events.append(.fixed(Version(number)))
            default:
                if let series = Self.series(number) { ranges.append(series) } else { versions.append(Version(number)) }
            }
        }
        if !events.isEmpty, !events.contains(where: { if case .introduced = $0 { true } else { false } }) { events.insert(.introduced(Version("0")), at: 0) }
        if !events.isEmpty { ranges.append(events) }
        return Affected(product: String(product), ranges: ranges, versions: versions, excluded: excluded, when: [], range: range)
    }

    /// `1.8.x` from 1.8 up to 1.9.
    private static func series(_ text: some StringProtocol) -> [Affected.Event]? {
        let parts: [Substring] = Substring(text).split(separator: ".")
        guard let last = parts.last, ["x", "X", "*"].contains(last), parts.count > 1, let number = Int(parts[parts.count - 2]), number < .max else { return nil }
        let stem = parts.dropLast(), start = stem.joined(separator: ".")
        let next = (stem.dropLast() + [Substring(String(number + 1))]).joined(separator: ".")
        return [.introduced(Version(start)), .limit(Version(next))]
    }

    /// `affected_versions` names every one of them; `fixed_in` alone means all before it.
    private func short(product: String?, _ versions: MetadataNode?, _ fixed: MetadataNode?) -> Result {
        guard let product, versions != nil || fixed != nil else { return Result(ranges: [], fixes: []) }
        let range = (versions ?? fixed)?.range ?? 0..<0
        let named = (versions?.texts ?? []).map(\.value)
        let series = named.compactMap { Self.series($0) }
        let fix = fixed?.text.map { Version($0) }
        let open: [[Affected.Event]] = named.isEmpty ? fix.map { [[.introduced(Version("0")), .fixed($0)]] } ?? [] : series
        let affected = Affected(product: product, ranges: open, versions: named.filter { Self.series($0) == nil }.map { Version($0) }, excluded: [], when: [], range: range)
        let fixes = fix.map { [VersionMention(version: $0, product: product, role: .fixed, range: fixed?.range ?? range)] } ?? []
        return Result(ranges: [affected], fixes: fixes)
    }
}
