import Checks
import Markup
import Testing

@Suite("The examples inside the rules hold")
struct RuleExampleTests {
    @Test("A rule finds its fault in its bad example", arguments: RuleSet.all.map(\.info.id))
    func badExamplesAreFound(id: String) throws {
        let rule = try #require(RuleSet.rule(named: id))
        #expect(!Linter(rules: RuleSet.all).check(try Archive(rule.info.bad).context()).filter { $0.rule == id }.isEmpty)
    }

    @Test("A rule finds nothing in its good example", arguments: RuleSet.all.map(\.info.id))
    func goodExamplesAreQuiet(id: String) throws {
        let rule = try #require(RuleSet.rule(named: id))
        #expect(Linter(rules: RuleSet.all).check(try Archive(rule.info.good).context()).filter { $0.rule == id } == [])
    }
}
