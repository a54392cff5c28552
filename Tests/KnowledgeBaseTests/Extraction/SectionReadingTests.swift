import KnowledgeBase
import Markup
import Testing

@Suite("How sections were read") struct SectionReadingTests {
    /// Each block's source and what became of it, a line each.
    private func account(_ body: String, _ purpose: SectionReading.Purpose) -> [String] {
        let document = Document.postmortem("# A\n\n\(body)")
        return (document.incident?.readings ?? []).filter { $0.purpose == purpose }.flatMap(\.blocks).map { block in
            let words = document.string(block.range).split(whereSeparator: \.isWhitespace).prefix(3).joined(separator: " ")
            return "\(words): \(Self.name(block.role))"
        }
    }

    private static func name(_ role: SectionReading.Role) -> String {
        switch role {
        case .facts(let range): "facts \(range.lowerBound)..<\(range.upperBound)"
        case .continues(let index): "continues \(index)"
        case .context: "context"
        case .introduction: "introduction"
        case .nothing: "nothing"
        case .unexplained: "unexplained"
        }
    }

    @Test func `of a timeline each block is told once`() {
        let body = """
            ## Timeline

            Nobody knows when it began.

            This is what we know:

            All times are in UTC.

            - 14:00 down
            - 14:05 up
              - and down

            ```
            a log
            ```

            <!-- more to come -->

            | Time | What |
            |---|---|
            | 15:00 | up |
            |  | and stable |
            | HH:MM | TBD |

            ### After

            We went home.
            """
        #expect(account(body, .timeline) == [
            "Nobody knows when: unexplained", "This is what: introduction", "All times are: context", "14:00 down: facts 0..<1", "14:05 up: facts 1..<2", "and down: continues 1",
            "``` a log: continues 1", "<!-- more to: continues 1", "| Time |: context", "| 15:00 |: facts 2..<3", "| | and: continues 2", "| HH:MM |: nothing",
            "### After: context", "We went home.: unexplained",
        ])
    }

    @Test func `of action items each block is told once`() {
        let body = """
            ## Action items

            We agreed on these:

            - **Alerts**
              - alert on disks
              - alert on memory

                As the last time.
            - none

            | Action | Owner |
            |---|---|
            | Test the failover | @ana |
            | ... | |

            We went home.

            ### 1) Buy a disk @bob

            It is small.
            """
        #expect(account(body, .actionItems) == [
            "We agreed on: introduction", "**Alerts**: context", "alert on disks: facts 0..<1", "alert on memory: facts 1..<2", "As the last: continues 1", "none: nothing",
            "| Action |: context", "| Test the: facts 2..<3", "| ... |: nothing", "We went home.: unexplained", "### 1) Buy: facts 3..<4", "It is small.: continues 3",
        ])
    }

    @Test func `a section without blocks is read as a whole, one that nothing reads not at all`() {
        let readings = Document.postmortem("# A\n\n## Timeline\n\n## Action items\n\n```\nx\n```\n").incident?.readings
        #expect(readings?.map(\.explainedShare) == [1, 0])
    }
}
