import KnowledgeBase
import Markup

extension OutputInput {
    /// One document of each kind, with every field that the index tells of.
    static let rich = """
        -- postmortems/2018-01-25-accidental-merge.md --
        ---
        title: Accidental merge to production
        severity: SEV2
        status: final
        date: 2018-01-25
        started: 2018-01-25T14:30:00-08:00
        detected: 2018-01-25T14:35:00-08:00
        acknowledged: 2018-01-25T14:40:00-08:00
        mitigated: 2018-01-25T15:00:00-08:00
        resolved: 2018-01-25T15:35:00-08:00
        services: [hub, object-store]
        tags: [deploy, human-error]
        authors: [Ana, Bo]
        owner: platform
        alerts: [HubDown]
        affects:
          - product: workflow
            ranges: [{events: [{introduced: "2.20.0"}, {fixed: "2.20.1"}]}]
            versions: ["2.20.0"]
            when:
              - question: Was it installed before 2019-02-14?
        budget: {minutes: 2.20, notes: [1, ~, yes]}
        ---
        # Accidental merge to production

        ## Summary

        A change for staging was merged to production, see the [runbook](../runbooks/hub-down.md).

        ## Timeline

        - 14:30 Deploy of the change begins
        - 14:35–14:40 The alert [HubDown](../runbooks/hub-down.md#diagnosis) fires
        - 15:35 All is well

        ## Action items

        ### Process

        - [ ] Protect the branch (@ana)
        - [x] Write this down
        -- runbooks/hub-down.md --
        ---
        title: The hub is down
        alerts: [HubDown]
        reviewed: 2018-02-01
        ---
        # The hub is down

        ## Meaning

        ![What it looks like](img/hub.png)

        ## Diagnosis

        Look at [the board](https://boards.example.org/d/hub?a=1&b=2).

        ## Mitigation

        Restart it, or see [nothing](missing.md), [above](../../../outside.md) or [this page](#meaning).
        -- releases/workflow-2.20.1.md --
        ---
        product: workflow
        version: 2.20.1
        date: 2018-01-26
        fixes: [2018-01-25-accidental-merge]
        ---
        # Workflow 2.20.1

        ## Fixed

        - The merge
        -- CHANGELOG.md --
        # Changelog

        ## [1.1.0] - 2018-03-01

        ### Added

        - A [hub](runbooks/hub-down.md)

        ## [1.0.0] - 2018-02-01

        ### Added

        - All of it
        -- upgrades/workflow-2.20-to-2.21.md --
        ---
        product: workflow
        from: ">=2.20.0 <2.21.0"
        to: 2.21.0
        reversible: with-backup
        supported: true
        date: 2018-02-10
        ---
        # Upgrade workflow from 2.20 to 2.21

        ## Steps

        1. Upgrade
        -- index.md --
        # Where to start

        With [the postmortem](postmortems/2018-01-25-accidental-merge.md).
        """

    /// Two postmortems and a runbook about two alerts, without a link between them.
    static let related = """
        -- postmortems/2018-01-25-full-disk.md --
        ---
        services: [etcd]
        ---
        # The disk of etcd is full

        The alert HubDiskFillingUp fired; the log said `write wal: no space left on device`. See #140 and CVE-2018-1002105.
        -- postmortems/2018-03-02-full-again.md --
        ---
        services: [etcd]
        ---
        # The disk is full again

        "Write WAL: no space left on device" as in #140.
        -- runbooks/hub.md --
        # Alerts of the hub

        ## HubDiskFillingUp

        Look at the disk.

        ## HubTooManyRestarts

        Look at the log.
        """

    /// The base of `rich`, with its picture.
    static func richBase(configuration: Configuration = Configuration(title: "Acme operations")) -> KnowledgeBase {
        base(files(rich), assets: ["runbooks/img/hub.png"].compactMap(RelativePath.init), configuration: configuration)
    }

    /// A site whose place is known.
    static let published = Configuration(
        title: "Acme operations", baseURL: "https://kb.example.org/ops/", description: "What broke, and what we learned.")
}
