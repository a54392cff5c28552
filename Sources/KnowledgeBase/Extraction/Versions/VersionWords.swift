/// The words that tell what a version is to a sentence.
enum VersionWords {
    /// Words that make the number behind them a version.
    static let numbering: Set<String> = ["version", "versions", "release", "releases", "series", "ver", "tag"]

    /// Words behind which a number is something else.
    static let falseFriends: Set<String> = [
        "tls", "ssl", "tlsv1", "cvss", "http", "ip", "ips", "address", "addresses", "cidr", "host", "subnet", "section", "sections", "chapter", "figure", "fig", "table", "step", "steps", "appendix",
        "page", "rfc", "iso", "semver", "versioning", "changelog", "license", "licence", "licensing", "api", "apis", "schema", "protocol", "specification", "spec", "score", "ratio", "factor", "gateway", "dns", "at", "criteria", "criterion", "wcag",
    ]

    static let units: Set<String> = [
        "%", "percent", "ms", "s", "sec", "secs", "second", "seconds", "min", "mins", "minute", "minutes", "h", "hour", "hours", "day", "days", "week", "weeks", "month", "months", "year", "years",
        "b", "kb", "mb", "gb", "tb", "kib", "mib", "gib", "tib", "bytes", "times", "x", "k", "m", "million", "billion", "thousand", "am", "pm", "utc", "cores", "cpus", "cpu", "usd", "eur", "dollars", "euros", "points",
    ]

    /// Between the ends of an upgrade.
    static let signs: Set<String> = ["->", "→", "=>", "-->"]
    static let arrows: Set<String> = signs.union(["to"])

    static let forward = [" upgrad", " updat", " moved ", " moving ", " move ", " migrat", " bump", " switch", " went from ", " going from "]
    static let backward = [" rolled back", " roll back", " rolling back", " rollback", " revert", " downgrad", " went back", " go back", " going back"]
    /// Words before a `to` that leads nowhere.
    static let notUpward: Set<String> = ["prior", "due", "compared", "similar", "up", "equal", "according", "close", "next", "relative", "specific", "applies", "thanks", "related"]
    /// Words that part a version from the `to` before them.
    static let breaks: Set<String> = ["with", "for", "in", "of", "and", "or", "on", "by", "than", "before", "after", "is", "are", "was", "has", "have", "use", "using", "run", "get", "be", "see", "since", "until"]

    /// What was not done, or can't be.
    static let negations = [" not ", " cannot ", " can't ", " no longer ", " never ", " won't ", " didn't "]
    static let denials = [
        " not affected", " unaffected", " not vulnerable", " not fixed", " not fix ", " not resolved", " isn't fixed", " wasn't fixed", " isn't affected", " aren't affected", " no longer affected", " not affect ", " doesn't affect", " didn't fix", " not introduced",
    ]
    static let fixedBefore = [
        " fixed in ", " fixed by ", " fixed with ", " fixed as of ", " fixed from ", " resolved in ", " patched in ", " addressed in ", " corrected in ", " solved in ", " fix in ", " fix is in ", " fix is included in ", " fix was included in ",
        " fix was released in ", " fix released in ", " fix is available in ", " fix available in ", " fix shipped in ", " fix landed in ", " fixed versions ", " fixed version ", " patched version ", " patched versions ",
    ]
    static let fixedAfter = [
        " fixes ", " fixed the ", " fixed this ", " resolves ", " resolved the ", " resolved this ", " contains a fix", " contains the fix", " includes a fix", " includes the fix", " patch resolves ", " patch fixes ", " release fixes ", " release resolves ", " with the fix", " with a fix", " which fixes ", " that fixes ", " which fixed ",
    ]
    /// Before what a release brings.
    static let holding: Set<String> = ["includes", "included", "including", "contains", "contained", "containing"]
    /// What mends a fault.
    static let fixes: Set<String> = ["fix", "fixes", "bugfix", "bugfixes", "patch"]
    static let introduced = [" introduced in ", " introduced by ", " introduced with ", " regression in ", " regressed in ", " broken since ", " present since ", " exists since ", " existed since ", " appeared in ", " bug since "]
    static let affectedBefore = [
        " affects ", " affected ", " affecting ", " affected versions ", " affected version ", " affected releases ", " vulnerable versions ", " vulnerable version ", " bug in ", " bugs in ", " broken in ", " impacts versions ", " malicious versions of ", " malicious version of ", " compromised versions of ", " compromised version of ",
    ]
    static let affectedAfter = [
        " is affected", " are affected", " was affected", " were affected", " is vulnerable", " are vulnerable", " is broken", " was broken", " is buggy", " has a bug", " had a bug", " has this bug", " had this bug", " and earlier are affected", " and below are affected",
        " or earlier are affected", " and earlier versions are affected", " and earlier is affected",
    ]
    static let faults = [
        " bug", " regression", " issue", " fault", " problem", " vulnerab", " leak", " error", " incident", " defect", " broke", " failure", " crash", " outage",
    ]
    /// Words written large that name no product.
    static let noNames: Set<String> = [
        "the", "a", "an", "in", "on", "at", "with", "from", "to", "for", "of", "by", "and", "or", "our", "this", "that", "these", "those", "use", "using", "upgrade", "upgraded", "upgrading", "upgrades", "update", "updated", "updating",
        "before", "after", "since", "until", "both", "all", "see", "new", "old", "only", "when", "if", "we", "i", "they", "it", "is", "was", "patch", "hotfix", "fixed", "affected", "introduced", "changelog", "bump", "bumped",
        "install", "installed", "installing", "running", "run", "deploy", "deployed", "deploying", "rollback", "rolled", "roll", "back", "downgrade", "downgraded", "than", "latest", "current", "previous", "release", "released", "released:", "date", "note", "notes",
        "set", "tagged", "build", "image", "chart", "notable", "changes", "added", "removed", "require", "requires", "required", "support", "supports", "migrate", "migrated", "via", "as", "starting", "up", "docs", "pr", "merge", "merged", "revert", "reverted", "move", "moved",
    ]
}
