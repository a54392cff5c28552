internal import Glibc
internal import Markup

/// The git work tree that holds a folder, asked by the git on this machine.
struct GitRepository {
    /// The folder that paths are relative to.
    let folder: String
    /// The folder below the work tree's root with a closing slash; empty at the root.
    private let prefix: String
    private let program: String

    /// Refuses a folder that is in no work tree, and a machine without git.
    init(at folder: String) throws(Failure) {
        guard let program = Self.program else { throw Failure("--since needs git, and there is none in PATH") }
        self.program = program
        self.folder = folder
        guard let prefix = try Self.run(program, ["rev-parse", "--show-prefix"], in: folder) else {
            throw Failure("--since needs a git repository, and `\(folder)` is in none that git may read; in a container, `git config --global --add safe.directory <folder>` may be missing")
        }
        self.prefix = String(decoding: prefix.prefix { $0 != 0x0A }, as: UTF8.self)
    }

    /// The tree without files, which every repository knows.
    private static let emptyTree = "4b825dc642cb6eb9a060e54bf8d69288fbee4904"

    /// The commit to compare with: where the revision and the current commit parted, else the revision itself. Before the first
    /// commit `HEAD` is the tree without files.
    func base(of revision: String) throws(Failure) -> String {
        if revision == "HEAD", try line(["rev-parse", "--verify", "--quiet", "HEAD"]) == nil {
            // The tree without files, by the kind of hash that the repository has.
            return try line(["hash-object", "-t", "tree", "/dev/null"]) ?? Self.emptyTree
        }
        guard let commit = try line(["rev-parse", "--verify", "--quiet", "--end-of-options", "\(revision)^{commit}"]) else {
            throw Failure("git knows no revision `\(revision)`; a shallow clone may have to fetch it first")
        }
        return try line(["merge-base", commit, "HEAD"]) ?? commit
    }

    /// Paths below the folder that differ from a commit, untracked ones too, sorted.
    func changes(since commit: String) throws(Failure) -> [RelativePath] {
        let arguments = ["diff", "--name-only", "-z", "--no-renames", "--no-ext-diff", "--no-textconv", "--relative", commit, "--", "."]
        guard let tracked = try run(arguments), let untracked = try run(["ls-files", "-z", "--others", "--exclude-standard", "--", "."]) else {
            throw Failure("git can't compare with `\(commit)`")
        }
        let names = tracked.split(separator: 0) + untracked.split(separator: 0)
        return Set(names.compactMap { RelativePath(String(decoding: $0, as: UTF8.self)) }).sorted()
    }

    /// What files held in a commit; nil for those that were not there.
    func contents(of paths: [RelativePath], in commit: String) throws(Failure) -> [RelativePath: [UInt8]] {
        // A line end in a name would ask for another file.
        let paths = paths.filter { !$0.string.utf8.contains(0x0A) }
        let request = paths.map { "\(commit):\(prefix)\($0)\n" }.joined()
        guard let answer = try run(["cat-file", "--batch"], input: Array(request.utf8)) else { throw Failure("git can't read the files of `\(commit)`") }
        var contents: [RelativePath: [UInt8]] = [:], rest = answer[...]
        for path in paths {
            guard let end = rest.firstIndex(of: 0x0A) else { break }
            let words = rest[..<end].split(separator: 0x20)
            rest = rest[(end + 1)...]
            guard words.count == 3, words[1].elementsEqual("blob".utf8), let size = Int(String(decoding: words[2], as: UTF8.self)), rest.count > size else {
                // A folder where now a file is has a body too.
                if words.count == 3, let size = Int(String(decoding: words[2], as: UTF8.self)), rest.count > size { rest = rest.dropFirst(size + 1) }
                continue
            }
            contents[path] = Array(rest.prefix(size))
            rest = rest.dropFirst(size + 1)
        }
        return contents
    }
}

extension GitRepository {
    /// Output over this size is refused, bytes.
    private static let outputLimit = 1024 * 1024 * 1024

    private static var program: String? {
        (Environment.value("PATH") ?? "/usr/bin:/bin").split(separator: ":").map { "\($0)/git" }.first { unsafe access($0, X_OK) == 0 }
    }

    private func run(_ arguments: [String], input: [UInt8] = []) throws(Failure) -> [UInt8]? {
        try Self.run(program, arguments, in: folder, input: input)
    }

    private func line(_ arguments: [String]) throws(Failure) -> String? {
        guard let output = try run(arguments) else { return nil }
        let line = String(decoding: output.prefix { $0 != 0x0A }, as: UTF8.self)
        return line.isEmpty ? nil : line
    }

    /// What git wrote; nil when it ended with a fault. Hooks, watchers and pagers of the repository are not run.
    private static func run(_ program: String, _ arguments: [String], in folder: String, input: [UInt8] = []) throws(Failure) -> [UInt8]? {
        // Settings that a CI system hands on this way, such as `safe.directory`.
        let settings = (0..<min(64, Environment.value("GIT_CONFIG_COUNT").flatMap { Int($0) } ?? 0)).flatMap { ["GIT_CONFIG_KEY_\($0)", "GIT_CONFIG_VALUE_\($0)"] }
        let names = ["PATH", "HOME", "XDG_CONFIG_HOME", "GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_CEILING_DIRECTORIES", "GIT_CONFIG_COUNT"] + settings
        let environment = names.compactMap { name in Environment.value(name).map { "\(name)=\($0)" } } + ["LC_ALL=C", "GIT_OPTIONAL_LOCKS=0", "GIT_TERMINAL_PROMPT=0"]
        let process = ChildProcess(
            path: program, arguments: ["git", "-C", folder, "-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null"] + arguments,
            environment: environment, outputLimit: outputLimit, timeLimit: .seconds(120))
        do {
            let run = try process.run(on: input)
            switch run.ending {
            case .exited(0): return run.output
            case .exited, .signalled: return nil
            case .outOfTime: throw Failure("git took over two minutes for `git \(arguments[0])`")
            case .outOfOutput: throw Failure("git wrote over 1 GiB for `git \(arguments[0])`")
            }
        } catch let failure as Failure {
            throw failure
        } catch {
            throw Failure("cannot run git: \(error)")
        }
    }
}
