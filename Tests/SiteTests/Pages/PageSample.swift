internal import KnowledgeBase

/// A small knowledge base with a document of each kind, for the goldens of pages.
enum PageSample {
    static let configuration = Configuration(
        title: "Harbour", description: "What went wrong at the harbour, and what to do.", repository: "https://example.org/harbour/blob/main/content/")

    static var site: SampleSite {
        get throws { try SampleSite(files, configuration: configuration) }
    }

    static let files = """
        -- index.md --
        # Welcome

        Start with [the crane](postmortems/2024-05-03-crane-stops.md).

        -- postmortems/2024-05-03-crane-stops.md --
        ---
        title: The crane stops in mid-air
        kind: postmortem
        severity: SEV2
        services: [crane, berth-planner]
        tags: [power]
        owner: crane-team
        authors: [Ana]
        started: 2024-05-03T10:00:00+02:00
        detected: 2024-05-03T10:12:00+02:00
        resolved: 2024-05-03T11:30:00+02:00
        alerts: [CranePowerLost]
        affects: crane-control >=2.1.0 <2.1.2
        summary: A power supply failed and its spare did not take over.
        ---
        # The crane stops in mid-air

        ## Timeline

        All times are CEST.

        - 10:00 the supply fails
        - 10:12 an alert is raised
        - 11:30 service is restored

        ## Root cause

        The spare had never been tested. See [the runbook](../runbooks/CranePowerLost.md#mitigation)
        and [a drawing](drawing.png); [this](missing.md) is missing.

        ## Action items

        - [x] Test the spare (@ana)
        - [ ] Test it every month (@bo)

        -- postmortems/2023-11-20-fog.md --
        ---
        kind: postmortem
        date: 2023-11-20
        status: draft
        services: [berth-planner]
        ---
        # Fog closes the harbour

        ## Action items

        - Buy a second radar

        -- postmortems/drawing.png --
        -- runbooks/CranePowerLost.md --
        ---
        reviewed: 2024-06-01
        review_in: 6 months
        services: [crane]
        ---
        # CranePowerLost

        ## Meaning

        A crane has no power.

        ## Diagnosis

        ```console
        $ cranectl status
        ```

        ## Mitigation

        > [!CAUTION]
        > Nobody stands below the load.

        Switch to the spare.

        -- releases/crane-control-2.1.2.md --
        ---
        product: crane-control
        version: 2.1.2
        date: 2024-05-10
        fixes: [2024-05-03-crane-stops]
        components:
          driver: {from: 1.0.0, to: 1.1.0}
        ---
        # Crane control 2.1.2

        ## Fixed

        - The spare takes over.

        -- upgrades/crane-control-2.1-to-2.2.md --
        ---
        product: crane-control
        from: 2.1.2
        to: 2.2.0
        reversible: with-backup
        backup: [the berth plan]
        stops: [{version: 2.1.9, when: the berth plan is older than a year}]
        steps: [{text: Park the crane., necessary_as_of: 2.2.0}]
        ---
        # Upgrade crane control from 2.1 to 2.2

        ## Steps

        1. Park the crane.

        -- glossary.md --
        # Glossary

        **Berth**: where a ship lies.
        """
}
