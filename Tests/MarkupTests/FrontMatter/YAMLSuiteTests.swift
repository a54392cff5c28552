import Foundation
import Markup
import Testing

/// YAML that other readers fell over.
@Suite(.serialized) struct YAMLSuiteTests {
    private func time(_ yaml: [UInt8]) -> (faults: [MetadataFault], duration: Duration) {
        let source = SourceText.test(bytes: yaml)
        var faults: [MetadataFault] = []
        let duration = ContinuousClock().measure { faults = YAMLReader.read(source, in: 0..<source.bytes.count).faults }
        for fault in faults { #expect(fault.range.lowerBound >= 0 && fault.range.upperBound <= source.bytes.count) }
        return (faults, duration)
    }

    /// Whole and cut to the size limit, so that the limit hides nothing. The best of three, as other programs share the machine.
    private func expectQuick(_ file: URL) throws {
        let yaml = Array(try Data(contentsOf: file))
        for part in [yaml, Array(yaml.prefix(FrontMatter.sizeLimit))] {
            let best = (0..<3).map { _ in time(part).duration }.min() ?? .zero
            #expect(best < .milliseconds(100), "\(file.lastPathComponent)")
        }
    }

    @Test func `a bomb is over within a tenth of a second`() throws {
        guard let folder = SharedFiles.folder("suites/yaml-bombs") else { return }
        let files = SharedFiles.files(below: folder, ending: ".yaml")
        #expect(files.count >= 20)
        for file in files { try expectQuick(file) }
    }

    @Test(arguments: ["laughs", "merge-bomb", "quadratic-alias", "self-alias", "undefined-alias", "multi-doc", "custom-tag", "binary-tag", "dup-keys", "tab-indent",
        "flow-seq-64k", "flow-map-64k", "flow-map-key-64k", "block-seq-64k", "complex-key-64k", "tag-directives-1m"])
    func `a bomb is told to its author`(name: String) throws {
        guard let folder = SharedFiles.folder("suites/yaml-bombs") else { return }
        let yaml = Array(try Data(contentsOf: folder.appending(path: "\(name).yaml")))
        #expect(!time(yaml).faults.isEmpty)
    }

    @Test func `every case of the YAML test suite is over within a tenth of a second, and none that must fail is taken for a map`() throws {
        guard let folder = SharedFiles.folder("suites/yaml-test-suite") else { return }
        let files = SharedFiles.files(below: folder, ending: "/in.yaml")
        #expect(files.count >= 300)
        var accepted: [String] = []
        for file in files {
            try expectQuick(file)
            let mustFail = (try? file.deletingLastPathComponent().appending(path: "error").checkResourceIsReachable()) == true
            if mustFail, time(Array(try Data(contentsOf: file))).faults.isEmpty { accepted.append(file.path) }
        }
        #expect(accepted.count <= 8, "\(accepted)")
    }
}
