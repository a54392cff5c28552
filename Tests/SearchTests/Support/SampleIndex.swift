import KnowledgeBase
import Markup
import Search

/// An index of documents written in one string, each below a line `-- path --`.
struct SampleIndex {
    let base: KnowledgeBase
    let index: SearchIndex
    let searcher: Searcher

    init(_ files: String, configuration: Configuration = Configuration(), jobs: Int = 1) throws {
        let documents = Self.split(files).map { Document.parse(SourceText(path: $0, text: $1), configuration: configuration) }
        base = KnowledgeBase(linking: documents, assets: [], skipped: [], configuration: configuration)
        index = SearchIndex(base, jobs: jobs)
        searcher = try Searcher(index)
    }

    /// What a query finds, ten at most.
    func search(_ query: String, narrowing: Narrowing = Narrowing()) throws -> SearchResults {
        try searcher.search(query, narrowing: narrowing, limit: 10)
    }

    /// The file names of the hits, best first, without folders and extensions.
    func names(_ query: String, narrowing: Narrowing = Narrowing()) throws -> [String] {
        try search(query, narrowing: narrowing).hits.map { Self.name($0.source) }
    }

    /// All files of the index.
    var files: [ShardName: [UInt8]] {
        get throws { try Dictionary(uniqueKeysWithValues: index.names.map { ($0, try index.bytes(of: $0)) }) }
    }

    static func name(_ path: String) -> String {
        String(path.split(separator: "/").last?.split(separator: ".").first ?? "")
    }

    static func split(_ files: String) -> [(RelativePath, String)] {
        var result: [(RelativePath, [Substring])] = []
        for line in files.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("-- "), line.hasSuffix(" --"), let path = RelativePath(line.dropFirst(3).dropLast(3)) {
                result.append((path, []))
            } else if !result.isEmpty {
                result[result.count - 1].1.append(line)
            }
        }
        return result.map { ($0.0, $0.1.joined(separator: "\n")) }
    }

    /// A small knowledge base with one of each.
    static let harbour = """
        -- postmortems/2024-03-05-etcd-quota.md --
        ---
        services: [hub]
        severity: sev1
        tags: [storage]
        ---
        # The database of the hub had no room
        The alert etcdNoLeader fired. Writes failed with `mvcc: database space exceeded`.
        ## Root cause
        The quota was reached because compaction had stopped.
        ## Timeline
        - 10:00 UTC The first page came.
        - 10:40 UTC Compaction was started by hand.
        ## Action items
        - [ ] Watch the quota @ana
        -- postmortems/2023-11-20-login.md --
        ---
        services: [gate]
        severity: sev3
        status: final
        ---
        # Nobody could log in
        The certificate of the gate had expired. Version 2.20.1 of harbour was affected.
        ## Action items
        - [x] Renew certificates by a timer @bob
        -- runbooks/etcdNoLeader.md --
        # etcdNoLeader
        ## Meaning
        The members can't elect a leader.
        ## Diagnosis
        Run `etcdctl endpoint status --cluster` and look at `/var/lib/etcd`.
        -- releases/v2.20.1.md --
        # Harbour 2.20.1
        ## Fixed
        - Login failed when the certificate had expired, and the quota of the hub, compaction, leader, database.
        -- releases/v2.20.0.md --
        # Harbour 2.20.0
        ## Added
        - CrashLoopBackOff is shown in the list.
        -- upgrades/2.19-to-2.20.md --
        # Upgrade from 2.19 to 2.20
        Kubernetes restarts all pods.
        -- notes/café.md --
        # Notes from the café
        On 25 January 2018 we spoke of nothing but kubernetes and its pods.
        """
}
