import KnowledgeBase
import Markup
import Testing

/// What holds for every input, tried with many.
@Suite(.serialized) struct ParsingProperties {
    /// Reads a file and expects every range to lie within it.
    private func expectSound(_ source: SourceText) {
        let document = Document.parse(source, configuration: Configuration(timezone: "Europe/Berlin"))
        let end = source.bytes.count
        let bad = document.factRanges.first { $0.lowerBound < 0 || $0.upperBound > end }
        if let bad { Issue.record("\(bad) of \(end) in \(String(reflecting: source.string(0..<end)))") }
        expectAccount(document)
        let anchors = document.sections.map(\.anchor) + (document.incident.map { $0.timeline.map(\.anchor) + $0.actionItems.map(\.anchor) } ?? [])
        #expect(Set(anchors).count == anchors.count, "\(String(reflecting: source.string(0..<end)))")
    }

    /// Of every section that was read for facts each block is told once, in order, and every fact by some block.
    private func expectAccount(_ document: Document) {
        guard let incident = document.incident else { return }
        for reading in incident.readings {
            let starts = reading.blocks.map(\.range.lowerBound)
            #expect(starts == starts.sorted(), "\(String(reflecting: document.source.string(0..<document.source.bytes.count)))")
            // Whatever stands between the first and the last of them is told too.
            guard let first = reading.blocks.first, let last = reading.blocks.last else { continue }
            let places = Set(reading.blocks.map(\.range))
            for index in 0..<document.tree.count where [.paragraph, .heading, .tableRow, .codeBlock, .htmlBlock].contains(document.tree[index].kind) {
                let range = document.tree[index].range
                guard range.lowerBound >= first.range.lowerBound, range.upperBound <= last.range.upperBound, range.lowerBound < last.range.lowerBound else { continue }
                #expect(places.contains(range), "\(document.source.string(range)) of \(String(reflecting: document.source.string(0..<document.source.bytes.count)))")
            }
        }
        for (purpose, count) in [(SectionReading.Purpose.timeline, incident.timeline.count), (.actionItems, incident.actionItems.count { $0.form != "front matter" })] {
            var told = Set<Int>()
            for case .facts(let facts) in incident.readings.filter({ $0.purpose == purpose }).flatMap(\.blocks).map(\.role) { told.formUnion(facts) }
            #expect(told.count == count, "\(purpose) of \(String(reflecting: document.source.string(0..<document.source.bytes.count)))")
        }
    }

    @Test func `random bytes are read without a trap, and every range lies in the file`() {
        var random = SeededGenerator(property: "random bytes")
        repeatedly(for: .seconds(3)) {
            let path = Samples.small.randomElement(using: &random)?.path ?? "a.md"
            let bytes = Samples.noise(Int.random(in: 0...400, using: &random), using: &random)
            expectSound(SourceText(path: RelativePath(path) ?? RelativePath(trusted: "a.md"), bytes: bytes))
        }
    }

    @Test func `changed documents are read without a trap, and every range lies in the file`() {
        var random = SeededGenerator(property: "changed documents")
        repeatedly(for: .seconds(3)) {
            guard let sample = Samples.small.randomElement(using: &random) else { return }
            var bytes = Array(sample.text.utf8)
            for _ in 0..<Int.random(in: 1...6, using: &random) {
                let place = Int.random(in: 0..<bytes.count, using: &random), end = min(bytes.count, place + Int.random(in: 0...12, using: &random))
                switch Int.random(in: 0..<3, using: &random) {
                case 0: bytes.removeSubrange(place..<end)
                case 1: bytes.insert(contentsOf: Samples.noise(Int.random(in: 1...12, using: &random), using: &random), at: place)
                default: bytes.insert(contentsOf: bytes[place..<end], at: Int.random(in: 0...bytes.count, using: &random))
                }
                if bytes.isEmpty { bytes = [0x0A] }
            }
            expectSound(SourceText(path: RelativePath(sample.path) ?? RelativePath(trusted: "a.md"), bytes: bytes))
        }
    }

    @Test func `prefixes of real documents are read without a trap, and every range lies in the file`() {
        var random = SeededGenerator(property: "prefixes")
        let documents = Samples.corpora(count: 60)
        guard !documents.isEmpty else { return }
        repeatedly(for: .seconds(4)) {
            guard let whole = documents.randomElement(using: &random) else { return }
            let count = Int.random(in: 0...whole.bytes.count, using: &random)
            expectSound(SourceText(path: whole.path, bytes: Array(whole.bytes[..<count])))
        }
    }

    @Test func `a paragraph at the end changes no timeline and no action item`() {
        for source in Samples.small.map({ SourceText(path: RelativePath($0.path) ?? RelativePath(trusted: "a.md"), text: $0.text) }) + Samples.corpora(count: 80) {
            let longer = SourceText(path: source.path, text: source.string(0..<source.bytes.count) + "\n\n# Afterword\n\nThe weather was fine and nobody minded.\n")
            let before = Document.parse(source, configuration: Configuration()).incident, after = Document.parse(longer, configuration: Configuration()).incident
            guard let before, let after else { continue }
            #expect(before.timeline.map { [$0.at.text, $0.text] } == after.timeline.map { [$0.at.text, $0.text] }, "\(source.path)")
            #expect(before.actionItems.map(\.text) == after.actionItems.map(\.text), "\(source.path)")
            #expect(before.actionItems.map(\.state) == after.actionItems.map(\.state), "\(source.path)")
        }
    }

    @Test func `a paragraph elsewhere changes no fact`() {
        for source in Samples.corpora(count: 300) {
            let before = Document.parse(source, configuration: Configuration())
            guard let incident = before.incident else { continue }
            let told = incident.readings.compactMap { reading in reading.blocks.last.map { reading.heading.lowerBound..<$0.range.upperBound } }
            // The end of a section that tells no facts, and where no list could take the words in.
            let places = before.sections.filter { section in
                section.level <= 2 && section.role != .timeline && section.role != .actionItems && section.content == .text
                    && !told.contains { $0.contains(section.body.upperBound - 1) || $0.contains(section.heading.lowerBound) }
            }
            guard let place = places.last?.body.upperBound else { continue }
            let text = source.string(0..<place) + "\n\n<!-- -->\n\nThe weather was fine and nobody minded.\n\n" + source.string(place..<source.bytes.count)
            let after = Document.parse(SourceText(path: source.path, text: text), configuration: Configuration())
            func facts(_ document: Document) -> [String] {
                document.namedFacts.filter { $0.name != "summary" }.map { "\($0.name) \($0.value)" } + document.timelineLines + (document.incident?.actionItems ?? []).map { "\($0.text) \($0.state) \($0.owner ?? "")" }
            }
            #expect(facts(before) == facts(after), "\(source.path)")
        }
    }
}
