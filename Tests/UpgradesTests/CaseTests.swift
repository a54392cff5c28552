import Foundation
import KnowledgeBase
import Testing

@testable import Upgrades

/// The table of cases that the scripts of `reader/` are held to as well.
@Suite struct CaseTests {
    @Test(arguments: CaseFile.names) func `versions are compared as the cases say`(name: String) throws {
        let file = try CaseFile(name), order = try file.map().map.product.order
        for question in file.questions("compare") {
            let sign = try #require([" < ", " > ", " ? ", " = "].first { question.text.contains($0) && !question.text.hasPrefix("=") || question.text.hasPrefix("= ") && $0 == " = " })
            let place = try #require(question.text.range(of: sign, options: .backwards)), (a, b) = (Version(question.text[..<place.lowerBound]), Version(question.text[place.upperBound...]))
            let signs = [order.compare(a, b), order.compare(b, a).map { -$0 }].map { $0.map { $0 < 0 ? " < " : $0 > 0 ? " > " : " = " } ?? " ? " }
            #expect(signs == [sign, sign], "\(question.text)")
        }
    }

    @Test(arguments: CaseFile.names) func `ranges hold what the cases say`(name: String) throws {
        let file = try CaseFile(name), map = try file.map().map
        for (text, asked) in file.ranges {
            let guide = try #require(map.guides.first { $0.statedFrom == text }, "\(text)"), range = try #require(guide.from)
            for question in asked.components(separatedBy: ", ") {
                let words = question.split(separator: " ")
                #expect(range.holds(Version(words[0]), in: map.product.order).map { $0 ? "yes" : "no" } ?? "?" == words[1], "\(words[0]) in \(text)")
            }
        }
    }

    @Test(arguments: CaseFile.names) func `answers and plans are those of the cases`(name: String) throws {
        let file = try CaseFile(name), (map, titles) = try file.map(), lines = CaseLines(map: map) { titles[$0] }
        let told = ["answers": file.questions("answers").map { lines.answer($0.text) }, "plans": file.questions("plans").map { lines.plan($0.text) }]
        if ProcessInfo.processInfo.environment["DEBRIEF_RENEW"] != nil { try file.renew(told) }
        for (section, answers) in told {
            for (question, answer) in zip(file.questions(section), answers) { #expect(question.answer == answer, "\(question.text)") }
        }
    }
}
