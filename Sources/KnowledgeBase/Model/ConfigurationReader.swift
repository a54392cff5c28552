public import Markup

/// What is wrong with a configuration file.
public struct ConfigurationFault: Sendable, Hashable {
    /// One sentence: lower case, the thing in backticks.
    public let summary: String
    /// Byte range in the file.
    public let range: Range<Int>

    public init(summary: String, range: Range<Int>) {
        self.summary = summary
        self.range = range
    }
}

extension Configuration {
    /// Reads `debrief.yml`. With faults the settings are not to be used.
    public static func read(_ source: SourceText) -> (configuration: Configuration, faults: [ConfigurationFault]) {
        ConfigurationReader(source: source).read()
    }
}

/// Reads settings key by key; every key and value that means nothing is a fault.
private struct ConfigurationReader {
    let source: SourceText

    private static let keys = [
        "title", "description", "base_url", "content", "output", "timezone", "date_order", "folders", "severities", "products", "exclude",
        "repository", "drafts", "audience", "checks",
    ]

    func read() -> (Configuration, [ConfigurationFault]) {
        let (values, syntax) = YAMLReader.read(source, in: 0..<source.bytes.count)
        var faults = syntax.map { ConfigurationFault(summary: $0.summary, range: $0.range) }
        faults += shapeFaults(values)
        var fields = Fields(values)
        let content = folder(fields.node("content"), &faults) ?? "content"
        let configuration = Configuration(
            title: fields.node("title")?.text ?? "Knowledge base",
            rootName: content == "." ? "" : String(content.split(separator: "/").last ?? ""),
            baseURL: address("base_url", fields.node("base_url"), &faults),
            description: fields.node("description")?.text,
            content: content,
            output: folder(fields.node("output"), &faults) ?? "site",
            timezone: timezone(fields.node("timezone"), &faults),
            dayBeforeMonth: dateOrder(fields.node("date_order"), &faults),
            folders: folders(fields.node("folders"), &faults),
            severities: severities(fields.node("severities"), &faults),
            products: ProductSettingsReader().read(fields.node("products"), &faults),
            exclude: (fields.node("exclude")?.items ?? []).compactMap(\.text),
            repository: address("repository", fields.node("repository"), &faults),
            drafts: flag(fields.node("drafts"), &faults) ?? false,
            internals: audience(fields.node("audience"), &faults),
            checks: fields.node("checks"))
        for entry in fields.rest {
            let hint = EditDistance.nearest(to: entry.key.text, in: Self.keys).map { "; did you mean `\($0)`?" } ?? ", expected one of \(Self.keys.map { "`\($0)`" }.joined(separator: ", "))"
            faults.append(.init(summary: "unknown setting `\(entry.key.text)`\(hint)", range: entry.key.range))
        }
        return (configuration, faults.sorted { $0.range.lowerBound < $1.range.lowerBound })
    }

    /// Settings that hold several values, and whether these have names.
    private static let collections = ["folders": true, "severities": true, "products": true, "exclude": false, "checks": true]

    /// One fault for each setting that is a list where a text must stand, and the like.
    private func shapeFaults(_ values: MetadataNode) -> [ConfigurationFault] {
        Self.keys.compactMap { key in
            guard let node = values[key] else { return nil }
            let expected: String
            switch (node, Self.collections[key]) {
            case (.scalar(let scalar), _) where scalar.isNull: return nil
            case (.map, true), (.scalar, nil), (.scalar, false), (.list, false): return nil
            case (_, true): expected = "expected `name: value` lines below it"
            case (_, nil): expected = "expected one text"
            default: expected = "expected a list"
            }
            return ConfigurationFault(summary: "`\(key)` can't be read, \(expected)", range: node.range)
        }
    }

    private func address(_ name: String, _ node: MetadataNode?, _ faults: inout [ConfigurationFault]) -> String? {
        guard let node, let text = node.text else { return nil }
        guard text.hasPrefix("https://") || text.hasPrefix("http://"), !text.holds(" ") else {
            faults.append(.init(summary: "`\(name)` is `\(text)`, expected an address that begins with `https://`", range: node.range))
            return nil
        }
        return text.hasSuffix("/") ? text : text + "/"
    }

    private func folder(_ node: MetadataNode?, _ faults: inout [ConfigurationFault]) -> String? {
        guard let node, let text = node.text else { return nil }
        if text == "." || text == "./" { return "." }
        guard !text.hasPrefix("/"), let path = RelativePath(text) else {
            faults.append(.init(summary: "`\(text)` is no folder below this one, expected a relative path such as `content`", range: node.range))
            return nil
        }
        return path.string
    }

    private func timezone(_ node: MetadataNode?, _ faults: inout [ConfigurationFault]) -> String? {
        guard let node, let text = node.text else { return nil }
        if ZoneRules.isKnown(text) { return text }
        faults.append(.init(summary: "`timezone` is `\(text)`, expected `UTC` or an IANA name such as `Europe/Berlin`", range: node.range))
        return nil
    }

    private func dateOrder(_ node: MetadataNode?, _ faults: inout [ConfigurationFault]) -> Bool? {
        guard let node, let text = node.text else { return nil }
        switch text.lowercased() {
        case "dmy": return true
        case "mdy": return false
        default:
            faults.append(.init(summary: "`date_order` is `\(text)`, expected `dmy` or `mdy`", range: node.range))
            return nil
        }
    }

    private func folders(_ node: MetadataNode?, _ faults: inout [ConfigurationFault]) -> [String: DocumentKind] {
        var folders: [String: DocumentKind] = [:]
        for entry in node?.entries ?? [] {
            guard let kind = KindReader.kind(named: entry.key.text) else {
                let kinds = DocumentKind.allCases.map { "`\($0.rawValue)`" }.joined(separator: ", ")
                faults.append(.init(summary: "unknown kind `\(entry.key.text)`, expected one of \(kinds)", range: entry.key.range))
                continue
            }
            for name in entry.value.texts { folders[MetadataNode.folded(String(name.value.split(separator: "/").last ?? ""))] = kind }
        }
        return folders
    }

    private func severities(_ node: MetadataNode?, _ faults: inout [ConfigurationFault]) -> [String: Int] {
        var levels: [String: Int] = [:]
        for entry in node?.entries ?? [] {
            guard let level = entry.value.text.flatMap({ Int($0) }), (1...5).contains(level) else {
                faults.append(.init(summary: "the level of severity `\(entry.key.text)` is no number from 1 (worst) to 5", range: entry.value.range))
                continue
            }
            levels[MetadataNode.folded(entry.key.text)] = level
        }
        return levels
    }

    private func flag(_ node: MetadataNode?, _ faults: inout [ConfigurationFault]) -> Bool? {
        guard let node else { return nil }
        if let flag = node.flag { return flag }
        faults.append(.init(summary: "expected `true` or `false`", range: node.range))
        return nil
    }

    private func audience(_ node: MetadataNode?, _ faults: inout [ConfigurationFault]) -> Bool {
        guard let node, let text = node.text?.lowercased() else { return false }
        if text != "internal", text != "public" {
            faults.append(.init(summary: "`audience` is `\(text)`, expected `public` or `internal`", range: node.range))
        }
        return text == "internal"
    }
}
