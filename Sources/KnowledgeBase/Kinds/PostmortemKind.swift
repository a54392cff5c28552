internal import Markup

extension KindTraits {
    static let postmortem = KindTraits(
        siteFolder: "incidents",
        plural: "Incidents",
        singular: "Postmortem",
        synonyms: ["postmortem", "incident", "incidentreport", "incidentreview", "retrospective", "retro", "rca", "outage"],
        folders: [
            "postmortems", "postmortem", "incidents", "incident", "incidentreports", "incidentreviews", "incidentretros",
            "outages", "retrospectives", "rca", "rcas", "retros",
        ],
        matchesName: { name in
            ["postmortem", "post-mortem", "post_mortem", "incident-report", "incident_report", "-rca", "outage-report"].contains { name.holds($0) }
        },
        matchesOutline: { outline in
            outline.roles.contains(.timeline) && (outline.roles.contains(.actionItems) || outline.roles.contains(.rootCause)
                || outline.roles.contains(.impact) || outline.roles.contains(.lessons) || outline.roles.contains(.contributing))
                || outline.roles.isSuperset(of: [.rootCause, .impact, .resolution])
                || outline.roles.isSuperset(of: [.rootCause, .actionItems])
        })
}
