import Foundation
import KnowledgeBase
import Markup
import Testing

@testable import Site

@Suite struct OutputTests {
    @Test func `every file of the folder is one output and is registered`() throws {
        let registry = try String(contentsOf: OutputsFolder.sources.appending(path: "Output.swift"), encoding: .utf8)
        let files = try FileManager.default.contentsOfDirectory(atPath: OutputsFolder.sources.path).sorted()
        for file in files where file.hasSuffix(".swift") && file != "Output.swift" {
            let source = try String(contentsOf: OutputsFolder.sources.appending(path: file), encoding: .utf8)
            let name = try #require(
                source.firstMatch(of: #/static let (\w+) = Output\(/#)?.output.1, "\(file) declares no output; parts of one stand in a folder")
            #expect(registry.contains("        .\(name),\n"), "\(file) is not in Output.all")
        }
    }

    @Test func `paths are told apart and sorted`() {
        let paths = Output.all.map(\.path)
        #expect(Set(paths).count == paths.count)
        #expect(paths == paths.sorted())
    }

    @Test func `the order of the input does not matter`() {
        let files = OutputInput.files(OutputInput.rich)
        let expected = Self.rendered(OutputInput.base(files, configuration: OutputInput.published))
        for turn in 1..<files.count {
            let turned = Array(files[turn...] + files[..<turn])
            #expect(Self.rendered(OutputInput.base(turned, configuration: OutputInput.published)) == expected)
            #expect(Self.rendered(OutputInput.base(turned.reversed(), configuration: OutputInput.published)) == expected)
        }
    }

    @Test func `an empty folder gives outputs too`() {
        for output in Output.all where output.path.string != "osv" { #expect(!output.render(OutputInput.base([]), "debrief 0.0.0").isEmpty) }
    }

    private static func rendered(_ base: KnowledgeBase) -> [String] {
        Output.all.map { String(decoding: $0.render(base, "debrief 0.0.0"), as: UTF8.self) }
    }
}
