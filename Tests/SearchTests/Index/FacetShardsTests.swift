import Testing

@testable import Search

@Suite("The files of facets")
struct FacetShardsTests {
    /// The values of services with the documents that have each, as the file has them.
    private static func services(_ documents: [[String]], jobs: Int) throws -> [String] {
        let shards = FacetShards(documents.map { [.service: $0] }, jobs: jobs)
        #expect(shards.facets == (documents.joined().allSatisfy(\.isEmpty) ? [] : [.service]))
        guard let shard = shards.shards.first else { return [] }
        var bytes = ByteReader(shard)
        let names = try bytes.list { bytes throws(ByteReader.Damage) in try bytes.string() }
        let columns = try documents.map { _ in try bytes.list { bytes throws(ByteReader.Damage) in try bytes.number() } }
        return names.enumerated().map { place, name in "\(name) \(columns.indices.filter { columns[$0].contains(place) })" }
    }

    @Test("list values by how many documents have them, then by name", arguments: [1, 4])
    func order(jobs: Int) throws {
        #expect(try Self.services([["queue", "hub"], ["hub"], ["gate"], []], jobs: jobs) == ["hub [0, 1]", "gate [2]", "queue [0]"])
    }

    @Test("take values as one that differ in case and separators, and show the least of those that come first in a document")
    func forms() throws {
        #expect(try Self.services([["image-proxy", "Image Proxy"], ["image_proxy", "image-proxy"]], jobs: 1) == ["image-proxy [0, 1]"])
        #expect(try Self.services([["image-proxy"], ["Image Proxy"]], jobs: 1) == ["Image Proxy [0, 1]"])
    }

    @Test("leave out values that have no letters and facets that no document has")
    func empty() throws {
        #expect(try Self.services([["", ""], []], jobs: 2).isEmpty)
        #expect(try Self.services([["?", "hub"], ["?"]], jobs: 2) == ["hub [0]"])
    }
}
