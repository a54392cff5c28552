internal import Markup

/// Tells what each link points at.
struct LinkResolver: Sendable {
    let documents: [Document]
    let paths: PathTable
    /// Index of a document by id, alias and path.
    let names: [String: Int]
    /// Index of a document by a folded id, file name or title.
    let folded: OnDemand<[String: Int]>
    /// Id of an alert by its folded name.
    let alerts: [String: String]
    /// The part of the only runbook that an alert has, by its folded name.
    let alertParts: [String: Alert.Part]
    /// In the order of the documents.
    let anchors: [OnDemand<Anchors>]
    let labels: OnDemand<LabelTable>
    let addresses: OnDemand<SiteAddresses>
    let repositories: OnDemand<OwnRepositories>
    let baseURL: String?

    /// How many names may be compared for the broken links of one document, to say which was meant.
    static let guessLimit = 50_000

    /// The links of a document with their targets, each address looked up once.
    func references(of index: Int) -> [Reference] {
        var guesses = Self.guessLimit
        var known: [Address: Reference.Target] = [:]
        return documents[index].links.map { link in
            let address = Address(text: link.destination, form: link.form, relation: link.relation)
            let found = known[address] ?? target(of: link, from: index, guesses: &guesses)
            known[address] = found
            return Reference(link: link, target: found)
        }
    }

    private struct Address: Hashable {
        let text: String
        let form: Link.Form
        let relation: Relation
    }

    /// What a link of a document points at; `guesses` is what is left of `guessLimit`.
    private func target(of link: Link, from index: Int, guesses: inout Int) -> Reference.Target {
        let destination = Trim.spaces(link.destination)
        if link.relation == .source { return .external(destination) }
        if link.form == .role { return label(destination, from: index) ?? .template }
        if link.form == .field || link.form == .wiki { return named(destination, from: index, &guesses) }
        if let inner = TemplateLink.path(destination) { return path(inner, from: index, &guesses) }
        if TemplateLink.isTemplate(destination) { return .template }
        if let baseURL, destination.hasPrefix(baseURL) { return path("/" + destination.dropFirst(baseURL.utf8.count), from: index, &guesses) }
        if let target = file(at: destination, from: index, &guesses) { return target }
        if let scheme = Self.scheme(destination) { return external(destination, scheme, link) }
        if destination.hasPrefix("//") { return .external(destination) }
        return path(destination, from: index, &guesses)
    }

    // MARK: addresses

    /// The scheme of an absolute address, lower case; nil for a path.
    static func scheme(_ destination: String) -> String? {
        // Browsers pass over control characters and spaces in front and tabs and line ends inside.
        let cleaned = destination.utf8.filter { $0 > 0x20 && $0 != 0x7F }
        guard let colon = cleaned.firstIndex(of: UInt8(ascii: ":")), let first = cleaned.first, ByteCursor.isLetter(first) else { return nil }
        let scheme = cleaned[..<colon]
        let isScheme = scheme.allSatisfy { ByteCursor.isLetter($0) || ByteCursor.isDigit($0) || $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".") }
        return isScheme ? String(decoding: scheme, as: UTF8.self).lowercased() : nil
    }

    private func external(_ destination: String, _ scheme: String, _ link: Link) -> Reference.Target {
        switch scheme {
        case "http", "https", "mailto", "tel": return .external(destination)
        case "data" where link.relation == .embeds && Self.isRasterImage(destination): return .external(destination)
        default: return .unsafe
        }
    }

    /// What a forge shows at an address of the content's own repository; nil for any other, and for the document's own.
    private func file(at destination: String, from index: Int, _ guesses: inout Int) -> Reference.Target? {
        guard let address = ForgeAddress(destination) else { return nil }
        switch repositories.value.find(address, from: documents[index].path) {
        case .document(let target) where target != index:
            let isLine = address.fragment.map { $0.hasPrefix("L") && $0.dropFirst().first?.isNumber == true } ?? true
            return isLine ? .document(target, anchor: nil) : anchor(address.fragment ?? "", in: target, &guesses)
        case .missing(let path): return .broken(.init(path: path.string, suggestion: paths.suggestion(for: path, from: documents[index].path)))
        case .document, nil: return nil
        }
    }

    /// True for an image without scripts of its own.
    private static func isRasterImage(_ data: String) -> Bool {
        let start = data.lowercased()
        return ["png", "jpeg", "gif", "webp", "avif"].contains { start.hasPrefix("data:image/\($0);") || start.hasPrefix("data:image/\($0),") }
    }

    // MARK: paths

    private func path(_ destination: String, from index: Int, _ guesses: inout Int) -> Reference.Target {
        let hash = destination.firstIndex(of: "#")
        let fragment = hash.map { PercentEscapes.resolved(String(destination[destination.index(after: $0)...])) }
        let address = String(destination[..<(hash ?? destination.endIndex)].prefix { $0 != "?" })
        if address.isEmpty { return fragment.map { part($0, of: index, &guesses) } ?? .broken(.init(path: "", suggestion: nil)) }
        let decoded = PercentEscapes.resolved(address)
        let readings = Self.readings(decoded, in: documents[index].path)
        for candidate in readings {
            switch paths.find(candidate) {
            case .document(let target): return fragment.map { self.anchor($0, in: target, &guesses) } ?? .document(target, anchor: nil)
            case .asset(let asset): return .asset(asset)
            case .folder: return .outside(candidate.string)
            case nil: continue
            }
        }
        if !decoded.holds("/"), let label = label(decoded, from: index) { return label }
        if !decoded.holds("/"), let target = names[decoded] ?? folded.value[decoded.lowercased()] { return fragment.map { self.anchor($0, in: target, &guesses) } ?? .document(target, anchor: nil) }
        if !decoded.contains(where: { $0 == "/" || $0 == "." }), let alert = alert(decoded) { return alert }
        guard let nearest = readings.first else { return .outside(decoded) }
        if let target = stated(decoded, readings, from: documents[index].path) { return fragment.map { self.anchor($0, in: target, &guesses) } ?? .document(target, anchor: nil) }
        // What is made of a template, or a label of a page that is made later, is not ours to judge.
        if readings.contains(where: paths.isMade) || labels.value.mayName(decoded, from: documents[index].path) { return .template }
        guesses -= PathTable.guesses
        return .broken(.init(path: nearest.string, suggestion: guesses >= 0 ? paths.suggestion(for: nearest, from: documents[index].path) : nil))
    }

    /// Where a path may lead: from the file's folder, from its page's own folder (`a/` for `a.md`), and from the root and the
    /// folders above for one that begins with `/`. Empty when it leaves the root.
    private static func readings(_ path: String, in file: RelativePath) -> [RelativePath] {
        guard path.hasPrefix("/") else {
            let page = path.hasPrefix("../") || !path.holds(".") ? RelativePath("\(file.folder)/\(FileName.stem(file))/\(path)") : nil
            return file.resolving(path).map { [$0] + [page].compactMap { $0 } } ?? []
        }
        var readings = [RelativePath(path)].compactMap { $0 }
        var folder = file.folder
        while !folder.isEmpty {
            if let reading = RelativePath("\(folder)/\(path)") { readings.append(reading) }
            folder = folder.lastIndex(of: "/").map { folder[..<$0] } ?? ""
        }
        return readings
    }

    /// The document that states an address for itself; links to files by their ending mean files.
    private func stated(_ address: String, _ readings: [RelativePath], from file: RelativePath) -> Int? {
        guard !DocumentFile.isDocument(address) else { return nil }
        return readings.lazy.compactMap { addresses.value.find($0, from: file) }.first
    }

    /// Where a label leads, left alone when that is not clear; nil when no document has it.
    private func label(_ name: String, from index: Int) -> Reference.Target? {
        switch labels.value.find(name, from: documents[index].path) {
        case .place(let place): .document(place.document, anchor: anchors[place.document].value.find(place.anchor))
        case .unclear: .template
        case nil: nil
        }
    }

    /// A part of the document itself, else what has the fragment as its label.
    private func part(_ fragment: String, of index: Int, _ guesses: inout Int) -> Reference.Target {
        let found = anchor(fragment, in: index, &guesses)
        guard case .missingAnchor = found else { return found }
        return label(fragment, from: index) ?? found
    }

    private func anchor(_ fragment: String, in index: Int, _ guesses: inout Int) -> Reference.Target {
        let fragment = String(fragment.prefix { $0 != "?" })
        // `#` and `#top` are the top; `#L10` is a line of code; `#:~:text=` a browser's own.
        if fragment.isEmpty || fragment == "top" || fragment.hasPrefix(":~:") { return .document(index, anchor: nil) }
        let anchors = anchors[index].value
        if let found = anchors.find(fragment) { return .document(index, anchor: found) }
        guesses -= anchors.count
        return .missingAnchor(index, anchor: fragment, suggestion: guesses >= 0 ? anchors.suggestion(for: fragment) : nil)
    }

    // MARK: names

    /// An id, alias, alert, file name or title: for wiki links and front matter.
    private func named(_ name: String, from index: Int, _ guesses: inout Int) -> Reference.Target {
        let hash = name.firstIndex(of: "#")
        let bare = Trim.spaces(name[..<(hash ?? name.endIndex)])
        if let target = names[bare] ?? folded.value[bare.lowercased()] ?? folded.value[DocumentNames.fileSafe(bare)] {
            return hash.map { anchor(Slug.make(String(name[name.index(after: $0)...])), in: target, &guesses) } ?? .document(target, anchor: nil)
        }
        if let alert = alert(bare) { return alert }
        if let scheme = Self.scheme(bare), ["http", "https"].contains(scheme) { return file(at: name, from: index, &guesses) ?? .external(name) }
        return path(name, from: index, &guesses)
    }

    /// The part of the one runbook that is about an alert, else the alert's page; nil for another name.
    private func alert(_ name: String) -> Reference.Target? {
        let key = AlertTable.fold(name)
        if let part = alertParts[key] { return .document(part.document, anchor: part.anchor) }
        return alerts[key].map(Reference.Target.alert)
    }
}

/// Links that other tools' templates write.
enum TemplateLink {
    /// The path of `{% link a.md %}`, `{% post_url a %}`, `{{< ref "a.md" >}}`, `{{ relref "a" }}`; nil for others.
    static func path(_ destination: String) -> String? {
        guard destination.hasPrefix("{") else { return nil }
        let words = destination.split { " {}%<>\"'`".contains($0) }
        guard let verb = words.first, ["link", "post_url", "ref", "relref"].contains(verb), words.count >= 2 else { return nil }
        return String(words[1])
    }

    /// True for an address that holds code of a template, be it without the angle brackets that Markdown took for its own.
    static func isTemplate(_ destination: String) -> Bool {
        if destination.holds("{{") || destination.holds("{%") || destination.holds("<%") || destination.holds("${") || destination.holds("#{") { return true }
        return destination.hasPrefix("%") && destination.hasSuffix("%") && (destination.hasPrefix("%=") || destination.hasPrefix("%-") || destination.hasPrefix("% "))
    }
}
