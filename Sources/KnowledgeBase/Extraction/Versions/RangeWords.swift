internal import Markup

/// The versions that words name: `1.2.0 - 1.2.5`, `before 2.20.1`, `1.8.x and earlier`, `all versions since 1.4`, `>= 1.4, < 1.8`.
struct RangeWords {
    private(set) var ranges: [[Affected.Event]] = []
    /// Versions named one by one.
    private(set) var versions: [Version] = []
    /// Versions at which a range begins without holding them.
    private(set) var excluded: [Version] = []

    private var lower: Version?
    private var single: Substring?
    private var pending: RangeToken?
    private var isBetween = false

    var isEmpty: Bool { ranges.isEmpty && versions.isEmpty }

    /// Reads words that say nothing but versions and how they belong together; others end the reading.
    init(_ tokens: some Sequence<RangeToken>) {
        for token in tokens { if !read(token) { break } }
        flush()
    }

    /// False for a word that does not belong to it.
    private mutating func read(_ token: RangeToken) -> Bool {
        switch token {
        case .version(let text): read(text)
        case .upper, .span:
            if let start = single { (lower, single) = (RangeToken.start(start), nil) }
            // `to 1.8` alone is where an upgrade leads.
            guard token != .span || lower != nil else { return true }
            pending = token == .span ? .upper(isIncluded: true) : token
        case .lower:
            flush()
            pending = token
        case .between:
            flush()
            (pending, isBetween) = (.lower(isIncluded: true), true)
        case .orEarlier: if let end = single { close(end, isIncluded: true) }
        case .orLater: if let start = single { (lower, single) = (RangeToken.start(start), nil) }
        case .joint: if isBetween, lower != nil { (pending, isBetween) = (.upper(isIncluded: true), false) }
        case .aside: break
        case .other: return false
        }
        return true
    }

    private mutating func read(_ text: Substring) {
        switch pending {
        case .upper(let isIncluded): close(text, isIncluded: isIncluded)
        case .lower(let isIncluded):
            lower = RangeToken.start(text)
            if !isIncluded { excluded.append(RangeToken.start(text)) }
        default:
            flush()
            single = text
        }
        pending = nil
    }

    /// Ends a range that began before, or with the first version there was.
    private mutating func close(_ text: Substring, isIncluded: Bool) {
        let start = lower ?? Version("0")
        let end: Affected.Event = isIncluded ? RangeToken.limit(text).map(Affected.Event.limit) ?? .lastAffected(Version(text)) : .fixed(RangeToken.start(text))
        if start < end.version || start.isSame(as: end.version) && isIncluded { ranges.append([.introduced(start), end]) }
        (lower, single, pending) = (nil, nil, nil)
    }

    private mutating func flush() {
        if let lower { ranges.append([.introduced(lower)]) }
        if let single {
            if let limit = RangeToken.limit(single) { ranges.append([.introduced(RangeToken.start(single)), .limit(limit)]) } else { versions.append(Version(single)) }
        }
        (lower, single, pending, isBetween) = (nil, nil, nil, false)
    }
}
