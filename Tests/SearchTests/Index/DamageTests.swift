import Testing

@testable import Search

/// An index of bytes that anybody may have written.
private struct DamagedIndex: ShardSource {
    let files: [ShardName: [UInt8]]

    struct Missing: Error {}

    func bytes(of shard: ShardName) throws -> [UInt8] {
        guard let bytes = files[shard] else { throw Missing() }
        return bytes
    }
}

@Suite("Damaged files")
struct DamageTests {
    private static let queries = [
        "etcdNoLeader", "quota compction", "\"database space exceeded\"", "2.20.1", "service:hub -quota", "after:2023 before:2025 kind:postmortem", "certif", "crashloop pods", "25 january 2018", "日本",
    ]

    /// Changes some bytes of a file, cuts it, or puts other bytes in.
    private static func damage(_ bytes: inout [UInt8], _ random: inout Random) {
        for _ in 0..<Int.random(in: 1...4, using: &random) {
            guard !bytes.isEmpty else { return bytes.append(UInt8.random(in: 0...255, using: &random)) }
            let index = bytes.indices.randomElement(using: &random) ?? 0
            switch Int.random(in: 0..<6, using: &random) {
            case 0: bytes[index] ^= 1 << UInt8.random(in: 0..<8, using: &random)
            case 1: bytes[index] = [0, 0x7F, 0x80, 0xFF].randomElement(using: &random) ?? 0
            case 2: bytes.removeSubrange(index...)
            case 3: bytes.insert(contentsOf: Array(repeating: 0xFF, count: Int.random(in: 1...5, using: &random)), at: index)
            case 4: bytes.remove(at: index)
            default: bytes.replaceSubrange(index..<min(bytes.count, index + 5), with: [0xFF, 0xFF, 0xFF, 0xFF, 0x07])
            }
        }
    }

    @Test("are answered or refused in words, and never trap", arguments: 0..<8 as Range<UInt64>)
    func mutated(part: UInt64) throws {
        let files = try SampleIndex(SampleIndex.harbour).files
        let names = files.keys.sorted { ($0.kind.rawValue, $0.number) < ($1.kind.rawValue, $1.number) }
        var refused = 0
        for seed in part * 250..<(part + 1) * 250 {
            var random = Random(seed: seed), damaged = files
            let name = names.randomElement(using: &random) ?? ShardName(.manifest, 0)
            Self.damage(&damaged[name, default: []], &random)
            do throws(SearchFault) {
                let searcher = try Searcher(DamagedIndex(files: damaged))
                for query in Self.queries { _ = try searcher.search(query, limit: 10) }
                _ = try searcher.names()
            } catch {
                refused += 1
                #expect(error.description.hasPrefix("the search file `"), "seed \(seed)")
            }
        }
        // Damage that is never noticed would be a decoder that reads nothing.
        #expect(refused > 25, "seeds from \(part * 250)")
    }

    @Test("that are missing are named", arguments: ShardKind.allCases)
    func missing(kind: ShardKind) throws {
        var files = try SampleIndex(SampleIndex.harbour).files
        guard files.removeValue(forKey: ShardName(kind, 0)) != nil else { return }
        do {
            let searcher = try Searcher(DamagedIndex(files: files))
            for query in Self.queries { _ = try searcher.search(query, limit: 10) }
            _ = try searcher.search("xuota zertificate", limit: 10)
            #expect(kind == .facet, "\(kind) is missed")
        } catch {
            #expect("\(error)".hasPrefix("the search file `\(kind.rawValue)0` can't be read"))
        }
    }

    @Test("with counts that no file holds are refused at once")
    func counts() throws {
        let files = try SampleIndex(SampleIndex.harbour).files
        var bytes = ByteWriter()
        for number in [IndexManifest.format, IndexManifest.terms, Int(Int32.max), 1] { bytes.number(number) }
        var damaged = files
        damaged[ShardName(.manifest, 0)] = bytes.bytes
        #expect(throws: SearchFault.self) { try Searcher(DamagedIndex(files: damaged)) }
    }

    @Test("that ask for more memory than they have bytes are refused")
    func growth() {
        var bytes = ByteWriter()
        bytes.text(Array(repeating: 0x61, count: 60_000)[...], after: [])
        for _ in 0..<1000 {
            bytes.number(60_000)
            bytes.number(0)
        }
        var reader = ByteReader(bytes.bytes), text: [UInt8] = [], count = 0
        while !reader.isAtEnd, (try? reader.text(after: &text)) != nil { count += 1 }
        #expect(count < 1001 && count > 1)
    }

    @Test("with numbers of any length are refused, and none is above 31 bits")
    func numbers() throws {
        var reader = ByteReader([0xFF, 0xFF, 0xFF, 0xFF, 0x07])
        #expect(try reader.number() == Int(Int32.max))
        for bytes in [[0xFF, 0xFF, 0xFF, 0xFF, 0x08], [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x01], [0x80], []] as [[UInt8]] {
            var reader = ByteReader(bytes)
            #expect(throws: ByteReader.Damage.self) { try reader.number() }
        }
    }
}
