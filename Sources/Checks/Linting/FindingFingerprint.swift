internal import KnowledgeBase
internal import Markup

/// What a finding is known by from one run to the next, where a report wants one text that no other finding has.
///
/// It is made of the key that the baseline knows the finding by, so edits elsewhere, reflow and reworded rules change nothing.
struct FindingFingerprint: Hashable {
    /// 12 hex digits of the flagged text and its headings, as in the baseline.
    let hash: String
    /// 16 hex digits of rule, path and `hash`, with a number among equal ones: `39fa2ee980eb94b0:1`. Unique in a result.
    let fingerprint: String

    /// The fingerprints of findings, in their order; quickest when sorted by path.
    static func all(_ findings: [Diagnostic], in result: CheckResult) -> [FindingFingerprint] {
        let lookup = SourceLookup(result.base)
        var counts: [UInt64: Int] = [:]
        var last: (path: RelativePath, keys: FindingKeys?)?
        return findings.map { finding in
            let path = finding.range.path
            if last?.path != path { last = (path, lookup.document(path).map(FindingKeys.init)) }
            let key = last?.keys?.key(of: finding) ?? FindingKey(rule: finding.rule, path: path.string, words: 0, headings: 0)
            let whole = hash([key.rule, key.path, key.digits])
            counts[whole, default: 0] += 1
            let digits = String(whole, radix: 16)
            let padding = String(repeating: "0", count: 16 - digits.utf8.count)
            return FindingFingerprint(hash: key.digits, fingerprint: "\(padding)\(digits):\(counts[whole, default: 1])")
        }
    }

    /// FNV-1a with 64 bits, each text ended by a byte that no UTF-8 has.
    private static func hash(_ texts: [String]) -> UInt64 {
        var value: UInt64 = 0xCBF2_9CE4_8422_2325
        for text in texts {
            for byte in text.utf8 { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
            value = (value ^ 0xFF) &* 0x100_0000_01B3
        }
        return value
    }
}
