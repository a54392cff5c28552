public import Markup

extension Document {
    /// Documents over this size are not read as Markdown, bytes.
    public static let sizeLimit = 1024 * 1024

    /// Reads a document: its kind, its facts, its links. Never fails; what is wrong is in `problems`.
    ///
    /// `parser` makes the tree; the one given by default has no limits.
    public static func parse(_ source: SourceText, configuration: Configuration, parser: MarkdownParsing = .inProcess) -> Document {
        DocumentReader(source: source, configuration: configuration, parser: parser).read()
    }
}

/// Reads one document, from the outside in: front matter, tree, sections, kind, then what the kind has.
struct DocumentReader {
    let source: SourceText
    let configuration: Configuration
    var parser = MarkdownParsing.inProcess

    func read() -> Document {
        let written = source, frontMatter = FrontMatter(of: source)
        // A document in one line is read with the line ends it had; places are the same in both.
        let flattened = source.bytes.count <= Document.sizeLimit ? FlattenedText(source, from: frontMatter.bodyStart) : nil
        let source = flattened?.recovered(source) ?? source
        let (tree, refusal) = tree(of: source, from: frontMatter.bodyStart)
        let outline = SectionOutline(tree, in: source)
        let context = ReadingContext(source: source, tree: tree, frontMatter: frontMatter, configuration: configuration, sections: outline.sections)
        var fields = Fields(frontMatter.values)
        var common = CommonFields(&fields, context)
        let kind = KindReader(context: context, title: common.title.value).kind(stated: fields.node("kind", "type"))
        let details = DetailsReader(context: context, common: common, isAnchorTaken: outline.anchors.contains).read(kind.value, &fields)
        let affects = AffectsReader().read(&fields, isIncident: kind.value == .postmortem)
        let announced = kind.value == .postmortem ? ReleasePostmortem.read(source.path, title: common.title) : nil
        let told = kind.value == .postmortem ? AffectedWords(context: context, product: product(&fields, common, announced)).read(besides: affects.ranges.filter(\.saysVersions)) : []
        common.infer(details.dates, firstDay: details.firstDay)
        let titleNames = kind.value == .postmortem || kind.value == .runbook ? TitleNames(title: common.title.value) : TitleNames()
        let links = LinkExtractor(source, tree, titleNames: titleNames)
        if kind.value == .postmortem, let report = common.report {
            _ = fields.node(report.key)
            common.fieldLinks.append(Link(form: .field, relation: .source, destination: report.address.value, range: report.address.origin.range, node: nil))
        }
        return Document(
            source: written, frontMatter: frontMatter, tree: tree, problems: problems(frontMatter, flattened, refusal),
            sections: outline.sections, links: common.fieldLinks + links.links, undefinedReferences: links.undefined,
            explicitAnchors: links.anchors.subtracting(outline.sections.map(\.anchor)), labels: links.labels, names: links.names, clues: links.clues, kind: kind, statedID: common.id, title: common.title, date: common.date, dateDisagreements: common.dateDisagreements,
            summary: common.summary ?? ProseSummary.read(context), status: common.status, visibility: common.visibility,
            authors: common.authors, owner: common.owner, services: common.services, tags: common.tags, aliases: common.aliases,
            alerts: common.alerts + details.alerts,
            affects: (told.isEmpty ? affects.ranges : affects.ranges.filter(\.saysVersions)) + told, versions: affects.fixes + VersionMentions(context).read(),
            announced: announced, details: details.value, extra: fields.rest)
    }

    /// What a postmortem is about, where it says so or only one product is configured.
    private func product(_ fields: inout Fields, _ common: CommonFields, _ announced: Announcement?) -> String? {
        if let stated = fields.node("product")?.text ?? common.keyLines?.first(["product", "affectedproduct", "package"])?.value ?? announced?.product?.value { return stated }
        return configuration.products.count == 1 ? configuration.products.first?.id : nil
    }

    /// The body's tree; that of an empty body, and why, when the body can't be parsed.
    private func tree(of source: SourceText, from start: Int) -> (MarkdownTree, ReadingProblem?) {
        guard source.bytes.count <= Document.sizeLimit else {
            return (.empty, .tooLarge(size: source.bytes.count, limit: Document.sizeLimit))
        }
        switch parser.tree(of: source, from: start) {
        case .success(let tree): return (tree, nil)
        case .failure(let failure): return (.empty, .tooComplex(reason: failure.reason))
        }
    }

    private func problems(_ frontMatter: FrontMatter, _ flattened: FlattenedText?, _ refusal: ReadingProblem?) -> [ReadingProblem] {
        var problems = frontMatter.faults.map(ReadingProblem.metadata)
        if let repairs = source.repairs { problems.append(.encoding(repairs)) }
        if let refusal {
            problems.append(refusal)
        } else if source.bytes[frontMatter.bodyStart...].allSatisfy({ $0 == 0x20 || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }) {
            problems.append(.empty)
        } else if let flattened {
            problems.append(.flattened(flattened))
        }
        return problems
    }
}

/// The first paragraph that says something, where no summary is stated.
enum ProseSummary {
    static func read(_ context: ReadingContext) -> Fact<String>? {
        let section = context.sections.first { $0.role == .summary && $0.content == .text }
        let start = section.map { context.tree[$0.node].endIndex } ?? 1
        var index = start, seen = 0
        while index < context.tree.count, seen < 12 {
            let block = context.tree[index]
            index = max(block.endIndex, index + 1)
            seen += 1
            guard block.kind == .paragraph else { continue }
            let text = Trim.spaces(block.plainText)
            guard text.utf8.count >= 40, !text.hasPrefix("{"), !text.hasPrefix("!!!"), !isAside(block, text, context), !Placeholder.isPlaceholder(text) else { continue }
            return Fact(Trim.shortened(text, over: 300, to: 280), Origin(.inferred, block.range, from: section == nil ? "first paragraph" : "summary section"))
        }
        return nil
    }

    /// True for labelled facts, for a bare reference, and for what belongs to the timeline: none of them sums up.
    private static func isAside(_ block: MarkdownNode, _ text: String, _ context: ReadingContext) -> Bool {
        if text.hasPrefix("See http") || text.holds("://") && text.utf8.count < 160 { return true }
        if let first = block.firstChild, first.kind == .strong, first.plainText.hasSuffix(":") || text.dropFirst(first.plainText.count).hasPrefix(":") { return true }
        return context.sections.last { $0.node < block.index }?.role == .timeline
    }
}
