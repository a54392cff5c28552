import Foundation
import Markup

/// Documents to change at random.
enum Samples {
    /// Small documents that hold one of everything, with their paths.
    static let small: [(path: String, text: String)] = [
        (
            "postmortems/2018-01-25-a.md",
            """
            ---
            title: Lost volumes
            severity: SEV2
            started: 2018-01-25 14:30 PST
            affects: wf >=2.20.0 <2.20.1
            action_items: [{text: Fix it, owner: sam, due: 2018-06-01}]
            related: [b, KubeNodeDown]
            ---
            # Lost volumes

            **Severity**: 2, see [b](b.md#timeline) and [[KubeNodeDown]].

            ## Timeline (all times PST)

            | Date | Time | What |
            |------|------|------|
            | 2018-01-25 | 14:30 | Deployed *2.20.0* |
            |  | 23:50-00:10 | Alert |

            ### 2018-01-26 09:00 - Still down

            - **10:15 UTC** - Rolled back
            - 11.57<br>12:00 ok

            ## Action items

            ### Process

            1. [x] Fix it @sam
            2. ~~Drop it~~ (due 2018-06-01) **JP**
               - nested: [#1](https://a.org/1)
            """
        ),
        ("postmortems/b.md", "# 2017-09-29, 504\n\nTimeline:\n\n11.57 Deployment\n12.05 Noticed\n\n**Action items:**\n\n- None.\n\n## Timeline\n\n### 1:12 AM ###\n\nx\n"),
        ("runbooks/KubeNodeDown.md", "+++\ntitle = \"Kube Node Down\"\nversions = [1.10, 2.20]\n[params]\nreview_in = \"6 months\"\n+++\n## Meaning\n\n```\n$ kubectl\n```\n\n## Diagnosis\n\n<a id=\"x\" href='b.md'>x</a> [r][s]\n\n[s]: ../postmortems/b.md 'T'\n"),
        ("CHANGELOG.md", "# Changes\n\n## [1.2.0] - 2024-05-01 {#v120}\n\n### Fixed\n\n- x[^1]\n\n[^1]: note\n\n## v1.1.0\n\n> [!NOTE]\n> y\n"),
        ("upgrades/1.7-to-1.8.md", "\u{FEFF}---\r\nfrom: \">=1.4 <1.8\"\r\nstops: [{version: 1.7.11}]\r\n---\r\n# Upgrade\r\n\r\n1. a\r\n1. b\r\n"),
    ]

    /// Up to `count` documents of the corpora beside the repository, spread over them; none where these are absent.
    static func corpora(count: Int) -> [SourceText] {
        guard let folder = SharedFiles.folder("corpora") else { return [] }
        let files = SharedFiles.files(below: folder, ending: ".md")
        return stride(from: 0, to: files.count, by: max(1, files.count / max(1, count))).compactMap { index in
            let path = files[index].path.dropFirst(folder.path.count + 1)
            guard let bytes = try? Data(contentsOf: files[index]), bytes.count < 20_000 else { return nil }
            return RelativePath(path).map { SourceText(path: $0, bytes: Array(bytes)) }
        }
    }

    /// Bytes that mean something to a parser, more often than others.
    static func noise(_ count: Int, using random: inout SeededGenerator) -> [UInt8] {
        let words = [
            "---\n", "+++\n", "# ", "\n\n", "\n", "- ", "1. ", "> ", "|", "|--|--|\n", "```\n", "**", "~~", "`", "[", "](", ")", "[[", "]]", "<a href=", "<!--", "-->", "&#", "{#", "}", "14:30", "2018-01-25", "25:61", "Timeline\n", "Action items\n", ": ", "\t",
            "\r", "\u{0}", "é", "🎛", "\u{200B}", "\u{FEFF}", "\\", "@sam", "v1.2.3", "[ ] ", "[x] ", "=", "!", "%20", "javascript:", "&x", "*x", "    ",
        ]
        var bytes: [UInt8] = []
        while bytes.count < count {
            if Int.random(in: 0..<8, using: &random) == 0 {
                bytes.append(UInt8.random(in: 0...255, using: &random))
            } else {
                bytes += Array((words.randomElement(using: &random) ?? "").utf8)
            }
        }
        return bytes
    }
}
