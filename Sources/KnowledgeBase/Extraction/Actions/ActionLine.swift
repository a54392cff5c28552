internal import Markup

/// Reads the words of one action item: state, owner, due date, link.
struct ActionLine {
    let context: ReadingContext
    /// The document's own date, for due dates without a year.
    let date: Day?

    /// By the words alone.
    func action(_ words: String, _ range: Range<Int>, form: ActionForm, in group: ActionGroup) -> WrittenAction {
        WrittenAction(
            text: words, state: ActionWords.statedState(words) ?? group.state, owner: ActionWords.owner(in: words), due: ActionWords.due(in: words, near: date),
            priority: ActionWords.priority(in: words), aim: group.aim, group: group.title, range: range, form: form)
    }

    /// State by strike-through too, owner by bold initials or a name in brackets at the end; `part` of the text is the item.
    func action(_ text: InlineText, _ words: String, _ range: Range<Int>, form: ActionForm, in group: ActionGroup, within part: Range<Int>? = nil) -> WrittenAction {
        let part = part ?? 0..<text.bytes.count, styles = text.styles(within: part)
        var action = action(words, range, form: form, in: group)
        if isStruck(text, within: part) { action.state = .done }
        action.owner = action.owner ?? boldName(styles, of: text, words) ?? ActionWords.trailingName(words) ?? ActionWords.leadingName(words) ?? ActionWords.trailingInitials(words) ?? group.owner
        return action
    }

    /// True for words that are struck out, but for a remark behind them.
    func isStruck(_ text: InlineText, within part: Range<Int>? = nil) -> Bool {
        let part = part ?? 0..<text.bytes.count
        let struck = text.styles(within: part).filter { $0.kind == .strikethrough }.reduce(0) { $0 + $1.range.count }
        return struck > 0 && struck * 2 > part.count
    }

    /// True when a paragraph tells an owner of its own, as items do and explanations don't.
    func namesOwner(_ text: InlineText, _ words: String) -> Bool {
        ActionWords.owner(in: words) != nil || boldName(text.styles(within: 0..<text.bytes.count), of: text, words) != nil
    }

    /// The bold name that a line begins with: `**JP** Have a list of:`.
    func leadingName(_ text: InlineText) -> String? {
        guard let first = text.styles.first(where: { $0.kind == .strong }), first.range.lowerBound == 0, first.range.count <= 60 else { return nil }
        return ActionWords.person(Trim.outer(text.string(first.range)) { $0 == UInt8(ascii: ":") || $0 == 0x20 })
    }

    /// Address of the first link that leads away.
    func link(in node: MarkdownNode) -> String? {
        node.descendants.first { $0.kind == .link && $0.destination.holds("://") }?.destination
    }

    /// `Speed up tasks **JP**`, `**Alex**: fix it`.
    private func boldName(_ styles: ArraySlice<InlineText.Style>, of text: InlineText, _ words: String) -> String? {
        // Nobody's name is longer, and nested styles would be looked through once for each level.
        for style in styles where style.kind == .strong && style.range.count <= 100 {
            let name = Trim.outer(text.string(style.range)) { $0 == UInt8(ascii: ":") || $0 == 0x20 || $0 == UInt8(ascii: "-") }
            guard words.hasSuffix(name) || words.hasPrefix(name) || isInitialsList(from: style, text), words != name else { continue }
            if let person = ActionWords.person(name) { return person + initialsBehind(style, text) }
        }
        return nil
    }

    /// `**RK**/JT/JG`: initials that go on behind the bold ones.
    private func initialsBehind(_ style: InlineText.Style, _ text: InlineText) -> String {
        let rest = text.bytes[style.range.upperBound...].prefix { $0 == UInt8(ascii: "/") || $0 >= UInt8(ascii: "A") && $0 <= UInt8(ascii: "Z") }
        return rest.first == UInt8(ascii: "/") && rest.count >= 3 ? String(decoding: rest, as: UTF8.self) : ""
    }

    private func isInitialsList(from style: InlineText.Style, _ text: InlineText) -> Bool { !initialsBehind(style, text).isEmpty }
}
