internal import Markup

/// Holds values against the shapes of their fields.
struct FieldChecker {
    let configuration: Configuration
    /// The key of the values.
    let key: MetadataNode.Scalar

    /// What is wrong with a value of a field, in the order of the file.
    func faults(of value: MetadataNode, in field: FrontMatterField) -> [FieldFault] {
        if case .scalar(let scalar) = value, scalar.isNull { return [] }
        switch field.shape {
        case .any: return []
        case .record(let fields): return value.entries.flatMap { faults(of: $0, in: fields) }
        case .records(let fields):
            return value.items.flatMap { item in item.entries.flatMap { faults(of: $0, in: fields) } }
        case .texts:
            if case .map = value { return [fault(.wrongType(expected: "a list of texts"), value, field)] }
            return value.items.filter { $0.scalar == nil && $0["name"] == nil && $0["id"] == nil && !Self.isNull($0) }
                .map { fault(.wrongType(expected: "a text"), $0, field) }
        case .text, .version, .day, .moment, .duration, .flag, .word, .severity, .timezone:
            guard let scalar = value.scalar else { return isAlias(field) ? [] : [fault(.wrongType(expected: expected(field)), value, field)] }
            return reason(scalar, in: field).map { [fault($0, value, field)] } ?? []
        }
    }

    private func faults(of entry: MetadataNode.Entry, in fields: [FrontMatterField]) -> [FieldFault] {
        guard let field = fields.first(where: { $0.isNamed(entry.key.text) }) else { return [] }
        return FieldChecker(configuration: configuration, key: entry.key).faults(of: entry.value, in: field)
    }

    private func fault(_ reason: FieldFault.Reason, _ value: MetadataNode, _ field: FrontMatterField) -> FieldFault {
        FieldFault(reason: reason, field: field, key: key, value: value)
    }

    private static func isNull(_ node: MetadataNode) -> Bool {
        if case .scalar(let scalar) = node { scalar.isNull } else { false }
    }

}

extension FieldChecker {
    private func reason(_ scalar: MetadataNode.Scalar, in field: FrontMatterField) -> FieldFault.Reason? {
        if case .text = field.shape { return nil }
        let text = Trim.spaces(scalar.text)
        // What waits to be filled in is `template-placeholder`'s.
        guard !text.isEmpty, let reason = reason(text, isPlain: scalar.isPlain, in: field), !TitleReader.isTemplate(text), !Placeholder.isPlaceholder(text) else { return nil }
        return reason
    }

    /// True for another name of the field, which other tools may give another meaning.
    private func isAlias(_ field: FrontMatterField) -> Bool { !MetadataNode.areOne(key.text, field.name) }

    private func reason(_ text: String, isPlain: Bool, in field: FrontMatterField) -> FieldFault.Reason? {
        switch field.shape {
        case .day: return Day(startOf: text) != nil || isAlias(field) && Self.isFlag(text) ? nil : dayReason(text, expected(field))
        case .moment: return Day(startOf: text) != nil ? nil : momentReason(text, expected(field))
        case .duration: return DurationNotation.read(text) == nil ? .wrongType(expected: expected(field)) : nil
        case .flag: return Self.isFlag(text) ? nil : .wrongType(expected: expected(field))
        case .version: return isPlain ? Self.number(text).map { .readAsNumber($0) } : nil
        case .severity: return SeverityScale.level(text, configuration) == nil ? .notAllowed(severities, suggestion: nearest(text, severities)) : nil
        case .timezone: return ZoneRules.isKnown(text) ? nil : .wrongType(expected: expected(field))
        case .word(let words): return isAlias(field) ? nil : wordReason(text, words, field)
        default: return nil
        }
    }

    private func wordReason(_ text: String, _ words: [String], _ field: FrontMatterField) -> FieldFault.Reason? {
        if words.contains(text) { return nil }
        let folded = MetadataNode.folded(text)
        if words.contains(where: { MetadataNode.folded($0) == folded }) || words.contains("true") && Self.isFlag(text) { return nil }
        switch field.name {
        case "kind" where KindReader.kind(named: text) != nil: return nil
        case "status" where CommonFields.status(text) != nil: return nil
        default: return .notAllowed(words, suggestion: nearest(text, words))
        }
    }

    private func dayReason(_ text: String, _ expected: String) -> FieldFault.Reason? {
        var cursor = ByteCursor(text)
        guard let partial = TimeNotation.read(&cursor)?.day else { return .wrongType(expected: expected) }
        if partial.year == nil { return .otherNotation(nil) }
        let monthFirst = partial.resolved(near: nil, dayBeforeMonth: false), dayFirst = partial.resolved(near: nil, dayBeforeMonth: true)
        if let order = configuration.dayBeforeMonth { return (order ? dayFirst : monthFirst).map { .otherNotation($0) } ?? .impossibleDay }
        guard monthFirst != nil || dayFirst != nil else { return .impossibleDay }
        return .otherNotation(monthFirst == dayFirst ? monthFirst : nil)
    }

    /// A time whose date is in another notation is told; one that can't be is `impossible-time`'s.
    private func momentReason(_ text: String, _ expected: String) -> FieldFault.Reason? {
        var cursor = ByteCursor(text)
        guard let time = TimeNotation.read(&cursor) else { return text.utf8.contains(where: ByteCursor.isDigit) ? nil : .wrongType(expected: expected) }
        guard time.fault == nil, time.day != nil else { return nil }
        return Self.startsWithISO(text) ? nil : .otherNotation(nil)
    }

    /// True for four digits, a dash and two digits: what is wrong then is no notation.
    private static func startsWithISO(_ text: String) -> Bool {
        let head = Array(text.utf8.prefix(7))
        return head.count == 7 && head[4] == UInt8(ascii: "-") && head[..<4].allSatisfy(ByteCursor.isDigit) && head[5...].allSatisfy(ByteCursor.isDigit)
    }

    private static func isFlag(_ text: String) -> Bool { ["true", "false", "yes", "no", "on", "off"].contains(text.lowercased()) }

    /// What YAML makes of `1.10`: `1.1`. nil when it stays as it is.
    private static func number(_ text: String) -> String? {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(ByteCursor.isDigit) }), parts[1].last == "0" else { return nil }
        let fraction = parts[1].reversed().drop { $0 == "0" }.reversed()
        return fraction.isEmpty ? "\(parts[0]).0" == text ? nil : "\(parts[0]).0" : "\(parts[0]).\(String(fraction))"
    }

    private var severities: [String] { configuration.severities.isEmpty ? ["SEV1", "SEV2", "SEV3", "SEV4", "SEV5"] : configuration.severities.keys.sorted() }

    private func nearest(_ text: String, _ words: [String]) -> String? {
        let byFolded = Dictionary(words.map { (MetadataNode.folded($0), $0) }) { first, _ in first }
        return EditDistance.nearest(to: MetadataNode.folded(text), in: byFolded.keys.sorted()).flatMap { byFolded[$0] }
    }

    private func expected(_ field: FrontMatterField) -> String {
        switch field.shape {
        case .day: "a day such as `2024-05-01`"
        case .moment: "a time such as `2024-05-01T14:02:00Z`"
        case .duration: "a length of time such as `1 h 30 min`"
        case .flag: "`true` or `false`"
        case .timezone: "`UTC` or an IANA name such as `Europe/Berlin`"
        case .version: "one version"
        case .severity: "one label such as `SEV2`"
        case .texts: "a list of texts"
        default: "one text"
        }
    }
}
