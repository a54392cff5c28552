import Testing

@testable import KnowledgeBase

@Suite struct AnnouncedReleaseTests {
    @Test(arguments: [
        ("Announcing Crane 1.41.1", "Crane", "1.41.1"), ("Crane 3.1.2 Released!", "Crane", "3.1.2"), ("Crane Hub 0.99.4 released", "Crane Hub", "0.99.4"), ("Crane 0.18.1 is out", "Crane", "0.18.1"), ("Crane v2.4 is now available", "Crane", "2.4"),
        ("Announcing the release of Crane 1.2.0-rc.1", "Crane", "1.2.0-rc.1"), ("Crane version 1.2.0 has been released", "Crane", "1.2.0"), ("Release: Crane 1.2.0", "Crane", "1.2.0"), ("Crane 1.2 released: faster than ever", "Crane", "1.2"), ("Announcing Crane 1.2 - a motto", "Crane", "1.2"),
        ("[ANN] Crane 5.2.2 has been released!", "Crane", "5.2.2"), ("Crane release v8.8", "Crane", "8.8"), ("Spring Crane 1.2 released", "Spring Crane", "1.2"), ("Testing Crane 1.2 release", nil, nil), ("Announcing our move to Crane 1.2", nil, nil), ("Upgrade to Crane 1.2", nil, nil), ("Crane 1.2 postmortem", nil, nil), ("Release: Crane 1.2 - Postmortem", nil, nil), ("Why we moved to Crane 9.6", nil, nil), ("How Crane 2.0 works", nil, nil), ("Crane 1.2 is out of memory", nil, nil),
        ("Introducing Crane 1.2 to our stack", nil, nil), ("Crane 1.2 released and then it broke", nil, nil), ("Crane v2.20.0 -> v2.20.1", nil, nil), ("TLS 1.3 is out", nil, nil), ("1.2.0 released", nil, nil), ("Crane released", nil, nil), ("", nil, nil), ("Crane 1.2: how it failed", nil, nil),
    ] as [(String, String?, String?)])
    func `a title announces a release by nothing but name, version and the words for it`(title: String, name: String?, version: String?) {
        let release = AnnouncedRelease(title: title)
        #expect(release?.name == name)
        #expect(release?.version.text == version)
        #expect(release?.isSure ?? true)
    }

    @Test(arguments: [("Crane 0.19.1", true), ("Crane v16.0.0 (Current)", true), ("Crane 1.2", true), ("Crane 1.2 (and what it broke)", true), ("Crane 1.2 - a motto", false), ("How Crane 1.2", false)])
    func `a name and a version alone may be a release`(title: String, mayBe: Bool) {
        let release = AnnouncedRelease(title: title)
        #expect((release != nil) == mayBe)
        #expect(release?.isSure != true)
    }

    @Test(arguments: [
        ("2018-11-12-crane-0.18.1", "crane", "0.18.1"), ("2019-05-15-crane-hub-0-99-4-released", "crane hub", "0.99.4"), ("2020-02-27-Crane-1.41.1", "Crane", "1.41.1"), ("crane-v1-2-released", "crane", "1.2"), ("2020-02-27-announcing-crane-1.2", "crane", "1.2"), ("2016-03-10-crane-3-1-2", "crane", "3.1.2"),
        ("2019-05-15-team-3-4", nil, nil), ("crane-1.2.0", nil, nil), ("2019-05-15-crane-1-2-and-more", nil, nil), ("2019-05-15-0-99-4-released", nil, nil), ("2019-05-15-moved-to-crane-9.6", nil, nil), ("2019-05-15-crane-1.2-postmortem", nil, nil), ("2019-05-15", nil, nil), ("", nil, nil),
        ("2019-05-15-upgrade-1-2-3", nil, nil), ("2019-05-15-crane-4", nil, nil),
    ] as [(String, String?, String?)])
    func `a file's name does, with dashes for dots behind a name`(fileName: String, name: String?, version: String?) {
        let release = AnnouncedRelease(fileName: fileName)
        #expect(release?.name == name)
        #expect(release?.version.text == version)
    }

    @Test(arguments: [
        ("posts/2018-11-12-crane-0.18.1.md", "---\ntitle: Crane 0.19.1\n---\n\nWe are happy to announce a new version.\n", "Crane", "0.19.1"), ("posts/2016-02-19-crane-3-1-2-released.md", "---\ntitle: Crane 3.1.2 Released!\nversion: 3.1.2\n---\n", "Crane", "3.1.2"),
        ("posts/2020-02-27-Crane-1.41.1.md", "---\nrelease: true\n---\n\nGood news for all.\n", "Crane", "1.41.1"), ("posts/2020-02-27-news.md", "---\nrelease: true\ntitle: Crane 1.41.1\n---\n", "Crane", "1.41.1"), ("posts/a.md", "---\nversion: 16.0.0\ntitle: Crane v16.0.0 (Current)\n---\n", "Crane", "16.0.0"),
        ("posts/2019-05-15-crane-0-99-4-released.md", "Hey ho, all.\n", "crane", "0.99.4"), ("posts/a.md", "---\ncategories: [release]\n---\n# Crane 1.2\n", "Crane", "1.2"), ("posts/a.md", "# Announcing Crane 1.2\n", "Crane", "1.2"),
    ])
    func `what is announced is a release`(path: String, text: String, product: String, version: String) {
        let document = Document.read(text, path: path)
        #expect(document.kind.value == .release)
        #expect(document.release?.product?.value == product)
        #expect(document.release?.version?.value.text == version)
    }

    @Test(arguments: [
        ("notes/a.md", "# Crane 1.2\n\nIts parts.\n", DocumentKind.page), ("posts/2020-01-01-a.md", "# Crane 1.2 postmortem\n", .postmortem), ("posts/2018-11-12-crane-9.6.md", "# Why we moved to Crane 9.6\n\nThe release is good.\n", .page), ("posts/a.md", "# Upgrade to Crane 1.2\n", .upgrade),
        ("posts/2020-01-01-a.md", "# TLS 1.3\n\nThe release.\n", .page), ("posts/2020-01-01-a.md", "# Crane 1.2\n\nIts parts.\n", .page), ("posts/2020-01-01-a.md", "# Crane 1.2\n\nA new version of Crane.\n", .release), ("posts/a.md", "---\nversion: 1.3.0\n---\n# Crane 1.2\n", .page), ("posts/a.md", "---\nrelease: true\n---\n# Words\n", .page),
        ("posts/2020-01-01-a.md", "# Benchmarking Crane 1.2\n\nThe release is out.\n", .page), ("NEWS.md", "# News\n\n- 1.2.3\n  - x\n- 1.2.2\n  - y\n- 1.2.1\n  - z\n", .release), ("HISTORY.md", "# History\n\n1.2.3 (2024-05-20)\n---\n\n1.2.2 (2024-05-19)\n---\n", .release), ("NEWS.md", "# News\n\n## We have moved\n", .page), ("HISTORY.md", "# History\n\nAll began with 1.0.0.\n", .page),
        ("docs/3-to-4.md", "# Crane\n\nTo upgrade, do this.\n", .upgrade), ("docs/9-to-5.md", "# Work\n\nNo upgrade.\n", .page), ("docs/3-to-4.md", "# People\n\nMore of them.\n", .page),
    ] as [(String, String, DocumentKind)])
    func `what may be about a release needs a word that it is one`(path: String, text: String, kind: DocumentKind) {
        #expect(Document.read(text, path: path).kind.value == kind)
    }
}
