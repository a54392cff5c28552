internal import ArgumentParser

/// A system that checks each change of a repository.
enum ContinuousIntegration: String, ExpressibleByArgument, CaseIterable {
    case github, gitlab
    /// None, when that is what was asked for.
    case nothing = "none"

    /// The one a repository uses, by what lies in it and by where it comes from; GitHub's when nothing tells.
    static func detected(at root: String) -> ContinuousIntegration {
        if FileSystem.kind("\(root)/.gitlab-ci.yml") != nil { return .gitlab }
        if FileSystem.kind("\(root)/.github") != nil { return .github }
        guard let host = originHost(of: root) else { return .github }
        return host.contains("gitlab") ? .gitlab : .github
    }

    /// The host of the remote `origin`, lower case; nil without one, or where it is a folder.
    private static func originHost(of root: String) -> String? {
        guard let bytes = try? FileSystem.read("\(root)/.git/config", limit: 1024 * 1024) else { return nil }
        var isOrigin = false
        for line in String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline) {
            let words = line.split { $0 == " " || $0 == "\t" }
            if words.first?.first == "[" { isOrigin = words == ["[remote", "\"origin\"]"] }
            if isOrigin, words.count == 3, words[0] == "url", words[1] == "=" { return host(of: String(words[2])) }
        }
        return nil
    }

    /// `github.com` of `https://user@github.com:443/o/r`, `ssh://git@github.com/o/r` and `git@github.com:o/r`.
    private static func host(of url: String) -> String? {
        let isAddress = url.contains("://")
        guard isAddress || url.contains(":") else { return nil }
        let rest = isAddress ? url.split(separator: "://", maxSplits: 1).last ?? "" : url[...]
        let authority = rest.prefix { $0 != "/" }
        let host = (authority.split(separator: "@").last ?? "").prefix { $0 != ":" }
        return host.isEmpty ? nil : host.lowercased()
    }
}
