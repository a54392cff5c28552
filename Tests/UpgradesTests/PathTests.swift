import KnowledgeBase
import Testing

@testable import Upgrades

@Suite struct PathTests {
    /// The stops that GitLab documents between 14.0 and 16.1, one of them only for some installations.
    private let stops = """
        -- upgrades/gitlab.md --
        ---
        kind: upgrade
        product: gitlab
        from: ">=14.0 <16.1"
        to: ">=14.1 <=16.1"
        stops:
          - "14.3"
          - "14.9"
          - "14.10"
          - "15.0"
          - {version: "15.1", when: several nodes serve the web interface}
          - "15.4"
          - "15.11"
        ---
        # Upgrade GitLab
        ## Steps
        1. Install the package.
        """

    @Test func `a long way goes by all required stops`() {
        #expect(upgradeMap(stops, product: "gitlab").way("14.0.12", "16.1") == "14.0.12 14.3 14.9 14.10 15.0 15.1? 15.4 15.11 16.1")
    }

    @Test func `a stop under a condition is left out when that does not hold`() {
        let map = upgradeMap(stops, product: "gitlab")
        #expect(map.way("14.0.12", "16.1", ["Q1": false]) == "14.0.12 14.3 14.9 14.10 15.0 15.4 15.11 16.1")
        #expect(map.way("14.0.12", "16.1", ["Q1": true]) == "14.0.12 14.3 14.9 14.10 15.0 15.1? 15.4 15.11 16.1")
    }

    @Test func `who is beyond a stop does not go back to it, and a stop is taken at its latest patch`() {
        let releases = """
            -- releases/CHANGELOG.md --
            ---
            kind: release
            product: gitlab
            ---
            # Changelog
            ## 15.4.6
            - Fixed
            ## 15.11.13
            - Fixed
            ## 15.4.2
            - Fixed
            ## 15.4.7-rc1
            - Tried
            ## 15.4.8 [YANKED]
            - Wrong
            """
        let map = upgradeMap(stops + "\n" + releases, product: "gitlab")
        #expect(map.way("15.1.2", "16.1") == "15.1.2 15.4.6 15.11.13 16.1")
        #expect(map.way("15.4.2", "15.11.13") == "15.4.2 15.11.13")
        #expect(map.way("15.4.2", "15.11") == "15.4.2 15.11.13")
    }

    private let chain = """
        -- upgrades/1-2.md --
        # Upgrade store from 1.4 to 1.5
        -- upgrades/2-3.md --
        # Upgrade store from 1.5 to 1.6
        -- upgrades/4-5.md --
        # Upgrade store from 1.7 to 1.8
        -- releases/1.5.3.md --
        # Store 1.5.3
        -- releases/1.5.9.md --
        # Store 1.5.9
        -- releases/1.6.2.md --
        # Store 1.6.2
        """

    private let settings = "products:\n  store: {name: Store}\n"

    @Test func `guides are followed one after the other, with the latest patch between them`() {
        #expect(upgradeMap(chain, settings: settings).way("1.4.1", "1.6.2") == "1.4.1 1.5.9 1.6.2")
        #expect(upgradeMap(chain, settings: settings).way("1.5.3", "1.5.9") == "1.5.3 1.5.9")
    }

    @Test func `a gap shows both ends of the way and the guide behind it`() throws {
        let map = upgradeMap(chain, settings: settings)
        #expect(map.way("1.4.1", "1.8.0") == "none: 1.4.1 1.5.9 1.6.2 | 1.7 1.8.0")
        let gap = try #require(UpgradePlanner(map).plan(from: Version("1.4.1"), to: Version("1.8.0")).gap)
        #expect((gap.from.text, gap.to.text) == ("1.6.2", "1.7"))
        #expect(gap.guides.map { map.guides[$0].statedTo } == ["1.8"])
    }

    @Test func `the policy for patches is configured`() {
        let releases = "-- releases/1.md --\n# Store 1.4.2\n-- releases/2.md --\n# Store 1.9.0\n"
        #expect(upgradeMap(releases, settings: settings).way("1.4.2", "1.9.0") == "none: |")
        #expect(upgradeMap(releases, settings: "products:\n  store: {within: major}\n").way("1.4.2", "1.9.0") == "1.4.2 1.9.0")
        #expect(upgradeMap(releases, settings: "products:\n  store: {within: none}\n").way("1.9.0", "1.9.1") == "none: |")
        #expect(upgradeMap(releases, settings: "products:\n  store: {within: major, stops: [\"1.7\"]}\n").way("1.4.2", "1.9.0") == "1.4.2 1.7 1.9.0")
    }

    @Test func `a way in place comes before moving the data, which comes before none`() {
        let migration = "-- upgrades/m.md --\n---\nproduct: store\nfrom: \"1.4.x\"\nto: \"2.0.x\"\nsupported: migrate-only\n---\n# Upgrade store to 2.0\n"
        #expect(upgradeMap(migration, settings: settings).way("1.4.2", "2.0.1") == "migrate-only: 1.4.2 2.0.1")
        let detour = "-- upgrades/a.md --\n# Upgrade store from 1.4 to 1.5\n-- upgrades/b.md --\n# Upgrade store from 1.5 to 2.0\n"
        #expect(upgradeMap(migration + detour, settings: settings).way("1.4.2", "2.0.1") == "1.4.2 1.5 2.0.1")
    }

    @Test func `a guide that says there is no way closes patches and is the reason`() throws {
        let closed = "-- upgrades/m.md --\n---\nproduct: store\nfrom: \"1.x\"\nto: \"1.8.x\"\nsupported: false\n---\n# Upgrade store to 1.8\n"
        let map = upgradeMap(closed, settings: "products:\n  store: {within: major}\n")
        #expect(map.way("1.4.2", "1.8.1") == "none: |")
        let gap = try #require(UpgradePlanner(map).plan(from: Version("1.4.2"), to: Version("1.8.1")).gap)
        #expect(gap.guides == [0])
    }

    @Test func `a guide that does not say where it starts follows the one before it`() throws {
        let guides = "-- upgrades/2.md --\n# Upgrading to store 2.0\n-- upgrades/3.md --\n# Upgrading to store 3.0\n"
        let map = upgradeMap(guides, settings: settings)
        #expect(map.way("1.4.2", "3.0") == "1.4.2 2.0 3.0")
        #expect(map.guides.allSatisfy { $0.isStartAssumed })
    }

    @Test func `the same version is no way and needs none`() {
        #expect(upgradeMap(chain, settings: settings).way("1.5", "1.5.0") == "")
    }

    @Test func `a file of several guides is one for each part`() throws {
        let guide = """
            -- UPGRADING.md --
            ---
            product: store
            ---
            # Upgrading

            ## From 1.x to 2.0

            1. Convert the files.

            ## From 2.x to 3.0

            1. Rename the settings.
            """
        let map = upgradeMap(guide, settings: settings)
        #expect(map.way("1.4.2", "3.0") == "1.4.2 2.0 3.0")
        let plan = UpgradePlanner(map).plan(from: Version("1.4.2"), to: Version("3.0"))
        #expect(plan.hops.map { ($0.steps[.during] ?? []).map(\.text) } == [["Convert the files."], ["Rename the settings."]])
    }

    @Test func `guides lead between versions that a list names`() {
        let guides = "-- upgrades/a.md --\n---\nkind: upgrade\nproduct: store\nfrom: Mercury\nto: Venus\n---\n# Go on\n-- upgrades/b.md --\n---\nkind: upgrade\nproduct: store\nfrom: \">=Venus <Mars\"\nto: Mars\n---\n# Go further\n"
        let map = upgradeMap(guides, settings: "products:\n  store: {name: Store, order: [Mercury, Venus, Earth, Mars]}\n")
        #expect(map.way("Mercury", "Mars") == "Mercury Venus Mars")
        #expect(map.way("Earth", "Mars") == "Earth Mars")
    }
}
