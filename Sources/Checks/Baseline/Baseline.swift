public import KnowledgeBase
public import Markup

/// Findings that a team knows of and will mend later: those are not reported, any other is.
///
/// A text file with a finding a line, sorted, so that git merges it line by line; a line that both sides of a merge kept counts once.
public struct Baseline: Sendable, Equatable {
    /// How many findings each key may have, at least 1.
    private(set) var counts: [FindingKey: Int] = [:]

    /// What applying a baseline gives.
    public struct Application: Sendable {
        /// Findings that it does not know, in their order.
        public let findings: [Diagnostic]
        /// How many it knows.
        public let known: Int
        /// What is left when entries without a finding are taken out.
        public let pruned: Baseline
        /// How many findings of entries are no more.
        public let stale: Int
    }

    /// A line that is none of a baseline's.
    public struct Fault: Error, Sendable {
        /// 1-based.
        public let line: Int
        /// One clause in lower case.
        public let reason: String
    }

    /// Takes all findings but those that may not be kept quiet: secrets.
    public init(_ findings: [Diagnostic], of base: KnowledgeBase) {
        let keys = KeyTable(base, findings)
        for finding in findings where Self.mayHold(finding) { counts[keys.key(of: finding), default: 0] += 1 }
    }

    private init(counts: [FindingKey: Int]) { self.counts = counts }

    /// How many findings it knows.
    public var count: Int { Self.sum(counts.values) }

    /// What an entry may count at most; a file with more is none that was written for findings.
    private static let limit = 1_000_000

    /// Stops at the greatest number.
    private static func sum(_ counts: some Sequence<Int>) -> Int {
        counts.reduce(0) { sum, count in
            let (next, isOver) = sum.addingReportingOverflow(count)
            return isOver ? .max : next
        }
    }

    /// True for findings that a baseline can keep quiet.
    static func mayHold(_ finding: Diagnostic) -> Bool { RuleSet.rule(named: finding.rule)?.info.isSecret != true }
}

extension Baseline {
    private static let header = "# Findings known to debrief check; write it anew with --write-baseline. Columns: rule, path, hash, count."

    /// The file's content, UTF-8.
    public var bytes: [UInt8] {
        var text = Self.header + "\n"
        for (key, count) in counts.sorted(by: { $0.key < $1.key }) {
            text += "\(key.rule)\t\(Self.escaped(key.path))\t\(key.digits)\t\(count)\n"
        }
        return Array(text.utf8)
    }

    /// Reads a file's content. A key that stands twice, as after a merge, has the smaller of its counts.
    public init(reading bytes: [UInt8]) throws(Fault) {
        for (index, line) in String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let line = line.hasSuffix("\r") ? line.dropLast() : line
            if line.isEmpty || line.hasPrefix("#") { continue }
            if ["<<<<<<<", "=======", ">>>>>>>", "|||||||"].contains(where: line.hasPrefix) { throw Fault(line: index + 1, reason: "a merge is not finished here") }
            let parts = line.split(separator: "\t", omittingEmptySubsequences: false)
            guard parts.count == 4, let path = Self.unescaped(parts[1]), let count = Int(parts[3]), count > 0,
                let key = FindingKey(rule: String(parts[0]), path: path, digits: parts[2])
            else { throw Fault(line: index + 1, reason: "this is no rule, path, hash and count between tabs") }
            guard count <= Self.limit else { throw Fault(line: index + 1, reason: "the count is over \(Self.limit)") }
            counts[key] = min(count, counts[key] ?? count)
        }
    }

    /// Control characters and `%` of a path as `%0A`, so that a path stays on its line.
    private static func escaped(_ path: String) -> String {
        guard path.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == UInt8(ascii: "%") }) else { return path }
        var bytes: [UInt8] = []
        for byte in path.utf8 {
            if byte < 0x20 || byte == 0x7F || byte == UInt8(ascii: "%") {
                bytes += "%\(byte.hexadecimal(digits: 2, uppercase: true))".utf8
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func unescaped(_ text: Substring) -> String? {
        let (bytes, isSound) = PercentEscapes.read(text)
        return isSound ? String(decoding: bytes, as: UTF8.self) : nil
    }
}

extension Baseline {
    /// Takes the findings it knows out of others. `findings` are all there are: what is missing among them is mended.
    ///
    /// First each entry takes findings with its key. Then an entry whose headings are gone takes findings with its words under new
    /// headings: a heading was renamed above them.
    public func apply(to findings: [Diagnostic], of base: KnowledgeBase) -> Application {
        let table = KeyTable(base, findings)
        var left = counts, unknown: [Int] = [], used: [FindingKey: Int] = [:]
        let keys = findings.map { table.key(of: $0) }
        for (index, key) in keys.enumerated() {
            if let count = left[key], count > 0, Self.mayHold(findings[index]) {
                left[key] = count - 1
                used[key, default: 0] += 1
            } else {
                unknown.append(index)
            }
        }
        var moved = Self.moved(left.filter { $0.value > 0 }, table)
        unknown.removeAll { index in
            let key = keys[index], words = FindingKey(rule: key.rule, path: key.path, words: key.words, headings: 0)
            guard Self.mayHold(findings[index]), let old = Self.take(&moved[words, default: []]) else { return false }
            left[old, default: 0] -= 1
            used[key, default: 0] += 1
            return true
        }
        let stale = Self.sum(left.values.map { max(0, $0) })
        return Application(
            findings: unknown.map { findings[$0] }, known: findings.count - unknown.count, pruned: Baseline(counts: used), stale: stale)
    }

    /// Entries whose headings are gone, by rule, path and words; each with the number of findings it has left, the last in order at the end.
    private static func moved(_ left: [FindingKey: Int], _ table: KeyTable) -> [FindingKey: [(key: FindingKey, count: Int)]] {
        var moved: [FindingKey: [(key: FindingKey, count: Int)]] = [:]
        for (key, count) in left.sorted(by: { $0.key < $1.key }) where !table.hasHeadings(key) {
            moved[FindingKey(rule: key.rule, path: key.path, words: key.words, headings: 0), default: []].append((key, count))
        }
        return moved
    }

    /// Takes one finding from the last entry.
    private static func take(_ entries: inout [(key: FindingKey, count: Int)]) -> FindingKey? {
        guard let last = entries.last else { return nil }
        if last.count > 1 { entries[entries.count - 1].count -= 1 } else { entries.removeLast() }
        return last.key
    }
}
