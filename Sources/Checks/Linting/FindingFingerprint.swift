internal import KnowledgeBase
internal import Markup

/// What a finding is known by from one run to the next: what is flagged and the headings it stands below.
///
/// Neither line numbers nor messages take part, and white space counts as one space, so edits elsewhere in the file, reflowed
/// paragraphs and reworded rules change nothing.
struct FindingFingerprint: Hashable {
    /// 12 hex digits of the flagged text and its headings; equal texts below equal headings have equal ones.
    let hash: String
    /// 16 hex digits of rule, path, text and headings, with a number among equal ones: `39fa2ee980eb94b0:1`. Unique in a result.
    let fingerprint: String

    /// Bytes of a flagged text that count; what goes on for longer is known by its beginning.
    private static let textLimit = 4096

    /// The fingerprints of findings, in their order; quickest when sorted by path.
    static func all(_ findings: [Diagnostic], in result: CheckResult) -> [FindingFingerprint] {
        let lookup = SourceLookup(result.base)
        var counts: [UInt64: Int] = [:]
        var last: (path: RelativePath, headings: HeadingHashes)?
        return findings.map { finding in
            let path = finding.range.path
            if last?.path != path { last = (path, HeadingHashes(lookup.document(path)?.sections ?? [])) }
            var text = last?.headings.hash(at: finding.range.bytes.lowerBound) ?? FNVHash()
            text.add(result.source(path).map { Self.words(finding.range.bytes, in: $0) } ?? [])
            var whole = FNVHash()
            whole.add(finding.rule.utf8)
            whole.add(path.string.utf8)
            whole.add(text.hexadecimal(digits: 16).utf8)
            counts[whole.value, default: 0] += 1
            return FindingFingerprint(
                hash: text.hexadecimal(digits: 12), fingerprint: "\(whole.hexadecimal(digits: 16)):\(counts[whole.value, default: 1])")
        }
    }

    /// The bytes of a range, white space between words as one space and none at the ends.
    private static func words(_ range: Range<Int>, in source: SourceText) -> [UInt8] {
        let range = range.clamped(to: 0..<source.bytes.count)
        var words: [UInt8] = [], isSpace = false
        for byte in source.bytes[range.prefix(textLimit)] {
            if byte == UInt8(ascii: " ") || (0x09...0x0D).contains(byte) {
                isSpace = true
                continue
            }
            if isSpace, !words.isEmpty { words.append(UInt8(ascii: " ")) }
            isSpace = false
            words.append(byte)
        }
        return words
    }
}
