import Foundation
import Testing

/// The ways between versions that `content/` tells of, written out by hand.
@Suite struct UpgradeTruthTests {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../..").standardizedFileURL

    private struct Plan: Decodable {
        struct Hop: Decodable {
            struct Step: Decodable {
                let text: String
                let `if`: String?
                let action: Bool
            }

            struct Incident: Decodable {
                let id: String
                let severity: String?
                let part: String
                let `if`: [String]
                let fixed_in: String?
            }

            struct Release: Decodable {
                let version: String
                let breaking: [String]
            }

            let guide: String?
            let supported: String
            let reversible: String?
            let downtime: String?
            let backup: [String]
            let steps: [String: [Step]]
            let incidents: [Incident]
            let releases: [Release]

            /// The first words of what is to be done.
            func begins(_ phase: String) -> [String] {
                (steps[phase] ?? []).filter(\.action).map { $0.text.split(whereSeparator: \.isWhitespace).prefix(4).joined(separator: " ") }
            }
        }

        struct Gap: Decodable {
            let from: String
            let to: String
            let guides: [String]
        }

        struct Question: Decodable {
            let id: String
            let question: String
        }

        let status: String
        let path: [String]
        let gap: Gap?
        let hops: [Hop]
        let questions: [Question]
    }

    private func plan(_ arguments: String..., status: Int32 = 0) throws -> Plan {
        let run = try Program.run(["upgrade"] + arguments + ["--json", "--source", Self.root.path], in: Self.root)
        #expect(run.status == status, "\(run.error)")
        return try JSONDecoder().decode(Plan.self, from: Data(run.output.utf8))
    }

    @Test func `Hephy Workflow 2_20_0 goes to 2_20_2 in one step, past the release that fails on GKE`() throws {
        let plan = try plan("hephy-workflow", "2.20.0", "2.20.2"), hop = try #require(plan.hops.first)
        #expect(plan.status == "supported" && plan.path == ["2.20.0", "2.20.2"] && plan.gap == nil)
        #expect(hop.guide == "hephy-workflow-to-2.20.2" && hop.reversible == "with-backup")
        #expect(hop.backup == ["a snapshot of the bucket that holds the database's backups", "the values file of the installation"])
        #expect(hop.downtime == "The platform's API is away while the database recovers. Traffic to applications goes on.")
        #expect(
            hop.begins("before") == [
                "Move the object storage", "Make a base backup", "Look at what you", "Refresh the chart repository.", "Keep your values. Helm", "See where the backups", "[Test the backups](../runbooks/test-database-backups.md). If",
                "Take the snapshot: a",
            ])
        #expect(hop.begins("during") == ["Skip 2.20.1 and go", "Upgrade. ```sh helm upgrade", "Watch the database first.", "Upgrade the client of"])
        #expect(hop.begins("after") == ["Every pod is running", "The versions are the", "The platform still knows", "A new base backup"])
        #expect(hop.steps["before"]?.map(\.if).prefix(2) == ["the object storage is the built-in Minio", "the database runs on the cluster"])
        #expect(hop.incidents.map { "\($0.id) \($0.severity ?? "") \($0.part) \($0.if.count) \($0.fixed_in ?? "-")" } == [
            "2019-02-14-platform-database-loss SEV1 leaving 3 2.20.1", "2019-02-15-controller-broken-on-gke SEV2 passed 1 -",
        ])
        #expect(hop.releases.map(\.version) == ["2.20.1", "2.20.2"])
        #expect(hop.releases.flatMap(\.breaking).map { $0.prefix(44) } == ["A platform database on the cluster is upgrad"])
        #expect(plan.questions.count == 7)
    }

    @Test func `who does not run on GKE is not asked to skip a release`() throws {
        let all = try plan("hephy-workflow", "2.20.0", "2.20.2")
        let question = try #require(all.questions.first { $0.question == "the cluster runs on GKE" })
        let plan = try plan("hephy-workflow", "2.20.0", "2.20.2", "--no", question.id)
        #expect(plan.hops.first?.begins("during").contains("Skip 2.20.1 and go") == false)
        #expect(plan.questions.map(\.id) == all.questions.map(\.id))
    }

    @Test func `nothing leads from Hephy Workflow 2_18 to where the guide begins`() throws {
        let plan = try plan("hephy-workflow", "2.18", "2.20.2", status: 1), gap = try #require(plan.gap)
        #expect(plan.status == "none")
        #expect((gap.from, gap.to, gap.guides) == ("2.18", "2.19.4", ["hephy-workflow-to-2.20.2"]))
        #expect(plan.hops.map(\.guide) == ["hephy-workflow-to-2.20.2"])
        #expect(plan.hops.first?.begins("before").first == "Move the object storage")
        #expect(plan.hops.first?.releases.map(\.version) == ["2.20.0", "2.20.1", "2.20.2"])
    }

    @Test func `Pachyderm 1_7 is moved to 1_8 and not upgraded in place`() throws {
        let plan = try plan("pachyderm", "1.7", "1.8"), hop = try #require(plan.hops.first)
        #expect(plan.status == "migrate-only" && plan.path == ["1.7", "1.8.0"])
        #expect(hop.guide == "pachyderm-1.7-to-1.8" && hop.supported == "migrate-only" && hop.reversible == "true")
        #expect(hop.backup.count == 3 && hop.begins("during").count == 7 && hop.begins("after").count == 3)
        #expect(hop.releases.flatMap(\.breaking).first?.hasPrefix("A cluster of 1.7 or earlier cannot be upgraded to 1.8.") == true)
    }

    @Test func `Pachyderm 1_6 stops on the way, and before 1_6 nothing leads there`() throws {
        let way = try plan("pachyderm", "1.6.3", "1.8")
        #expect(way.path == ["1.6.3", "1.6.10", "1.7.0", "1.8.0"])
        #expect(way.hops.map(\.supported) == ["patch", "stop", "migrate-only"])
        #expect(way.hops.map { $0.begins("during").count } == [0, 0, 7])
        let plan = try plan("pachyderm", "1.5.0", "1.8", status: 1)
        #expect(plan.status == "none" && plan.gap?.from == "1.5.0" && plan.gap?.to == "1.6.0" && plan.gap?.guides == ["pachyderm-1.7-to-1.8"])
    }

    @Test func `a patch of Pachyderm 1_8 goes by its guide`() throws {
        let plan = try plan("pachyderm", "1.8.2", "1.8.3")
        #expect(plan.status == "supported" && plan.hops.map(\.guide) == ["pachyderm-within-1.8"])
    }
}
