internal import Markup

/// Reads `affects` in OSV's words and its short forms.
struct AffectsReader {
    struct Result {
        let ranges: [Affected]
        /// The version of `fixed_in`.
        let fixes: [VersionMention]
    }

    /// `isIncident`: a document about a product's versions by `product:` alone, of which nothing is known then.
    func read(_ fields: inout Fields, isIncident: Bool) -> Result {
        let fixed = fields.node("fixed_in")
        let versions = fields.node("affected_versions")
        guard let node = fields.node("affects") else { return short(product: fields.node("product"), versions, fixed, isIncident: isIncident) }
        let ranges = node.items.compactMap { item -> Affected? in
            if let text = item.text { return parse(text, item.range) }
            guard let product = item["product"]?.text else { return nil }
            let written = item["ranges"]?.items ?? [], ranges = written.map(events)
            return Affected(
                product: product, ranges: ranges.map(\.events).filter { !$0.isEmpty }, versions: (item["versions"]?.texts ?? []).map { Version($0.value) }, excluded: [],
                when: (item["when"]?.items ?? []).compactMap { $0.text ?? $0["question"]?.text }, range: item.range, isPartial: ranges.contains { $0.isPartial })
        }
        return Result(ranges: ranges, fixes: [])
    }

    /// The events of a range, and whether some could not be read or together hold nothing.
    private func events(_ node: MetadataNode) -> (events: [Affected.Event], isPartial: Bool) {
        let entries = (node["events"]?.items ?? []).flatMap(\.entries)
        let events = entries.compactMap { entry -> Affected.Event? in
            guard let text = entry.value.text else { return nil }
            switch MetadataNode.folded(entry.key.text) {
            case "introduced": return .introduced(Version(text))
            case "fixed": return .fixed(Version(text))
            case "lastaffected": return .lastAffected(Version(text))
            case "limit": return .limit(Version(text))
            default: return nil
            }
        }
        return (events, events.count < entries.count || Self.holdsNothing(events))
    }

    /// True for a range that no version lies in: somebody meant another.
    private static func holdsNothing(_ events: [Affected.Event]) -> Bool {
        events.allSatisfy { $0.version.isComparable || $0.version.text == "*" } && Affected(product: "", ranges: [events], versions: [], when: [], range: 0..<0).intervals().isEmpty
    }

    /// `hephy-workflow >=2.20.0 <2.20.1`, `pachyderm 1.8.x`, `datahub`.
    private func parse(_ text: String, _ range: Range<Int>) -> Affected? {
        var words = text.split { $0 == " " || $0 == "," }[...]
        guard let product = words.popFirst() else { return nil }
        var events: [Affected.Event] = [], versions: [Version] = [], excluded: [Version] = [], ranges: [[Affected.Event]] = [], isPartial = false
        while let word = words.popFirst() {
            let sign = word.prefix { "<>=~^!".contains($0) }
            // The sign may stand apart: `>= 1.4`.
            guard let number = sign.count < word.count ? word.dropFirst(sign.count) : words.popFirst() else {
                isPartial = true
                break
            }
            switch sign {
            case ">=": events.append(.introduced(Version(number)))
            // OSV has no "after": a range that begins at the version, and the version left out of it.
            case ">":
                events.append(.introduced(Version(number)))
                excluded.append(Version(number))
            case "<=": events.append(.lastAffected(Version(number)))
            case "<": events.append(.fixed(Version(number)))
            case "", "=", "==": if let series = Self.series(number) { ranges.append(series) } else { versions.append(Version(number)) }
            case "~", "~>", "^": if let near = Self.near(sign, number) { ranges.append(near) } else { isPartial = true }
            default: isPartial = true
            }
        }
        if !events.isEmpty, !events.contains(where: { if case .introduced = $0 { true } else { false } }) { events.insert(.introduced(Version("0")), at: 0) }
        // Bounds the wrong way round are a slip, and not a fault that came back.
        if Self.contradict(events) { isPartial = true } else if !events.isEmpty { ranges.append(events) }
        return Affected(product: String(product), ranges: ranges, versions: versions, excluded: excluded, when: [], range: range, isPartial: isPartial)
    }

    /// True for a range that ends before it begins.
    private static func contradict(_ events: [Affected.Event]) -> Bool {
        let starts = events.compactMap { if case .introduced(let version) = $0, version.text != "0" { version } else { nil } }
        return events.contains { event in
            if case .introduced = event { false } else { starts.contains { $0.isComparable && event.version.isComparable && event.version < $0 && !event.version.isSame(as: $0) } }
        }
    }

    /// `^1.2` from 1.2 up to 2.
    private static func near(_ sign: Substring, _ number: Substring) -> [Affected.Event]? {
        guard let bounds = VersionRange("\(sign)\(number)")?.alternatives.first, bounds.count == 2, case .atLeast(let start) = bounds[0], case .below(let end) = bounds[1] else { return nil }
        return [.introduced(start), .limit(end)]
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
    private func short(product node: MetadataNode?, _ versions: MetadataNode?, _ fixed: MetadataNode?, isIncident: Bool) -> Result {
        guard let node, let product = node.text, versions != nil || fixed != nil || isIncident else { return Result(ranges: [], fixes: []) }
        let range = (versions ?? fixed ?? node).range
        let named = (versions?.items ?? []).compactMap { item in item.text.flatMap { parse("- \($0)", item.range) } }
        let fix = fixed?.text.map { Version($0) }
        let open: [[Affected.Event]] = named.isEmpty ? fix.map { [[.introduced(Version("0")), .fixed($0)]] } ?? [] : named.flatMap(\.ranges)
        let affected = Affected(
            product: product, ranges: open, versions: named.flatMap(\.versions), excluded: named.flatMap(\.excluded), when: [], range: range, isPartial: named.contains { $0.isPartial })
        let fixes = fix.map { [VersionMention(version: $0, product: product, role: .fixed, range: fixed?.range ?? range)] } ?? []
        return Result(ranges: [affected], fixes: fixes)
    }
}
