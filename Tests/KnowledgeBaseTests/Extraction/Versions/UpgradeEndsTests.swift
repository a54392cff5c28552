import Testing

@testable import KnowledgeBase

@Suite struct UpgradeEndsTests {
    @Test(arguments: [
        ("2.4-2.5", "2.4", "2.5"), ("v1.7-to-1.8", "1.7", "1.8"), ("upgrade-1-to-2", "1", "2"), ("v1-to-v2", "1", "2"), ("migrate-v2-v3", "2", "3"), ("upgrade-to-1.9.x", nil, "1.9.x"), ("upgrade-to-1-8-x", nil, "1.8.x"), ("upgrading-v5", nil, "5"), ("3-to-4", "3", "4"), ("1-6-x-to-1-8-x", "1.6.x", "1.8.x"), ("upgrade-x-1", nil, nil), ("upgrade_3_4_to_3_5", "3.4", "3.5"),
        ("guidance-for-upgrades-to-crane-8-0", nil, "8.0"), ("UPGRADE-6.0", nil, "6.0"), ("migrating-to-8.0.0", nil, "8.0.0"), ("from-1.x-to-2.x", "1.x", "2.x"), ("upgrade_to_28", nil, "28"), ("2018-01-25-helm-chart-upgrade", nil, nil),
        ("deck-extensions-winch-19-upgrading", nil, nil), ("upgrading", nil, nil), ("upgrade-1-2", nil, nil), ("k8s-cluster-upgrade", nil, nil),
    ] as [(String, String?, String?)])
    func `a file's name tells`(name: String, from: String?, to: String?) {
        let ends = UpgradeEnds(fileName: name)
        #expect(ends.from == from)
        #expect(ends.to == to)
    }

    @Test(arguments: [
        ("v1.6 to 1.7", "1.6", "1.7"), ("Upgrading a gateway from v2.3.0 or v2.3.1 to v2.3.2", ">=2.3.0 <=2.3.1", "2.3.2"), ("Upgrading to HarbourGate 5", nil, "5"), ("Major upgrade: 3.* to 4.*", "3.*", "4.*"), ("Upgrade etcd from v3.4 to v3.5", "3.4", "3.5"), ("Upgrading from 1.x to 2.x", "1.x", "2.x"), ("Upgrading from Crane 7.0 to Crane 7.1", "7.0", "7.1"), ("To v5 from v4", "4", "5"),
        ("Upgrading To 30.0 From 29.x", "29.x", "30.0"), ("UPGRADE FROM 15.4 to 16.0", "15.4", "16.0"), ("1.7 -> 1.8", "1.7", "1.8"), ("Upgrading to Crane 1.9.x - Guides", nil, "1.9.x"), ("Migrating from Winch v1", "1", nil), ("Gateway 2.0 migration guide", nil, "2.0"),
        ("From 1.7 or earlier to 1.8", "<=1.7", "1.8"), ("Upgrade from versions before 1.8 to 1.8", "<1.8", "1.8"), ("Upgrading from versions older than 2.0 to 2.1", "<2.0", "2.1"), ("Upgrading to Harbour 17", nil, "17"), ("Migrating from 3 to 4", "3", "4"),
        ("Deck Extensions: Winch 19 Upgrade", nil, nil), ("Upgrade", nil, nil), ("How to grow from 3 people to many", nil, nil), ("Migrate to Iron Rope from LibRope", nil, nil), ("12 steps to upgrade", nil, nil),
    ] as [(String, String?, String?)])
    func `a title tells`(title: String, from: String?, to: String?) {
        let ends = UpgradeEnds(title: title)
        #expect(ends.from == from)
        #expect(ends.to == to)
    }

    @Test(arguments: [
        ("# Upgrade\n\nThis guide takes a harbour through the upgrade from 3.\\* to 4.\\*.\n", "3.*", "4.*"), ("# Migrating from Winch v1\n\nThis page is for crews migrating from Winch v1 to Crane (v2).\n", "1", "2"), ("# Upgrade Guide\n\n## Upgrading To 30.0 From 29.x\n", "29.x", "30.0"),
        ("# Upgrade\n\nIf you are upgrading cranes from v2.3.1 to v2.3.3, leave the settings be.\n", nil, nil), ("# Upgrade\n\nMigrations carry crates along, like 2.3.6 to 2.4.0.\n", nil, nil), ("# Upgrade\n\n## Upgraded Winch from 3.1 to 3.2\n", nil, nil),
        ("# Upgrade\n\n### Migrating from v2.3.0 or v2.3.1 to v2.3.2\n", nil, nil), ("### Migrating from v2.3.0 or v2.3.1 to v2.3.2\n", ">=2.3.0 <=2.3.1", "2.3.2"), ("# Upgrade\n\nFor cranes we only support upgrading to v2.3.2 from v2.3.0.\n", "2.3.0", "2.3.2"), ("# Upgrade\n\nFor example, upgrading from v2.3.0 to v2.4.0.\n", nil, nil),
        ("# Upgrade\n\nThe cost went from v1.0.0 to v1.1.0.\n", nil, nil), ("# Upgrade\n\nUpgrading from 3 to 4 people.\n", nil, nil), ("# Upgrades\n\n## From 1.0 to 2.0\n\n## From 2.0 to 3.0\n", nil, nil), ("# Upgrade\n\nStarting with Crane 3.5, all is new.\n", nil, "3.5"), ("# Upgrade\n\nStarting with Winch 19.0, all is new.\n", nil, nil),
    ] as [(String, String?, String?)])
    func `else the sentence that says what the guide is for, or its one heading`(text: String, from: String?, to: String?) {
        let guide = Document.read(text, path: "crane/upgrades/a.md").upgrade
        #expect(guide?.from?.value == from)
        #expect(guide?.to?.value == to)
    }
}
