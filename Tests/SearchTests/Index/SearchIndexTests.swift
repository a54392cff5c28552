import KnowledgeBase
import Markup
import Testing

@testable import Search

@Suite("The index's files")
struct SearchIndexTests {
    /// Documents enough that each kind of file comes more than once.
    static let many: String = {
        var files = SampleIndex.harbour
        var random = Random(seed: 7)
        let words = ["quota", "leader", "disk", "certificate", "database", "restart", "node", "queue", "proxy", "timeout", "cache", "token", "Größe", "日本語"]
        for number in 0..<300 {
            files += "\n-- postmortems/20\(10 + number % 15)-0\(1 + number % 9)-11-incident-\(number).md --\n# Incident \(number)\n"
            for section in 0..<3 {
                let text = (0..<60).map { _ in "\(words.randomElement(using: &random) ?? "")\(Int.random(in: 0..<90, using: &random) < 30 ? "" : "\(Int.random(in: 0..<4000, using: &random))")" }
                files += "## Part \(section)\n\(text.joined(separator: " "))\n"
            }
        }
        return files
    }()

    @Test("are the same to the byte for any number of threads and any order of the documents")
    func deterministic() throws {
        let expected = try SampleIndex(Self.many)
        let files = try expected.files
        #expect(files.keys.filter { $0.kind == .dictionary }.count > 3 && files.keys.filter { $0.kind == .postings }.count > 1)
        for jobs in [2, 3, 8] { #expect(try SampleIndex(Self.many, jobs: jobs).files == files, "\(jobs) jobs") }
        var random = Random(seed: 1)
        let shuffled = SampleIndex.split(Self.many).shuffled(using: &random).map { "-- \($0.0.string) --\n\($0.1)" }.joined(separator: "\n")
        let other = try SampleIndex(shuffled, jobs: 2)
        #expect(try other.files == files)
        #expect(SearchFiles(other.index).folder == SearchFiles(expected.index).folder)
    }

    @Test("lie in a folder of another name when any word changes")
    func digest() throws {
        let folder = SearchFiles(try SampleIndex(SampleIndex.harbour).index).folder
        let changed = SearchFiles(try SampleIndex(SampleIndex.harbour.replacing("quota was", with: "quota is")).index).folder
        #expect(folder != changed && folder.hasPrefix("search/"))
    }

    @Test("hold what the index has, one by one and in bundles")
    func files() throws {
        let sample = try SampleIndex(Self.many), files = SearchFiles(sample.index)
        let common = sample.index.names.contains(ShardName(.common, 0)) ? try sample.index.bytes(of: ShardName(.common, 0)) : []
        let all = Dictionary(uniqueKeysWithValues: files.all.map { ($0.path.string, $0.bytes()) })
        #expect(all.count == files.all.count)
        var bundled: [String: [String]] = [:]
        for (path, bytes) in all where path.hasSuffix(".js") {
            let text = String(decoding: bytes, as: UTF8.self), name = try #require(path.split(separator: "/").last?.dropLast(3))
            #expect(text.hasPrefix("debriefIndex.put(\"\(name)\",[\"") && text.hasSuffix("\"]);\n"))
            bundled[String(name)] = text.split(separator: "[")[1].split(separator: "]")[0].split(separator: ",").map { String($0.filter { $0 != "\"" && $0 != "\n" }) }
        }
        for shard in sample.index.names {
            let single = try #require(all["\(files.folder)/\(SearchFiles.fileName(shard))"])
            #expect(try SearchFiles.unpacked(single, limit: 1 << 24) { common } == sample.index.bytes(of: shard))
            let bundle = try #require(bundled["\(shard.kind.rawValue)\(shard.number / SearchFiles.bundleSize)"])
            #expect(bundle[shard.number % SearchFiles.bundleSize] == Base64.text(of: single), "\(shard.fileName)")
        }
        #expect(bundled.values.map(\.count).reduce(0, +) == sample.index.names.count)
        #expect(bundled.values.allSatisfy { $0.count <= SearchFiles.bundleSize })
    }

    @Test("that are packed in no way of ours are refused")
    func unpacking() throws {
        for bytes in [[], [3], [9, 1, 2], [1], [1, 2, 3], [2, 0xFF, 0xFF]] as [[UInt8]] {
            #expect(throws: (any Error).self, "\(bytes)") { try SearchFiles.unpacked(bytes, limit: 100) { [] } }
        }
        #expect(try SearchFiles.unpacked([0, 7], limit: 100) { [] } == [7])
    }

    @Test("of nothing hold nothing, and answer")
    func empty() throws {
        let sample = try SampleIndex("")
        #expect(try sample.search("etcd").hits.isEmpty && sample.search("kind:runbook after:2020 -x").hits.isEmpty)
        #expect(try sample.searcher.names().isEmpty)
    }

    @Test("name all documents, newest first")
    func names() throws {
        let names = try SampleIndex(SampleIndex.harbour).searcher.names()
        #expect(names.count == 7 && names.first?.path == "postmortems/2024-03-05-etcd-quota.md")
    }
}
