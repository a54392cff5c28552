@testable import Checks
import Foundation
import KnowledgeBase
import Markup
import Testing

@Suite("Secrets in what a check prints")
struct MaskingTests {
    /// Real documents where they are at hand, else the inputs of the specs.
    private static let texts: [[UInt8]] = {
        let corpora = TestFiles.root.deletingLastPathComponent().appending(path: "shared/corpora")
        var texts: [[UInt8]] = []
        let files = FileManager.default.enumerator(at: corpora, includingPropertiesForKeys: nil)
        while let url = files?.nextObject() as? URL, texts.count < 600 {
            if url.pathExtension == "md", let data = try? Data(contentsOf: url), data.count < 20_000 { texts.append(Array(data)) }
        }
        return texts.isEmpty ? RuleSet.all.map { Array($0.info.bad.utf8) } : texts
    }()

    @Test("Two thousand tokens at any places are all found, and no report or diff shows one")
    func noneIsShown() throws {
        var generator = SplitMix(state: 2024)
        var sources: [SourceText] = [], tokens: [RelativePath: [String]] = [:]
        for number in 0..<100 {
            let path = try #require(RelativePath("postmortems/\(number).md"))
            var bytes = Self.texts[Int.random(in: 0..<Self.texts.count, using: &generator)]
            for _ in 0..<20 {
                let token = FakeToken.all[Int.random(in: 0..<FakeToken.all.count, using: &generator)].make(&generator)
                var place = Int.random(in: 0...bytes.count, using: &generator)
                while place < bytes.count, bytes[place] & 0xC0 == 0x80 { place += 1 }
                // Never within one that is there already.
                while place > 0, place < bytes.count, bytes[place - 1] > 0x20 { place += 1 }
                bytes.insert(contentsOf: Array(" \(token) ".utf8), at: place)
                tokens[path, default: []].append(token)
            }
            sources.append(SourceText(path: path, bytes: bytes))
        }
        let base = KnowledgeBase(linking: sources.map { Document.parse($0, configuration: Configuration()) })
        let findings = Linter(rules: RuleSet.all, jobs: 2).check(base)
        for source in sources {
            let found = findings.filter { $0.rule == "secret-provider-token" && $0.range.path == source.path }.map { source.string($0.range.bytes) }
            let missed = tokens[source.path, default: []].filter { token in !found.contains { token.hasSuffix($0) } }
            #expect(missed.isEmpty, "\(source.path) \(missed)")
        }
        let pieces = Set(tokens.values.flatMap { $0 }.flatMap { [Self.number(Array($0.utf8.suffix(8))), Self.number(Array($0.utf8.dropFirst(6).suffix(12).prefix(8)))] })
        for format in ReportFormat.allCases {
            let report = format.report(findings, of: base, options: ReportOptions(showsAll: true, foldLimit: .max))
            #expect(Self.leak(in: report, pieces) == nil, "\(format)")
        }
        let plan = FixPlan(findings, of: base, allowing: [.safe, .unsafe])
        #expect(!plan.changes.isEmpty)
        for change in plan.changes { #expect(Self.leak(in: UnifiedDiff(change).bytes, pieces) == nil, "\(change.path)") }
    }

    @Test("Keys and passwords are covered too, with every rule about secrets off, and columns stay")
    func otherRules() throws {
        let text = """
            # Access

            postgres://app:v7Kq2mZt@db.acme-corp.net TBD and [x](missing.md) `é`
            """
        let source = SourceText(path: RelativePath(trusted: "postmortems/a.md"), text: text)
        let base = KnowledgeBase(linking: [Document.parse(source, configuration: Configuration())])
        let findings = Linter(rules: RuleSet.all).check(base).filter { RuleSet.rule(named: $0.rule)?.info.isSecret == false }
        #expect(findings.contains { $0.rule == "template-placeholder" })
        let result = CheckResult(findings, of: base)
        #expect(result.source(source.path)?.string(0..<1000) == text.replacingOccurrences(of: "v7Kq2mZt", with: "********"))
        #expect(!String(decoding: ReportFormat.text.report(result, options: ReportOptions(showsAll: true)), as: UTF8.self).contains("v7Kq"))
    }

    @Test("Words that quote a part of a secret are covered")
    func parts() throws {
        var generator = SplitMix(state: 5)
        let token = FakeToken.all[2].make(&generator)
        let mask = try #require(SecretMask(SourceText(path: RelativePath(trusted: "a.md"), text: "See \(token) here.")))
        #expect(mask.covered("link target `x/\(token.prefix(20))…`") == "link target `x/ghp_\(String(repeating: "*", count: 16))…`")
        #expect(mask.covered("nothing of it") == "nothing of it")
        #expect(SecretMask(SourceText(path: RelativePath(trusted: "a.md"), text: "See `ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`.")) == nil)
    }

    @Test("Words that write a secret in small letters, or an address as it is read, are covered")
    func otherWriting() throws {
        let source = SourceText(path: RelativePath(trusted: "a.md"), text: "AKIA\("Z7QK3M2N5P4R6T7W") and <postgres://app:v7Kq&amp;mZ\\_t9x@db.acme-corp.net/x>")
        let mask = try #require(SecretMask(source))
        #expect(mask.covered("`#akia\("z7qk3m2n5p4r6t7w")-and`") == "`#akia****************-and`")
        #expect(mask.covered("`postgres://app:v7Kq&mZ_t9x@db`") == "`postgres://app:***********@db`")
    }

    @Test("What rules know to be secret is covered in what other rules report, quote and mend")
    func otherReports() throws {
        let value = "Zk3vR8nWq1Ty" + "B6mXc9LdPf2HsJ7g", other = "AKIA" + "Z7QK3M2N5P4R6T7W"
        let base = try Archive("""
            -- pages/a.md --
            # A

            Set `api_key = "\(value)"` as [the plan](missing.md) says, and [x](b.md#\(other.lowercased())x).
            -- pages/b.md --
            # B

            ## \(other)
            """).base()
        let found = Linter(rules: RuleSet.all).check(base), links = found.filter { $0.rule.hasPrefix("broken-") }
        #expect(found.contains { $0.rule == "generic-secret" } && links.count == 2)
        let result = CheckResult(links, of: base, found: found)
        let report = String(decoding: ReportFormat.text.report(result, options: ReportOptions(showsAll: true)), as: UTF8.self)
        #expect(!report.contains("Zk3vR8nW"), "\(report)")
        #expect(!result.findings.contains { $0.help.contains("z7qk3m2n") || $0.summary.contains("z7qk3m2n") })
        let path = RelativePath(trusted: "pages/a.md")
        let fix = try #require(Fix("say \(value)", .safe, edits: [Fix.Edit(range: SourceRange(path: path, bytes: 2..<3), replacement: "C")]))
        let mended = Diagnostic(rule: "r", severity: .warning, range: SourceRange(path: path, bytes: 2..<3), summary: "s", fixes: [fix])
        let plan = CheckResult([mended], of: base, found: found).plan(allowing: [.safe])
        let change = try #require(plan.changes.first)
        #expect(!String(decoding: UnifiedDiff(change).bytes, as: UTF8.self).contains("Zk3vR8nW") && !plan.mended[0].summary.contains("Zk3vR8nW"))
        #expect(String(decoding: change.bytes, as: UTF8.self).contains(value))
    }

    @Test("A token in the settings is covered in the words of findings that point there")
    func settings() throws {
        let token = "AKIA" + "Z7QK3M2N5P4R6T7W"
        let settings = SourceText(path: ReportPaths.settings, text: "checks:\n  rules:\n    \(token): off\n")
        let finding = Diagnostic(rule: "unknown-rule", severity: .warning, range: SourceRange(path: ReportPaths.settings, bytes: 20..<40), summary: "there is no rule `\(token)`")
        let result = CheckResult([finding], of: try Archive("-- a.md --\n# A").base(), settings: settings)
        #expect(result.findings[0].summary == "there is no rule `AKIA****************`")
    }

    private static func number(_ bytes: [UInt8]) -> UInt64 { bytes.reduce(0) { $0 << 8 | UInt64($1) } }

    /// The first piece of a token that stands in a text.
    private static func leak(in bytes: [UInt8], _ pieces: Set<UInt64>) -> String? {
        var window: UInt64 = 0
        for (index, byte) in bytes.enumerated() {
            window = window << 8 | UInt64(byte)
            if index >= 7, pieces.contains(window) { return String(decoding: bytes[max(0, index - 60)...index], as: UTF8.self) }
        }
        return nil
    }
}
