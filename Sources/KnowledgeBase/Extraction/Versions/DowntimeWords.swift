internal import Markup

/// The words in which documents say that an upgrade takes a service away.
///
/// A sentence that promises little or no downtime is never taken: more often than not it is about a part, or another kind of upgrade.
enum DowntimeWords {
    /// True for a sentence that says plainly that there is downtime, in lower case; false for promises of little or none, conditions, questions
    /// and advice on how to avoid it.
    static func areSaid(_ sentence: String) -> Bool {
        guard !sentence.hasSuffix("?"), !doubts.contains(where: { (" " + sentence).holds($0) }) else { return false }
        return said.contains { sentence.holds($0) && !isDenied($0, in: sentence) }
    }

    private static let said = [
        "requires downtime", "require downtime", "requires some downtime", "require some downtime", "requires a downtime", "short downtime", "brief downtime", "downtime is required", "downtime is expected", "downtime is needed", "downtime is necessary",
        "downtime will be", "expect downtime", "expect some downtime", "expect a downtime", "period of downtime", "minutes of downtime", "seconds of downtime", "hours of downtime", "hour of downtime", "cause downtime", "causes downtime",
        "cause some downtime", "incur downtime", "incurs downtime", "involves downtime", "results in downtime", "result in downtime", "result in some downtime", "a short service interruption", "a brief service interruption",
        "service will be unavailable", "will be unavailable during", "is unavailable during", "api will be unavailable", "offline upgrade is required",
    ]
    private static let doubts = [" if ", " avoid", " whether ", " unless ", " to minimi", " to reduce ", " previously ", " used to ", " in case ", " want ", " prevent", " depend"]
    private static let denials: Set<String> = ["no", "not", "cannot", "never", "nor", "neither", "none", "nothing", "without", "zero", "little", "minimal", "hardly", "rarely", "less", "instead"]

    /// True when one of the six words before the phrase takes it back: "does not usually require downtime". What a comma parts from it
    /// counts too, for silence is safe.
    private static func isDenied(_ phrase: String, in sentence: String) -> Bool {
        guard let found = sentence.firstRange(of: phrase) else { return false }
        let before = sentence[..<found.lowerBound].split { !$0.isLetter && $0 != "'" && $0 != "\u{2019}" }.suffix(6)
        return before.contains { denials.contains(String($0)) || $0.hasSuffix("n't") || $0.hasSuffix("n\u{2019}t") }
    }
}
