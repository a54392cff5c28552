@testable import Checks
import KnowledgeBase
import Markup
import Testing

@Suite("What a finding is known by")
struct FindingFingerprintTests {
    /// The fingerprints of findings at each `bad` of a document.
    private static func fingerprints(_ text: String, rule: String = "some-rule", path: String = "a.md") throws -> [FindingFingerprint] {
        let base = try Archive("-- \(path) --\n\(text)").base()
        let source = base.documents[0].document.source
        var findings: [Diagnostic] = [], start = 0
        while let range = source.find("bad", in: start..<source.bytes.count) {
            let end = (source.find("!", in: range.upperBound..<source.bytes.count) ?? range).upperBound
            findings.append(Diagnostic(rule: rule, severity: .error, range: SourceRange(path: source.path, bytes: range.lowerBound..<end), summary: "line \(findings.count)"))
            start = end
        }
        return FindingFingerprint.all(findings, in: CheckResult(findings, of: base))
    }

    private static let text = "# A\n\n## B\n\nIt is bad news!\n\n## C\n\nText.\n"

    @Test("Edits elsewhere, reflow and other messages change nothing", arguments: [
        "# A\n\nMore.\n\nMuch more.\n\n## B\n\nIt is bad news!\n", "# A\n\n## Z\n\n## B\n\nIt is bad\n  news!\n\n## C\n", "# A\n## B\nAnd bad  \t news!",
    ])
    func stable(text: String) throws {
        #expect(try Self.fingerprints(text) == Self.fingerprints(Self.text))
    }

    @Test("Other text, another heading, another order of headings is another finding", arguments: [
        "# A\n\n## B\n\nIt is bad luck!\n", "# A\n\n## D\n\nIt is bad news!\n", "# B\n\n## A\n\nIt is bad news!\n", "# AB\n\nIt is bad news!\n",
    ])
    func different(text: String) throws {
        #expect(try Self.fingerprints(text).map(\.hash) != Self.fingerprints(Self.text).map(\.hash))
    }

    @Test("Rule and path tell fingerprints apart, and have no part in the hash")
    func ruleAndPath() throws {
        let first = try Self.fingerprints(Self.text)[0]
        for other in [try Self.fingerprints(Self.text, rule: "other")[0], try Self.fingerprints(Self.text, path: "b.md")[0]] {
            #expect(other.hash == first.hash && other.fingerprint != first.fingerprint)
        }
    }

    @Test("Equal findings are counted, so that fingerprints are unique")
    func ordinals() throws {
        let all = try Self.fingerprints("# A\n\nbad! bad! bad!\n")
        #expect(Set(all.map(\.hash)).count == 1 && Set(all.map(\.fingerprint)).count == 3)
        #expect(all.map { $0.fingerprint.suffix(2) } == [":1", ":2", ":3"])
        #expect(all.allSatisfy { $0.hash.count == 12 && $0.fingerprint.count == 18 })
    }

    @Test("Stays what it is from version to version")
    func constant() throws {
        let hash = try Self.fingerprints(Self.text)[0].hash
        #expect(hash == "2d44cfde2b78")
    }

    @Test("Ten thousand findings below as many headings take no time to speak of")
    func speed() throws {
        let all = try Self.fingerprints((0..<10_000).map { "## \($0)\n\nbad!\n" }.joined(separator: "\n"))
        #expect(Set(all.map(\.fingerprint)).count == 10_000 && Set(all.map(\.hash)).count > 9_900)
    }
}
