internal import KnowledgeBase
internal import Markup

/// What covers the secrets of the files that findings are about, or quote.
struct SecretMasks: Sendable {
    private var masks: [RelativePath: SecretMask] = [:]
    /// The pages that a page's links with a missing anchor lead to: findings suggest anchors of theirs.
    private var quoted: [RelativePath: [RelativePath]] = [:]

    /// Covers what `findings` can show. `found` is all that rules found, reported or not: what they know to be secret is so
    /// whatever is reported. `readings` has the secrets of each document where it was read before.
    init(_ findings: [Diagnostic], found: [Diagnostic], of base: KnowledgeBase, settings: SourceText? = nil, readings: [PageReadings]? = nil, jobs: Int = 1) {
        let sources = SourceLookup(base)
        var places: [RelativePath: [Range<Int>]] = [:]
        var last: RelativePath?
        for finding in findings {
            let path = finding.range.path
            for note in finding.notes where note.range.path != path { places[note.range.path, default: []] += [] }
            for edit in finding.fixes.lazy.flatMap(\.edits) where edit.range.path != path { places[edit.range.path, default: []] += [] }
            guard path != last else { continue }
            last = path
            places[path, default: []] += []
            let pages = Self.suggesting(path, sources, base)
            if !pages.isEmpty { quoted[path] = pages }
            for page in pages { places[page, default: []] += [] }
        }
        // What other rules about secrets find is found again here, so that it is covered with those rules off.
        for finding in found where finding.rule == GenericSecret.id { places[finding.range.path]?.append(finding.range.bytes) }
        let shown = places
        let made = concurrentMap(Array(base.documents.indices), jobs: jobs) { index -> SecretMask? in
            let source = base.documents[index].document.source
            return shown[source.path].flatMap { SecretMask(source, also: $0, secrets: readings?[index].secrets.all) }
        }
        for (page, mask) in zip(base.documents, made) where mask != nil { masks[page.document.path] = mask }
        if let settings, let ranges = places[settings.path] { masks[settings.path] = SecretMask(settings, also: ranges) }
    }

    /// The files that hold secrets, with these covered.
    var texts: [RelativePath: SourceText] { masks.mapValues(\.text) }

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
