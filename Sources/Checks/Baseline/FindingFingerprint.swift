internal import KnowledgeBase
internal import Markup

/// What other tools know a finding by from one run to the next.
struct FindingFingerprint: Hashable {
    /// 12 hex digits of the flagged words and their headings; equal words below equal headings have equal ones.
    let hash: String
    /// 16 hex digits of rule, path, words and headings, with a number among equal ones: `39fa2ee980eb94b0:1`. Unique in a result.
    let fingerprint: String

    /// The fingerprints of findings, in their order.
    static func all(_ findings: [Diagnostic], in result: CheckResult) -> [FindingFingerprint] {
        let table = KeyTable(result.base, findings)
        var counts: [UInt64: Int] = [:]
        return findings.map { finding in
            let key = table.key(of: finding)
            var whole = FNVHash()
            for part in [key.rule, key.path, key.digits] { whole.add(part.utf8) }
            counts[whole.value, default: 0] += 1
            return FindingFingerprint(hash: key.digits, fingerprint: "\(whole.hexadecimal(digits: 16)):\(counts[whole.value, default: 1])")
        }
    }
}
