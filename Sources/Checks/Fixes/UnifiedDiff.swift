internal import Markup

/// A file's change as `diff -u` and `git diff` write it, for `patch` to read.
///
/// Secrets are covered, as a diff ends up in logs: lines that hold one are the only ones that `patch` can't find.
public struct UnifiedDiff: Sendable {
    /// UTF-8; ends with a line feed.
    public let bytes: [UInt8]

    /// How many lines around a change are shown.
    private static let context = 3

    /// `isForPeople` shows by their names control characters and what begins a workflow command: no terminal and no CI system
    /// obeys those, and no `patch` reads them.
    public init(_ change: FixPlan.Change, isForPeople: Bool = false) {
        let change = change.covered
        let old = Self.lines(change.source.bytes)
        // A tab ends a name that holds a space, as git writes it.
        let name = (isForPeople ? DisplayText.escaped(change.path.string) : change.path.string) + (change.path.string.utf8.contains(0x20) ? "\t" : "")
        var text = Self.bytes("--- a/\(name)\n+++ b/\(name)\n")
        var shift = 0
        for hunk in Self.hunks(Self.regions(change, old), lineCount: old.count) {
            let start = hunk.lines.lowerBound, added = hunk.regions.reduce(0) { $0 + $1.new.count - $1.old.count }
            text += Self.bytes("@@ -\(Self.place(start, hunk.lines.count)) +\(Self.place(start + shift, hunk.lines.count + added)) @@\n")
            shift += added
            var line = start
            for region in hunk.regions {
                for index in line..<region.old.lowerBound { Self.append(" ", change.source.bytes[old[index]], isForPeople, to: &text) }
                for index in region.old { Self.append("-", change.source.bytes[old[index]], isForPeople, to: &text) }
                for new in region.new { Self.append("+", new, isForPeople, to: &text) }
                line = region.old.upperBound
            }
            for index in line..<hunk.lines.upperBound { Self.append(" ", change.source.bytes[old[index]], isForPeople, to: &text) }
        }
        bytes = text
    }
}

extension UnifiedDiff {
    /// Lines that go and those that come in their place.
    private struct Region {
        var old: Range<Int>
        var new: [ArraySlice<UInt8>]
    }

    private struct Hunk {
        var lines: Range<Int>
        var regions: [Region]
    }

    /// Byte ranges of the lines, line feeds included.
    private static func lines(_ bytes: [UInt8]) -> [Range<Int>] {
        var lines: [Range<Int>] = [], start = 0
        for index in bytes.indices where bytes[index] == 0x0A {
            lines.append(start..<index + 1)
            start = index + 1
        }
        if start < bytes.count { lines.append(start..<bytes.count) }
        return lines
    }

    /// The changed lines, edits of the same lines together.
    private static func regions(_ change: FixPlan.Change, _ lines: [Range<Int>]) -> [Region] {
        var regions: [Region] = [], index = 0, line = 0
        while index < change.edits.count {
            while line + 1 < lines.count, lines[line].upperBound <= change.edits[index].range.bytes.lowerBound { line += 1 }
            let first = line
            var last = line, end = index
            while end < change.edits.count {
                let range = change.edits[end].range.bytes
                // One that begins in the lines so far, or right behind them when it takes their line feed.
                guard end == index || lines.isEmpty || range.lowerBound < lines[last].upperBound else { break }
                while last + 1 < lines.count, lines[last].upperBound < range.upperBound || lines[last].upperBound == range.upperBound && !range.isEmpty && !change.edits[end].replacement.hasSuffix("\n") { last += 1 }
                end += 1
            }
            let old = lines.isEmpty ? 0..<0 : lines[first].lowerBound..<lines[last].upperBound
            regions.append(Region(old: lines.isEmpty ? 0..<0 : first..<last + 1, new: replaced(change, old, change.edits[index..<end])))
            line = min(last + 1, max(0, lines.count - 1))
            index = end
        }
        return regions.map(trimmed(change.source.bytes, lines))
    }

    private static func replaced(_ change: FixPlan.Change, _ range: Range<Int>, _ edits: ArraySlice<Fix.Edit>) -> [ArraySlice<UInt8>] {
        var bytes: [UInt8] = [], end = range.lowerBound
        for edit in edits {
            bytes += change.source.bytes[end..<edit.range.bytes.lowerBound]
            bytes += edit.replacement.utf8
            end = edit.range.bytes.upperBound
        }
        bytes += change.source.bytes[end..<max(end, range.upperBound)]
        return lines(bytes).map { bytes[$0] }
    }

    /// Without lines at both ends that are the same before and after.
    private static func trimmed(_ bytes: [UInt8], _ lines: [Range<Int>]) -> (Region) -> Region {
        { region in
            var region = region
            while let first = region.old.first, let new = region.new.first, bytes[lines[first]] == new {
                region.old.removeFirst()
                region.new.removeFirst()
            }
            while let last = region.old.last, let new = region.new.last, bytes[lines[last]] == new {
                region.old.removeLast()
                region.new.removeLast()
            }
            return region
        }
    }

    /// Regions with the lines around them; those that share some together.
    private static func hunks(_ regions: [Region], lineCount: Int) -> [Hunk] {
        regions.reduce(into: []) { hunks, region in
            let lines = max(0, region.old.lowerBound - context)..<min(lineCount, region.old.upperBound + context)
            if let last = hunks.last, last.lines.upperBound >= lines.lowerBound {
                hunks[hunks.count - 1].lines = last.lines.lowerBound..<lines.upperBound
                hunks[hunks.count - 1].regions.append(region)
            } else {
                hunks.append(Hunk(lines: lines, regions: [region]))
            }
        }
    }

    /// `3,4` from line 3; an empty range stands behind the line before it.
    private static func place(_ start: Int, _ count: Int) -> String {
        count == 1 ? "\(start + 1)" : "\(count == 0 ? start : start + 1),\(count)"
    }

    private static func append(_ mark: String, _ line: ArraySlice<UInt8>, _ isForPeople: Bool, to text: inout [UInt8]) {
        text += mark.utf8
        let ends = line.last == 0x0A, words = ends ? line.dropLast() : line
        text += isForPeople ? bytes(DisplayText.escapedLine(String(decoding: words, as: UTF8.self))) : Array(words)
        text += bytes(ends ? "\n" : "\n\\ No newline at end of file\n")
    }

    private static func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }
}
