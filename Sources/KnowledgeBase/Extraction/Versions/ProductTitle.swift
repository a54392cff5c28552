internal import Markup

/// The title of a release note or guide by its words: names, versions, and those that every such title has.
struct ProductTitle {
    private enum Part: Equatable {
        case word(Substring), usual(String), version, number, end
    }

    private let parts: [Part]
    /// The words that are versions or series of them.
    private let versions: [Substring]

    init(_ title: String) {
        var parts: [Part] = [], versions: [Substring] = []
        for word in title.split(separator: " ") {
            let core = word.trimmed
            if core.isEmpty {
                parts.append(.end)
                continue
            }
            let lower = core.lowercased()
            if VersionNotation.series(core)?.isSure == true {
                parts.append(.version)
                versions.append(core)
            } else if lower.utf8.allSatisfy(ByteCursor.isDigit) {
                parts.append(.number)
            } else if Self.usual.contains(lower) || Self.articles.contains(lower) || Self.joints.contains(lower) {
                parts.append(.usual(lower))
            } else {
                parts.append(.word(core))
            }
            if let last = word.utf8.last, ":,;)".utf8.contains(last) { parts.append(.end) }
        }
        self.parts = parts
        self.versions = versions
    }

    /// The name before a version, else the only name among words that say "release" or "upgrade", where the text uses it.
    func name(isUsual: (String) -> Bool) -> String? {
        if let name = nameBeforeVersion { return name }
        let runs = runs
        let upgraded = runs.first { $0.lowerBound > 0 && Self.isUpgrade(parts[$0.lowerBound - 1]) }
        guard let run = upgraded ?? (runs.count == 1 ? runs.first : nil), !isAfterArticle(run), parts.contains(where: Self.isTelling),
            let name = name(of: run), name.first?.isUppercase == true, isUsual(name)
        else { return nil }
        return name
    }

    /// True for `Migrate to Dart Sass`: it is about other things than what surrounds it, as `Migrating from Sapper` need not be.
    var leadsElsewhere: Bool {
        guard parts.contains(where: Self.isUpgrade) else { return false }
        return runs.contains { run in
            guard run.lowerBound > 0, parts[run.lowerBound - 1] == .usual("to") else { return false }
            return name(of: run)?.first?.isUppercase == true
        }
    }

    /// `Hephy Workflow` of `Release: Hephy Workflow v2.20.1` and of `Upgrade Hephy Workflow from 2.19 to 2.20`.
    var nameBeforeVersion: String? {
        for run in runs {
            var next = run.upperBound
            let isUpgraded = run.lowerBound > 0 && Self.isUpgrade(parts[run.lowerBound - 1])
            while next < parts.count, case .usual(let word) = parts[next], Self.numbering.contains(word) || isUpgraded && Self.joints.contains(word) { next += 1 }
            guard next < parts.count, parts[next] == .version || parts[next] == .number && (isUpgradedTo(run) || runs.count == 1 && parts.contains(where: Self.isTelling)) else { continue }
            if let name = name(of: run) { return name }
        }
        return nil
    }

    /// True when the title has a version, or a number right behind a name.
    var namesVersion: Bool { !versions.isEmpty || nameBeforeVersion != nil }

    /// True when the title has no word that could be a name.
    var isBare: Bool { runs.isEmpty }

    /// The version right behind the name: `1.9` of `Vault 1.9 release notes`.
    var versionBehindName: Version? {
        guard nameBeforeVersion != nil, versions.count == 1, let version = versions.first, VersionNotation.isVersion(version) else { return nil }
        return Version(version)
    }

    /// Runs of words that may be names.
    private var runs: [Range<Int>] {
        var runs: [Range<Int>] = [], start: Int?
        for (index, part) in (parts + [.end]).enumerated() {
            if case .word = part {
                start = start ?? index
            } else if let first = start {
                runs.append(first..<index)
                start = nil
            }
        }
        return runs
    }

    private func name(of run: Range<Int>) -> String? {
        guard run.count <= 3 else { return nil }
        let words = parts[run].compactMap { if case .word(let word) = $0 { word } else { nil } }
        guard let first = words.first?.utf8.first, ByteCursor.isLetter(first), !words.allSatisfy({ Self.common.contains($0.lowercased()) }) else { return nil }
        return words.joined(separator: " ")
    }

    /// True for the name in `Upgrade to Nextcloud 28`.
    private func isUpgradedTo(_ run: Range<Int>) -> Bool {
        guard run.lowerBound > 1, parts[run.lowerBound - 1] == .usual("to") else { return false }
        return Self.isUpgrade(parts[run.lowerBound - 2])
    }

    private func isAfterArticle(_ run: Range<Int>) -> Bool {
        guard run.lowerBound > 0, case .usual(let word) = parts[run.lowerBound - 1] else { return false }
        return Self.articles.contains(word)
    }

    private static func isTelling(_ part: Part) -> Bool {
        if isUpgrade(part) { return true }
        guard case .usual(let word) = part else { return false }
        return ["release", "releases", "notes", "changelog", "changes", "upgrades", "migration"].contains(word)
    }

    private static func isUpgrade(_ part: Part) -> Bool {
        guard case .usual(let word) = part else { return false }
        return ["upgrade", "upgrading", "migrate", "migrating", "update", "updating"].contains(word)
    }

    /// Words between a product's name and its version.
    private static let numbering: Set<String> = ["version", "release", "v", "series"]
    /// Words between the name of what is upgraded and its versions.
    private static let joints: Set<String> = ["from", "to", "within", "->", "→"]
    private static let articles: Set<String> = ["the", "a", "an", "your", "our", "this", "its", "their"]
    /// Words that titles have whatever the product.
    private static let usual: Set<String> = [
        "release", "releases", "released", "releasing", "ann", "notes", "note", "changelog", "changelogs", "change", "changes", "log", "history", "version", "versions",
        "series", "v", "announcing", "announcement", "introducing", "what's", "what’s", "whats", "new", "in", "for", "of", "and", "or", "with", "on", "by", "upgrade",
        "upgrades", "upgrading", "update", "updates", "updating", "migrate", "migrating", "migration", "migrations", "guide", "guides", "guidance", "how", "major",
        "minor", "patch", "hotfix", "rollback", "postmortem", "overview", "instructions", "procedure", "checklist", "move", "moving", "is", "out", "now", "available",
        "rc", "beta", "alpha", "lts", "ga", "highlights", "breaking", "all", "about", "advisory", "bugfix", "maintenance", "deprecations", "steps", "latest", "next",
        "preview", "final", "stable", "unreleased", "specific", "general", "rolling", "automatic", "manual", "quick", "common", "important", "full", "previous",
        "existing", "between", "before", "after", "then", "&", "+", "-", "–", "—", "|", "=>", "welcome", "support", "supported", "dear", "it", "as", "at", "when",
    ]
    /// What many products have: no name by itself.
    private static let common: Set<String> = [
        "cluster", "clusters", "database", "databases", "db", "system", "platform", "server", "servers", "client", "clients", "app", "apps", "application", "applications",
        "dependencies", "packages", "package", "node", "nodes", "chart", "charts", "helm", "schema", "data", "installation", "deployment", "deployments", "environment",
        "process", "policy", "schedule", "plan", "problem", "problems", "issues", "known", "technical", "requirements", "api", "apis", "plugin", "plugins", "code", "deps",
    ]
}

extension Substring {
    /// The word without punctuation around it; the `*` of `1.*` and a sign in front stay.
    var trimmed: Substring {
        var word = self[...]
        while let first = word.utf8.first, "([{\"'`*_".utf8.contains(first) { word = word.dropFirst() }
        while let last = word.utf8.last, ")]}\"'`:,;!?._".utf8.contains(last) || last == UInt8(ascii: "*") && !word.hasSuffix(".*") { word = word.dropLast() }
        return word
    }
}
