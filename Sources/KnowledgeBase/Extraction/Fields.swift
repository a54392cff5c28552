internal import Markup

/// Front matter by field: keys in any spelling, and a record of which were read.
struct Fields {
    /// Entries with their keys folded, in the order written.
    private let entries: [(key: String, entry: MetadataNode.Entry)]
    /// Index of the first entry with a key.
    private let places: [String: Int]
    /// A bit for the two ends of each key: most fields that are asked for are not there.
    private let ends: UInt64
    /// Of each entry whether it was read; one with the key of an earlier one is told by that.
    private var isUsed: [Bool]

    init(_ values: MetadataNode) {
        entries = values.entries.map { (MetadataNode.folded($0.key.text), $0) }
        places = Dictionary(zip(entries.map(\.key), entries.indices), uniquingKeysWith: min)
        ends = entries.reduce(0) { $0 | Self.ends(of: $1.key) }
        isUsed = [Bool](repeating: false, count: entries.count)
    }

    /// The value of the first of `names` that is there and not null; marks all of them as read.
    mutating func node(_ names: String...) -> MetadataNode? { node(names) }

    /// The value of the first of `names` that is there and not null; marks all of them as read.
    mutating func node(_ names: [String]) -> MetadataNode? {
        guard !entries.isEmpty else { return nil }
        var found: MetadataNode?
        for name in names where ends & Self.ends(of: name) != 0 {
            guard let place = places[MetadataNode.folded(name)] else { continue }
            isUsed[place] = true
            let first = entries[place].entry.value
            guard found == nil else { continue }
            if case .scalar(let scalar) = first, scalar.isNull { continue }
            found = first
        }
        return found
    }

    /// The first of `names` that holds the address of another site; marks none of them as read.
    func address(_ names: [String]) -> (key: String, address: Fact<String>)? {
        for name in names {
            guard let place = places[MetadataNode.folded(name)], let fact = entries[place].entry.value.fact else { continue }
            if fact.value.holds("://"), let scheme = LinkResolver.scheme(fact.value), scheme == "https" || scheme == "http" { return (name, fact) }
        }
        return nil
    }

    /// The bit of a key that begins and ends with a letter, whatever its case; all bits for another, as folding may change its ends.
    private static func ends(of key: String) -> UInt64 {
        guard let first = key.utf8.first, let last = key.utf8.last, ByteCursor.isLetter(first), ByteCursor.isLetter(last) else { return .max }
        return 1 << UInt64(((first | 0x20) &* 7 &+ (last | 0x20)) & 0x3F)
    }

    /// Entries that no field read, in the order written.
    var rest: [MetadataNode.Entry] { entries.filter { entry in places[entry.key].map { !isUsed[$0] } ?? true }.map(\.entry) }
}

extension MetadataNode {
    /// The text of a scalar with a value.
    var text: String? { scalar.map { Trim.spaces($0.text) }.flatMap { $0.isEmpty ? nil : $0 } }

    /// A scalar's text as a stated fact.
    var fact: Fact<String>? { text.map { Fact($0, .frontMatter(range)) } }

    /// The texts of a list, or of a scalar split at commas.
    var texts: [Fact<String>] {
        if case .scalar(let scalar) = self, !scalar.isNull {
            return scalar.text.split(separator: ",").map { Trim.spaces($0) }.filter { !$0.isEmpty }.map { Fact($0, .frontMatter(scalar.range)) }
        }
        return items.compactMap { item in (item.text ?? item["name"]?.text ?? item["id"]?.text).map { Fact($0, .frontMatter(item.range)) } }
    }

    /// true, false, yes, no, on, off.
    var flag: Bool? {
        switch text?.lowercased() {
        case "true", "yes", "on": true
        case "false", "no", "off": false
        default: nil
        }
    }

    /// The day of a date, whatever stands behind it.
    var day: Day? {
        guard let text else { return nil }
        var cursor = ByteCursor(text)
        return TimeNotation.read(&cursor)?.day?.resolved(near: nil, dayBeforeMonth: nil)
    }
}

extension Moment {
    /// Reads a date, a time or both at the start of a text; nil when there is none or it can't be.
    init?(text: some StringProtocol, on day: Day?, zone: Zone?, dayBeforeMonth: Bool?) {
        var cursor = ByteCursor(text)
        guard let written = TimeNotation.read(&cursor), written.fault == nil else { return nil }
        self.init(written, on: day, zone: zone, dayBeforeMonth: dayBeforeMonth)
    }

    /// Places a written time: its own date and zone before those of its surroundings.
    init?(_ written: WrittenTime, on day: Day?, zone: Zone?, dayBeforeMonth: Bool?) {
        var day = day
        if let partial = written.day {
            guard let resolved = partial.resolved(near: day, dayBeforeMonth: dayBeforeMonth) else { return nil }
            day = resolved
        }
        guard let clock = written.clock else {
            self.init(day: day)
            return
        }
        let isMidnight = clock.second == 86_400
        self.init(
            day: isMidnight ? day?.adding(days: 1) : day, secondOfDay: isMidnight ? 0 : clock.second,
            zone: written.zone ?? zone, precision: clock.precision)
    }
}
