internal import Markup

/// Whether a guide's upgrade can be done at all, where its first paragraphs say so.
struct UpgradeSupport {
    let context: ReadingContext
    /// True when the guide tells from where to where it leads.
    let isWhole: Bool

    /// Paragraphs at the start that are looked at.
    private static let limit = 8

    func read() -> Fact<UpgradeGuide.Support>? {
        let lead = context.tree.root.children.lazy.filter { $0.kind == .paragraph && $0.range.count < 3000 }.prefix(Self.limit)
        var affirmed: Fact<UpgradeGuide.Support>?
        for block in lead {
            let text = block.plainText.lowercased()
            guard text.holds("upgrad") else { continue }
            let sentences = Sentences(text).all
            if affirmed == nil, sentences.contains(where: Self.affirms) { affirmed = Fact(.yes, Origin(.inferred, block.range, from: "text")) }
            guard sentences.contains(where: Self.denies) else { continue }
            return Fact(text.holds("migrate") || text.holds("migration") ? .migrateOnly : .no, Origin(.inferred, block.range, from: "text"))
        }
        return affirmed ?? (isWhole || tellsHow ? Fact(.yes, Origin(.assumed, 0..<0, from: tellsHow ? "its steps" : "its versions")) : nil)
    }

    /// True for a guide with steps or commands: whoever writes them down means them to be taken.
    private var tellsHow: Bool {
        context.tree.root.children.contains { $0.kind == .codeBlock || $0.kind == .list && $0.isOrdered }
            || context.sections.contains { $0.role == .steps || $0.role == .before || $0.role == .breaking }
    }

    /// `for cranes we only support upgrading to 2.3.2 from 2.3.1`, `upgrades from 1.7 are supported`.
    private static func affirms(_ sentence: String) -> Bool {
        guard sentence.holds("support"), !["unsupported", " not ", "n't ", "n’t ", "no longer", "downgrad", " if ", "if ", " unless "].contains(where: sentence.holds) else { return false }
        if ["we support upgrad", "only support upgrad", "supports upgrad", "upgrade is supported", "upgrades are supported", "upgrading is supported"].contains(where: sentence.holds) { return true }
        return sentence.hasPrefix("upgrad") && (sentence.holds(" is supported") || sentence.holds(" are supported")) && !sentence.holds(",")
    }

    /// `upgrading to 1.8 from previous versions is not possible`, `there is no upgrade path from 1.x`.
    private static func denies(_ sentence: String) -> Bool {
        if sentence.holds("no upgrade path") || sentence.holds("no direct upgrade") { return true }
        guard sentence.holds("upgrading to") || sentence.holds("upgrading from") || sentence.holds("upgrade from") || sentence.holds("in-place upgrade"), !sentence.holds("downgrad") else { return false }
        guard !sentence.hasPrefix("if "), !sentence.holds(" if ") else { return false }
        return ["not possible", "not supported", "is unsupported", "are unsupported", "impossible"].contains(where: sentence.holds)
    }
}
