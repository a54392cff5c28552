internal import Markup

/// The words in which documents say whether an upgrade can be taken back.
enum BackwardWords {
    /// False when no word of going back stands in the text, which spares most documents the reading.
    static func mayOccur(in source: SourceText) -> Bool {
        signs.stands(in: source.bytes.span)
    }

    private static let signs = AnyText(["evers", "owngrad", "oll back", "ollback", "olled back", "olling back", "ndone", "n-done", "way back", "evert", "revious", "go back"])

    /// False when a paragraph has none of the words that `answer` looks for, which spares most the reading; a line may end within one.
    static func mayOccur(in source: SourceText, _ paragraph: Range<Int>) -> Bool {
        signsOfAnswer.stands(in: source.bytes.span.extracting(paragraph.clamped(to: 0..<source.bytes.count)))
    }

    private static let signsOfAnswer = AnyText(["oll", "owngrad", "ever", "ndo", "n-done", "back", "ersion", "elease", "state"])

    /// What a paragraph says, and the sentence that says it; nil when it says nothing.
    static func answer(of paragraph: String) -> (UpgradeGuide.Reversibility, sentence: String)? {
        let text = plain(paragraph)
        guard goingBack.contains(where: text.holds) || statesBefore.contains(where: text.holds) else { return nil }
        var answer: (UpgradeGuide.Reversibility, sentence: String)?
        for sentence in Sentences(paragraph).all {
            let words = plain(sentence)
            if denies(words) {
                answer = (.no, sentence)
                break
            }
            if answer == nil, allows(words) { answer = (.yes, sentence) }
        }
        if restores(text), !text.holds("not restore"), answer?.0 != .yes {
            let sentence = answer?.sentence ?? Sentences(paragraph).all.first { restoring.contains(where: plain($0).holds) } ?? paragraph
            return (.withBackup, sentence)
        }
        return answer
    }

    /// True when the words say that there is no way back: a word of going back beside one of not being able to.
    static func denies(_ text: String) -> Bool {
        if oneWay.contains(where: text.holds) { return !isCondition(text, before: "irreversible") }
        for denial in denials {
            var rest = text[...]
            while let place = rest.place(of: denial) {
                let after = rest[place.upperBound...], before = Substring(text[..<place.lowerBound].utf8.suffix(300))
                rest = after
                guard !isConditional(before) else { continue }
                let next = clause(after.prefix(70)), last = lastClause(before)
                if goingBack.contains(where: next.holds), !isPurpose(next) { return true }
                if subjects.contains(where: last.holds), denialsOfSubjects.contains(denial) { return true }
            }
        }
        return text.holds("not reversible") && !isCondition(text, before: "not reversible")
    }

    /// True for a heading on going back: `Downgrading from 2.0 to 1.9`.
    static func isOnGoingBack(_ heading: String) -> Bool {
        let text = heading.lowercased()
        return ["downgrad", "rollback", "roll back", "rolling back", "revert"].contains(where: text.holds)
    }

    /// True when a backup and restoring it are both named, with going back or a former state.
    static func restores(_ text: String) -> Bool {
        let text = plain(text)
        return ["backup", "back up", "backed up", "snapshot"].contains(where: text.holds) && restoring.contains(where: text.holds)
            && (returning.contains(where: text.holds) || statesBefore.contains(where: text.holds))
    }

    /// True for `restore the database` under a heading on going back.
    static func restoresData(_ text: String) -> Bool {
        let words = plain(text).split { !ByteCursor.isLetter($0.utf8.first ?? 0) }
        return words.indices.contains { index in
            guard words[index].hasPrefix("restor") else { return false }
            return words[(index + 1)...].prefix(4).contains { ["db", "dbs", "database", "databases", "data", "volume", "volumes", "dump", "schema", "tables"].contains($0) }
        }
    }

    /// True when a text speaks of backups.
    static func namesBackup(_ text: String) -> Bool {
        let text = text.lowercased()
        return ["backup", "back up", "backed up", "snapshot"].contains(where: text.holds)
    }

    private static func allows(_ text: String) -> Bool {
        guard permissions.contains(where: text.holds), !text.holds(" not "), !text.holds(" no longer ") else { return false }
        return text.holds("downgrad") || statesBefore.contains(where: text.holds) || ["upgrade", "migration", "update"].contains { text.holds("\($0) is reversible") || text.holds("\($0) can be r") }
    }

    /// Lower case, on one line, `can't` as `can not`.
    private static func plain(_ text: String) -> String {
        var text = text.lowercased()
        if text.holds("cannot") { text = text.replacing("cannot", with: "can not") }
        if text.holds("n't") || text.holds("n’t") { text = spelledOut(text) }
        return text.utf8.contains(UInt8(ascii: "\n")) ? text.replacing("\n", with: " ") : text
    }

    /// `isn't` as `is not`.
    private static func spelledOut(_ text: String) -> String {
        text.replacing("can't", with: "can not").replacing("can’t", with: "can not").replacing("won't", with: "will not")
            .replacing("n't", with: " not").replacing("n’t", with: " not")
    }

    /// Up to the next comma, semicolon or condition.
    private static func clause(_ text: Substring) -> Substring {
        var end = text.endIndex
        for stop in [",", ";", " if ", " when ", " unless ", ":"] { if let place = text.place(of: stop), place.lowerBound < end { end = place.lowerBound } }
        return text[..<end]
    }

    /// Behind the last comma, semicolon or full stop.
    private static func lastClause(_ text: Substring) -> Substring {
        text.lastIndex { $0 == "," || $0 == ";" || $0 == ":" }.map { text[text.index(after: $0)...] } ?? text
    }

    /// True within `if it can not ...`.
    private static func isConditional(_ before: Substring) -> Bool {
        let clause = lastClause(before)
        return [" if ", " when ", " whether ", " unless ", " in case "].contains { (" " + clause).holds($0) }
    }

    private static func isCondition(_ text: String, before words: String) -> Bool {
        text.place(of: words).map { isConditional(text[..<$0.lowerBound]) } ?? false
    }

    /// True for `can not connect to roll back`: going back is what for, not what can't be done.
    private static func isPurpose(_ clause: Substring) -> Bool { clause.holds("to be able") || clause.holds("without ") }

    private static let oneWay = ["irreversible", "no way back", "one-way upgrade", "one-way migration", "one way migration", "point of no return"]
    private static let goingBack = [
        "downgrad", "roll back", "rollback", "rolled back", "rolling back", "revert to", "reverted", "reverting to", "reversible", "reversed",
        "undone", "un-done", "undo the", "go back", "way back",
    ]
    /// What can't be done, as the subject in front: a noun, not an order.
    private static let subjects = ["downgrad", "rollback", "roll back", "rolling back", "reverting"]
    private static let returning = ["downgrad", "roll back", "rollback", "rolled back", "rolling back", "un-done", "undone", "revers", "revert"]
    private static let denials = [
        "not be possible", "not possible", "not supported", "unsupported", "not be supported", "can not", "not be able to", "not able to",
        "unable to", "impossible", "no longer be possible", "no longer possible", "no longer supported", "no longer be able", "not reversible",
        "does not support", "do not support", "will not recognize", "there is no ",
    ]
    /// Those of `denials` that say it of a subject in front of them.
    private static let denialsOfSubjects: Set<String> = [
        "not possible", "not be possible", "not supported", "unsupported", "impossible", "no longer possible", "no longer be possible",
        "no longer supported", "can not", "will not recognize", "not reversible",
    ]
    private static let permissions = [
        "can be rolled back", "can be reverted", "can be downgraded", "can be undone", "can be reversed", "can roll back", "can rollback",
        "can safely roll", "can safely downgrade", "can downgrade", "safe to roll", "safe to downgrade", "safely roll", "safely downgrade",
        "acceptable to roll", "acceptable to downgrade", "possible to roll", "possible to downgrade", "possible to revert", "possible to go back",
        "is reversible", "are reversible", "fully reversible", "rollback is supported", "rollback is possible", "downgrade is supported",
        "downgrade is possible", "downgrading is supported", "downgrading is possible", "rolling back is supported", "rolling back is possible",
        "rollbacks are supported", "downgrades are supported", "supports downgrading", "supports rolling back",
    ]
    private static let restoring = ["restor", "recover from", "recover the", "unless", "bring back", "to make downgrad", "to be able to downgrade", "to be able to roll", "brings the old state back", "roll back to the backup", "replay"]
    private static let statesBefore = [
        "previous version", "previous release", "previous state", "previous, good state", "earlier version", "earlier release", "older version",
        "older release", "prior version", "prior release", "former version", "old version", "last version", "original state", "original version",
    ]
}
