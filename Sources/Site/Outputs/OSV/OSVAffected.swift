internal import KnowledgeBase
internal import Markup

/// One entry of a record's `affected`.
struct OSVAffected: Sendable {
    let product: Product
    let part: Affected
    /// Releases that fix the incident and do not stand in `part`.
    let fixes: [Version]
    /// Versions that the incident affects, oldest first.
    let known: [Version]

    /// A stretch of versions by its events, in OSV's words.
    struct Range: Sendable {
        let events: [(key: String, version: String)]

        /// True when its versions are in the order of Semantic Versioning 2.0.0 by their form alone.
        var isSemantic: Bool { events.allSatisfy { $0.version == "0" && $0.key == "introduced" || StrictVersion.isValid($0.version) } }
    }

    /// Writes the entry; `when` has no place in OSV but the one for what is ours.
    func write(to json: inout JSONWriter) {
        let ranges = ranges
        json.object { json in
            if let ecosystem = product.ecosystem {
                json.member("package") { json in
                    json.member("ecosystem", ecosystem)
                    json.member("name", product.package)
                }
            }
            json.member("ranges", ranges) { json, range in
                json.object { json in
                    json.member("type", isSemantic(range) ? "SEMVER" : "ECOSYSTEM")
                    json.member("events", range.events) { json, event in json.object { $0.member(event.key, event.version) } }
                }
            }
            json.member("versions", versions(besides: ranges).map(\.text))
            json.member("database_specific") { json in
                json.member("product", product.id)
                json.member("when", part.when)
            }
        }
    }

    private func isSemantic(_ range: Range) -> Bool { product.order.listed.isEmpty && range.isSemantic }

    /// Those named one by one, and those that a program finds in no range: of an order it can't know, or fixed in several series.
    private func versions(besides ranges: [Range]) -> [Version] {
        guard ranges.count < part.ranges.count || !ranges.allSatisfy(isSemantic) else { return part.versions }
        let inside = known.filter { version in part.standing(of: version, in: product.order) == .affected && !part.versions.contains(version) }
        return part.versions + inside
    }

    /// As written where OSV can say it, else stretch by stretch.
    private var ranges: [Range] {
        part.ranges.flatMap { events -> [Range] in
            if isOpen || !part.excluded.isEmpty || !Self.isValid(events) { return part.intervals(of: events, in: product.order).compactMap(range) }
            return [Range(events: events.map { ($0.key, $0.version.text) })]
        }
    }

    /// True when nothing but release notes says where it ends.
    private var isOpen: Bool { !part.ends && !fixes.isEmpty }

    /// A range begins somewhere, and ends before a version or behind one, not both.
    private static func isValid(_ events: [Affected.Event]) -> Bool {
        let keys = Set(events.map(\.key))
        return keys.contains("introduced") && !keys.isSuperset(of: ["fixed", "last_affected"])
    }

    /// A stretch as a range of its own; nil for one that its versions say better.
    private func range(_ interval: VersionInterval) -> Range? {
        var events = [(key: "introduced", version: interval.lower?.text ?? "0")]
        if let lower = interval.lower, !interval.includesLower {
            // OSV has no way to begin behind a version but with the one that follows.
            guard let next = product.versions.first(where: { (product.order.compare($0.version, lower) ?? 0) > 0 }) else { return nil }
            events = [("introduced", next.version.text)]
        }
        if let upper = interval.upper { events.append((interval.includesUpper ? "last_affected" : "fixed", upper.text)) } else if isOpen {
            // A fix from before the fault came in ends nothing.
            let later = fixes.filter { fix in interval.lower.map { (product.order.compare(fix, $0) ?? 1) > 0 } ?? true }
            guard later.count < 2 else { return nil }
            if let fix = later.first { events.append(("fixed", fix.text)) }
        }
        return Range(events: events)
    }
}
