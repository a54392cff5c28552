internal import Markup

/// The words in which documents say how long an upgrade takes a service away.
enum DowntimeWords {
    /// True for a sentence that says it plainly, in lower case; false for conditions, questions and advice on how to avoid it.
    static func areSaid(_ sentence: String) -> Bool {
        guard said.contains(where: sentence.holds), !sentence.hasSuffix("?") else { return false }
        return !doubts.contains { (" " + sentence).holds($0) }
    }

    private static let said = [
        "requires downtime", "require downtime", "requires some downtime", "require some downtime", "requires a downtime", "zero-downtime", "zero downtime", "no downtime", "without downtime", "without any downtime", "minimal downtime",
        "short downtime", "brief downtime", "downtime is required", "downtime is expected", "downtime is needed", "downtime is necessary", "downtime will be", "expect downtime", "expect some downtime", "expect a downtime", "expect a short downtime", "expect a brief downtime",
        "period of downtime", "minutes of downtime", "seconds of downtime", "hours of downtime", "hour of downtime", "cause downtime", "causes downtime", "cause some downtime", "incur downtime", "incurs downtime", "involves downtime", "results in downtime", "result in downtime",
        "result in some downtime", "no service interruption", "without service interruption", "without interruption", "a short service interruption", "a brief service interruption", "service will be unavailable", "will be unavailable during",
        "is unavailable during", "api will be unavailable", "offline upgrade is required", "not require downtime", "not require any downtime", "not cause downtime", "not cause any downtime",
    ]
    private static let doubts = [" if ", " avoid ", " whether ", " unless ", " to minimize ", " to reduce ", " previously ", " used to ", " in case ", " want ", " prevent", " depend"]
}
