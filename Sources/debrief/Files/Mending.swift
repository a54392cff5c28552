internal import Checks
internal import Markup

/// Makes fixes in the files of a content folder, or shows what they would be.
struct Mending {
    let plan: FixPlan
    /// The content folder.
    let root: String

    /// Prints a diff; ends with 1 when there is one, as `diff` does.
    func show(isForPeople: Bool) throws {
        for change in plan.changes { try Console.out(bytes: UnifiedDiff(change, isForPeople: isForPeople).bytes) }
        if !plan.changes.isEmpty { throw ExitStatus.findings.code }
    }

    /// Writes every file, and says on standard error what was mended. Goes on when one can't be, and fails at the end.
    func write() throws(Failure) {
        var refused: [RelativePath: String] = [:]
        for change in plan.changes {
            do throws(FileSystem.Refusal) {
                try FileSystem.replace(change.source.bytes, with: change.bytes, in: "\(root)/\(change.path)")
            } catch {
                switch error {
                case .changed: refused[change.path] = "\(DisplayText.escaped(change.path.string)) has changed since it was read; run again"
                case .problem(let problem): refused[change.path] = "cannot write \(DisplayText.escaped("\(problem)"))"
                }
            }
        }
        for mended in plan.mended where !mended.edits.contains(where: { refused[$0.range.path] != nil }) {
            Console.error("fixed \(DisplayText.escaped(mended.path.string)): \(DisplayText.escaped(mended.summary)) (\(mended.rule))")
        }
        for path in plan.refused {
            Console.error("not fixed \(DisplayText.escaped(path.string)): its fixes would bring other findings to light, mend these first")
        }
        if plan.waiting > 0 { Console.error("\(plan.waiting) more can be fixed when you run --fix again") }
        guard refused.isEmpty else { throw Failure("not fixed: " + refused.sorted { $0.key < $1.key }.map(\.value).joined(separator: "; ")) }
    }
}
