public import Markup

internal import Compression
internal import KnowledgeBase

/// The files of an index as they stand in a site, below a folder that is called after their content.
public struct SearchFiles: Sendable {
    /// The folder of all indexes below the site's root.
    public static let folder = "search"

    /// The index's own folder below the site's root: `search/0f3a…`.
    public let folder: String
    /// What hits can be narrowed by: the counted facets that any document has.
    public let facets: [Facet]
    /// What each file holds, packed when it is first asked for: it stands by itself and in a script.
    private let files: [(name: ShardName, packed: OnDemand<[UInt8]>)]

    public init(_ index: SearchIndex) {
        let gzip = Compressor(.gzip)
        let onCommon = (try? index.bytes(of: ShardName(.common, 0))).map { Compressor(.raw(after: $0)) }
        files = index.names.map { name in
            (name, OnDemand { Self.packed(name, of: index, gzip, onCommon: name.kind == .texts ? onCommon : nil) })
        }
        folder = "\(Self.folder)/\(index.digest)"
        facets = index.facets
    }

    /// All files, each made when it is asked for.
    public var all: [(path: RelativePath, bytes: @Sendable () -> [UInt8])] { single + bundles }

    /// The name of a file below the index's folder.
    public static func fileName(_ shard: ShardName) -> String { "\(shard.fileName).bin" }

    /// What a file held before it was packed; throws for bytes that are none of ours or hold more than `limit`.
    ///
    /// `common` gives the content of the file of that kind, which texts are packed on top of.
    public static func unpacked(_ bytes: [UInt8], limit: Int, common: () throws -> [UInt8]) throws -> [UInt8] {
        let content = Array(bytes.dropFirst())
        switch bytes.first.flatMap(Packing.init) {
        case .plain: return content
        case .gzip:
            if let content = Deflate.decompressed(content, .gzip, limit: limit) { return content }
        case .onCommon:
            if let content = Deflate.decompressed(content, .raw(after: try common()), limit: limit) { return content }
        case nil: break
        }
        throw ByteReader.Damage()
    }

    /// The first byte of a file says how the rest is written.
    private enum Packing: UInt8 { case plain = 0, gzip = 1, onCommon = 2 }

    /// How many files of one kind stand in a file for pages that are opened from a folder.
    static let bundleSize = 32

    /// A file for each shard: what a browser fetches.
    private var single: [(path: RelativePath, bytes: @Sendable () -> [UInt8])] {
        files.compactMap { file in
            RelativePath("\(folder)/\(Self.fileName(file.name))").map { path in (path, { file.packed.value }) }
        }
    }

    /// Scripts that hold shards as text: a page that was opened from a folder may fetch nothing, but it may load scripts.
    private var bundles: [(path: RelativePath, bytes: @Sendable () -> [UInt8])] {
        let groups = Dictionary(grouping: files) { ShardName($0.name.kind, $0.name.number / Self.bundleSize) }
        return groups.compactMap { bundle, files in
            RelativePath("\(folder)/\(bundle.fileName).js").map { path in
                (path, {
                    // The files of a kind stand in their order.
                    let texts = files.map { "\"\(Base64.text(of: $0.packed.value))\"" }
                    return Array("debriefIndex.put(\"\(bundle.fileName)\",[\(texts.joined(separator: ",\n"))]);\n".utf8)
                })
            }
        }
    }

    private static func packed(_ name: ShardName, of index: SearchIndex, _ gzip: Compressor, onCommon: Compressor?) -> [UInt8] {
        // The index names what it has.
        let bytes = (try? index.bytes(of: name)) ?? []
        guard let packed = (onCommon ?? gzip).compressed(bytes), packed.count < bytes.count else { return [Packing.plain.rawValue] + bytes }
        return [(onCommon == nil ? Packing.gzip : .onCommon).rawValue] + packed
    }
}
