public import Markup

extension KnowledgeBase {
    /// Links documents to each other. `assets` are the other files below the content root.
    public init(
        linking documents: [Document], assets: [RelativePath] = [], skipped: [SkippedFile] = [],
        configuration: Configuration = Configuration(), jobs: Int = 1
    ) {
        let assumed = AssumedProducts(documents, configuration)
        let assets = assets.sorted()
        let documents = documents.sorted { $0.path < $1.path }.map(assumed.completed)
        let names = DocumentNames(documents)
        let alerts = AlertTable(documents, jobs: jobs)
        let resolver = LinkResolver(
            documents: documents, paths: PathTable(documents, assets), names: names.byName, folded: OnDemand { Self.folded(documents, names) },
            alerts: alerts.ids, alertParts: alerts.parts, anchors: documents.map { document in OnDemand { Anchors(document) } },
            labels: OnDemand { LabelTable(documents) }, addresses: OnDemand { SiteAddresses(documents) },
            repositories: OnDemand { OwnRepositories(documents, repository: configuration.repository) }, baseURL: configuration.baseURL)
        let references = concurrentMap(Array(documents.indices), jobs: jobs) { index in
            resolver.references(of: index)
        }
        let backlinks = Self.backlinks(references), successors = Successor.all(of: documents, references: references)
        let shared = OnDemand { SharedNames(finder: RelationFinder(documents, alerts: alerts, references: references, backlinks: backlinks)) }
        let relations = OnDemand { concurrentMap(Array(documents.indices), jobs: jobs, shared.value.finder.related) }
        sharedNamesMade = shared
        self.configuration = configuration
        self.documents = documents.indices.map { index in
            LinkedDocument(
                document: documents[index], id: names.ids[index], page: names.pages[index], references: references[index], backlinks: backlinks[index],
                successor: successors[index], relations: relations, index: index)
        }
        self.alerts = alerts.alerts
        servicesMade = OnDemand {
            Self.topics(documents) { $0.services.map(\.value) }.map { Service(id: $0.id, name: $0.name, documents: $0.documents) }
        }
        tagsMade = OnDemand { Self.topics(documents, \.tags).map { Tag(id: $0.id, name: $0.name, documents: $0.documents) } }
        productsMade = OnDemand { ProductCollector(documents, references: references, configuration).products }
        duplicateIDs = names.duplicates.sorted { ($0.second, $0.first) < ($1.second, $1.first) }
        self.assets = assets
        usedAssets = Self.assets(references)
        skippedFiles = skipped.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
        self.names = names.byName
    }

    /// Documents by id, file name and title without case, for wiki links and front matter; a name that two have means none.
    private static func folded(_ documents: [Document], _ names: DocumentNames) -> [String: Int] {
        var table: [String: Int] = [:], ambiguous: Set<String> = []
        for (index, document) in documents.enumerated() {
            let keys: Set = [names.ids[index].lowercased(), FileName.stem(document.path).lowercased(), document.title.value.lowercased()]
            for key in keys {
                if table.updateValue(index, forKey: key) != nil { ambiguous.insert(key) }
            }
        }
        for key in ambiguous { table[key] = nil }
        return table
    }

    private static func backlinks(_ references: [[Reference]]) -> [[Backlink]] {
        var backlinks = [[Backlink]](repeating: [], count: references.count)
        for (from, list) in references.enumerated() {
            var seen: Set<Pair> = []
            for reference in list {
                let to: Int
                switch reference.target {
                case .document(let index, _), .missingAnchor(let index, _, _): to = index
                default: continue
                }
                guard to != from else { continue }
                guard seen.insert(Pair(to: to, relation: reference.link.relation)).inserted else { continue }
                backlinks[to].append(Backlink(from: from, relation: reference.link.relation))
            }
        }
        return backlinks
    }

    private struct Pair: Hashable {
        let to: Int
        let relation: Relation
    }

    private static func topics(_ documents: [Document], _ names: (Document) -> [String]) -> [TopicCollector.Topic] {
        var collector = TopicCollector()
        for (index, document) in documents.enumerated() { for name in names(document) { collector.add(name, document: index) } }
        return collector.topics
    }

    private static func assets(_ references: [[Reference]]) -> [RelativePath] {
        var assets: Set<RelativePath> = []
        for case .asset(let path) in references.lazy.flatMap({ $0 }).map(\.target) { assets.insert(path) }
        return assets.sorted()
    }
}
