internal import Markup

extension KindTraits {
    static let runbook = KindTraits(
        siteFolder: "runbooks",
        plural: "Runbooks",
        singular: "Runbook",
        synonyms: ["runbook", "playbook", "sop", "procedure"],
        folders: ["runbooks", "runbook", "playbooks", "playbook", "alerts", "sop", "sops"],
        matchesName: { name in name.holds("runbook") || name.holds("playbook") },
        matchesOutline: { outline in
            outline.roles.contains(.diagnosis) && (outline.roles.contains(.mitigation) || outline.roles.contains(.meaning) || outline.roles.contains(.impact))
                || outline.roles.isSuperset(of: [.meaning, .mitigation])
        })
}
