import Checks
import Foundation
import KnowledgeBase
import Testing

@Suite("The list of rules is whole")
struct RuleSetTests {
    @Test("Every file of a group's folder is registered in the group under its name in kebab-case, and nothing else is", arguments: RuleGroup.all.map(\.title))
    func folderAndListAgree(title: String) throws {
        let group = try #require(RuleGroup.all.first { $0.title == title })
        let folder = title.split(separator: " ").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
        let files = TestFiles.names(in: TestFiles.root.appending(path: "Sources/Checks/Rules/\(folder)"), extension: "swift")
        let ids = Set(group.rules.map(\.info.id))
        #expect(ids == Set(files.map(Self.kebab)), "Sources/Checks/Rules/\(folder) and RuleGroup.all differ")
        #expect(group.rules.count == files.count)
    }

    @Test("No two rules have one id")
    func idsAreUnique() {
        #expect(Set(RuleSet.all.map(\.info.id)).count == RuleSet.all.count)
    }

    @Test("Every rule has a spec, and every spec a rule")
    func specsAndListAgree() {
        let specs = TestFiles.names(in: TestFiles.tests.appending(path: "Rules"), extension: "md")
        for rule in RuleSet.all {
            #expect(specs.contains(rule.info.id), "Tests/ChecksTests/Rules/\(rule.info.id).md is missing")
        }
        for spec in specs {
            #expect(RuleSet.rule(named: spec) != nil, "Tests/ChecksTests/Rules/\(spec).md is the spec of no rule")
        }
    }

    @Test("Texts are clauses: they start small, end without a full stop and are not empty", arguments: RuleSet.all.map(\.info.id))
    func textsAreClauses(id: String) throws {
        let info = try #require(RuleSet.rule(named: id)).info
        for text in [info.what, info.why, info.help] {
            #expect(!text.isEmpty && !text.hasSuffix("."))
            // A name such as Markdown may stand first.
            #expect(text.first?.isUppercase == false || text.hasPrefix("Markdown"))
        }
        #expect(!info.kinds.isEmpty)
        #expect(info.kinds == DocumentKind.allCases.filter { info.kinds.contains($0) })
    }

    @Test("A profile holds the one before it, and strict holds all but what is opt-in")
    func profilesNest() {
        let sizes = Profile.allCases.map { RuleSet.rules(in: $0).count }
        #expect(sizes == sizes.sorted())
        #expect(sizes.last == RuleSet.all.count { $0.info.profile != nil })
        #expect(RuleSet.reading.allSatisfy { $0.info.profile == .core }, "a build runs what every check runs")
    }

    /// `IDDuplicate` as `id-duplicate`, `BrokenLink` as `broken-link`.
    private static func kebab(_ name: String) -> String {
        let letters = Array(name)
        return letters.indices.map { index in
            let isStart = letters[index].isUppercase && index > 0
                && (letters[index - 1].isLowercase || index + 1 < letters.count && letters[index + 1].isLowercase)
            return (isStart ? "-" : "") + letters[index].lowercased()
        }.joined()
    }
}
