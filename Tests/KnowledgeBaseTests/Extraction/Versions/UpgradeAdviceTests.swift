import KnowledgeBase
import Testing

@Suite struct UpgradeAdviceTests {
    private func guide(_ text: String) -> UpgradeGuide? { Document.read("# Upgrading Crane\n\n\(text)\n", path: "upgrades/a.md").upgrade }

    @Test(arguments: [
        ("Back up your database.", ["database"]), ("First, back up the harbour database and the keys before anything else.", ["harbour database and the keys"]), ("- Take a snapshot of the etcd data.", ["etcd data"]), ("Please make a full backup of all crates using the tool.", ["crates"]),
        ("It is recommended to backup your settings, then stop the crane.", ["settings"]), ("Make sure that the lock folder is backed up.", ["lock folder"]), ("Ensure you have a current backup of the ledger.", ["ledger"]), ("You must back up `/etc/crane` first.", ["/etc/crane"]), ("## Back up your crates\n\nText.", ["crates"]),
        ("## Backup\n\n- the crates\n- keys\n- Run the tool\n", ["the crates", "keys"]), ("1. Back up the ledger\n2. Back up the ledger\n", ["ledger"]), ("Before upgrading, create a backup of the ledger (see below).", ["ledger"]),
        ("The tool will back up the ledger.", []), ("Do not back up the cache.", []), ("If you back up the ledger by hand, stop.", []), ("Backups are good.", []), ("The crane backs up into the lot.", []), ("Back it up first.", []), ("You cannot create a backup of the ledger.", []), ("Restore the backup of the ledger.", []),
    ])
    func `what to back up first`(text: String, expected: [String]) {
        #expect(guide(text)?.backup.map(\.value) == expected)
    }

    @Test(arguments: [
        ("**Downtime**: ten minutes", "ten minutes"), ("Downtime: none", "none"), ("Downtime: TBD", nil), ("- Expected downtime: an hour", "an hour"), ("## Downtime\n\nAn hour at most. More words.", "An hour at most."), ("The upgrade requires downtime.", "The upgrade requires downtime."),
        ("Text. This upgrade causes downtime.", "This upgrade causes downtime."), ("Expect a short downtime of the gate.", "Expect a short downtime of the gate."), ("If you want no downtime, wait.", nil), ("To avoid downtime, use two cranes.", nil), ("Does it require downtime?", nil), ("Downtime costs money.", nil),
    ] as [(String, String?)])
    func `how long it is down`(text: String, expected: String?) {
        #expect(guide(text)?.downtime?.value == expected)
    }

    @Test(arguments: [
        "This is a zero-downtime upgrade.", "The gates are moved without downtime.", "There is little to no downtime.", "No downtime is expected.", "Little to no downtime is expected.", "Zero downtime will be seen.", "The crane does not require downtime.",
        "Patches don\u{2019}t usually cause downtime.", "It runs without a short downtime.", "Never expect downtime.", "Minimal downtime is needed.", "No minutes of downtime.", "The winch moves without any service interruption.",
    ])
    func `a promise of little or no downtime is not taken from the text`(text: String) {
        #expect(guide(text)?.downtime == nil)
    }

    @Test(arguments: [
        ("The upgrade requires downtime. However, the gates stay open. More.", "The upgrade requires downtime. However, the gates stay open."), ("Expect a short downtime. But not at night.", "Expect a short downtime. But not at night."),
        ("The winch never stops. Nevertheless, expect downtime of the gate.", "The winch never stops. Nevertheless, expect downtime of the gate."), ("It is a zero-downtime upgrade. However, if the lock is old, expect downtime.", nil),
        ("The upgrade requires downtime. However, \(String(repeating: "x", count: 300)).", nil), ("## Downtime\n\nNone. However, the gate closes for an hour. More.", "None. However, the gate closes for an hour."),
        ("## Downtime\n\nNone. However, \(String(repeating: "x", count: 300)).", nil), ("**Downtime**: none", "none"), ("However, the upgrade requires downtime.", "However, the upgrade requires downtime."), ("It requires downtime. Butter is fine.", "It requires downtime."),
    ] as [(String, String?)])
    func `what limits a sentence stands with it, or neither stands`(text: String, expected: String?) {
        #expect(guide(text)?.downtime?.value == expected)
    }

    @Test(arguments: [
        ("**Wait for**: all crate migrations", "all crate migrations"), ("Wait for all migrations to finish before upgrading to the next version.", "Wait for all migrations to finish before upgrading to the next version."), ("Wait for the pod to start.", nil), ("## Wait for\n\nThe crates to settle.", "The crates to settle."),
    ] as [(String, String?)])
    func `what to wait for`(text: String, expected: String?) {
        #expect(guide(text)?.waitFor?.value == expected)
    }

    @Test(arguments: [
        ("You must first upgrade to 1.6.10.", ["1.6.10"]), ("Upgrade to 2.3 before upgrading to 3.0.", ["2.3"]), ("The harbour must first be on version 2.7.1 or later.", ["2.7.1"]), ("Before all else, please upgrade to Crane 1.9 first.", ["1.9"]), ("Upgrade to the latest 1.9 release first.", ["1.9"]), ("You must be running 1.4.2 before you can upgrade.", ["1.4.2"]),
        ("## Required upgrade stops\n\n- 2.0.5: locks\n- `2.4.0`\n", ["2.0.5", "2.4.0"]), ("## Required stops\n\n| Version | Why |\n|---|---|\n| 2.5.1 | locks |\n", ["2.5.1"]), ("## Upgrade path\n\n1.0 → 1.4 → 1.8 → 3.0\n", ["1.4", "1.8"]), ("## Upgrade path\n\n- 1.0 to 1.4\n", []),
        ("You cannot upgrade to 2.8 first.", []), ("For example, upgrade to 1.1 first.", []), ("Upgrade to 1.8.", []), ("Version 1.8 came first.", []), ("We first saw it on 1.8.", []), ("Upgrade the database to 14.2 and then Crane.", []), ("You must first upgrade Winch to 14.2.", []), ("You must first upgrade to Winch 14.2.", []), ("You must first upgrade your cluster to 1.9.", ["1.9"]),
    ])
    func `versions to install on the way`(text: String, expected: [String]) {
        #expect(guide(text)?.stops.map(\.version.text) == expected)
    }

    @Test func `a stop tells when and why, and where it stands`() throws {
        let document = Document.read("# Upgrade to 3.0\n\nIf you run 2.1 or older, upgrade to 2.3 before upgrading to 3.0.\n\n## Required stops\n\n- 2.4.0: the locks move\n- 3.0\n", path: "upgrades/a.md")
        let stops = try #require(document.upgrade?.stops)
        #expect(stops.map(\.version.text) == ["2.4.0", "2.3"])
        #expect(stops.first?.note == "the locks move" && stops.first?.when == nil)
        #expect(stops.last?.when == "you run 2.1 or older")
        #expect(stops.last.map { document.string($0.origin.range) } == "If you run 2.1 or older, upgrade to 2.3 before upgrading to 3.0.")
    }

    @Test func `front matter stands before words`() {
        let guide = Document.read("---\nbackup: [keys]\ndowntime: none at all\nwait_for: rain\nstops: [1.7]\n---\n# Upgrade\n\nBack up the ledger. It requires downtime. You must first upgrade to 1.6.\n", path: "upgrades/a.md").upgrade
        #expect(guide?.backup.map(\.value) == ["keys"] && guide?.downtime?.value == "none at all" && guide?.waitFor?.value == "rain" && guide?.stops.map(\.version.text) == ["1.7"])
    }
}
