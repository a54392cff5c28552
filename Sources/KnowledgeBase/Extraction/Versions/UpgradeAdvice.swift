internal import Markup

/// What a guide says of the time that an upgrade takes away: of being down, and of waiting.
struct UpgradeAdvice {
    let context: ReadingContext

    /// A sentence, a labelled line or the first words of a section may be so long, in bytes.
    private static let limit = 300

    /// `**Downtime**: ten minutes`, a section of that name, else the first sentence that says plainly that there is some.
    var downtime: Fact<String>? {
        guard context.holds(Self.signs, in: context.body) else { return nil }
        return labelled(Self.downtimes) ?? section(Self.downtimes) ?? sentence(DowntimeWords.areSaid)
    }

    /// `**Wait for**: all background migrations`, a section of that name, else the sentence that tells to wait before the next upgrade.
    var waitFor: Fact<String>? {
        guard context.holds(Self.waiting, in: context.body) else { return nil }
        return labelled(Self.waits) ?? section(Self.waits) ?? sentence(Self.tellsToWait)
    }

    private static let signs = AnyText(["owntime", "own time", "nterruption", "navailable"])
    private static let waiting = AnyText(["ait for", "ait until"])
    private static let downtimes: Set<String> = ["downtime", "expected downtime", "estimated downtime", "downtime required", "down time", "service interruption", "expected impact"]
    private static let waits: Set<String> = ["wait for", "wait until", "waiting for"]

    /// A line that begins with one of some labels and a colon.
    private func labelled(_ labels: Set<String>) -> Fact<String>? {
        for block in context.tree.root.descendants where block.kind == .paragraph && block.range.count < 2000 {
            let text = context.text(block)
            for line in text.lines where line.range.count <= Self.limit {
                guard let colon = text.bytes[line.range].firstIndex(of: UInt8(ascii: ":")), colon - line.range.lowerBound <= 30 else { continue }
                let value = Trim.spaces(text.string(colon + 1..<line.range.upperBound))
                guard !value.isEmpty, labels.contains(HeadingWords.fold(text.string(line.range.lowerBound..<colon))), !Placeholder.isPlaceholder(value) else { continue }
                return Fact(value, Origin(.stated, line.source, from: "text"))
            }
        }
        return nil
    }

    /// The first sentence below a heading, with those that limit it.
    private func section(_ headings: Set<String>) -> Fact<String>? {
        for section in context.sections where section.content == .text && headings.contains(HeadingWords.fold(section.title)) {
            let next = context.tree[section.node].endIndex
            guard next < section.endNode, context.tree[next].kind == .paragraph, let first = Self.short(Sentences(context.tree[next].plainText).passages.first ?? []) else { continue }
            return Fact(first, Origin(.inferred, context.place(of: first, in: context.tree[next]), from: "text"))
        }
        return nil
    }

    /// The first sentence that is meant, with those that limit it or that it limits.
    private func sentence(_ isMeant: (String) -> Bool) -> Fact<String>? {
        for block in context.tree.root.descendants where block.kind == .paragraph && block.range.count < 3000 {
            guard context.holds(Self.signs, in: block.range) || context.holds(Self.waiting, in: block.range) else { continue }
            for passage in Sentences(block.plainText).passages where passage.contains(where: { isMeant($0.lowercased()) }) {
                if let found = Self.short(passage) { return Fact(found, Origin(.inferred, context.place(of: found, in: block), from: "text")) }
            }
        }
        return nil
    }

    /// Sentences that belong together, as one text; nil for none and for a long one, of which no part may stand alone.
    private static func short(_ passage: [String]) -> String? {
        let text = passage.joined(separator: " ")
        return text.isEmpty || text.utf8.count > limit ? nil : text
    }

    /// An order to wait before the next upgrade; waiting for a pod is a step.
    private static func tellsToWait(_ sentence: String) -> Bool {
        guard sentence.hasPrefix("wait ") || sentence.holds(" must wait ") || sentence.holds("need to wait ") || sentence.holds("should wait ") || sentence.holds("please wait ") else { return false }
        guard sentence.holds("wait for ") || sentence.holds("wait until ") else { return false }
        return ["before upgrading", "before you upgrade", "before continuing with the upgrade", "before the next upgrade", "before moving to the next", "before proceeding to the next version", "before the upgrade", "next version", "next stop", "before starting the upgrade"]
            .contains(where: sentence.holds)
    }
}
