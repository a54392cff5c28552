/// What the words of an upgrade guide say, for those who read its steps.
public enum GuideWords {
    /// True for a text that says there is no way back: `the conversion can't be undone`.
    public static func deniesWayBack(_ text: String) -> Bool {
        text.utf8.count < 20_000 && BackwardWords.answer(of: text)?.0 == .no
    }

    /// True for a text that speaks of backups.
    public static func namesBackup(_ text: String) -> Bool { BackwardWords.namesBackup(text) }
}
