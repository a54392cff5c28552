public import Markup

/// How long a series of versions is supported.
public struct SupportCycle: Sendable, Hashable {
    /// What the versions of the series begin with: 14.10.
    public let series: Version
    public let released: Day?
    /// The last day of active support.
    public let activeUntil: Day?
    /// The day after which it gets no fixes at all.
    public let endOfLife: Day?
    /// True when it has ended and no day is told.
    public let hasEnded: Bool
    /// The latest version of the series.
    public let latest: Version?
    public let isLongTerm: Bool

    init(series: Version, released: Day? = nil, activeUntil: Day? = nil, endOfLife: Day? = nil, hasEnded: Bool = false, latest: Version? = nil, isLongTerm: Bool = false) {
        self.series = series
        self.released = released
        self.activeUntil = activeUntil
        self.endOfLife = endOfLife
        self.hasEnded = hasEnded
        self.latest = latest
        self.isLongTerm = isLongTerm
    }
}

extension SupportCycle {
    /// Reads what endoflife.date answers for a product: the list of its first format, or `result.releases` of its second.
    ///
    /// With faults the list is not to be used.
    public static func read(_ source: SourceText) -> (cycles: [SupportCycle], faults: [ConfigurationFault]) {
        // JSON is YAML, and the reader keeps numbers as they are written.
        let (values, syntax) = YAMLReader.read(source, in: 0..<source.bytes.count, admitsList: true)
        guard syntax.isEmpty else { return ([], syntax.map { ConfigurationFault(summary: $0.summary, range: $0.range) }) }
        let items = values["result"]?["releases"]?.items ?? values.items
        var faults: [ConfigurationFault] = []
        let cycles = items.compactMap { item -> SupportCycle? in
            guard let name = (item["cycle"] ?? item["name"])?.text else {
                faults.append(.init(summary: "a series has no `cycle` and no `name`, expected the JSON of endoflife.date", range: item.range))
                return nil
            }
            let end = item["eol"] ?? item["eolFrom"], active = item["support"] ?? item["eoasFrom"]
            return SupportCycle(
                series: Version(name), released: item["releaseDate"]?.day, activeUntil: active?.day, endOfLife: end?.day,
                hasEnded: end?.day == nil && (item["eol"]?.flag ?? item["isEol"]?.flag ?? false), latest: (item["latest"]?["name"] ?? item["latest"])?.text.map { Version($0) },
                isLongTerm: (item["lts"] ?? item["isLts"])?.flag ?? (item["lts"]?.day != nil))
        }
        if cycles.isEmpty, faults.isEmpty { faults.append(.init(summary: "no series of versions, expected the JSON of endoflife.date", range: 0..<0)) }
        return (cycles, faults)
    }
}
