internal import Markup

extension KindTraits {
    static let postmortem = KindTraits(
        siteFolder: "incidents",
        plural: "Incidents",
        singular: "Postmortem",
        synonyms: ["postmortem", "incident", "incidentreport", "incidentreview", "retrospective", "retro", "rca", "outage"],
        folders: [
            "postmortems", "postmortem", "incidents", "incident", "incidentreports", "incidentreviews", "incidentretros",
            "outages", "retrospectives", "rca", "rcas", "retros", "postincidentreviews", "postincidentreview", "pirs", "incidentpostmortems",
            "rootcauseanalyses", "afteractionreviews", "disruptions", "majorincidents", "incidentlog", "incidentlogs", "outagereports",
        ],
        matchesName: { name in
            ["postmortem", "post-mortem", "post_mortem", "incident-report", "incident_report", "-rca", "outage-report"].contains { name.holds($0) }
        },
        matchesOutline: { outline in
            let title = outline.title.lowercased()
            // Dated, for `How to write a postmortem` is none.
            if outline.isDated {
                if outline.hasTimedHeadings { return true }
                let tells: Set<SectionRole> = [.timeline, .rootCause, .lessons, .contributing]
                if titles.contains(where: { title.holds($0) }) || !outline.roles.isDisjoint(with: tells) { return true }
                if outline.headings.contains(where: { HeadingWords.fold($0).hasPrefix("what happen") }) { return true }
            }
            return outline.roles.contains(.timeline) && (outline.roles.contains(.actionItems) || outline.roles.contains(.rootCause)
                || outline.roles.contains(.impact) || outline.roles.contains(.lessons) || outline.roles.contains(.contributing))
                || outline.roles.isSuperset(of: [.rootCause, .impact, .resolution])
                || outline.roles.isSuperset(of: [.rootCause, .actionItems])
        })

    /// What titles of postmortems say.
    private static let titles = [
        "incident report", "incident disclosure", "incident review", "incident retro", "incident analysis", "incident summary", "postmortem", "post-mortem", "post mortem",
        "post-incident", "outage report", "root cause analysis", "outage on ", " outage",
    ]
}
