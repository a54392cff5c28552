internal import Glibc
internal import KnowledgeBase
internal import Markup

/// Parses one document in a process of its own: this program again, under limits.
struct ParseWorker {
    let source: SourceText
    /// Byte offset at which the body starts.
    let start: Int

    /// How every document of a command is parsed: here when it can't be costly, which nearly all can't, else in a worker.
    static let parsing = MarkdownParsing { source, start in
        guard ComplexityScan.excess(in: source, from: start) != nil else { return MarkdownParsing.inProcess.tree(of: source, from: start) }
        return ParseWorker(source: source, start: start).tree()
    }

    private static let timeLimit = Duration.seconds(3)

    /// The tree, or why there is none.
    private func tree() -> Result<MarkdownTree, MarkdownParsing.Failure> {
        let size = source.bytes.count
        let child = ChildProcess(
            path: "/proc/self/exe", arguments: ["debrief", "parse-worker", "--from", String(start)],
            environment: Self.environment, outputLimit: 32 * size + 1024 * 1024, timeLimit: Self.timeLimit)
        do {
            let run = try child.run(on: source.bytes)
            // Cells that a table's short rows lack are nodes without a byte of their own; nothing else makes more nodes than bytes.
            if let tree = MarkdownTree(encoded: run.output, sourceCount: size, nodeLimit: size + 64 * 1024) { return .success(tree) }
            return .failure(.init(Self.reason(run.ending)))
        } catch {
            return .failure(.init("could not be parsed under limits: \(error)"))
        }
    }

    /// Nothing but where the dynamic loader was told to look.
    private static var environment: [String] {
        Environment.value("LD_LIBRARY_PATH").map { ["LD_LIBRARY_PATH=\($0)"] } ?? []
    }

    private static func reason(_ ending: ChildProcess.Ending) -> String {
        switch ending {
        case .outOfTime, .signalled(SIGXCPU), .signalled(SIGKILL): "takes over \(ProcessLimits.seconds) seconds to parse"
        case .outOfOutput, .exited(0): "grows to over 32 times its size when it is parsed"
        case .signalled: "takes over \(ProcessLimits.memory >> 20) MiB of memory to parse"
        case .exited(let code): "could not be parsed: the parser ended with code \(code)"
        }
    }
}
