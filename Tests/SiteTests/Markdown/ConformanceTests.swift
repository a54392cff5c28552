internal import Foundation
internal import Testing

/// The renderer against the examples of the specifications.
struct ConformanceTests {
    private struct Example: Decodable {
        let markdown: String
        let html: String
        let example: Int
        let section: String
        let extensions: [String]?
    }

    /// A suite with the examples that we do not follow, each with its reason.
    struct Suite: Sendable, CustomTestStringConvertible {
        let path: String
        let deviations: [Int: String]
        var testDescription: String { path }
    }

    static let suites = [
        Suite(path: "suites/gfm-spec/spec-gfm-0.29.debian.tests.json", deviations: [:]),
        Suite(path: "suites/commonmark-spec/spec-0.31.tests.json",
            deviations: [
                28: "cmark-gfm 0.29 takes numbers of eight digits for character references",
                173: "cmark-gfm 0.29 ends a `textarea` block at a blank line",
                356: "cmark-gfm 0.29 does not count currency signs as punctuation",
                627: "cmark-gfm 0.29 has the older rule for `--` in comments",
                628: "cmark-gfm 0.29 has the older rule for comments that are empty",
            ]),
    ]

    @Test(arguments: suites)
    func `every example but the listed ones renders as the specification says`(suite: Suite) throws {
        guard let data = SharedFolder.contents(of: suite.path) else { return }
        let examples = try JSONDecoder().decode([Example].self, from: data)
        var failures: Set<Int> = []
        for example in examples {
            let html = PlainRendering(markdown: example.markdown, extensions: Set(example.extensions ?? [])).html
            guard html != example.html else { continue }
            failures.insert(example.example)
            if suite.deviations[example.example] == nil {
                Issue.record("example \(example.example) (\(example.section))\n\(example.markdown)\nexpected:\n\(example.html)\ngot:\n\(html)")
            }
        }
        #expect(failures == Set(suite.deviations.keys))
        print("\(suite.path): \(examples.count - failures.count) of \(examples.count)")
    }
}
