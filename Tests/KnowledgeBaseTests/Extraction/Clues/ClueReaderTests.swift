import Markup
import Testing

@testable import KnowledgeBase

@Suite struct ClueReaderTests {
    private func clues(_ text: String) -> [String] { Document.read(text).clues.map { "\($0.kind.rawValue) \($0.key)" } }

    @Test(arguments: [
        ("See #140.", "#140"), ("Fixed (#1234), again", "#1234"), ("issue #3", "#3"), ("PR #7 did it", "#7"), ("Fixes #9", "#9"),
        ("etcd-io/etcd#140", "etcd-io/etcd#140"), ("see Etcd-IO/etcd#3", "etcd-io/etcd#3"), ("group/sub/project!77", "group/sub/project!77"),
        ("<https://github.com/etcd-io/etcd/issues/140>", "etcd-io/etcd#140"), ("[x](https://github.com/etcd-io/etcd/pull/7/files#diff-1)", "etcd-io/etcd#7"),
        ("https://github.com/a/b/pull/12#issuecomment-9", "a/b#12"), ("[x](https://github.com/a/b/discussions/12?sort=new)", "a/b#12"),
        ("[x](https://gitlab.com/gitlab-com/gl-infra/production/-/issues/1805)", "gitlab-com/gl-infra/production#1805"),
        ("[x](https://gitlab.example.org/g/p/merge_requests/4)", "g/p!4"), ("[x](https://bitbucket.org/a/b/pull-requests/5)", "a/b#5"),
        ("[x](https://jira.example.org/browse/INFRA-12)", "infra-12"), ("INFRA-1234 tells more", "infra-1234"), ("(OPS-7)", "ops-7"), ("[1f2e](https://github.com/Org/App/commit/1f2e) resolves #135", "org/app#135"), ("[x](https://github.com/a/b/tree/main)\n\n#135", "#135"), ("a, INC-2041.", "inc-2041"),
    ])
    func `an issue is read, however it is written`(text: String, key: String) {
        #expect(clues(text) == ["issue \(key)"])
    }

    @Test(arguments: [
        "the #1 cause", "step #12", "block #123456 was late", "node #14", "#general", "colour #ff0000", "#0012", "a#12", "50#%", "#1.5 release", "`#140`", "and/or #5", "#12-b",
        "wow!12", "UTF-8", "SHA-256", "ISO-8601", "RFC-3339", "AES-128", "TLS-1", "SEV-1", "COVID-19", "UTC-7", "JAN-12", "I-5", "us-east-1", "EC2-12", "GPT-4", "X-100", "AB-C12", "HTTP-500", "FOO-BAR-12x", "v1-2",
        "[x](https://github.com/etcd-io/etcd)", "[x](https://github.com/etcd-io/etcd/issues)", "[x](https://github.com/a/b/blob/main/issues/x)", "[x](https://example.org/issues/12)", "[x](issues/12)",
        "[x](https://github.com/a/b/issues/new)", "CVE-2022", "CVE-22-1234", "GHSA-12",
    ])
    func `what only looks like an issue is none`(text: String) {
        #expect(clues(text) == [])
    }

    @Test(arguments: [("CVE-2022-1234", "cve-2022-1234"), ("(CVE-2021-44228)", "cve-2021-44228"), ("GHSA-786q-9hcg-v9ff.", "ghsa-786q-9hcg-v9ff")])
    func `a vulnerability is a clue of its own kind`(text: String, key: String) {
        #expect(clues(text) == ["vulnerability \(key)"])
    }

    @Test(arguments: [
        ("`context deadline exceeded`", "context deadline exceeded"), ("`Error: connection refused`", "error connection refused"),
        ("It said \"no space left on device\".", "no space left on device"), ("“could not connect to server”", "could not connect to server"),
        ("`dial tcp 10.1.2.3:443: connect: connection refused`", "dial tcp 0 connect connection refused"),
        ("`pod a1b2c3 failed with code 137`", "pod 0 failed with code 0"),
        ("a SocketTimeoutException was thrown", "sockettimeoutexception"), ("`OutOfMemoryError`", "outofmemoryerror"),
        ("answered 502 Bad Gateway", "502 bad gateway"), ("`503 Service Unavailable`", "503 service unavailable"), ("`OOMKilled`", "oomkilled"),
    ])
    func `an error is read without what differs from run to run`(text: String, key: String) {
        #expect(clues(text) == ["error \(key)"])
    }

    @Test(arguments: [
        "`kubectl get pods --field-selector=status.phase=Failed`", "`grep error | sort`", "`rate(errors_total[5m])`", "`if failed { panic }`", "`error`", "`connection_timeout`", "`timeout: 30s`".replacing(": 30s", with: ""),
        "\"failed login\"", "the \"big red button\"", "it failed with an error", "isError", "KeyError", "$requestError", "\"an unfinished error was seen", "5020 Bad Gateway", "`404 Not Found`", "Errors",
    ])
    func `what only speaks of errors is none`(text: String) {
        #expect(clues(text) == [])
    }

    @Test func `names in the title of a postmortem are those its text writes as names`() {
        func names(_ text: String) -> [String] { Document.postmortem(text).clues.filter { $0.kind == .name }.map(\.text) }
        #expect(names("# Kafka metrics missing\n\nKafka brokers. Kafka itself.") == [])
        #expect(names("# Kafka metrics missing\n\nThen the Kafka brokers, and for long Kafka itself.") == ["Kafka"])
        #expect(names("# Database Outage\n\nThe Database was down, the Database, and a database.") == [])
        #expect(names("# CoreDNS and KIAM are DOWN\n\nCoreDNS was down, and `kiam`.") == ["CoreDNS", "KIAM"])
        #expect(names("# Incident of January\n\nThis Incident in January and the Incident in January.") == [])
        #expect(Document.read("# CoreDNS\n", path: "notes/dns.md").clues == [])
    }
}
