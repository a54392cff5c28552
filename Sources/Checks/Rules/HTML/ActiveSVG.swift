internal import KnowledgeBase
internal import Markup

/// A picture that runs code.
struct ActiveSVG: Rule {
    let info = RuleInfo(
        id: "active-svg",
        severity: .error,
        profile: .core,
        what: "an SVG file with scripts, handlers, foreign objects or references to elsewhere",
        why: "opened by its address it runs as a page of the site, so it is not published",
        help: "export the picture without scripts and links, or as PNG",
        bad: """
            -- postmortems/2024-05-01-db-outage.md --
            # Database outage

            ![Load](load.svg)
            -- postmortems/load.svg (active picture) --
            """,
        good: """
            -- postmortems/2024-05-01-db-outage.md --
            # Database outage

            ![Load](load.svg)
            -- postmortems/load.svg --
            """)

    func check(_ context: CheckContext, reporter: inout Reporter) {
        let pictures = context.base.skippedFiles.filter { $0.reason == .activePicture }
        guard !pictures.isEmpty else { return }
        var uses: [String: (first: SourceRange, count: Int)] = [:]
        let paths = Set(pictures.map(\.path))
        for page in context.base.documents {
            for reference in page.references {
                guard case .broken(let breakage) = reference.target, paths.contains(breakage.path) else { continue }
                uses[breakage.path] = uses[breakage.path].map { ($0.first, $0.count + 1) } ?? (page.document.place(of: reference.link), 1)
            }
        }
        for picture in pictures {
            let use = uses[picture.path]
            let more = use.map { $0.count > 1 ? ", used here and \(counted($0.count - 1, "time")) more" : "" } ?? ", which no document uses"
            reporter.report(
                "picture \(picture.path.quoted) has scripts or references to elsewhere\(more)", at: use?.first ?? picture.place,
                severity: use == nil ? .info : nil)
        }
    }
}
