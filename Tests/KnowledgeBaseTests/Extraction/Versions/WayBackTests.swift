import KnowledgeBase
import Testing

@Suite struct WayBackTests {
    @Test(arguments: [
        ("The move to Crane 4 is not reversible, so mind the gate.", "false"), ("From then on it may not be possible to downgrade a harbour.", "false"), ("A gateway once moved cannot well be un-done (nor reverted in parts).", "false"),
        ("Rolling back the whole harbour may no longer be possible.", "false"), ("Downgrading is not supported.", "false"), ("Downgrades are unsupported.", "false"), ("You won't be able to roll back.", "false"), ("The migration is irreversible.", "false"),
        ("You can’t downgrade once the schema has changed.", "false"), ("There is no way back.", "false"), ("It is impossible to roll back to 1.7.", "false"),
        ("For a gateway it is acceptable to rollback to its previous release - every crate stays.", "true"), ("You can safely downgrade to 1.7.", "true"), ("The release can be rolled back to the previous version at any time.", "true"), ("The upgrade is reversible.", "true"),
        ("The move cannot be un-done unless a snapshot of the harbour was kept.", "with-backup"), ("For a crane it may not be possible to downgrade. The script keeps a backup, to be restored by whoever wants to downgrade.", "with-backup"),
        ("Downgrading the gate to 2.3 will not recognize its newest locks. Back up the folder first, so that it can be restored.", "with-backup"), ("To roll back, restore the backup made before.", "with-backup"),
        ("Downgrading from 3.5 is not possible. Back up the folders to make downgrading possible even then.", "with-backup"),
        ("Keep a backup to restore the harbour to a previous, good state.", "with-backup"),
        ("You can revert this colour with a switch at the crane.", nil), ("If you cannot connect, roll back to the previous version.", nil), ("Upgrading beside a full quay will result in lost crates.", nil), ("If the upgrade is not reversible, take care.", nil), ("Make a backup first.", nil),
        ("The pods roll back and forth.", nil), ("Upgrades take minutes.", nil), ("A deployment that fails is not possible to debug, so roll back and look at it.", nil), ("The database recovers from backup.", nil),
    ] as [(String, String?)])
    func `a guide's sentences say whether there is a way back`(sentence: String, answer: String?) {
        #expect(Document.read("# Upgrade\n\nFirst.\n\n\(sentence)\n", path: "upgrades/a.md").upgrade?.reversible?.value.rawValue == answer)
    }

    @Test func `the sentence's line is told, and the front matter comes first`() throws {
        let text = "# Upgrade\n\nTake care.\nThe new gate is not reversible.\n"
        let document = Document.read(text, path: "upgrades/a.md")
        let fact = try #require(document.upgrade?.reversible)
        #expect(fact.origin.certainty == .inferred && document.string(fact.origin.range) == "The new gate is not reversible.")
        #expect(Document.read("---\nreversible: true\n---\n" + text, path: "upgrades/a.md").upgrade?.reversible?.value == .yes)
    }

    @Test(arguments: [
        ("## Rollback\n\n1. Deploy the old chart.\n", "true"), ("## Rollback\n\nRestore the snapshot to go back to the previous version.\n", "with-backup"), ("## Downgrade\n\nWe do not support downgrades.\n", "false"), ("## Rollback\n", nil), ("## Downgrading to 1.7\n\nRun the old binary.\n", "true"), ("## Downgrading to 1.7 is not supported\n\nRun nothing.\n", "false"), ("## Step 3: Roll back the upgrade\n\nRun the old binary.\n", "true"),
        ("Take a backup first.\n\n## Downgrade\n\nTo go back, restore the DB of that version.\n", "with-backup"), ("## Downgrade\n\nRun the old binary.\n", "true"), ("Take a backup first.\n\n## Downgrade\n\nRun the old binary and restore the old settings.\n", "true"),
    ] as [(String, String?)])
    func `a section on going back says that there is a way`(section: String, answer: String?) {
        #expect(Document.read("# Upgrade\n\n\(section)", path: "upgrades/a.md").upgrade?.reversible?.value.rawValue == answer)
    }

    @Test(arguments: [("Downgrading is not possible.", "false"), ("- fix: downgrading is not possible", nil), ("## Breaking changes\n\n- Downgrading is not possible.", "false")] as [(String, String?)])
    func `a release note tells in its prose and under breaking changes, not in its list of changes`(text: String, answer: String?) {
        #expect(Document.read("# Crane 1.8\n\n\(text)\n", path: "releases/1.8.md").release?.reversible?.value.rawValue == answer)
    }

    @Test(arguments: [
        ("The new locks make upgrading to 4.2 from older gateways not possible. Please migrate the crates by hand.", "migrate-only"), ("Upgrading from 1.6 is not supported.", "false"), ("There is no upgrade path from 1.x.", "false"),
        ("Downgrading to 1.7 is not possible.", nil), ("If upgrading from 1.6 is not possible for you, wait.", nil), ("Upgrading is easy.", nil),
        ("For cranes we only support upgrading to v2.3.2 from v2.3.1.", "true"), ("Upgrades from 1.7 are supported.", "true"), ("Live upgrade is supported.", "true"), ("Upgrading from 1.6 is supported. Upgrading from 1.5 is not supported.", "false"), ("After upgrading, only TLS 1.2 is supported.", nil),
        ("Upgrading takes long, while old clients are supported.", nil), ("If upgrading is supported, go on.", nil), ("We no longer support upgrading by hand.", nil),
    ] as [(String, String?)])
    func `a guide may say that there is an upgrade, or none`(sentence: String, answer: String?) {
        #expect(Document.read("# Upgrade\n\n\(sentence)\n", path: "upgrades/a.md").upgrade?.supported?.value.rawValue == answer)
    }
}
