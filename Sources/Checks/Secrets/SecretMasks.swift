internal import KnowledgeBase
internal import Markup

/// What covers the secrets of the files that findings are about, or quote.
struct SecretMasks: Sendable {
    private var masks: [RelativePath: SecretMask] = [:]
    /// The pages that a page's links with a missing anchor lead to: findings suggest anchors of theirs.
    private var quoted: [RelativePath: [RelativePath]] = [:]

    /// Covers what `findings` can show. `found` is all that rules found, reported or not: what they know to be secret is so
    /// whatever is reported.
    init(_ findings: [Diagnostic], found: [Diagnostic], of base: KnowledgeBase, settings: SourceText? = nil, jobs: Int = 1) {
        let sources = SourceLookup(base)
        var places: [RelativePath: [Range<Int>]] = [:]
        for finding in findings {
            let ranges = [finding.range] + finding.notes.map(\.range) + finding.fixes.flatMap(\.edits).map(\.range)
            for range in ranges where places[range.path] == nil { places[range.path] = [] }
            guard quoted[finding.range.path] == nil else { continue }
            let pages = Self.suggesting(finding.range.path, sources, base)
            quoted[finding.range.path] = pages
            for page in pages where places[page] == nil { places[page] = [] }
        }
        // What other rules about secrets find is found again here, so that it is covered with those rules off.
        for finding in found where finding.rule == GenericSecret.id { places[finding.range.path]?.append(finding.range.bytes) }
        let made = concurrentMap(places.map { (path: $0.key, ranges: $0.value) }, jobs: jobs) { place in
            let source = settings.flatMap { $0.path == place.path ? $0 : nil } ?? sources.source(place.path)
            return (path: place.path, mask: source.flatMap { SecretMask($0, also: place.ranges) })
        }
        for entry in made { masks[entry.path] = entry.mask }
    }

    /// The mask of a file; nil when there is nothing to cover.
    subscript(path: RelativePath) -> SecretMask? { masks[path] }

    /// A finding with the secrets of the files it is about covered.
    func covered(_ finding: Diagnostic) -> Diagnostic {
        if masks.isEmpty { return finding }
        let used = masks(of: finding)
        return used.isEmpty ? finding : finding.covered { words in used.reduce(words) { $1.covered($0) } }
    }

    /// The words of a fix of a finding, likewise.
    func covered(_ words: String, of finding: Diagnostic) -> String { masks(of: finding).reduce(words) { $1.covered($0) } }

    private func masks(of finding: Diagnostic) -> [SecretMask] {
        let path = finding.range.path
        return Set([path] + finding.notes.map(\.range.path) + (quoted[path] ?? [])).sorted().compactMap { masks[$0] }
    }

    private static func suggesting(_ path: RelativePath, _ sources: SourceLookup, _ base: KnowledgeBase) -> [RelativePath] {
        guard let page = sources.page(path) else { return [] }
        let pages = page.references.compactMap { reference -> RelativePath? in
            guard case .missingAnchor(let index, _, _) = reference.target else { return nil }
            return base.documents[index].document.path
        }
        return Set(pages).sorted()
    }
}
