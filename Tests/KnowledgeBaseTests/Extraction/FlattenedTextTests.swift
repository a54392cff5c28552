import Foundation
import Markup
import Testing

@testable import KnowledgeBase

@Suite struct FlattenedTextTests {
    /// Long enough to be a document, and without an end of its own.
    private static let prose = String(repeating: "The disk was full and nobody saw it. ", count: 10)

    private func lines(_ text: String) -> [String] {
        let source = SourceText(path: RelativePath(trusted: "a.md"), text: text)
        guard let flattened = FlattenedText(source, from: 0) else { return [] }
        let recovered = flattened.recovered(source)
        return recovered.string(0..<recovered.bytes.count).split(separator: "\n").map(String.init)
    }

    @Test(arguments: [
        ("## Summary The disk was full.", ["## Summary", "The disk was full."]),
        ("## Timeline (all times PST) We saw it.", ["## Timeline (all times PST)", "We saw it."]),
        ("### 2018-01-25 14:30 The alert fires.", ["### 2018-01-25 14:30", "The alert fires."]),
        ("### 14:30 - 14:45 Writes stop.", ["### 14:30 - 14:45", "Writes stop."]),
        ("### 2:30 PM PST Writes stop.", ["### 2:30 PM PST", "Writes stop."]),
        ("## Impact users could not log in.", ["## Impact", "users could not log in."]),
        ("## Root cause: The disk.", ["## Root cause:", "The disk."]),
        ("## What went well? We looked.", ["## What went well?", "We looked."]),
        ("## Where we were lucky The replica had room.", ["## Where we were lucky", "The replica had room."]),
        ("## Lessons for the storage team We need alerts.", ["## Lessons for the storage team", "We need alerts."]),
        ("## Process Admins should look.", ["## Process", "Admins should look."]),
        ("## Datahub Deployment Changes The hub is new.", ["## Datahub Deployment Changes", "The hub is new."]),
        ("## Follow **AC** will look.", ["## Follow", "**AC** will look."]),
        ("## Links https://a.org is one.", ["## Links", "https://a.org is one."]),
        ("## unknown words that go on and on and on and on", ["## unknown", "words that go on and on and on and on"]),
        ("## Action items 1. Alert at 80 % 2. Rotate logs", ["## Action items", "1. Alert at 80 %", "2. Rotate logs"]),
        ("## Action items ### Process 1. Look. 1. Think.", ["## Action items", "### Process", "1. Look.", "1. Think."]),
        ("## Actions - [ ] Look - again - [x] Think", ["## Actions", "- [ ] Look - again", "- [x] Think"]),
        ("## Timeline - 14:30 - Alert fires - 14:45 - Writes - Reads stop", ["## Timeline", "- 14:30 - Alert fires", "- 14:45 - Writes - Reads stop"]),
        ("## Timeline 11:51 AC kicked it off 13:28 Reindex again, until 13:40 GSIs saw it 15:33 Resolved", ["## Timeline", "11:51 AC kicked it off", "13:28 Reindex again, until 13:40 GSIs saw it", "15:33 Resolved"]),
        ("## Timeline 2018-01-25 14:30 - Alert 2018-01-25 15:30 - All of 12 nodes are back in 20 minutes", ["## Timeline", "2018-01-25 14:30 - Alert", "2018-01-25 15:30 - All of 12 nodes are back in 20 minutes"]),
        ("## Timeline It began at noon. 14:30 Alert 15:30 End", ["## Timeline", "It began at noon. 14:30 Alert 15:30 End"]),
        ("## Impact 14:30 Alert 15:30 End", ["## Impact", "14:30 Alert 15:30 End"]),
        ("## Timeline * **14:30** Alert fires * **14:45** All * nothing works", ["## Timeline", "* **14:30** Alert fires", "* **14:45** All * nothing works"]),
        ("## Resolution We did two things: - Look at it - Think of it", ["## Resolution", "We did two things:", "- Look at it", "- Think of it"]),
        ("## Impact The hub - a server - was down in v 2. Then it was not.", ["## Impact", "The hub - a server - was down in v 2. Then it was not."]),
        ("## Summary Run `a ## b - c` to see.", ["## Summary", "Run `a ## b - c` to see."]),
        ("## Details **Severity:** 2 **Date**: 2018-01-25", ["## Details", "**Severity:** 2", "**Date**: 2018-01-25"]),
    ])
    func `a heading ends where it did, and items have their lines`(section: String, expected: [String]) {
        let text = "# A title ## Summary \(Self.prose)\(section) ## Conclusion We know now."
        let found = lines(text)
        #expect(found == ["# A title", "## Summary", String(Self.prose.dropLast())] + expected + ["## Conclusion", "We know now."])
    }

    @Test func `headings that are closed by hashes end there`() {
        let found = lines("# T ## Summary ## On Monday it broke. \(Self.prose)## Own Words and More ## Then it was fine. ### 14:30 ### It is mended.")
        #expect(found == ["# T", "## Summary ##", "On Monday it broke. " + Self.prose.dropLast(), "## Own Words and More ##", "Then it was fine.", "### 14:30 ###", "It is mended."])
    }

    @Test(arguments: [
        "# A title\n\n\(prose)\n\n## Summary\n\nText\n", "\(prose) ## one", "```\n# a ## b \(prose) ## c\n```\n", "# a `## b` \(prose) `## c`", "# a # b # c \(prose)",
        "# Short ## Summary a ## Timeline b", "| a \(prose) ## b | ## c |\n|---|---|\n", "A line \(prose)\n\nAnother ## with ## marks \(prose)",
    ])
    func `other documents are as they are`(text: String) {
        #expect(lines(text) == [])
    }

    @Test func `a guess is told`() throws {
        let source = SourceText(path: RelativePath(trusted: "a.md"), text: "# T ## Summary \(Self.prose)## Where lucky We were. ## Impact None.")
        let text = try #require(FlattenedText(source, from: 0))
        #expect(text.guesses.map(source.string) == ["Where lucky"])
        #expect((text.headings, text.items) == (4, 0))
    }

    @Test func `facts are read as from lines`() throws {
        let flat = "# 2018-01-25 - Outage ## Summary \(Self.prose)## Timeline ### 2018-01-25 14:30 The alert fires. ### 15:30 All is well. ## Action items 1. Look. 1. Think."
        let document = Document.read(flat, path: "postmortems/a.md")
        #expect(document.title.value == "2018-01-25 - Outage")
        #expect(document.date?.value == Day(year: 2018, month: 1, day: 25))
        #expect(document.kind.value == .postmortem)
        #expect(document.incident?.timeline.map { document.source.string($0.range).prefix(8) } == ["### 2018", "### 15:3"])
        #expect(document.incident?.actionItems.map(\.text) == ["Look.", "Think."])
        #expect(document.source.bytes == Array(flat.utf8))
    }

    @Test(arguments: [(" ## a", 1_900), (" ## a", 100_000), (" - a", 20_000), (" 1. A:", 20_000), (" `", 100_000), (" **a:**", 20_000), (" # #", 50_000), (" ## A - B", 50_000), (" ## Timeline 14:30 A", 1_900), (" 14:30 A", 10_000)])
    func `a long line takes no longer than so much text`(piece: String, count: Int) {
        let source = SourceText(path: RelativePath(trusted: "a.md"), text: "# T ## Summary a ## Timeline" + String(repeating: piece, count: count))
        let time = ContinuousClock().measure { _ = FlattenedText(source, from: 0) }
        #expect(time < .seconds(15), "\(piece): \(time)")
    }

    @Test func `no line of any words traps or loses a byte`() {
        let words = ["##", "###", "#", "-", "*", "1.", "2.", "14:30", "2018-01-25", "The", "disk", "Timeline", "**A:**", "`", "``", "(", ")", "é", "[x]", "", "http://a", ".", "|"]
        var random = SeededGenerator(property: "flattened")
        repeatedly(for: .seconds(1)) {
            let text = "# T ## A b ## " + (0..<120).map { _ in words.randomElement(using: &random) ?? "" }.joined(separator: " ")
            let source = SourceText(path: RelativePath(trusted: "a.md"), text: text)
            guard let flattened = FlattenedText(source, from: 0) else { return }
            let recovered = flattened.recovered(source).bytes
            #expect(zip(recovered, source.bytes).allSatisfy { $0 == $1 || $0 == 0x0A && $1 == 0x20 }, "\(text)")
            #expect(flattened.breaks.map(\.offset) == Array(Set(flattened.breaks.map(\.offset))).sorted(), "\(text)")
        }
    }
}
