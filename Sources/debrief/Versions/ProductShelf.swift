internal import Checks
internal import KnowledgeBase
internal import Markup
internal import Upgrades

/// The products of a folder of documents, found by any of their names.
struct ProductShelf {
    let base: KnowledgeBase
    /// What goes before a document's path to find it from the working folder.
    let prefix: String

    init(options: SourceOptions, includesDrafts: Bool) throws {
        let workspace = try Workspace(options.source), configuration = workspace.configuration
        let reader = ContentReader(root: workspace.contentRoot, configuration: configuration, output: workspace.defaultOutput)
        base = try Pipeline(reader: reader, configuration: configuration, jobs: options.threads).load(for: includesDrafts ? .everyone : .readers).base
        let paths = WorkspacePaths(workspace).reader
        prefix = paths.source + paths.content
    }

    /// The product of a name, whatever its case and separators.
    func product(_ name: String) throws(Failure) -> Product {
        if let found = base.products.first(where: { $0.isNamed(name) }) { return found }
        let names = base.products.map(\.id)
        guard !names.isEmpty else { throw Failure("no document names a product; a release note does, or `products:` in debrief.yml") }
        let hint = EditDistance.nearest(to: name, in: names).map { "; did you mean `\($0)`?" } ?? "; there is \(names.prefix(8).map { "`\($0)`" }.joined(separator: ", "))\(names.count > 8 ? " and \(names.count - 8) more" : "")"
        throw Failure("there is no product `\(name)`\(hint)")
    }

    /// A version of a product; what can't be one is refused.
    func version(_ text: String, of product: Product) throws(Failure) -> Version {
        let version = Version(text)
        if !version.text.isEmpty, !version.text.utf8.contains(0x20), version.text.utf8.count <= 128 { return version }
        throw Failure("`\(text)` is no version of `\(product.id)`, expected one such as `\(product.versions.last?.version.text ?? "1.4.2")`")
    }

    /// Where a document's links to others lead from the working folder, in their order in its source.
    func addresses(in linked: LinkedDocument) -> [(range: Range<Int>, text: String)] {
        let source = linked.document.source
        return linked.references.compactMap { reference -> (range: Range<Int>, text: String)? in
            // Of an address that could not be found only its block is known.
            guard case .document(let index, let anchor) = reference.target, source.string(reference.link.range) == reference.link.destination else { return nil }
            return (reference.link.range, path(index) + (anchor.map { "#\($0)" } ?? ""))
        }.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    /// Where a document stands, seen from the working folder.
    func path(_ document: Int) -> String { "\(prefix)\(base.documents[document].document.path)" }
}
